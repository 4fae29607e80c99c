#include "tests/bridge/link.h"
#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! The program as an MCP client starts it.
class Client
{
public:
    explicit Client(const CliFixture &cli)
        : m_process(cli.start({u"bridge"_s, u"notes"_s}))
    {
    }
    ~Client()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Client)

    QProcess &process() { return *m_process; }
    void say(const QByteArray &line) { m_process->write(line + '\n'); }
    QJsonObject answerTo(int id)
    {
        QJsonObject found;
        (void)waitUntil(
            [&] {
                m_out += m_process->readAllStandardOutput();
                for (const QByteArray &line : m_out.split('\n')) {
                    const QJsonObject json = QJsonDocument::fromJson(line).object();
                    if (json["id"_L1].toInt(-1) == id)
                        found = json;
                }
                return !found.isEmpty() || m_process->state() == QProcess::NotRunning;
            },
            30s);
        return found;
    }
    bool begin()
    {
        say(initialize);
        const bool answered = answerTo(0)["result"_L1].isObject();
        say(initialized);
        return answered;
    }
    QJsonObject echo(int id)
    {
        say(request(id, u"tools/call"_s,
                    {{u"name"_s, u"echo"_s}, {u"arguments"_s, QJsonObject{{u"text"_s, u"hi"_s}}}}));
        return answerTo(id);
    }
    const QByteArray &out() const { return m_out; }

private:
    std::unique_ptr<QProcess> m_process;
    QByteArray m_out;
};

bool isEcho(const QJsonObject &json)
{
    return json["result"_L1]["content"_L1][0]["text"_L1].toString() == "hi"_L1;
}

} // namespace

