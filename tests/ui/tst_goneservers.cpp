#include "tests/support/testmain.h"
#include "tests/ui/windowfixture.h"
#include "ui/connect/connectwindow.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/signoutbox.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtWidgets/QLineEdit>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

struct GoneFixture : WindowFixture {
    using WindowFixture::WindowFixture;
    //! Another program takes \a server out of Codex's configuration.
    bool takeOut(const QString &server)
    {
        QFile file(home->configFile());
        if (!file.open(QIODevice::ReadOnly))
            return false;
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        text.remove(QRegularExpression(u"\\[mcp_servers\\.%1\\][^\\[]*"_s.arg(server)));
        return write(home->configFile(), text.toUtf8());
    }
    template<typename T>
    T *shown()
    {
        T *found = window().findChild<T *>();
        return found && found->isVisible() ? found : nullptr;
    }
};

} // namespace

//! What speaks of a server ends with it: another program may take it out of its list at any time.
class TestGoneServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aSignInEndsWithItsServer_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("while it waits for the browser") << false;
        QTest::newRow("when it has failed") << true;
    }
    void aSignInEndsWithItsServer()
    {
        QFETCH(bool, fails);
        GoneFixture app;
        app.browses = false;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        if (fails)
            app.provider.addFault(DemoProvider::Endpoint::Register,
                                  {DemoProvider::Fault::Kind::Answer, {503, "text/plain", "busy", {}}});
        app.clickVerb(u"wiki"_s);
        QTRY_VERIFY(app.dialog());
        if (fails)
            QTRY_VERIFY(WindowFixture::button(app.dialog(), u"Try again"_s));
        else
            QTRY_COMPARE(app.opened.size(), 1);
        QVERIFY(app.takeOut(u"wiki"_s));
        QTRY_VERIFY(!app.indexOf(u"wiki"_s).isValid());
        QTRY_VERIFY(!app.dialog());
    }

    void aSeriesGoesOnWithTheNext()
    {
        GoneFixture app;
        app.browses = false;
        QTRY_VERIFY(app.action(u"Sign in to both…"_s) && app.action(u"Sign in to both…"_s)->isEnabled());
        app.action(u"Sign in to both…"_s)->trigger();
        QTRY_VERIFY(app.dialog());
        QTRY_COMPARE(app.opened.size(), 1);
        const QString first = app.dialog()->session()->server().identity.name;
        app.browses = true;
        QVERIFY(app.takeOut(first));
        const QString other = first == u"wiki" ? u"calendar"_s : u"wiki"_s;
        QTRY_VERIFY(app.works(other));
        QTRY_VERIFY(!app.dialog());
    }

    void nobodyIsAskedWhetherToSignOut()
    {
        GoneFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.select(u"issues"_s);
        QTRY_VERIFY(app.action(u"Sign out…"_s)->isEnabled());
        app.action(u"Sign out…"_s)->trigger();
        QTRY_VERIFY(app.shown<SignOutBox>());
        QVERIFY(app.takeOut(u"issues"_s));
        QTRY_VERIFY(!app.shown<SignOutBox>());
    }

    void noClientIsConnectedToIt()
    {
        GoneFixture app;
        QTRY_VERIFY(app.works(u"issues"_s));
        app.select(u"issues"_s);
        QTRY_VERIFY(app.action(u"Connect a client…"_s)->isEnabled());
        app.action(u"Connect a client…"_s)->trigger();
        QTRY_VERIFY(app.shown<ConnectWindow>());
        QVERIFY(app.takeOut(u"wiki"_s)); // is another one
        QTRY_COMPARE(app.count(), 3);
        QVERIFY(app.shown<ConnectWindow>());
        QVERIFY(app.takeOut(u"issues"_s));
        QTRY_VERIFY(!app.shown<ConnectWindow>());
    }

    //! Also after its list could not be written once.
    void nothingIsEditedThatHasGone()
    {
        GoneFixture app(false);
        const QString list = app.homePath() + "/servers.json"_L1;
        QVERIFY(write(list, "{\"version\":1,\"servers\":[{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\"}]}"));
        QTRY_COMPARE(app.count(), 1);
        app.select(u"mine"_s);
        QTRY_VERIFY(app.action(u"Edit…"_s)->isEnabled());
        app.action(u"Edit…"_s)->trigger();
        QTRY_VERIFY(app.shown<AddServerDialog>());
        auto *dialog = app.shown<AddServerDialog>();
        WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s)->setText(u"mine-too"_s);
        QVERIFY(write(list, "{"));
        QTest::mouseClick(WindowFixture::button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_VERIFY(WindowFixture::button(dialog, u"Save"_s) && WindowFixture::button(dialog, u"Save"_s)->isEnabled());
        QVERIFY(app.shown<AddServerDialog>());
        QVERIFY(write(list, "{\"version\":1,\"servers\":[]}"));
        QTRY_COMPARE(app.count(), 0);
        QTRY_VERIFY(!app.shown<AddServerDialog>());
    }
};

LATCHKEY_WINDOW_TEST(TestGoneServers)
#include "tst_goneservers.moc"
