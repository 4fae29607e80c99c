#include "tests/support/testmain.h"
#include "tests/ui/cuttexts.h"
#include "tests/ui/windowfixture.h"
#include "ui/model/autostart.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/firstrun.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A user who has other clients, and has never seen Latchkey.
struct Newcomer : WindowFixture {
    TemporaryHome user;

    //! \a longName: a name that another server of theirs has, and one of Codex's.
    explicit Newcomer(const QByteArray &longName = {})
        : WindowFixture(false)
    {
        browses = false;
        if (!longName.isEmpty()) {
            const QByteArray host = "a-host-that-goes-on-and-on.department.of.the.company.example:8443";
            write(u".config/opencode/opencode.json"_s,
                  "{'mcp':{'" + longName + "':{'type':'remote','url':'https://" + host + "/mcp'}}}");
            QFile config(homePath() + "/config.toml"_L1);
            if (!config.open(QIODevice::WriteOnly)
                || config.write("[mcp_servers." + longName + "]\nurl = \"https://codex." + host + "/\"\n") <= 0)
                qFatal("no file");
            config.close();
            (void)QTest::qWaitFor([this] { return count() == 1; }, 30'000);
        }
        const QByteArray url = provider.addServer(u"github"_s).toUtf8();
        write(u".claude.json"_s, "{'mcpServers':{'github':{'type':'http','url':'" + url + "'}}}");
        write(u".cursor/mcp.json"_s,
              "{'mcpServers':{'issues':{'url':'https://issues.example/mcp'},"
              "'search':{'url':'https://search.example/mcp','headers':{'Authorization':'Bearer x'}}}}");
        write(u".gemini/settings.json"_s, "{'mcpServers':{'notes':{'httpUrl':'https://notes.example/mcp'}}}");
        write(u".codeium/windsurf/mcp_config.json"_s,
              "{'mcpServers':{'wiki':{'serverUrl':'https://wiki.example/mcp'}}}");
        ClientFolders folders;
        folders.home = user.path();
        folders.config = user.filePath(u".config"_s);
        window().offerFirstRun(folders);
    }
    //! In single quotes, for legibility.
    void write(const QString &name, QByteArray content)
    {
        content.replace('\'', '"');
        QDir().mkpath(QFileInfo(user.filePath(name)).path());
        QFile file(user.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        files.insert(name, content);
    }
    bool nothingWasTouched()
    {
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            QFile now(user.filePath(file.key()));
            if (!now.open(QIODevice::ReadOnly) || now.readAll() != file.value())
                return false;
        }
        return true;
    }
    FirstRun *page() { return window().findChild<FirstRun *>(); }
    QStringList found()
    {
        QStringList names;
        for (const FoundRow *row : page()->findChildren<FoundRow *>())
            names.append(row->box()->text() + (row->box()->isChecked() ? u"+"_s : u"-"_s));
        names.sort();
        return names;
    }
    QHash<QString, QByteArray> files;
};

} // namespace

