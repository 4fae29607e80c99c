#include "tests/clients/clientuser.h"
#include "tests/support/testmain.h"

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray remote = "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
const QByteArray rest = "[mcp_servers.notes]\nscopes = [\"a\"]\n";
const QByteArray common = "[mcp_servers.notes]\nrequired = true\nstartup_timeout_sec = 20\n";
const QByteArray other = "[mcp_servers.wiki]\nurl = \"https://notes.example/mcp\"\n";

} // namespace

//! Codex puts the entries of one name together, file by file, and with an address beside a command it does not start, as
//! `codex mcp list` 0.171 says.
class TestCodexConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noEntryIsMadeThatAnotherFileWouldSpoil_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("spoils");
        const QString profile = u"home/.codex/work.config.toml"_s;
        const QString project = u"project/.codex/config.toml"_s;
        QTest::newRow("a profile") << profile << remote << true;
        QTest::newRow("the rest of it in a profile") << profile << rest << true;
        QTest::newRow("what goes with either") << profile << common << false;
        QTest::newRow("another name") << profile << other << false;
        QTest::newRow("no profile that Codex takes") << u"home/.codex/a.b.config.toml"_s << remote << false;
        QTest::newRow("a trusted project") << project << remote << true;
        QTest::newRow("below a trusted project") << u"project/in/.codex/config.toml"_s << rest << true;
        QTest::newRow("another project") << u"elsewhere/.codex/config.toml"_s << remote << false;
        QTest::newRow("the system") << u"root/etc/codex/config.toml"_s << rest << true;
    }
    void noEntryIsMadeThatAnotherFileWouldSpoil()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(bool, spoils);
        for (const QByteArray &entry : {remote, QByteArray()}) { // to be changed, and to be added
            ClientUser user;
            user.launcher.home = user.path(u"served"_s);
            user.put(u"project/.git/HEAD"_s, {});
            const QString trusted = QFileInfo(user.path(u"project"_s)).canonicalFilePath();
            const QByteArray before = entry + "[projects.\"" + trusted.toUtf8() + "\"]\ntrust_level = \"trusted\"\n";
            user.put(u"home/.codex/config.toml"_s, before);
            user.put(file, content);
            const auto plans = user.plans(McpClient::Codex);
            QCOMPARE(plans.size(), 1);
            QCOMPARE(plans[0].obstacle, spoils ? ConnectionObstacle::Merged : ConnectionObstacle::None);
            QCOMPARE(QFileInfo(plans[0].detail).canonicalFilePath(),
                     spoils ? QFileInfo(user.path(file)).canonicalFilePath() : QString());
            QVERIFY(plans[0].snippet.isEmpty());
            QCOMPARE(ClientUser::done(plans).has_value(), !spoils);
            QCOMPARE(user.get(u"home/.codex/config.toml"_s) == before, spoils);
        }
    }

    void aProjectsEntryMeetsTheUsers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("spoils");
        QTest::newRow("the user's") << u"home/.codex/config.toml"_s << true;
        QTest::newRow("that of the home that is served") << u"served/config.toml"_s << true;
        QTest::newRow("a profile") << u"home/.codex/work.config.toml"_s << true;
        QTest::newRow("around it") << u"project/.codex/config.toml"_s << true;
        QTest::newRow("below it") << u"project/in/deep/.codex/config.toml"_s << true;
        QTest::newRow("beside it") << u"project/other/.codex/config.toml"_s << false;
        QTest::newRow("another one's") << u"project2/.codex/config.toml"_s << false;
    }
    void aProjectsEntryMeetsTheUsers()
    {
        QFETCH(QString, file);
        QFETCH(bool, spoils);
        ClientUser user;
        user.launcher.home = user.path(u"served"_s);
        QByteArray trust;
        for (const QString &project : {u"project"_s, u"project2"_s}) {
            user.put(project + "/.git/HEAD"_L1, {});
            trust += "[projects.\"" + QFileInfo(user.path(project)).canonicalFilePath().toUtf8()
                + "\"]\ntrust_level = \"trusted\"\n";
        }
        user.put(u"home/.codex/config.toml"_s, trust);
        user.put(u"project/in/.codex/config.toml"_s, remote);
        user.put(file, rest + trust);
        ConnectionWish wish;
        wish.project = user.path(u"project/in"_s);
        const auto plans = user.plans(McpClient::Codex, wish);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, spoils ? ConnectionObstacle::Merged : ConnectionObstacle::None);
    }

    void whatRunsElsewhereIsLeftThere()
    {
        ClientUser user;
        user.launcher.home = user.path(u"served"_s);
        const QByteArray before = remote + "environment_id = \"devbox\"\n";
        user.put(u"home/.codex/config.toml"_s, before);
        const auto plans = user.plans(McpClient::Codex);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::NameTaken);
        QVERIFY(!user.connect(McpClient::Codex));
        QCOMPARE(user.get(u"home/.codex/config.toml"_s), before);
        user.put(u"home/.codex/config.toml"_s, remote + "environment_id = \"local\"\n");
        QVERIFY(user.connect(McpClient::Codex));
    }
};

LATCHKEY_TEST(TestCodexConnections)
#include "tst_codexconnections.moc"
