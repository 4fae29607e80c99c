#include "app/shared/sessionbus.h"
#include "core/clients/signinfiles_p.h"
#include "tests/clients/desk.h"
#include "tests/support/testmain.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtNetwork/QLocalServer>

#include <algorithm>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList five{u"claude-code"_s, u"gemini-cli"_s, u"opencode"_s, u"copilot-cli"_s, u"codex"_s};

QStringList outcomesIn(const Outcome &outcome)
{
    QStringList words;
    for (const QJsonValue &one : outcome.json()["connections"_L1].toArray())
        words.append(one["client"_L1].toString() + u' ' + one["action"_L1].toString() + u' '
                     + one["outcome"_L1].toString());
    words.sort();
    return words;
}

//! A bridge as a client starts it.
class Child
{
public:
    Child(const Desk &desk, const QString &client)
    {
        const BridgeCall call = desk.callOf(client);
        QProcessEnvironment environment;
        const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        // Codex hands its servers little, and so do others; what is said in the entry comes along.
        const QStringList passed = client == "codex"_L1 ? QStringList{u"HOME"_s, u"PATH"_s, u"LANG"_s} : all.keys();
        for (const QString &name : passed)
            environment.insert(name, all.value(name));
        const auto known = clientOf(client);
        const auto config = ConfigText::parse(desk.get(client), descriptionOf(*known).dialect);
        const QStringList list{client == "codex"_L1          ? u"mcp_servers"_s
                                   : client == "opencode"_L1 ? u"mcp"_s
                                                             : u"mcpServers"_s};
        const QJsonObject entry = (*config)->tableAt(list + QStringList{u"notes"_s});
        const QJsonObject added = entry[descriptionOf(*known).form.environment].toObject();
        for (auto one = added.constBegin(); one != added.constEnd(); ++one)
            environment.insert(one.key(), one->toString());
        m_process.setProcessEnvironment(environment);
        m_process.start(call.program, argumentsOf(call));
    }
    ~Child()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Child)

    void say(int id, const QByteArray &method, const QByteArray &parameters = {})
    {
        m_process.write(R"({"jsonrpc":"2.0","id":)" + QByteArray::number(id) + R"(,"method":")" + method
                        + R"(","params":{)" + parameters + "}}\n");
    }
    //! What answers a request; what else the server says is passed over.
    QJsonObject answer()
    {
        QJsonObject message;
        while (!message.contains("id"_L1)) {
            waitUntil([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 30s);
            if (!m_process.canReadLine())
                break;
            message = QJsonDocument::fromJson(m_process.readLine()).object();
        }
        return message;
    }
    bool begin()
    {
        say(0, "initialize", R"("protocolVersion":"2025-11-25")");
        return answer()["result"_L1].isObject();
    }

private:
    QProcess m_process;
};

} // namespace

class TestCliClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsThoseThatHaveItAndGivesBackWhatTheyHad()
    {
        Desk desk;
        for (const QString &client : five)
            desk.put(client, desk.entryOf(client));
        const Outcome planned = desk.connect({u"notes"_s, u"--dry-run"_s});
        QCOMPARE(planned.status, 0);
        QCOMPARE(outcomesIn(planned).size(), 5);
        QVERIFY(outcomesIn(planned).contains(u"gemini-cli connect planned"_s));
        for (const QString &client : five)
            QCOMPARE(desk.get(client), desk.entryOf(client));

        const Outcome done = desk.connect({u"notes"_s});
        QCOMPARE(done.status, 0);
        QCOMPARE(outcomesIn(done).filter(u" connect done"_s).size(), 5);
        for (const QString &client : five) {
            const BridgeCall call = desk.callOf(client);
            QCOMPARE(call.program, desk.program);
            QCOMPARE(call.server, u"notes"_s);
            QCOMPARE(call.home, desk.home());
        }
        QCOMPARE(outcomesIn(desk.connect({u"notes"_s})).filter(u" nothing unchanged"_s).size(), 5);

        const Outcome back = desk.run({u"disconnect"_s, u"notes"_s, u"--json"_s});
        QCOMPARE(back.status, 0);
        QCOMPARE(outcomesIn(back).filter(u" restore done"_s).size(), 5);
        for (const QString &client : five)
            QCOMPARE(desk.get(client), desk.entryOf(client));
    }

    void addsItToThoseThatAreNamed()
    {
        Desk desk;
        desk.put(u"gemini-cli"_s, "{\n  // mine\n  \"theme\": \"x\"\n}\n");
        desk.put(u"cursor"_s, "{}");
        QVERIFY(outcomesIn(desk.connect({u"notes"_s})).isEmpty()); // nobody has it
        const Outcome added = desk.connect({u"notes"_s, u"gemini-cli"_s});
        QCOMPARE(outcomesIn(added), QStringList{u"gemini-cli add done"_s});
        QCOMPARE(desk.get(u"cursor"_s), QByteArray("{}"));
        QCOMPARE(outcomesIn(desk.run({u"disconnect"_s, u"notes"_s, u"--json"_s})),
                 QStringList{u"gemini-cli remove done"_s});
        QCOMPARE(desk.get(u"gemini-cli"_s), QByteArray("{\n  // mine\n  \"theme\": \"x\"\n}\n"));
    }

    void showsTheLinesAndWhatToDoThen()
    {
        Desk desk;
        desk.put(u"claude-code"_s, desk.entryOf(u"claude-code"_s));
        const Outcome plain = desk.run(
            {u"connect"_s, u"--program"_s, desk.program, u"notes"_s, u"claude-code"_s, u"--dry-run"_s});
        QCOMPARE(plain.status, 0);
        QVERIFY2(plain.out.contains("    -     \"notes\": { \"type\": \"http\", \"url\": \"http://127.0.0.1"),
                 plain.out.constData());
        QVERIFY2(plain.out.contains("    +     \"notes\": { \"type\": \"stdio\", \"command\": \""),
                 plain.out.constData());
        const Outcome done = desk.run({u"connect"_s, u"--program"_s, desk.program, u"notes"_s, u"claude-code"_s});
        QVERIFY2(done.out.contains("Claude Code is connected to notes. Restart it to take effect."),
                 done.out.constData());
    }

    void ofTwoServersOfOneNameEachIsItself()
    {
        Desk desk;
        const QString project = desk.folder.filePath(u"project"_s);
        const QString other = desk.provider.addServer(u"other"_s);
        QDir().mkpath(project + "/.codex"_L1);
        QDir().mkpath(project + "/.git"_L1);
        QFile file(project + "/.codex/config.toml"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[mcp_servers.notes]\nurl = \"" + other.toUtf8() + "\"\n");
        file.close();
        desk.config += "[projects.\"" + project.toUtf8() + "\"]\ntrust_level = \"trusted\"\n";
        desk.writeConfig();
        desk.put(u"cursor"_s, "{\"mcpServers\": {\"o\": {\"url\": \"" + other.toUtf8() + "\"}}}");
        const QString key = ServerIdentity{u"notes"_s, other}.storeKey();
        QCOMPARE(outcomesIn(desk.connect({key})), QStringList{u"cursor connect done"_s});
        QCOMPARE(desk.callOf(u"cursor"_s).server, key); // "notes" is the user's
        QVERIFY(outcomesIn(desk.connect({u"notes"_s})).isEmpty());
        QCOMPARE(outcomesIn(desk.run({u"disconnect"_s, key, u"--json"_s})), QStringList{u"cursor restore done"_s});
    }

    void refusesWithATextToPaste()
    {
        Desk desk;
        const Outcome byHand = desk.run({u"connect"_s, u"--program"_s, desk.program, u"notes"_s, u"claude-desktop"_s});
        QCOMPARE(byHand.status, 1);
        const Outcome yaml = desk.run({u"connect"_s, u"--program"_s, desk.program, u"notes"_s, u"goose"_s});
        QVERIFY2(yaml.out.contains("    cmd: \"") && yaml.out.contains("\"bridge\",\"notes\"]")
                     && yaml.out.contains("    envs: {\"XDG_CONFIG_HOME\":\""),
                 yaml.out.constData());
        QVERIFY2(byHand.out.contains("Claude Desktop rewrites its file from memory")
                     && byHand.out.contains("\"bridge\""),
                 byHand.out.constData());
        desk.put(u"gemini-cli"_s, "{ , }");
        const Outcome broken = desk.connect({u"notes"_s, u"gemini-cli"_s});
        QCOMPARE(broken.status, 1);
        QCOMPARE(broken.json()["connections"_L1][0]["obstacle"_L1].toString(), u"not_understood"_s);
        QCOMPARE(desk.get(u"gemini-cli"_s), QByteArray("{ , }"));
        // This very program will not be here tomorrow.
        const Outcome here = desk.run({u"connect"_s, u"notes"_s, u"cursor"_s, u"--json"_s});
        QCOMPARE(here.json()["connections"_L1][0]["obstacle"_L1].toString(), u"program"_s);
        const Outcome nowhere = desk.run({u"connect"_s, u"--program"_s, u"/nowhere"_s, u"notes"_s, u"cursor"_s});
        QVERIFY2(nowhere.out.startsWith("There is no program /nowhere"), nowhere.out.constData());
    }

    void tellsThatAnEntryIsSwitchedOff_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("told");
        QTest::newRow("disabled") << QByteArray("\"disabled\": true") << true;
        QTest::newRow("not enabled") << QByteArray("\"enabled\": false") << true;
        QTest::newRow("neither") << QByteArray("\"disabled\": false") << false;
    }
    void tellsThatAnEntryIsSwitchedOff()
    {
        QFETCH(QByteArray, member);
        Desk desk;
        desk.put(u"cursor"_s, desk.entryOf(u"cursor"_s).replace("\"type\"", QByteArray(member + ", \"type\"")));
        const Outcome done = desk.run({u"connect"_s, u"--program"_s, desk.program, u"notes"_s});
        QTEST(done.out.contains("The entry is switched off there, and stays so."), "told");
    }

    void asksBeforeItReplacesWhatSomebodyElseWrote()
    {
        Desk desk;
        desk.put(u"cursor"_s, desk.entryOf(u"cursor"_s));
        QCOMPARE(desk.connect({u"notes"_s}).status, 0);
        const QByteArray changed = desk.get(u"cursor"_s).replace("\"args\"", "\"autoApprove\": true, \"args\"");
        desk.put(u"cursor"_s, changed);
        const Outcome left = desk.run({u"disconnect"_s, u"notes"_s, u"--json"_s});
        QCOMPARE(left.status, 1);
        QCOMPARE(outcomesIn(left), QStringList{u"cursor restore skipped"_s});
        QCOMPARE(desk.get(u"cursor"_s), changed);
        QCOMPARE(desk.run({u"disconnect"_s, u"notes"_s, u"--yes"_s}).status, 0);
        QCOMPARE(desk.get(u"cursor"_s), desk.entryOf(u"cursor"_s));
    }

    void misuse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{u"connect"_s};
        QTest::newRow("all, and one") << QStringList{u"connect"_s, u"--all"_s, u"notes"_s};
        QTest::newRow("a client that nobody knows") << QStringList{u"connect"_s, u"notes"_s, u"emacs"_s};
        QTest::newRow("one that only keeps sign-ins") << QStringList{u"connect"_s, u"notes"_s, u"mcp-remote"_s};
        QTest::newRow("later, of nothing") << QStringList{u"connect"_s, u"notes"_s, u"--no-sign-in"_s};
        QTest::newRow("nowhere") << QStringList{u"connect"_s, u"notes"_s, u"--project"_s, QString()};
        QTest::newRow("a folder that is not there")
            << QStringList{u"connect"_s, u"notes"_s, u"cursor"_s, u"--project"_s, u"/nowhere/at/all"_s};
        QTest::newRow("nobody") << QStringList{u"disconnect"_s};
    }
    void misuse()
    {
        QFETCH(QStringList, arguments);
        const Desk desk;
        QCOMPARE(desk.run(arguments).status, 2);
    }

    void takesOverTheServersOfAllClientsAndSignsIn()
    {
        Desk desk;
        desk.provider.autoApprove = true;
        const QByteArray wiki = desk.provider.addServer(u"wiki"_s).toUtf8();
        desk.put(u"claude-code"_s, "{\"mcpServers\": {\"wiki\": {\"type\": \"http\", \"url\": \"" + wiki + "\"}}}");
        desk.put(u"cursor"_s, "{\"mcpServers\": {\"w\": {\"url\": \"" + wiki + "\"}}}");
        desk.put(u"gemini-cli"_s, desk.entryOf(u"gemini-cli"_s));
        desk.seed(1h); // to notes one is signed in
        desk.put(u"copilot-cli"_s, "{ broken"); // which others need not suffer from
        const Outcome first = desk.run({u"connect"_s, u"--all"_s, u"--dry-run"_s});
        QVERIFY2(first.out.startsWith("Would be added to"), first.out.constData());
        QVERIFY2(first.err.contains(QByteArray(desk.configPath(u"copilot-cli"_s).toUtf8() + ", line 1: ")),
                 first.err.constData());
        const Outcome planned = desk.connect({u"--all"_s, u"--dry-run"_s});
        QCOMPARE(planned.json()["added"_L1].toArray(), QJsonArray{u"wiki"_s});
        QVERIFY(desk.get(u"claude-code"_s).contains(wiki));

        const auto process = desk.start(
            {u"connect"_s, u"--all"_s, u"--program"_s, desk.program, u"--no-browser"_s, u"--json"_s});
        QByteArrayList lines;
        QVERIFY(waitUntil(
            [&] {
                while (process->canReadLine())
                    lines.append(process->readLine());
                return lines.size() >= 2 || process->state() == QProcess::NotRunning;
            },
            30s));
        QCOMPARE(lines.size(), 2);
        const QJsonObject result = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(result["added"_L1].toArray(), QJsonArray{u"wiki"_s});
        QCOMPARE(result["connections"_L1].toArray().size(), 3);
        // One sign-in, for the one server that needs it; this is not the user who could do it.
        const QJsonObject signIn = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(signIn["event"_L1].toString(), u"authorization_url"_s);
        process->terminate();
        (void)CliFixture::end(*process);
        QVERIFY(!desk.get(u"claude-code"_s).contains(wiki) && !desk.get(u"cursor"_s).contains(wiki));
    }

    void tellsWhatIsThere()
    {
        Desk desk;
        desk.put(u"cursor"_s, desk.entryOf(u"cursor"_s));
        QDir().mkpath(desk.user + "/.claude"_L1);
        QFile kept(desk.user + "/.claude/.credentials.json"_L1);
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("{\"mcpOAuth\":{\"a\":{\"serverName\":\"notes\",\"serverUrl\":\"" + desk.url().toUtf8()
                   + "\",\"accessToken\":\"SECRET-A\",\"refreshToken\":\"SECRET-R\"},\"b\":{\"serverName\":\"gone\","
                     "\"serverUrl\":"
                     "\"https://gone.example/mcp\",\"accessToken\":\"SECRET-B\",\"expiresAt\":1000000000000}}}");
        kept.close();
        QVERIFY(kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        desk.put(u"gemini-cli"_s,
                 "{\"mcpServers\": {\"w\": {\"command\": \"npx\", \"args\": [\"mcp-remote\", "
                 "\"https://wiki.example/mcp\"]}, \"k\": {\"url\": "
                 "\"https://key.example/mcp?api_key=SECRET-K\"}}}");
        const QString remote = desk.user + "/.mcp-auth/mcp-remote-v1/"_L1;
        QDir().mkpath(remote);
        for (const QString &url : {u"https://wiki.example/mcp"_s, u"https://left.example/mcp"_s}) {
            QFile tokens(remote + mcpRemoteDigest(url) + "_tokens.json"_L1);
            QVERIFY(tokens.open(QIODevice::WriteOnly));
            tokens.write(R"({"access_token":"SECRET-M","refresh_token":"SECRET-N"})");
        }
        const Outcome json = desk.run({u"clients"_s, u"--json"_s});
        QCOMPARE(json.status, 0);
        const QJsonArray clients = json.json()["clients"_L1].toArray();
        const auto client = [&clients](QLatin1String word) {
            const auto found = std::find_if(clients.begin(), clients.end(),
                                            [word](const QJsonValue &one) { return one["client"_L1] == word; });
            return found == clients.end() ? QJsonObject() : found->toObject();
        };
        QCOMPARE(client("cursor"_L1)["states"_L1]["notes"_L1].toString(), u"found_own"_s);
        QCOMPARE(client("claude-code"_L1)["sign_ins"_L1].toArray().size(), 2);
        QCOMPARE(client("claude-code"_L1)["sign_ins"_L1][0]["server"_L1].toString(), u"notes"_s);
        QCOMPARE(client("windsurf"_L1)["here"_L1].toBool(), false);
        QVERIFY(client("mcp-remote"_L1)["states"_L1].toObject().isEmpty()); // it has no servers that could be connected
        const Outcome plain = desk.run({u"clients"_s});
        QVERIFY2(plain.out.contains("notes: Claude Code keeps a sign-in of its own, which it renews by itself."),
                 plain.out.constData());
        QVERIFY2(plain.out.contains("left over: gone: Claude Code keeps a sign-in of its own, which ended "),
                 plain.out.constData());
        QVERIFY2(plain.out.contains("    w: mcp-remote keeps a sign-in of its own"), plain.out.constData());
        const QString left = mcpRemoteDigest(u"https://left.example/mcp"_s);
        QVERIFY2(plain.out.contains(QByteArray("    left over: " + left.toUtf8() + ": mcp-remote")),
                 plain.out.constData());
        QVERIFY2(plain.out.contains("(mode 604)"), plain.out.constData());
        const Outcome doctor = desk.run({u"doctor"_s, u"--json"_s});
        QVERIFY(doctor.out.contains("client_file_open") && doctor.out.contains("client_left_over"));
        for (const Outcome &outcome : {json, plain, doctor})
            QVERIFY(!outcome.out.contains("SECRET") && !outcome.err.contains("SECRET"));
    }

    void doctorFindsWhatNoLongerStartsAndRepairsIt()
    {
        Desk desk;
        desk.put(u"cursor"_s, desk.entryOf(u"cursor"_s));
        const QString moved = desk.folder.filePath(u"latchkey-cli"_s);
        QVERIFY(QFile::link(desk.program, moved));
        QCOMPARE(desk.run({u"connect"_s, u"--program"_s, moved, u"notes"_s}).status, 0);
        QVERIFY(!desk.run({u"doctor"_s, u"--json"_s}).out.contains("connection_broken"));
        QVERIFY(QFile::remove(moved));
        const Outcome found = desk.run({u"doctor"_s, u"--json"_s});
        QVERIFY2(found.out.contains("connection_broken")
                     && found.out.contains("Cursor is connected to it by a program"),
                 found.out.constData());
        // From where it is built nothing is repaired; from where it is installed, by the same plan as this.
        QCOMPARE(outcomesIn(desk.connect({u"notes"_s, u"cursor"_s})), QStringList{u"cursor repair done"_s});
        QCOMPARE(desk.callOf(u"cursor"_s).program, desk.program);
        QCOMPARE(desk.run({u"disconnect"_s, u"notes"_s}).status, 0);
        QCOMPARE(desk.get(u"cursor"_s), desk.entryOf(u"cursor"_s));
    }

    void fiveClientsAtOnceMakeOneRefresh_data()
    {
        QTest::addColumn<bool>("rejected");
        QTest::newRow("expired") << false;
        QTest::newRow("rejected by 401") << true;
    }
    void fiveClientsAtOnceMakeOneRefresh()
    {
        QFETCH(bool, rejected);
        Desk desk;
        desk.seed(1h);
        for (const QString &client : five)
            desk.put(client, desk.entryOf(client));
        QCOMPARE(desk.connect({u"notes"_s}).status, 0);
        std::vector<std::unique_ptr<Child>> children;
        for (const QString &client : five) {
            children.push_back(std::make_unique<Child>(desk, client));
            QVERIFY2(children.back()->begin(), qPrintable(client));
        }
        desk.provider.tokenLatency = 300ms;
        if (rejected)
            desk.provider.rejectAccessTokens(u"notes"_s);
        else
            desk.provider.expireAccessTokens(u"notes"_s);
        for (const auto &child : children)
            child->say(1, "tools/list");
        for (const auto &child : children) {
            const QJsonObject answer = child->answer();
            QVERIFY2(answer["result"_L1].isObject(), QJsonDocument(answer).toJson().constData());
        }
        QCOMPARE(desk.provider.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(desk.provider.reuseDetected(), 0);
        QVERIFY(desk.provider.isFamilyAlive(u"notes"_s));
    }

    void ownListIsFoundWhereTheClientSaysNothing()
    {
        Desk desk;
        const QByteArray wiki = desk.provider.addServer(u"wiki"_s).toUtf8();
        QCOMPARE(desk.run({u"add"_s, u"wiki"_s, QString::fromUtf8(wiki)}).status, 0); // in $XDG_CONFIG_HOME
        desk.put(u"codex"_s, "[mcp_servers.notes]\nurl = \"" + wiki + "\"\n");
        QCOMPARE(desk.connect({u"wiki"_s}).status, 0);
        Child child(desk, u"codex"_s);
        child.say(0, "initialize", R"("protocolVersion":"2025-11-25")");
        const QString error = child.answer()["error"_L1]["message"_L1].toString();
        QVERIFY2(error.contains("latchkey-cli login wiki"_L1) || error.contains("login wiki"_L1), qPrintable(error));
    }

    void theUsersOwnBusIsFound_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isSocket");
        QTest::addColumn<bool>("found");
        QTest::newRow("a bus") << 0700 << true << true;
        QTest::newRow("a folder that others write to") << 0777 << true << false;
        QTest::newRow("a file") << 0700 << false << false;
    }
    void theUsersOwnBusIsFound()
    {
        QFETCH(int, mode);
        QFETCH(bool, isSocket);
        QFETCH(bool, found);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"bus"_s);
        QLocalServer bus;
        QFile file(path);
        QVERIFY(isSocket ? bus.listen(path) : file.open(QIODevice::WriteOnly));
        QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), static_cast<mode_t>(mode)), 0);
        QCOMPARE(sessionBusIn(folder.path()), found ? QByteArray("unix:path=" + path.toUtf8()) : QByteArray());
        QCOMPARE(sessionBusIn(folder.filePath(u"none"_s)), QByteArray());
    }
};

LATCHKEY_TEST(TestCliClients)
#include "tst_cli_clients.moc"
