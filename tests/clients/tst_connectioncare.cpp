#include "tests/clients/clientuser.h"
#include "tests/support/testmain.h"

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
        QTest::newRow("managed Gemini") << McpClient::GeminiCli << u"root/etc/gemini-cli/settings.json"_s
                                        << QByteArray("{\"mcp\": {\"allowed\": []}}") << ConnectionObstacle::Managed;
        QTest::newRow("our own Codex") << McpClient::Codex << u"home/.codex/config.toml"_s
                                       << QByteArray("[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n")
                                       << ConnectionObstacle::OwnHome;
        QTest::newRow("a comment that Claude cannot read")
            << McpClient::ClaudeCode << u"home/.claude.json"_s << QByteArray("{ // mine\n}")
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
        const bool offers = obstacle != ConnectionObstacle::NotHere && obstacle != ConnectionObstacle::OwnHome;
        QCOMPARE(plans[0].snippet.contains("notes"_L1) && plans[0].snippet.contains("bridge"_L1), offers);
        QVERIFY(!ClientUser::done(plans));
        if (!file.isEmpty())
            QCOMPARE(user.get(file), content);
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

    void claudesLockIsWaitedForAndTakenOverWhenItIsOld()
    {
        const ClientUser user;
        user.put(u"home/.claude.json"_s, plainEntry);
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
        QCOMPARE(user.get(u"home/.claude.json"_s), plainEntry);
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
