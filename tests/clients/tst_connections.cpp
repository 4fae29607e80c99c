#include "tests/clients/clientuser.h"
#include "tests/clients/variations.h"
#include "tests/support/testmain.h"

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray stdioEntry = "{\"mcpServers\": {\"notes\": {\"url\": \"https://notes.example/mcp\"}}}\n";

QByteArray sampleOf(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES "/config/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

} // namespace

class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSampleChangesAndGoesBack_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("after");
        const auto row = [](McpClient client, const char *file, const char *sample, const char *ending,
                            const char *after = "after") {
            QTest::newRow(qPrintable(QString(productName(client) + u' ' + QString::fromLatin1(after))))
                << client << QString::fromLatin1(file)
                << QString(QString::fromLatin1(sample) + u".before."_s + QString::fromLatin1(ending))
                << QString(QString::fromLatin1(sample) + u'.' + QString::fromLatin1(after) + u'.'
                           + QString::fromLatin1(ending));
        };
        row(McpClient::ClaudeCode, "home/.claude.json", "claude-code", "json", "after-bridge");
        row(McpClient::ClaudeCode, "home/.claude.json", "claude-code", "json", "after-headers");
        row(McpClient::GeminiCli, "home/.gemini/settings.json", "gemini-settings", "json");
        row(McpClient::OpenCode, "home/.config/opencode/opencode.jsonc", "opencode", "jsonc");
        row(McpClient::CopilotCli, "home/.copilot/mcp-config.json", "copilot-mcp-config", "json");
        row(McpClient::Codex, "home/.codex/config.toml", "codex-other-home", "toml");
        row(McpClient::VsCode, "home/.config/Code/User/mcp.json", "vscode-mcp", "jsonc");
        row(McpClient::Cursor, "home/.cursor/mcp.json", "cursor-mcp", "json");
        row(McpClient::Windsurf, "home/.codeium/windsurf/mcp_config.json", "windsurf-mcp_config", "json");
        row(McpClient::Zed, "home/.config/zed/settings.json", "zed-settings", "jsonc");
        row(McpClient::Cline, "home/.cline/data/settings/cline_mcp_settings.json", "cline_mcp_settings", "json");
        row(McpClient::RooCode,
            "home/.config/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json",
            "roo-mcp_settings", "json");
        row(McpClient::LmStudio, "home/.lmstudio/mcp.json", "lm-studio-mcp", "json");
    }
    void eachSampleChangesAndGoesBack()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, file);
        QFETCH(QString, sample);
        QFETCH(QString, after);
        ClientUser user;
        user.launcher.program = u"/usr/bin/latchkey-cli"_s;
        if (client == McpClient::Codex)
            user.launcher.home = u"/home/me/.codex"_s;
        const QByteArray before = sampleOf(sample);
        QVERIFY(!before.isEmpty());
        user.put(file, before, 0x6640);
        ConnectionWish wish;
        wish.byHelper = after.contains("headers"_L1);
        const auto plans = user.plans(client, wish);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].obstacle, ConnectionObstacle::None);
        QCOMPARE(user.get(file), before); // nothing is written yet
        QVERIFY(ClientUser::done(plans));
        QCOMPARE(QString::fromUtf8(user.get(file)), QString::fromUtf8(sampleOf(after)));
        QCOMPARE(modeOf(user.path(file)), mode_t(0640));
        const Status back = user.disconnect(client);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(user.get(file), before);
        QCOMPARE(modeOf(user.path(file)), mode_t(0640));
        QVERIFY(!QFileInfo::exists(connectionRecordsPath()));
    }

    //! By whole files, with what a file system may have in store.
    void twoHundredFilesOfEachKindGoBack_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("file");
        QTest::newRow("JSON") << McpClient::ClaudeCode << u"home/.claude.json"_s;
        QTest::newRow("with comments") << McpClient::GeminiCli << u"home/.gemini/settings.json"_s;
        QTest::newRow("with commas") << McpClient::Cursor << u"home/.cursor/mcp.json"_s;
        QTest::newRow("TOML") << McpClient::Codex << u"home/.codex/config.toml"_s;
    }
    void twoHundredFilesOfEachKindGoBack()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, file);
        const quint32 count = qEnvironmentVariableIsSet("LATCHKEY_SOAK") ? 1000 : 200;
        ClientUser user(placeInMemory());
        user.launcher.home = user.path(u"home/.served"_s);
        for (quint32 seed = 0; seed < count; ++seed) {
            Variation variation(seed + 1000);
            const bool hasEntry = seed % 2 == 0;
            const QByteArray before = client == McpClient::Codex
                ? variation.toml(hasEntry)
                : variation.json("mcpServers", client != McpClient::ClaudeCode, client == McpClient::Cursor, hasEntry);
            QFile::remove(user.path(file));
            QFile::remove(user.path(u"home/middle"_s));
            const int links = int(seed % 3);
            const QString real = links == 0 ? file : u"dotfiles/real"_s;
            user.put(real, before, seed % 5 == 0 ? 0x6644 : 0x6600);
            const mode_t mode = modeOf(user.path(real));
            QVERIFY(QDir().mkpath(QFileInfo(user.path(file)).path()));
            if (links == 1)
                QVERIFY(QFile::link(user.path(real), user.path(file)));
            if (links == 2)
                QVERIFY(QFile::link(user.path(real), user.path(u"home/middle"_s))
                        && QFile::link(user.path(u"home/middle"_s), user.path(file)));
            const Status there = user.connect(client);
            QVERIFY2(there, there ? "" : QByteArray(there.error().detail.toUtf8() + before).constData());
            QVERIFY(user.get(real) != before);
            const Status back = user.disconnect(client);
            QVERIFY2(back, back ? "" : QByteArray(back.error().detail.toUtf8() + user.get(real)).constData());
            QCOMPARE(user.get(real), before);
            QCOMPARE(modeOf(user.path(real)), mode);
            QCOMPARE(QFileInfo(user.path(file)).isSymLink(), links > 0);
            QCOMPARE(QFileInfo(user.path(u"home/middle"_s)).isSymLink(), links == 2);
        }
        QVERIFY(!QFileInfo::exists(connectionRecordsPath()));
        QVERIFY(QDir(user.path(u"home"_s))
                    .entryList({u"*.latchkey-*"_s, u"*.lock"_s}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }

    void theRestMayChangeMeanwhile()
    {
        const ClientUser user;
        user.put(u"home/.claude.json"_s, stdioEntry);
        QVERIFY(user.connect(McpClient::ClaudeCode));
        // As the client itself does: another member, all indented anew.
        QByteArray now = user.get(u"home/.claude.json"_s);
        now.replace("{\"mcpServers\"", "{\n  \"numStartups\": 3,\n  \"mcpServers\"");
        now.replace("\"args\": [", "\"args\":\n   [");
        user.put(u"home/.claude.json"_s, now);
        QVERIFY(user.disconnect(McpClient::ClaudeCode));
        QCOMPARE(user.get(u"home/.claude.json"_s),
                 QByteArray("{\n  \"numStartups\": 3,\n  \"mcpServers\": {\"notes\": {\"url\": "
                            "\"https://notes.example/mcp\"}}}\n"));
    }

    void whatAPersonHasChangedIsAskedFor()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        QVERIFY(user.connect(McpClient::Cursor));
        QByteArray now = user.get(u"home/.cursor/mcp.json"_s);
        user.put(u"home/.cursor/mcp.json"_s, now.replace("\"args\"", "\"autoApprove\": true, \"args\""));
        auto plans = user.waysBack(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QVERIFY(plans[0].needsChoice);
        QVERIFY(plans[0].before.contains("autoApprove"_L1) && plans[0].after.contains("https://notes.example/mcp"_L1));
        const auto refused = waitFor(carryOut(plans[0]));
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
        plans[0].chosen = true;
        QVERIFY(ClientUser::done(plans));
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), stdioEntry);
    }

    void whatWasConnectedByHandIsAskedFor()
    {
        const ClientUser user;
        user.put(u"home/.gemini/settings.json"_s,
                 "{\"mcpServers\": {\"mine\": {\"command\": \"latchkey-cli\", \"args\": [\"bridge\", \"notes\"], "
                 "\"trust\": true}}}");
        auto plans = user.waysBack(McpClient::GeminiCli);
        QCOMPARE(plans.size(), 1);
        QVERIFY(plans[0].needsChoice);
        plans[0].chosen = true;
        QVERIFY(ClientUser::done(plans));
        QCOMPARE(
            user.get(u"home/.gemini/settings.json"_s),
            QByteArray("{\"mcpServers\": {\"mine\": {\"httpUrl\": \"https://notes.example/mcp\", \"trust\": true}}}"));
    }

    void whatWasConnectedByHandIsSoAfterItsRepair()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s,
                 "{\"mcpServers\": {\"n\": {\"command\": \"/gone/latchkey-cli\", \"args\": [\"bridge\", \"notes\"]}}}");
        QCOMPARE(user.plans(McpClient::Cursor).value(0).action, ConnectionPlan::Action::Repair);
        QVERIFY(user.connect(McpClient::Cursor));
        const auto plans = user.waysBack(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QVERIFY(plans[0].needsChoice && !plans[0].after.contains("/gone"_L1));
    }

    void aFileThatChangesBetweenLookAndWriteIsLookedAtAgain()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        const auto plans = user.plans(McpClient::Cursor);
        QByteArray other = stdioEntry;
        other.replace("{\"mcpServers\"", "{\"theme\": 1, \"mcpServers\"");
        user.put(u"home/.cursor/mcp.json"_s, other);
        QVERIFY(ClientUser::done(plans));
        QVERIFY(
            user.get(u"home/.cursor/mcp.json"_s).startsWith("{\"theme\": 1, \"mcpServers\": {\"notes\": {\"command\""));
    }

    void anEntryThatChangedSinceIsLeftAlone()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        const auto plans = user.plans(McpClient::Cursor);
        QByteArray other = stdioEntry;
        other.replace("notes.example", "other.example");
        user.put(u"home/.cursor/mcp.json"_s, other);
        const Status outcome = ClientUser::done(plans);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Superseded);
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), other);
    }

    void connectingTwiceIsConnectingOnce()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        QVERIFY(user.connect(McpClient::Cursor));
        const QByteArray once = user.get(u"home/.cursor/mcp.json"_s);
        const auto plans = user.plans(McpClient::Cursor);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Nothing);
        QVERIFY(ClientUser::done(plans));
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), once);
    }

    void aMovedProgramIsFoundAndRepaired()
    {
        ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        QVERIFY(user.connect(McpClient::Cursor));
        const auto repairs = [&user] {
            const auto plans = waitFor(planRepairs(user.launcher, McpClient::Cursor, user.folders()));
            return plans ? *plans : QList<ConnectionPlan>();
        };
        QVERIFY(repairs().isEmpty());
        QVERIFY(QFile::rename(user.launcher.program, user.path(u"bin/renamed"_s)));
        user.launcher.program = user.path(u"bin/renamed"_s);
        QCOMPARE(repairs().size(), 1);
        QVERIFY(ClientUser::done(repairs()));
        QVERIFY(user.get(u"home/.cursor/mcp.json"_s).contains("bin/renamed"));
        QVERIFY(repairs().isEmpty());
        // And the way back is still the one to what was there at first.
        QVERIFY(user.disconnect(McpClient::Cursor));
        QCOMPARE(user.get(u"home/.cursor/mcp.json"_s), stdioEntry);
    }

    void whatIsAPersonsChoiceStays()
    {
        const ClientUser user;
        user.put(
            u"home/.gemini/settings.json"_s,
            "{\"mcpServers\": {\"n\": {\"url\": \"https://notes.example/mcp\", \"type\": \"http\", \"timeout\": 9, "
            "\"includeTools\": [\"a\"], \"oauth\": {\"clientId\": \"c\"}, \"excludeTools\": []}}}");
        QVERIFY(user.connect(McpClient::GeminiCli));
        const QByteArray now = user.get(u"home/.gemini/settings.json"_s);
        QVERIFY(now.contains("\"timeout\": 9, \"includeTools\": [\"a\"]") && now.contains("\"excludeTools\": []"));
        QVERIFY(!now.contains("url") && !now.contains("oauth") && !now.contains("type"));
        QVERIFY(now.contains("\"n\": {")); // what others call its tools by
    }

    void whatIsNotThereYetIsAddedAndGoes_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("no file") << McpClient::Cursor << u"home/.cursor/mcp.json"_s << QByteArray();
        QTest::newRow("another build") << McpClient::VsCode << u"home/.config/VSCodium/User/mcp.json"_s << QByteArray();
        QTest::newRow("an extension in another editor")
            << McpClient::RooCode
            << u"home/.config/VSCodium/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json"_s
            << QByteArray("{}\n");
        QTest::newRow("another extension") << McpClient::Cline
                                           << u"home/.config/Cursor/User/globalStorage/saoudrizwan.claude-dev/settings/"
                                              "cline_mcp_settings.json"_s
                                           << QByteArray("{}\n");
        QTest::newRow("an empty one") << McpClient::Cursor << u"home/.cursor/mcp.json"_s << QByteArray("\n");
        QTest::newRow("nothing in it") << McpClient::Cursor << u"home/.cursor/mcp.json"_s << QByteArray("{ }\n");
        QTest::newRow("Claude Code's old file")
            << McpClient::ClaudeCode << u"home/.claude/.config.json"_s << QByteArray("{\"numStartups\": 1}\n");
        QTest::newRow("opencode's old file") << McpClient::OpenCode << u"home/.config/opencode/config.json"_s
                                             << QByteArray("{\"mcp\": {\"a\": {\"type\": \"local\"}}}\n");
        QTest::newRow("no list") << McpClient::ClaudeCode << u"home/.claude.json"_s << QByteArray("{\n\t\"a\": 1\n}");
        QTest::newRow("an empty list") << McpClient::ClaudeCode << u"home/.claude.json"_s
                                       << QByteArray("{\n  \"mcpServers\": {\n  }\n}");
        QTest::newRow("a comment in the list") << McpClient::GeminiCli << u"home/.gemini/settings.json"_s
                                               << QByteArray("{\"mcpServers\": { // none\n } }");
        QTest::newRow("TOML without an end") << McpClient::Codex << u"home/.codex/config.toml"_s << QByteArray("a = 1");
    }
    void whatIsNotThereYetIsAddedAndGoes()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        ClientUser user;
        user.launcher.home = user.path(u"home/.served"_s);
        QVERIFY(QDir().mkpath(QFileInfo(user.path(file)).path()));
        if (!before.isEmpty())
            user.put(file, before);
        const auto plans = user.plans(client);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0].action, ConnectionPlan::Action::Add);
        QVERIFY(ClientUser::done(plans));
        QVERIFY(user.get(file).contains("latchkey-cli"));
        QVERIFY(user.disconnect(client));
        QCOMPARE(user.get(file), before);
        QCOMPARE(QFileInfo::exists(user.path(file)), !before.isEmpty());
    }

    void aClientIsFoundWhereItIsToldToBe_data()
    {
        QTest::addColumn<McpClient>("client");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("file");
        const auto row = [](McpClient client, const char *variable, const char *value, const char *file) {
            QTest::newRow(variable) << client << QString::fromLatin1(variable) << QString::fromLatin1(value)
                                    << QString::fromLatin1(file);
        };
        row(McpClient::ClaudeCode, "CLAUDE_CONFIG_DIR", "moved", "moved/.claude.json");
        row(McpClient::GeminiCli, "GEMINI_CLI_HOME", "moved", "moved/.gemini/settings.json");
        row(McpClient::CopilotCli, "COPILOT_HOME", "moved", "moved/mcp-config.json");
        row(McpClient::Codex, "CODEX_HOME", "moved", "moved/config.toml");
        row(McpClient::OpenCode, "OPENCODE_CONFIG", "moved/any.json", "moved/any.json");
        row(McpClient::OpenCode, "OPENCODE_CONFIG_DIR", "moved", "moved/opencode.jsonc");
        row(McpClient::Cline, "CLINE_MCP_SETTINGS_PATH", "moved/any.json", "moved/any.json");
    }
    void aClientIsFoundWhereItIsToldToBe()
    {
        QFETCH(McpClient, client);
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, file);
        ClientUser user;
        user.environment.insert(variable, user.path(value));
        QByteArray content = stdioEntry;
        if (client == McpClient::Codex)
            content = "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n";
        else if (client == McpClient::OpenCode)
            content.replace("mcpServers", "mcp");
        user.put(file, content);
        QVERIFY(user.connect(client));
        QVERIFY(user.get(file).contains("bridge"));
        QVERIFY(user.disconnect(client));
        QCOMPARE(user.get(file), content);
    }

    void thePlanShowsTheLines()
    {
        const ClientUser user;
        user.put(u"home/.gemini/settings.json"_s, sampleOf(u"gemini-settings.before.json"_s));
        const auto plans = user.plans(McpClient::GeminiCli);
        QCOMPARE(plans.size(), 1);
        QStringList lines;
        for (const ChangedLine &line : plans[0].lines)
            lines.append(QString(u" -+"_s[int(line.kind)]) + line.text);
        QCOMPARE(
            lines,
            (QStringList{u"   \"mcpServers\": {"_s, u"     /* keep */"_s,
                         u"-    \"notes\": { \"httpUrl\": \"https://notes.example/mcp\", \"trust\": false } // here"_s,
                         u"+    \"notes\": { \"command\": \""_s + user.launcher.program
                             + u"\", \"args\": [\"bridge\", \"notes\"], \"trust\": false } // here"_s,
                         u"   }"_s, u" }"_s}));
    }

    void theWayBackIsOursAlone()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        QVERIFY(user.connect(McpClient::Cursor));
        QCOMPARE(modeOf(connectionRecordsPath()), mode_t(0600));
    }

    void theOverviewSaysHowItStands()
    {
        const ClientUser user;
        user.put(u"home/.cursor/mcp.json"_s, stdioEntry);
        user.put(u"home/.gemini/settings.json"_s, stdioEntry);
        user.put(u"home/.copilot/mcp-config.json"_s, "{\n//\n");
        user.put(u"home/.config/zed/settings.json"_s, "{}");
        user.put(u"home/.config/goose/config.yaml"_s, "a: 1\n");
        QVERIFY(user.connect(McpClient::Cursor));
        const auto overview = waitFor(overviewOfClients(user.launcher, user.folders()));
        QVERIFY(overview);
        QHash<McpClient, ClientState> states;
        for (const ClientOverview &client : *overview)
            states.insert(client.client, stateOf(client, user.notes));
        QCOMPARE(states.value(McpClient::Cursor), ClientState::Connected);
        QCOMPARE(states.value(McpClient::GeminiCli), ClientState::FoundOwn);
        QCOMPARE(states.value(McpClient::CopilotCli), ClientState::Unreadable);
        QCOMPARE(states.value(McpClient::Zed), ClientState::Found);
        QCOMPARE(states.value(McpClient::Goose), ClientState::ByHand);
        QCOMPARE(states.value(McpClient::Windsurf), ClientState::NotHere);
        QCOMPARE(states.value(McpClient::Codex), ClientState::SharesAlready);
        QVERIFY(QFile::remove(user.launcher.program));
        const auto again = waitFor(overviewOfClients(user.launcher, user.folders()));
        QVERIFY(again);
        for (const ClientOverview &client : *again) {
            if (client.client == McpClient::Cursor)
                QCOMPARE(stateOf(client, user.notes), ClientState::ConnectionBroken);
        }
    }
};

LATCHKEY_TEST(TestConnections)
#include "tst_connections.moc"
