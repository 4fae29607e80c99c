#include "tests/clients/clientuser.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray plainEntry = "{\"mcpServers\": {\"notes\": {\"url\": \"https://notes.example/mcp\"}}}\n";

} // namespace

//! What is not written, and how what is written keeps out of the way of others.
class TestConnectionCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ConnectionObstacle>("obstacle");
        const auto servers = [](const char *entry) {
            return QByteArray(QByteArray("{\"mcpServers\": {") + entry + "}}");
        };
        QTest::newRow("not here") << McpClient::Cursor << QString() << QByteArray() << ConnectionObstacle::NotHere;
        QTest::newRow("rewrites its file")
            << McpClient::ClaudeDesktop << QString() << QByteArray() << ConnectionObstacle::ByHand;
        QTest::newRow("YAML") << McpClient::Goose << QString() << QByteArray() << ConnectionObstacle::ByHand;
        QTest::newRow("managed") << McpClient::ClaudeCode << u"root/etc/claude-code/managed-mcp.json"_s
                                 << QByteArray("{}") << ConnectionObstacle::Managed;
        QTest::newRow("managed by settings") << McpClient::ClaudeCode << u"root/etc/claude-code/managed-settings.json"_s
                                             << QByteArray("{\"deniedMcpServers\": []}") << ConnectionObstacle::Managed;
        QTest::newRow("managed by a part of the settings")
            << McpClient::ClaudeCode << u"root/etc/claude-code/managed-settings.d/10-mcp.json"_s
            << QByteArray("{\"allowedMcpServers\": []}") << ConnectionObstacle::Managed;
        QTest::newRow("managed Gemini") << McpClient::GeminiCli << u"root/etc/gemini-cli/settings.json"_s
                                        << QByteArray("{\"mcp\": {\"allowed\": []}}") << ConnectionObstacle::Managed;
        QTest::newRow("our own Codex") << McpClient::Codex << u"home/.codex/config.toml"_s
                                       << QByteArray("[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n")
                                       << ConnectionObstacle::OwnHome;
        QTest::newRow("a comment that Claude cannot read")
            << McpClient::ClaudeCode << u"home/.claude.json"_s << QByteArray("{ // mine\n}")
            << ConnectionObstacle::NotUnderstood;
        QTest::newRow("too large") << McpClient::ClaudeCode << u"home/.claude.json"_s
                                   << QByteArray("{\"a\": \"" + QByteArray(11 * 1024 * 1024, 'a') + "\"}")
                                   << ConnectionObstacle::NotUnderstood;
        QTest::newRow("a comma that Gemini cannot read")
            << McpClient::GeminiCli << u"home/.gemini/settings.json"_s << QByteArray("{\"a\": 1,}")
            << ConnectionObstacle::NotUnderstood;
        QTest::newRow("a header")
            << McpClient::Cursor << u"home/.cursor/mcp.json"_s
            << servers("\"n\": {\"url\": \"https://notes.example/mcp\", \"headers\": {\"X-Key\": \"k\"}}")
            << ConnectionObstacle::Headers;
        QTest::newRow("a header of mcp-remote")
            << McpClient::Cursor << u"home/.cursor/mcp.json"_s
            << servers("\"n\": {\"command\": \"npx\", \"args\": [\"mcp-remote\", \"https://notes.example/mcp\", "
                       "\"--header\", \"X: y\"]}")
            << ConnectionObstacle::Headers;
        QTest::newRow("a command for headers")
            << McpClient::ClaudeCode << u"home/.claude.json"_s
            << servers("\"n\": {\"type\": \"http\", \"url\": \"https://notes.example/mcp\", \"headersHelper\": "
                       "\"/opt/mine headers notes\"}")
            << ConnectionObstacle::Headers;
        QTest::newRow("another server of that name")
            << McpClient::Cursor << u"home/.cursor/mcp.json"_s
            << servers("\"notes\": {\"url\": \"https://other.example/\"}") << ConnectionObstacle::NameTaken;
        QTest::newRow("twice") << McpClient::Cursor << u"home/.cursor/mcp.json"_s
                               << servers("\"notes\": {\"url\": \"https://notes.example/mcp\"}, \"notes\": {}, \"a\": "
                                          "{\"url\": \"https://notes.example/mcp\"}")
                               << ConnectionObstacle::NotUnderstood;
        QTest::newRow("which opencode") << McpClient::OpenCode << u"home/.config/opencode/opencode.json"_s
                                        << QByteArray("{\"theme\": \"x\"}") << ConnectionObstacle::Notation;
    }
    void refusals()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(ConnectionObstacle, obstacle);
        const ClientUser user;
        if (!file.isEmpty())
            user.put(file, content);
        const auto plans = user.plans(client);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, obstacle);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Nothing);
        if (obstacle == ConnectionObstacle::Headers) // which may be a key
            QCOMPARE(plans[0].before, QString());
        const bool offers = obstacle != ConnectionObstacle::NotHere && obstacle != ConnectionObstacle::OwnHome;
        QCOMPARE(plans[0].snippet.contains("notes"_L1) && plans[0].snippet.contains("bridge"_L1), offers);
        QVERIFY(!ClientUser::done(plans));
        if (!file.isEmpty())
            QCOMPARE(user.get(file), content);
    }

    //! Each of these goes before what the user's file says of that server, or forbids it.
    void whatTheSystemSaysOfAServerStands_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("systemFile");
        QTest::addColumn<QByteArray>("ofNotes");
        QTest::addColumn<QByteArray>("ofAnother");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        const QByteArray gemini = "{\"mcpServers\": {\"notes\": {\"httpUrl\": \"https://notes.example/mcp\"}}}";
        QTest::newRow("Gemini") << McpClient::GeminiCli << u"root/etc/gemini-cli/settings.json"_s << gemini
                                << QByteArray(gemini).replace("\"notes\"", "\"another\"")
                                << u"home/.gemini/settings.json"_s << gemini;
        const QByteArray code
            = "{\"mcp\": {\"notes\": {\"type\": \"remote\", \"url\": \"https://notes.example/mcp\"}}}";
        QTest::newRow("opencode") << McpClient::OpenCode << u"root/etc/opencode/opencode.json"_s << code
                                  << QByteArray(code).replace("\"notes\"", "\"another\"")
                                  << u"home/.config/opencode/opencode.json"_s << code;
        const QByteArray codex = "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
        QTest::newRow("Codex") << McpClient::Codex << u"root/etc/codex/managed_config.toml"_s << codex
                               << QByteArray(codex).replace("notes]", "another]") << u"home/.codex/config.toml"_s
                               << codex;
        QTest::newRow("Codex's requirements")
            << McpClient::Codex << u"root/etc/codex/requirements.toml"_s
            << QByteArray("[mcp_servers.notes.identity]\nurl = \"https://notes.example/mcp\"\n")
            << QByteArray("allowed_approval_policies = [\"never\"]\n") << u"home/.codex/config.toml"_s << codex;
    }
    void whatTheSystemSaysOfAServerStands()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, systemFile);
        QFETCH(QByteArray, ofNotes);
        QFETCH(QByteArray, ofAnother);
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        ClientUser user;
        user.launcher.home = user.path(u"home/.served"_s);
        user.put(file, content);
        user.put(systemFile, ofNotes);
        const auto plans = user.plans(client);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::Managed);
        QCOMPARE(plans[0].detail, user.path(systemFile));
        user.put(systemFile, ofAnother);
        QVERIFY(user.connect(client));
        user.put(systemFile, ofNotes); // which keeps nobody from going back
        QVERIFY(user.disconnect(client));
        QCOMPARE(user.get(file), content);
    }

    void aReservedNameIsNotUsed()
    {
        ClientUser user;
        user.notes.name = u"computer-use"_s;
        user.put(u"home/.claude.json"_s, "{}");
        user.put(u"home/.cursor/mcp.json"_s, "{}");
        QCOMPARE(user.plans(McpClient::ClaudeCode).value(0).path.value(1), u"computer-use-2"_s);
        QCOMPARE(user.plans(McpClient::Cursor).value(0).path.value(1), u"computer-use"_s);
    }

    void aRegisteredHomeIsServedToo()
    {
        ClientUser user;
        user.launcher.home = user.path(u"served"_s);
        user.put(u"home/.codex/config.toml"_s, "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n");
        qputenv("XDG_CONFIG_HOME", user.path(u"config"_s).toUtf8());
        user.put(u"config/latchkey/homes.d/work.json"_s,
                 "{\"version\": 1, \"home\": \"" + user.path(u"home/.codex"_s).toUtf8() + "\"}");
        const auto plans = user.plans(McpClient::Codex);
        qunsetenv("XDG_CONFIG_HOME");
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::OwnHome);
    }

    void filesThatAreNotToBeWritten_data()
    {
        QTest::addColumn<QString>("trouble");
        for (const char *trouble : {"foreign owner", "other names", "dangling link", "a folder", "no program"})
            QTest::newRow(trouble) << QString::fromLatin1(trouble);
    }
    void filesThatAreNotToBeWritten()
    {
        QFETCH(QString, trouble);
        ClientUser user;
        const QString file = user.path(u"home/.cursor/mcp.json"_s);
        user.put(u"home/.cursor/mcp.json"_s, plainEntry);
        ConnectionObstacle expected = ConnectionObstacle::NotWritable;
        if (trouble == "foreign owner"_L1) {
            if (::geteuid() != 0)
                QSKIP("only root can give a file away");
            QCOMPARE(::chown(QFile::encodeName(file).constData(), 65534, 65534), 0);
        } else if (trouble == "other names"_L1) {
            QCOMPARE(::link(QFile::encodeName(file).constData(), QFile::encodeName(user.path(u"other"_s)).constData()),
                     0);
        } else if (trouble == "no program"_L1) {
            expected = ConnectionObstacle::Program;
            user.launcher.fault = Launcher::Fault::BuildTree;
        } else {
            expected = ConnectionObstacle::NotUnderstood;
            QVERIFY(QFile::remove(file));
            if (trouble == "a folder"_L1)
                QVERIFY(QDir().mkpath(file));
            else
                QVERIFY(QFile::link(u"/nowhere/at/all"_s, file));
        }
        const auto plans = user.plans(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, expected);
        QVERIFY(!plans[0].snippet.isEmpty());
    }

    void whatIsBesideTheContentStays()
    {
        const ClientUser user;
        const QString file = user.path(u"home/.cursor/mcp.json"_s);
        user.put(u"home/.cursor/mcp.json"_s, plainEntry, 0x6644);
        const QByteArray path = QFile::encodeName(file);
        if (::setxattr(path.constData(), "user.note", "mine", 4, 0) != 0)
            QSKIP("this file system has no extended attributes");
        QVERIFY(user.connect(McpClient::Cursor));
        char value[8] = {};
        QCOMPARE(::getxattr(path.constData(), "user.note", value, sizeof value), ssize_t(4));
        QCOMPARE(QByteArray(value), QByteArray("mine"));
    }

    void claudesLockIsWaitedForAndTakenOverWhenItIsOld_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("for all") << plainEntry;
        // Of a folder, and in the same file.
        QTest::newRow("for a folder") << QByteArray("{\"projects\": {\"/p\": " + plainEntry.trimmed() + "}}\n");
    }
    void claudesLockIsWaitedForAndTakenOverWhenItIsOld()
    {
        QFETCH(QByteArray, content);
        const ClientUser user;
        user.put(u"home/.claude.json"_s, content);
        const QString lock = user.path(u"home/.claude.json.lock"_s);
        QVERIFY(QDir().mkdir(lock));
        const auto plans = user.plans(McpClient::ClaudeCode);
        QCOMPARE(plans.size(), 1);
        QFutureWatcher<Status> watcher;
        const QFuture<Status> change = carryOut(plans[0]);
        QTimer::singleShot(300, &watcher, [&] {
            QVERIFY(!change.isFinished());
            QVERIFY(QDir().rmdir(lock));
        });
        QVERIFY(waitFor(change));
        QVERIFY(!QFileInfo::exists(lock));
        // One that was left behind.
        QVERIFY(QDir().mkdir(lock));
        const timespec old[2] = {{1, 0}, {1, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(lock).constData(), old, 0), 0);
        QVERIFY(user.disconnect(McpClient::ClaudeCode));
        QVERIFY(!QFileInfo::exists(lock));
        QCOMPARE(user.get(u"home/.claude.json"_s), content);
    }

    //! Programs that work in a folder of its own each time leave thousands of them behind.
    void manyProjectsTakeNoLonger()
    {
        const ClientUser user(placeInMemory());
        QByteArray content = "{\"mcpServers\": {\"notes\": {\"url\": \"https://notes.example/mcp\"}}, \"projects\": {";
        for (int i = 0; i < 20000; ++i)
            content += "\"/p" + QByteArray::number(i) + "\": {\"mcpServers\": {}},";
        content.back() = '}';
        user.put(u"home/.claude.json"_s, content + '}');
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(user.plans(McpClient::ClaudeCode).value(0).action, ConnectionPlan::Action::Connect);
        QVERIFY2(clock.elapsed() < 60000, qPrintable(QString::number(clock.elapsed())));
    }

    void theScopeWhereTheEntryStandsIsTheOneThatChanges()
    {
        const ClientUser user;
        const QByteArray before = "{\"mcpServers\": {}, \"projects\": {\"/p\": {\"mcpServers\": {\"notes\": "
                                  "{\"type\": \"http\", \"url\": \"https://notes.example/mcp\"}}}}}";
        user.put(u"home/.claude.json"_s, before);
        const auto plans = user.plans(McpClient::ClaudeCode);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].project, u"/p"_s);
        QVERIFY(ClientUser::done(plans));
        QVERIFY(
            user.get(u"home/.claude.json"_s)
                .startsWith(
                    "{\"mcpServers\": {}, \"projects\": {\"/p\": {\"mcpServers\": {\"notes\": {\"type\": \"stdio\""));
        QVERIFY(user.disconnect(McpClient::ClaudeCode));
        QCOMPARE(user.get(u"home/.claude.json"_s), before);
    }

    void anEntryOfAFolderThatGoesFirstIsTold()
    {
        const ClientUser user;
        user.put(
            u"home/.claude.json"_s,
            "{\"mcpServers\": {\"notes\": {\"url\": \"https://notes.example/mcp\"}}, \"projects\": {\"/p\": "
            "{\"mcpServers\": {\"notes\": {\"command\": \"other\"}}}, \"/q\": {\"mcpServers\": {\"notes\": {\"url\": "
            "\"https://notes.example/mcp\"}}}}}");
        const auto plans = user.plans(McpClient::ClaudeCode);
        QCOMPARE(plans.size(), 2); // for all, and for /q
        QCOMPARE(plans[0].shadowedIn, QStringList{u"/p"_s});
        QCOMPARE(plans[1].shadowedIn, QStringList());
    }

    void projectsAreLeftAloneUnlessAskedFor()
    {
        const ClientUser user;
        const QString project = user.path(u"project"_s);
        user.put(u"project/.mcp.json"_s, plainEntry);
        user.put(u"home/.claude.json"_s, "{\"projects\": {\"" + project.toUtf8() + "\": {}}}");
        auto plans = user.plans(McpClient::ClaudeCode);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Add);
        QCOMPARE(plans[0].shadowedIn, QStringList{project});
        ConnectionWish wish;
        wish.project = project;
        plans = user.plans(McpClient::ClaudeCode, wish);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Connect);
        QCOMPARE(plans[0].file, user.path(u"project/.mcp.json"_s));
    }

    void theHomeThatIsServedIsNoProject()
    {
        const ClientUser user;
        const QByteArray served = "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
        user.put(u"home/.codex/config.toml"_s, served);
        ConnectionWish wish;
        wish.project = user.path(u"home"_s);
        const auto plans = user.plans(McpClient::Codex, wish);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::OwnHome);
    }

    //! There is a server of the same name in each of them.
    void whatIsConnectedToAnotherHomeIsLeftAlone_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("a home") << true;
        QTest::newRow("one that is gone") << false;
    }
    void whatIsConnectedToAnotherHomeIsLeftAlone()
    {
        QFETCH(bool, isThere);
        ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, plainEntry);
        user.launcher.home = user.path(u"other"_s);
        QVERIFY(QDir().mkpath(user.launcher.home));
        QVERIFY(user.connect(McpClient::Cursor));
        const QByteArray connected = user.get(u"home/.cursor/mcp.json"_s);
        if (!isThere)
            QVERIFY(QDir().rmdir(user.launcher.home));
        user.launcher.home = user.path(u"home/.codex"_s);
        const auto plans = user.plans(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, isThere ? ConnectionObstacle::NameTaken : ConnectionObstacle::None);
        QCOMPARE(user.waysBack(McpClient::Cursor).size(), isThere ? 0 : 1);
        const auto overview = waitFor(overviewOfClients(user.launcher, user.folders()));
        QVERIFY(overview);
        for (const ClientOverview &client : *overview) {
            if (client.client == McpClient::Cursor)
                QCOMPARE(stateOf(client, user.notes), isThere ? ClientState::Found : ClientState::Connected);
        }
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), connected);
    }

    void whatIsConnectedInAFileThatCannotBeReadIsTold()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, plainEntry);
        QVERIFY(user.connect(McpClient::Cursor));
        user.put(u"home/.cursor/mcp.json"_s, user.get(u"home/.cursor/mcp.json"_s).trimmed().chopped(1));
        const auto plans = user.waysBack(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::NotUnderstood);
        QCOMPARE(plans[0].path.value(1), u"notes"_s);
        QCOMPARE(plans[0].snippet, QString()); // to connect is not what is wanted
    }

    void whatWasNeverWrittenDownAndHasNoAddressGoes()
    {
        ClientUser user;
        user.notes.url.clear();
        user.put(u"home/.cursor/mcp.json"_s,
                 "{\"mcpServers\": {\"n\": {\"command\": \"latchkey-cli\", \"args\": [\"bridge\", \"notes\"]}}}");
        auto plans = user.waysBack(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Remove);
        QVERIFY(plans[0].needsChoice);
        plans[0].chosen = true;
        QVERIFY(ClientUser::done(plans));
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), QByteArray("{\"mcpServers\": {}}"));
    }

    void aHelperIsKnownAgainWhereverItIs()
    {
        ClientUser user;
        user.put(u"home/.claude.json"_s, plainEntry);
        user.put(u"my tools/it's latchkey-cli"_s, "#!/bin/sh\n", 0x7755);
        user.launcher.program = user.path(u"my tools/it's latchkey-cli"_s);
        ConnectionWish wish;
        wish.byHelper = true;
        QVERIFY(user.connect(McpClient::ClaudeCode, wish));
        const auto again = user.plans(McpClient::ClaudeCode, wish);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].action, ConnectionPlan::Action::Nothing);
        QCOMPARE(again[0].call.program, user.launcher.program);
        QVERIFY(user.disconnect(McpClient::ClaudeCode));
        QCOMPARE(user.get(u"home/.claude.json"_s), plainEntry);
    }

    //! The lines around a change, and a file of one line, have the keys of other servers in them.
    void nothingOfOtherServersIsShown_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray other = "\"a\": {\"url\": \"https://a.example\", \"headers\": {\"Authorization\": "
                                 "\"Bearer SECRET\"}}";
        const QByteArray notes = "\"notes\": {\"url\": \"https://notes.example/mcp\"}";
        QTest::newRow("lines") << QByteArray("{\"mcpServers\": {\n  " + other + ",\n  " + notes + ",\n  "
                                             + QByteArray(other).replace("\"a\"", "\"z\"") + "\n}}\n");
        QTest::newRow("one line") << QByteArray("{\"mcpServers\": {" + other + "," + notes + ","
                                                + QByteArray(other).replace("\"a\"", "\"z\"") + "}}");
    }
    void nothingOfOtherServersIsShown()
    {
        QFETCH(QByteArray, content);
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, content);
        const auto plans = user.plans(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QString shown;
        for (const ChangedLine &line : plans[0].lines)
            shown += QString(u" -+"_s[int(line.kind)]) + line.text + u'\n';
        QVERIFY2(!shown.contains("SECRET"_L1), qPrintable(shown));
        QVERIFY2(shown.contains("\"bridge\", \"notes\""_L1) && shown.contains("https://notes.example/mcp"_L1),
                 qPrintable(shown));
        QVERIFY(ClientUser::done(plans));
        QVERIFY(user.disconnect(McpClient::Cursor));
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), content);
    }

    void aWayBackThatCannotBeKeptIsNoWayThere()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, plainEntry);
        user.put(u"state/latchkey/connections.json"_s, "no list");
        const Status outcome = user.connect(McpClient::Cursor);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), plainEntry);
    }
};

LATCHKEY_TEST(TestConnectionCare)
#include "tst_connectioncare.moc"
