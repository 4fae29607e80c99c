#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/ui/connectedclient.h"
#include "tests/ui/fakenotifications.h"
#include "tests/ui/fakepanel.h"
#include "tests/ui/windowfixture.h"
#include "ui/connect/connectwindow.h"
#include "ui/connect/planview.h"
#include "ui/model/autostart.h"
#include "ui/model/listchanges.h"
#include "ui/window/firstrun.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>

using namespace Latchkey;
using namespace Latchkey::Test;

//! From an empty profile to a server that works again after its provider has ended the sign-in, by what a person clicks.
class TestNewcomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"latchkey-test"_s);
        QCoreApplication::setApplicationName(u"latchkey-test"_s);
        if (!m_desktop.appear())
            QSKIP("skipped: there is no session bus");
        QVERIFY(m_panel.appear());
        QSettings().clear();
    }

    void theWholeWay()
    {
        // Somebody who has two clients, and has never seen Latchkey.
        WindowFixture app(false);
        app.provider.grants().policy.accessTokenLifetime = 130s; // its own next renewal is a minute away
        const TemporaryHome user;
        const QString claudeCode = user.filePath(u".claude.json"_s);
        const QByteArray before = "{\n  \"mcpServers\": {\n    \"notes\": { \"type\": \"http\", \"url\": \""
            + app.provider.addServer(u"notes"_s).toUtf8() + "\" }\n  }\n}\n";
        put(claudeCode, before);
        put(user.filePath(u".cursor/mcp.json"_s),
            "{\"mcpServers\": {\"wiki\": {\"url\": \"" + app.provider.addServer(u"wiki"_s).toUtf8() + "\"}}}\n");
        put(app.homePath() + "/config.toml"_L1, "mcp_oauth_credentials_store = \"file\"\n");
        QTRY_VERIFY(app.latchkey->tray().isShown());
        ClientFolders folders;
        folders.home = user.path();
        folders.config = user.filePath(u".config"_s);

        // The first run: one button.
        app.window().offerFirstRun(folders);
        auto *page = app.window().findChild<FirstRun *>();
        QVERIFY(page && page->isVisible());
        for (QCheckBox *box : page->findChildren<QCheckBox *>()) {
            if (QString(box->text()).remove(u'&').startsWith(u"Use these sign-ins"_s))
                box->setChecked(false); // clients are connected one by one, below
        }
        QTRY_VERIFY(WindowFixture::button(page, u"Add 2 servers and sign in…"_s));
        QTest::mouseClick(WindowFixture::button(page, u"Add 2 servers and sign in…"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(app.works(u"notes"_s) && app.works(u"wiki"_s), 20'000);
        QTRY_VERIFY(!app.dialog());
        QCOMPARE(app.opened.size(), 2);
        QVERIFY(Autostart({}).isOn());
        QVERIFY(QFile::remove(Autostart({}).path()));
        QCOMPARE(contentOf(claudeCode), before);

        // A client is connected, and gets its tools.
        connectClaudeCode(app, folders);
        QVERIFY(contentOf(claudeCode) != before);
        {
            ConnectedClient client(contentOf(claudeCode), u"notes"_s);
            QVERIFY2(client.hears("\"tools\""), client.words().constData());
            QCOMPARE(client.end(), 0);
        }

        // The provider ends one sign-in. The client's bridge finds out, and the person is told, once.
        app.window().hide();
        m_desktop.forgetAll();
        app.provider.revokeFamily(u"notes"_s);
        {
            ConnectedClient client(contentOf(claudeCode), u"notes"_s);
            QVERIFY2(client.hears("\"error\""), client.words().constData());
            (void)client.end();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.shown.size(), 1, 20'000);
        const FakeNotifications::Shown told = m_desktop.shown.first();
        QCOMPARE(told.summary, u"notes needs you to sign in"_s);
        QVERIFY(app.needs(u"notes"_s) && app.works(u"wiki"_s));
        QCOMPARE(app.opened.size(), 2);

        // One click, and it works again.
        m_desktop.click(told.id, u"default"_s);
        QTRY_VERIFY_WITH_TIMEOUT(app.works(u"notes"_s), 20'000);
        QCOMPARE(app.opened.size(), 3);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{told.id});
        ConnectedClient client(contentOf(claudeCode), u"notes"_s);
        QVERIFY2(client.hears("\"tools\""), client.words().constData());
        QCOMPARE(client.end(), 0);
        QCOMPARE(m_desktop.shown.size(), 1);
    }

private:
    //! In its own window. A program in a folder where it was built is connected to only by who names it.
    static void connectClaudeCode(WindowFixture &app, const ClientFolders &folders)
    {
        ListChanges changes(app.latchkey->homes());
        ConnectWindow window(launcherFor(app.homePath(), QStringLiteral(LATCHKEY_CLI)),
                             app.sessionOf(u"notes"_s)->server().identity, changes, folders);
        window.show();
        QTRY_VERIFY(window.rowOf(McpClient::ClaudeCode) && window.rowOf(McpClient::ClaudeCode)->button()->isVisible());
        QTest::mouseClick(window.rowOf(McpClient::ClaudeCode)->button(), Qt::LeftButton);
        QTRY_VERIFY(window.plan()->carryOutButton()->isVisible());
        QTest::mouseClick(window.plan()->carryOutButton(), Qt::LeftButton);
        QTRY_VERIFY(WindowFixture::button(&window, u"Undo"_s));
    }

    FakeNotifications m_desktop;
    FakePanel m_panel;
};

LATCHKEY_WINDOW_TEST(TestNewcomer)
#include "tst_newcomer.moc"
