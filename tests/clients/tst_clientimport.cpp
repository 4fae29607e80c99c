#include "core/clients/clientimport.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! The folders of a user who has other clients.
struct User {
    QTemporaryDir folder;
    QList<Server> present;

    ClientFolders folders() const
    {
        return {folder.filePath(u"home"_s), folder.filePath(u"config"_s), folder.filePath(u"own"_s)};
    }
    void put(const QString &path, const QByteArray &content) const
    {
        const QString file = folder.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    ClientSurvey survey(QList<McpClient> clients = QList<McpClient>(std::begin(allClients), std::end(allClients))) const
    {
        const auto found = waitFor(surveyClients(present, clients, folders()));
        return found ? *found : ClientSurvey();
    }
};

//! "name url client" of each, and what is special about it.
QStringList told(const ClientSurvey &survey)
{
    QStringList lines;
    for (const FoundServer &server : survey.servers) {
        QStringList words{server.name, server.url};
        for (const FoundServer::Place &place : server.places)
            words.append(wordFor(place.client));
        if (server.hasOwnKey)
            words.append(u"key"_s);
        if (server.obstacle != FoundServer::Obstacle::None)
            words.append(u"unusable"_s);
        lines.append(words.join(u' '));
    }
    return lines;
}

const QByteArray plainList = "{\"mcpServers\":{\"notes\":{\"url\":\"https://notes.example/mcp\"},"
                             "\"local\":{\"command\":\"npx\",\"args\":[\"-y\",\"some-server\"]}}}";

} // namespace

class TestClientImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! What one signs in with there comes along; what opens the server without a sign-in is noticed.
    void howOneSignsInComesAlong_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<int>("port");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("key");
        const auto json = [](const char *text) { return QByteArray(text).replace('\'', '"'); };
        const QString id = u"my-client"_s;
        const QStringList two{u"a"_s, u"b"_s};
        QTest::newRow("Claude Code") << json("'url':'U','oauth':{'clientId':'my-client','callbackPort':3118}") << id
                                     << 3118 << QStringList() << false;
        QTest::newRow("Gemini CLI") << json(
            "'httpUrl':'U','oauth':{'enabled':true,'clientId':'my-client','clientSecret':'SECRET','scopes':['a','b']}")
                                    << id << 0 << two << false;
        QTest::newRow("opencode") << json("'url':'U','oauth':{'clientId':'my-client','scope':'a b'}") << id << 0 << two
                                  << false;
        QTest::newRow("Cursor") << json("'url':'U','auth':{'CLIENT_ID':'my-client','scopes':['a','b']}") << id << 0
                                << two << false;
        QTest::newRow("mcp-remote") << json(
            "'command':'npx','args':['mcp-remote','U','3118','--static-oauth-client-info','{\\'client_id\\':\\'my-"
            "client\\'}','--static-oauth-client-metadata','{\\'scope\\':\\'a b\\'}']")
                                    << id << 3118 << two << false;
        QTest::newRow("a key of mcp-remote")
            << json("'command':'npx','args':['mcp-remote','U','--header','X-Api-Key: SECRET']") << QString() << 0
            << QStringList() << true;
        QTest::newRow("the same in one word")
            << json("'command':'npx','args':['mcp-remote','U','--header=X-Api-Key:SECRET']") << QString() << 0
            << QStringList() << true;
        QTest::newRow("a harmless header") << json("'command':'npx','args':['mcp-remote','U','--header','X-Team:blue']")
                                           << QString() << 0 << QStringList() << false;
        QTest::newRow("X-Api-Key") << json("'url':'U','headers':{'X-Api-Key':'SECRET'}") << QString() << 0
                                   << QStringList() << true;
        QTest::newRow("a cookie") << json("'url':'U','headers':{'Cookie':'SECRET'}") << QString() << 0 << QStringList()
                                  << true;
    }
    void howOneSignsInComesAlong()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, clientId);
        QFETCH(int, port);
        QFETCH(QStringList, scopes);
        QFETCH(bool, key);
        User user;
        user.put(u"home/.cursor/mcp.json"_s,
                 "{\"mcpServers\":{\"notes\":{" + entry.replace("\"U\"", "\"https://notes.example/mcp\"") + "}}}");
        const ClientSurvey survey = user.survey({McpClient::Cursor});
        QCOMPARE(survey.servers.size(), 1);
        QCOMPARE(survey.servers[0].hasOwnKey, key);
        const Server server = serverOf(survey.servers[0]);
        QCOMPARE(server.clientId, clientId);
        QCOMPARE(int(server.callback.ownPort), port);
        QCOMPARE(server.scopes, scopes);
        QVERIFY(!server.clientSecret.isSet());
    }

    void readsEachClient_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected");
        const auto notes = [](const char *client) {
            return QStringList{u"notes https://notes.example/mcp "_s + QString::fromLatin1(client)};
        };
        QTest::newRow("Claude Code") << u"home/.claude.json"_s << plainList << notes("claude-code");
        QTest::newRow("Claude Code, one project")
            << u"home/.claude.json"_s
            << QByteArray("{\"projects\":{\"/p\":{\"mcpServers\":{\"notes\":{\"type\":\"sse\","
                          "\"url\":\"https://notes.example/mcp\"}}}}}")
            << notes("claude-code");
        QTest::newRow("Claude Desktop") << u"config/Claude/claude_desktop_config.json"_s << plainList
                                        << notes("claude-desktop");
        QTest::newRow("VS Code, with comments")
            << u"config/Code/User/mcp.json"_s
            << QByteArray("{\n  // mine\n  \"servers\": {\"notes\": {\"type\": \"http\", /* the */ "
                          "\"url\": \"https://notes.example/mcp\",},\n},}")
            << notes("vs-code");
        QTest::newRow("VS Code, by its settings")
            << u"config/Code/User/settings.json"_s
            << QByteArray("{\"mcp\":{\"servers\":{\"notes\":{\"url\":\"https://notes.example/mcp\"}}}}")
            << notes("vs-code");
        QTest::newRow("VS Code, a profile")
            << u"config/Code/User/profiles/1a2b/mcp.json"_s
            << QByteArray("{\"servers\":{\"notes\":{\"url\":\"https://notes.example/mcp\"}}}") << notes("vs-code");
        QTest::newRow("VSCodium") << u"config/VSCodium/User/mcp.json"_s
                                  << QByteArray("{\"servers\":{\"notes\":{\"url\":\"https://notes.example/mcp\"}}}")
                                  << notes("vs-code");
        QTest::newRow("Cursor") << u"home/.cursor/mcp.json"_s << plainList << notes("cursor");
        QTest::newRow("Gemini CLI") << u"home/.gemini/settings.json"_s
                                    << QByteArray(
                                           "{\"mcpServers\":{\"notes\":{\"httpUrl\":\"https://notes.example/mcp\"}}}")
                                    << notes("gemini-cli");
        QTest::newRow("opencode") << u"config/opencode/opencode.jsonc"_s
                                  << QByteArray("{\"mcp\":{\"notes\":{\"type\":\"remote\","
                                                "\"url\":\"https://notes.example/mcp\"},"
                                                "\"l\":{\"type\":\"local\",\"command\":[\"bun\",\"x\"]}}}")
                                  << notes("opencode");
        QTest::newRow("opencode 2") << u"config/opencode/opencode.json"_s
                                    << QByteArray("{\"mcp\":{\"servers\":{\"notes\":{\"type\":\"remote\","
                                                  "\"url\":\"https://notes.example/mcp\"}}}}")
                                    << notes("opencode");
        QTest::newRow("Windsurf") << u"home/.codeium/windsurf/mcp_config.json"_s
                                  << QByteArray(
                                         "{\"mcpServers\":{\"notes\":{\"serverUrl\":\"https://notes.example/mcp\"}}}")
                                  << notes("windsurf");
        QTest::newRow("another home of Codex")
            << u"home/.codex/config.toml"_s << QByteArray("[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n")
            << notes("codex");
        QTest::newRow("mcp-remote")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"command\":\"npx\",\"args\":[\"-y\",\"mcp-remote@latest\","
                          "\"https://notes.example/mcp\"]}}}")
            << notes("cursor");
        QTest::newRow("mcp-remote with a key")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"command\":\"npx\",\"args\":[\"mcp-remote\","
                          "\"https://notes.example/mcp\",\"--header\",\"Authorization: SECRET\"]}}}")
            << QStringList{u"notes https://notes.example/mcp cursor key"_s};
        QTest::newRow("our own bridge")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"command\":\"latchkey-cli\",\"args\":[\"bridge\",\"notes\"]}}}")
            << QStringList{};
        QTest::newRow("a header of its own")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"url\":\"https://notes.example/mcp\","
                          "\"headers\":{\"Authorization\":\"Bearer SECRET\"}}}}")
            << QStringList{u"notes https://notes.example/mcp cursor key"_s};
        QTest::newRow("a key in the address")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"url\":\"https://notes.example/mcp?api_key=SECRET\"}}}")
            << QStringList{u"notes https://notes.example/mcp cursor unusable"_s};
        QTest::newRow("a variable in the address")
            << u"home/.cursor/mcp.json"_s
            << QByteArray("{\"mcpServers\":{\"notes\":{\"url\":\"https://notes.example/${WHERE}\"}}}")
            << QStringList{u"notes https://notes.example/$%7BWHERE%7D cursor unusable"_s};
        QTest::newRow("plain http") << u"home/.cursor/mcp.json"_s
                                    << QByteArray("{\"mcpServers\":{\"notes\":{\"url\":\"http://notes.example/mcp\"}}}")
                                    << QStringList{u"notes http://notes.example/mcp cursor unusable"_s};
        QTest::newRow("nonsense") << u"home/.cursor/mcp.json"_s
                                  << QByteArray(
                                         "{\"mcpServers\":{\"a\":1,\"b\":[],\"c\":{\"url\":7},\"d\":{\"args\":\"x\"}}}")
                                  << QStringList{};
    }
    void readsEachClient()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, expected);
        const User user;
        user.put(file, content);
        const ClientSurvey survey = user.survey();
        QCOMPARE(told(survey), expected);
        QVERIFY(survey.problems.isEmpty());
    }

    void projectsOfClaudeCodeHaveFilesOfTheirOwn()
    {
        const User user;
        const QString project = user.folder.filePath(u"project"_s);
        user.put(u"home/.claude.json"_s, "{\"projects\":{\"" + project.toUtf8() + "\":{}}}");
        user.put(u"project/.mcp.json"_s, plainList);
        const ClientSurvey survey = user.survey();
        QCOMPARE(told(survey), QStringList{u"notes https://notes.example/mcp claude-code"_s});
        QCOMPARE(survey.servers[0].places[0].project, project);
    }

    void oneAddressInSeveralClientsIsOneServer()
    {
        const User user;
        user.put(u"home/.cursor/mcp.json"_s, plainList);
        user.put(u"home/.claude.json"_s, plainList);
        QCOMPARE(told(user.survey()), QStringList{u"notes https://notes.example/mcp claude-code cursor"_s});
    }

    void oneClientCanBeAskedFor()
    {
        const User user;
        user.put(u"home/.cursor/mcp.json"_s, plainList);
        user.put(u"home/.claude.json"_s, plainList);
        QCOMPARE(told(user.survey({McpClient::Cursor})), QStringList{u"notes https://notes.example/mcp cursor"_s});
    }

    void namesAreMadeValidAndKeptApart()
    {
        User user;
        Server here;
        here.identity = {u"notes"_s, u"https://other.example/mcp"_s};
        user.present = {here};
        user.put(
            u"home/.cursor/mcp.json"_s,
            "{\"mcpServers\":{\"notes\":{\"url\":\"https://notes.example/mcp\"},"
            "\"My "
            "Wiki!\":{\"url\":\"https://wiki.example/mcp\"},\"\\u65e5\":{\"url\":\"https://mcp.calendar.example/\"}}}");
        QStringList names;
        for (const FoundServer &server : user.survey().servers)
            names.append(server.suggestedName);
        names.sort();
        QCOMPARE(names, (QStringList{u"My-Wiki"_s, u"calendar"_s, u"notes-2"_s}));
    }

    void whatIsHereAlreadyIsSaid()
    {
        User user;
        Server here;
        here.identity = {u"mine"_s, u"https://notes.example/mcp"_s};
        user.present = {here};
        user.put(u"home/.cursor/mcp.json"_s, plainList);
        QCOMPARE(user.survey().servers[0].presentAs, u"mine"_s);
    }

    void ourOwnCodexHomeIsNotLookedAt()
    {
        const User user;
        user.put(u"home/.codex/config.toml"_s, "[mcp_servers.notes]\nurl = \"https://notes.example/mcp\"\n");
        ClientFolders folders = user.folders();
        folders.ownCodexHome = user.folder.filePath(u"home/.codex"_s);
        const auto survey = waitFor(surveyClients({}, {McpClient::Codex}, folders));
        QVERIFY(survey);
        QVERIFY(survey->servers.isEmpty());
        QVERIFY(survey->searchedFiles.isEmpty());
    }

    void oneBrokenFileIsOneLineAndTheOthersAreRead_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("what");
        for (const char *trouble : {"broken", "huge", "folder", "dangling"})
            QTest::newRow(trouble) << QString::fromLatin1(trouble)
                                   << (qstrcmp(trouble, "broken") == 0       ? u"not valid JSON"_s
                                           : qstrcmp(trouble, "huge") == 0   ? u"larger than 10 MiB"_s
                                           : qstrcmp(trouble, "folder") == 0 ? u"not a file"_s
                                                                             : u"leads nowhere"_s);
    }
    void oneBrokenFileIsOneLineAndTheOthersAreRead()
    {
        QFETCH(QString, trouble);
        QFETCH(QString, what);
        const User user;
        const QString path = user.folder.filePath(u"home/.cursor/mcp.json"_s);
        user.put(u"home/.claude.json"_s, plainList);
        if (trouble == "broken"_L1)
            user.put(u"home/.cursor/mcp.json"_s, "{\"mcpServers\":\n{\"a\" SECRET}}");
        else if (trouble == "huge"_L1)
            user.put(u"home/.cursor/mcp.json"_s, QByteArray(11 * 1024 * 1024, ' '));
        else if (trouble == "folder"_L1)
            QVERIFY(QDir().mkpath(path));
        else
            QVERIFY(QDir().mkpath(QFileInfo(path).path()) && QFile::link(u"/nowhere/at/all"_s, path));
        const ClientSurvey survey = user.survey();
        QCOMPARE(told(survey), QStringList{u"notes https://notes.example/mcp claude-code"_s});
        QCOMPARE(survey.problems.size(), 1);
        QCOMPARE(survey.problems[0].file, path);
        QVERIFY2(survey.problems[0].what.contains(what), qPrintable(survey.problems[0].what));
        QVERIFY(!survey.problems[0].what.contains("SECRET"_L1));
    }

    void aLinkIntoARepositoryOfDotfilesIsFollowed()
    {
        const User user;
        user.put(u"dotfiles/mcp.json"_s, plainList);
        QVERIFY(QDir().mkpath(user.folder.filePath(u"home/.cursor"_s)));
        QVERIFY(QFile::link(user.folder.filePath(u"dotfiles/mcp.json"_s),
                            user.folder.filePath(u"home/.cursor/mcp.json"_s)));
        QCOMPARE(user.survey().servers.size(), 1);
    }

    void nothingIsWritten()
    {
        const User user;
        user.put(u"home/.claude.json"_s, plainList);
        const QFileInfo before(user.folder.filePath(u"home/.claude.json"_s));
        const QDateTime then = before.lastModified();
        user.survey();
        QFileInfo after(before.filePath());
        QCOMPARE(after.lastModified(), then);
        QCOMPARE(
            QDir(user.folder.filePath(u"home"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u".claude.json"_s});
    }

    void placesAreNamedWhereThereIsNothing()
    {
        const User user;
        const ClientSurvey survey = user.survey();
        QVERIFY(survey.servers.isEmpty());
        for (const McpClient client : allClients)
            QVERIFY(std::any_of(
                survey.searchedFiles.begin(), survey.searchedFiles.end(),
                [client](const ClientSurvey::SearchedFile &look) { return look.client == client && !look.exists; }));
    }

    void suggestsNames_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::newRow("a service") << QString() << u"https://mcp.notion.com/mcp"_s << u"notion"_s;
        QTest::newRow("a host") << QString() << u"https://notes.example/mcp"_s << u"notes"_s;
        QTest::newRow("a short ending") << QString() << u"https://www.news.co.uk/mcp"_s << u"news"_s;
        QTest::newRow("this machine") << QString() << u"http://localhost:8080/mcp"_s << u"localhost"_s;
        QTest::newRow("a number") << QString() << u"http://127.0.0.1:8080/mcp"_s << u"127-0-0-1"_s;
        QTest::newRow("taken") << u"taken"_s << u"https://x.example/"_s << u"taken-2"_s;
        QTest::newRow("too long") << QString(80, u'a') << u"https://x.example/"_s << QString(64, u'a');
        QTest::newRow("nothing") << u"!"_s << u"https://"_s << u"server"_s;
    }
    void suggestsNames()
    {
        QFETCH(QString, wish);
        QFETCH(QString, url);
        QFETCH(QString, name);
        QCOMPARE(suggestedServerName(wish, url, {u"taken"_s}), name);
    }
};

LATCHKEY_TEST(TestClientImport)
#include "tst_clientimport.moc"