class TestBridge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClientWorksThroughTheProgram()
    {
        CliFixture cli;
        cli.seed(1h);
        Client client(cli);
        QVERIFY(client.begin());
        client.say(request(1, u"tools/list"_s));
        QCOMPARE(client.answerTo(1)["result"_L1]["tools"_L1][0]["name"_L1].toString(), u"echo"_s);
        QVERIFY(isEcho(client.echo(2)));
        client.say("rubbish");
        QVERIFY(isEcho(client.echo(3)));
        client.process().closeWriteChannel();
        QCOMPARE(CliFixture::end(client.process()).status, 0);
        // Nothing but messages, and no token among them.
        for (const QByteArray &line : client.out().trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        QVERIFY(!client.out().contains("demo_at_"));
    }

    void everythingAtOnceIsAnswered()
    {
        CliFixture cli;
        cli.seed(-60s);
        const auto process = cli.start({u"bridge"_s, u"notes"_s});
        process->write(initialize + '\n' + initialized + '\n' + request(1, u"tools/list"_s) + '\n'
                       + request(2, u"ping"_s));
        process->closeWriteChannel();
        const Outcome outcome = CliFixture::end(*process);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out.trimmed().split('\n').size(), 3);
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
    }

    // What no fixed header could: the client knows nothing of keys.
    void provesEachRequestWithAKey()
    {
        CliFixture cli;
        cli.provider.wantNonces = true;
        cli.seedBound(1h);
        Client client(cli);
        QVERIFY(client.begin());
        QVERIFY(isEcho(client.echo(1)));
        cli.provider.rejectAccessTokens(u"notes"_s);
        QVERIFY(isEcho(client.echo(2)));
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 2); // the first without a nonce
        QCOMPARE(cli.provider.reuseDetected(), 0);
    }

    void refreshesInTheMiddle()
    {
        CliFixture cli;
        cli.seed(1h);
        Client client(cli);
        QVERIFY(client.begin());
        cli.provider.rejectAccessTokens(u"notes"_s);
        QVERIFY(isEcho(client.echo(1)));
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        cli.provider.revokeFamily(u"notes"_s);
        const QString error = client.echo(2)["error"_L1]["message"_L1].toString();
        QVERIFY2(error.contains("latchkey-cli login notes"_L1), qPrintable(error));
        // The user signs in again, and the client goes on.
        cli.seed(1h);
        QVERIFY(isEcho(client.echo(3)));
    }

    void whoIsNotSignedInIsToldHow()
    {
        CliFixture cli;
        Client client(cli);
        client.say(initialize);
        const QString error = client.answerTo(0)["error"_L1]["message"_L1].toString();
        QVERIFY2(error.contains("latchkey-cli login notes"_L1), qPrintable(error));
    }

    void eightBridgesMakeOneRefresh_data()
    {
        QTest::addColumn<bool>("rejected");
        QTest::newRow("expired") << false;
        QTest::newRow("rejected by 401") << true;
    }
    void eightBridgesMakeOneRefresh()
    {
        QFETCH(bool, rejected);
        CliFixture cli;
        cli.seed(1h);
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<Client>(cli));
            QVERIFY(clients.back()->begin());
        }
        cli.provider.tokenLatency = 300ms;
        if (rejected)
            cli.provider.rejectAccessTokens(u"notes"_s);
        else
            cli.provider.expireAccessTokens(u"notes"_s);
        for (const auto &client : clients)
            client->say(request(1, u"tools/list"_s));
        for (const auto &client : clients)
            QVERIFY(client->answerTo(1)["result"_L1].isObject());
        QCOMPARE(cli.provider.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(cli.provider.reuseDetected(), 0);
        QVERIFY(cli.provider.isFamilyAlive(u"notes"_s));
    }

    void aSignalEndsIt()
    {
        CliFixture cli;
        cli.seed(1h);
        Client client(cli);
        QVERIFY(client.begin());
        ::kill(static_cast<pid_t>(client.process().processId()), SIGTERM);
        QCOMPARE(CliFixture::end(client.process()).status, 0);
    }

    //! Added by a person, with what opens it in a variable.
    void headersOfAnOwnServerAreSent()
    {
        CliFixture cli;
        ScriptedServer server;
        server.answer("/mcp", [](const Request &request) {
            if (request.header("Authorization") != "Bearer SECRET-KEY")
                return Answer::json("{}", 401);
            return Answer::json(methodOf(request) == "initialize"_L1 ? initializeAnswer : answer(idOf(request)));
        });
        qputenv("MINE_TOKEN", "SECRET-KEY");
        const Outcome refused = cli.run(
            {u"add"_s, u"mine"_s, server.url(u"/mcp"_s).toString(), u"--header"_s, u"X-Api-Key=SECRET-KEY"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY(!refused.out.contains("SECRET-KEY") && !refused.err.contains("SECRET-KEY"));
        const Outcome added = cli.run({u"add"_s, u"mine"_s, server.url(u"/mcp"_s).toString(), u"--header"_s,
                                       u"X-Team=blue"_s, u"--bearer-env"_s, u"MINE_TOKEN"_s});
        QCOMPARE(added.status, 0);
        QVERIFY(added.out.contains("no sign-in is needed"));
        const auto process = cli.start({u"bridge"_s, u"mine"_s});
        process->write(initialize + '\n');
        QByteArray said;
        QVERIFY(waitUntil([&] { return (said += process->readAllStandardOutput()).contains(initializeAnswer); }, 30s));
        QCOMPARE(server.requests().last().header("X-Team"), QByteArray("blue"));
        process->closeWriteChannel();
        QCOMPARE(CliFixture::end(*process).status, 0);
        qunsetenv("MINE_TOKEN");
    }

    void headersAreForOthersToSend()
    {
        CliFixture cli;
        cli.config += "http_headers = { X-Team = \"blue\" }\n";
        cli.writeConfig();
        cli.seed(-60s);
        const Outcome outcome = cli.run({u"headers"_s, u"notes"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.json().keys(), (QStringList{u"Authorization"_s, u"X-Team"_s}));
        const QByteArray bearer = outcome.json()["Authorization"_L1].toString().toUtf8();
        QVERIFY(bearer.startsWith("Bearer "));
        QVERIFY(cli.provider.accepts(u"notes"_s, bearer.mid(7)));
        QCOMPARE(cli.run({u"logout"_s, u"notes"_s}).status, 0);
        const Outcome without = cli.run({u"headers"_s, u"notes"_s});
        QCOMPARE(without.status, 3);
        QVERIFY(without.out.isEmpty());
    }
};

LATCHKEY_TEST(TestBridge)
#include "tst_bridge.moc"
