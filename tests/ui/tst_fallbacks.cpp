#include "tests/support/testmain.h"
#include "tests/ui/fakesystemtray.h"
#include "tests/ui/windowfixture.h"
#include "ui/tray/othertrays.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStatusBar>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What stands above the table.
QString notice(WindowFixture &app)
{
    return WindowFixture::named<QLabel>(&app.window(), u"Notice"_s)->text();
}

//! What Qt shows for a message where it has to do so itself.
QWidget *balloon()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->inherits("QBalloonTip"))
            return widget;
    }
    return nullptr;
}

} // namespace

//! On desktops that lack what others have. Here nobody shows notifications.
class TestFallbacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"latchkey-test"_s);
        QCoreApplication::setApplicationName(u"latchkey-test"_s);
    }
    void init() { QSettings().clear(); }

    void seesATrayOfTheOlderKind()
    {
        QVERIFY(!hasTrayWithoutService());
        {
            FakeSystemTray tray;
            QVERIFY(hasTrayWithoutService());
        }
        QTRY_VERIFY(!hasTrayWithoutService());
    }

    void noTrayAtAllShowsTheWindowAndSaysSo()
    {
        WindowFixture app;
        app.window().hide();
        QTRY_VERIFY_WITH_TIMEOUT(app.window().isVisible(), 10'000);
        QVERIFY(!app.latchkey->tray().isShown());
        const auto says = [&app](const QString &words) { return notice(app).contains(words); };
        QVERIFY(says(u"closing this window quits"_s));
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());

        // News of a server come meanwhile, and take nothing away.
        QTRY_VERIFY_WITH_TIMEOUT(!app.window().statusBar()->currentMessage().isEmpty(), 20'000);
        QVERIFY(app.window().statusBar()->currentMessage().startsWith(u"calendar needs you to sign in"_s));
        QVERIFY(says(u"closing this window quits"_s));
        app.latchkey->setNotice([] { return u"A remark."_s; });
        QVERIFY(says(u"A remark."_s));
        QVERIFY(says(u"closing this window quits"_s));
    }

    void anOlderTrayShowsTheIconAndAMessageWhoseClickSignsIn()
    {
        FakeSystemTray tray;
        WindowFixture app;
        QTRY_VERIFY_WITH_TIMEOUT(app.latchkey->tray().isShown(), 10'000);
        QTRY_VERIFY(tray.docked() > 0);
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        QTRY_VERIFY_WITH_TIMEOUT(balloon(), 20'000);
        QVERIFY(app.opened.isEmpty());
        QTest::mouseClick(balloon(), Qt::LeftButton);
        QTRY_VERIFY(app.health(u"calendar"_s).startsWith(u"Signed in"_s));
        QCOMPARE(app.opened.size(), 1);
    }
};

LATCHKEY_WINDOW_TEST(TestFallbacks)
#include "tst_fallbacks.moc"