//! What a newcomer sees, and what changes by it.
class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void u12_oneButtonAddsStartsAndSignsIn()
    {
        Newcomer app;
        QVERIFY(app.page() && app.page()->isVisible());
        QTRY_COMPARE(
            app.found(),
            (QStringList{u"github+"_s, u"issues+"_s, u"notes+"_s, u"search-"_s, u"wiki+"_s})); // that has its own key
        QPushButton *add = WindowFixture::button(app.page(), u"Add 4 servers and sign in…"_s);
        QVERIFY(add);
        QVERIFY(!Autostart({}).isOn()); // nothing before the button
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(app.count(), 4);
        QTRY_VERIFY(Autostart({}).isOn());
        QVERIFY(QFile::remove(Autostart({}).path()));
        QTRY_VERIFY(!app.page());
        QTRY_VERIFY(app.dialog()); // the first of a series
        QVERIFY(app.dialog()->windowTitle().contains(u"(1 of 4)"_s));
        QVERIFY(app.nothingWasTouched());
        QTest::keyClick(app.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());
    }

    //! No larger than what stands in it; what is to spare is below everything.
    void whatWasFoundTakesTheRoomThatItNeeds()
    {
        Newcomer app;
        QTRY_COMPARE(app.found().size(), 5);
        app.window().resize(app.window().width(), 2 * app.window().height());
        auto *card = WindowFixture::named<QScrollArea>(app.page(), u"Servers that were found"_s);
        const Units units(app.window().font());
        QTRY_VERIFY(card->height() <= card->widget()->sizeHint().height() + 2 * units.u
                    && card->verticalScrollBar()->maximum() == 0); // neither larger nor smaller
        app.window().resize(app.window().width(), app.window().minimumHeight());
        QTRY_VERIFY(card->verticalScrollBar()->maximum() > 0);
        QVERIFY(WindowFixture::button(app.page(), u"Not now"_s)->visibleRegion().boundingRect().height() > units.u);
    }

    //! There is nothing to choose then, and no server could be seen.
    void whoHasNothingIsThroughWithTheirFirstServer()
    {
        WindowFixture app(false);
        app.browses = false;
        const TemporaryHome nobody;
        ClientFolders folders;
        folders.home = nobody.path();
        folders.config = nobody.filePath(u"config"_s);
        app.window().offerFirstRun(folders);
        QTRY_VERIFY(app.window().findChild<FirstRun *>()->findChildren<QLabel *>().size() > 10); // where was looked
        for (QCheckBox *box : app.window().findChild<FirstRun *>()->findChildren<QCheckBox *>())
            box->setChecked(false);
        QTest::mouseClick(WindowFixture::button(&app.window(), u"Add a server…"_s), Qt::LeftButton);
        AddServerDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = app.window().findChild<AddServerDialog *>()) && dialog->isVisible());
        QTest::keyClicks(WindowFixture::named<QLineEdit>(dialog, u"Address of the server"_s),
                         app.provider.addServer(u"mine"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(app.count(), 1);
        QTRY_VERIFY(!app.window().findChild<FirstRun *>());
        QVERIFY(app.list().isVisible());
        QTRY_VERIFY(app.dialog()); // and its sign-in begins
        QTest::keyClick(app.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());
    }

    void whatIsAddedByItsAddressStandsAmongWhatWasFound()
    {
        Newcomer app;
        QTRY_COMPARE(app.found().size(), 5);
        Server server;
        server.identity = {u"mine"_s, u"https://mine.example/mcp"_s};
        QVERIFY(waitFor(app.ownServers().add(server)).has_value());
        QTRY_COMPARE(app.found().size(), 6);
        QVERIFY(WindowFixture::button(app.page(), u"Add 5 servers and sign in…"_s));
    }

    //! Also at the smallest width there is, and whatever the names of servers and hosts are.
    void nothingIsCutWhereThereIsLittleRoom_data()
    {
        QTest::addColumn<int>("letters");
        for (const int letters : {60, 75, 95, 120, 170})
            QTest::addRow("%d letters", letters) << letters;
    }
    void nothingIsCutWhereThereIsLittleRoom()
    {
        QFETCH(int, letters);
        Newcomer app(QByteArray(64, 'm'));
        QTRY_COMPARE(app.found().size(), 7);
        app.window().resize(letters * Units(app.window().font()).e, app.window().height());
        QStringList cut;
        const bool whole = QTest::qWaitFor([&] { return (cut = cutIn(*app.page())).isEmpty(); }, 30'000);
        QVERIFY2(whole, qPrintable(cut.join(u'\n')));
    }

    void u13_notNowIsRememberedAndChangesNothing()
    {
        Newcomer app;
        QTRY_COMPARE(app.found().size(), 5);
        QTest::mouseClick(WindowFixture::button(app.page(), u"Not now"_s), Qt::LeftButton);
        QTRY_VERIFY(!app.page());
        QCOMPARE(app.count(), 0);
        QVERIFY(!Autostart({}).isOn());
        QVERIFY(app.nothingWasTouched());
        app.window().offerFirstRun();
        QVERIFY(!app.page());
    }

    //! One thing to decide, and no menu over it; what the menus lead to is there by its keys, and everything by Tab.
    void theKeyboardLeadsThroughIt()
    {
        Newcomer app;
        QTRY_COMPARE(app.found().size(), 5);
        QTRY_VERIFY(!app.window().menuBar()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&app.window(), 30'000));
        QTRY_COMPARE(app.window().focusWidget(), WindowFixture::button(app.page(), u"Add 4 servers and sign in…"_s));
        QSet<QWidget *> visited;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(app.window().focusWidget(), Qt::Key_Tab);
            visited.insert(app.window().focusWidget());
        }
        for (QAbstractButton *button : app.page()->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || !button->isEnabled() || visited.contains(button),
                     qPrintable(button->text()));
        for (QLabel *link : app.page()->findChildren<LinkLabel *>())
            QVERIFY2(visited.contains(link), qPrintable(link->accessibleName()));

        QTest::keyClick(&app.window(), Qt::Key_N, Qt::ControlModifier);
        AddServerDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = app.window().findChild<AddServerDialog *>()) && dialog->isVisible());
        dialog->reject();

        // Enter does what is the default, wherever the focus is.
        auto *box = app.page()->findChild<QCheckBox *>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!app.page());
        QTRY_COMPARE(app.count(), 4);
        QTRY_VERIFY(app.window().menuBar()->isVisible());
        QVERIFY(QFile::remove(Autostart({}).path()));
        QTRY_VERIFY(app.dialog());
        QTest::keyClick(app.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!app.dialog());
    }

    void u18_anOwnServerIsEdited()
    {
        WindowFixture app(false);
        app.browses = false;
        QFile list(app.homePath() + "/servers.json"_L1);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("{\"version\":1,\"servers\":[{\"name\":\"mine\",\"url\":\"https://mine.example/mcp\"}]}");
        list.close();
        QTRY_COMPARE(app.count(), 1);
        app.select(u"mine"_s);
        QTRY_VERIFY(app.action(u"Edit…"_s)->isEnabled());
        app.action(u"Edit…"_s)->trigger();
        auto *dialog = app.window().findChild<AddServerDialog *>();
        QVERIFY(dialog);
        auto *name = WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s);
        auto *url = WindowFixture::named<QLineEdit>(dialog, u"Address of the server"_s);
        QVERIFY(name && url && name->text() == u"mine"_s);
        name->setText(u"ours"_s);
        QTest::mouseClick(WindowFixture::button(dialog, u"Save"_s), Qt::LeftButton);
        QTRY_VERIFY(app.indexOf(u"ours"_s).isValid());
        QCOMPARE(app.sessionOf(u"ours"_s)->server().identity.url, u"https://mine.example/mcp"_s);
        QVERIFY(!app.indexOf(u"mine"_s).isValid());
    }

    void u18_oneOfCodexIsShownAndNotChanged()
    {
        WindowFixture app;
        QTRY_VERIFY(app.needs(u"wiki"_s));
        QFile config(app.home->path() + "/config.toml"_L1);
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray before = config.readAll();
        config.close();
        app.select(u"wiki"_s);
        app.action(u"Edit…"_s)->trigger();
        auto *dialog = app.window().findChild<AddServerDialog *>();
        QVERIFY(dialog);
        QVERIFY(WindowFixture::named<QLineEdit>(dialog, u"Name of the server"_s)->isReadOnly());
        QVERIFY(!WindowFixture::button(dialog, u"Save"_s));
        QVERIFY(WindowFixture::button(dialog, u"Open the file"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(config.open(QIODevice::ReadOnly));
        QCOMPARE(config.readAll(), before);
    }
};

LATCHKEY_WINDOW_TEST(TestFirstRun)
#include "tst_firstrun.moc"
