#include "app/bridge/bridge.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "tests/support/clifixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

QByteArray request(int id, const QString &method, const QJsonObject &parameters = {})
{
    return QJsonDocument(
               QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}})
        .toJson(QJsonDocument::Compact);
}

QByteArray notification(const QString &method, const QJsonObject &parameters = {})
{
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, parameters}})
        .toJson(QJsonDocument::Compact);
}

QByteArray answer(int id, const QJsonObject &result = {})
{
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"result"_s, result}})
        .toJson(QJsonDocument::Compact);
}

const QByteArray initialize = request(0, u"initialize"_s, {{u"protocolVersion"_s, u"2025-11-25"_s}});
const QByteArray initialized = notification(u"notifications/initialized"_s);
const QByteArray initializeAnswer = answer(0, {{u"protocolVersion"_s, u"2025-11-25"_s}});

Answer events(const QByteArray &stream)
{
    Answer made;
    made.body = stream;
    made.headers = {{"Content-Type", "text/event-stream"}};
    return made;
}

Answer taken()
{
    Answer made;
    made.status = 202;
    return made;
}

int idOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body)["id"_L1].toInt(-1);
}

QString methodOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body)["method"_L1].toString();
}

//! A bridge to a scripted server, whose static header spares it the sign-in.
const QJsonObject standingAlone{{u"io.modelcontextprotocol/protocolVersion"_s, u"2026-07-28"_s}};

QByteArray callOfSql(int id)
{
    return request(id, u"tools/call"_s,
                   {{u"name"_s, u"sql"_s},
                    {u"arguments"_s, QJsonObject{{u"region"_s, u"us-west1"_s}}},
                    {u"_meta"_s, standingAlone}});
}

struct Link {
    ScriptedServer server;
    TemporaryHome home;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;
    std::unique_ptr<Bridge> bridge;
    QByteArrayList heard;
    QStringList notes;

    Link()
    {
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::File;
        factory = std::make_unique<SessionFactory>(settings);
        Server remote;
        remote.identity = {u"remote"_s, server.url(u"/mcp"_s).toString()};
        remote.httpHeaders = {{u"Authorization"_s, u"Bearer SECRET-KEY"_s}};
        session.reset(factory->open(remote));
        bridge = std::make_unique<Bridge>(*session);
        QObject::connect(bridge.get(), &Bridge::message, [this](const QByteArray &line) { heard.append(line); });
        QObject::connect(bridge.get(), &Bridge::note, [this](const QString &text) { notes.append(text); });
    }

    //! What a server of the 2025 revisions says; \a other: to everything but the beginning of a session.
    void answerWith(const ScriptedServer::Handler &other)
    {
        server.answer("/mcp", [other](const Request &request) {
            if (methodOf(request) == "initialize"_L1) {
                Answer made = Answer::json(initializeAnswer);
                made.headers << QPair<QByteArray, QByteArray>{"Mcp-Session-Id", "session-1"};
                return made;
            }
            if (methodOf(request).startsWith("notifications/"_L1))
                return taken();
            if (request.method == "GET" && !request.hasHeader("Last-Event-ID"))
                return Answer::json("{}", 405);
            return other(request);
        });
    }
    bool begin()
    {
        bridge->accept(initialize);
        bridge->accept(initialized);
        const bool begun = waitUntil(
            [this] { return heard.size() == 1 && posts(u"notifications/initialized"_s) == 1; });
        heard.clear();
        return begun;
    }
    int posts(const QString &method) const
    {
        int count = 0;
        for (const Request &request : server.requestsTo("/mcp"))
            count += methodOf(request) == method;
        return count;
    }
    bool hears(const QByteArray &line)
    {
        return waitUntil([&] { return heard.contains(line); }, 20s);
    }
    //! The error that answers request \a id; waits for it.
    QString errorOf(int id)
    {
        QString error;
        const bool came = waitUntil(
            [&] {
                for (const QByteArray &line : heard) {
                    const QJsonDocument json = QJsonDocument::fromJson(line);
                    if (json["id"_L1].toInt(-1) == id && json["error"_L1].isObject())
                        error = json["error"_L1]["message"_L1].toString();
                }
                return !error.isEmpty();
            },
            20s);
        return came ? error : u"none came"_s;
    }
};

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

    void theSessionIsKept()
    {
        Link link;
        link.answerWith([](const Request &request) { return Answer::json(answer(idOf(request))); });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        QVERIFY(link.hears(answer(1)));
        const QList<Request> requests = link.server.requestsTo("/mcp");
        for (const Request &each : requests) {
            QCOMPARE(each.header("Authorization"), QByteArray("Bearer SECRET-KEY"));
            const bool first = methodOf(each) == "initialize"_L1;
            QCOMPARE(each.header("Mcp-Session-Id"), first ? QByteArray() : QByteArray("session-1"));
            QCOMPARE(each.header("MCP-Protocol-Version"), first ? QByteArray() : QByteArray("2025-11-25"));
            QVERIFY(!each.hasHeader("Mcp-Method"));
        }
        QSignalSpy ended(link.bridge.get(), &Bridge::ended);
        link.bridge->end();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(link.server.requests().last().method, QByteArray("DELETE"));
        QCOMPARE(link.server.requests().last().header("Mcp-Session-Id"), QByteArray("session-1"));
    }

    void whatIsStreamedComesInOrder()
    {
        Link link;
        const QByteArray progress = notification(u"notifications/progress"_s);
        const QByteArray question = request(77, u"sampling/createMessage"_s);
        link.answerWith([&](const Request &request) {
            if (methodOf(request).isEmpty())
                return taken(); // the client's answer to the question
            return events("event: message\ndata: " + progress + "\n\n: still here\n\ndata: " + question
                          + "\n\ndata: {\"jsonrpc\":"
                            "\"2.0\",\ndata: \"id\":1,\"result\":{}}\n\n");
        });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QTRY_COMPARE(link.heard.size(), 3);
        QCOMPARE(link.heard[0], progress);
        QCOMPARE(link.heard[1], question);
        QCOMPARE(link.heard[2], QByteArray("{\"jsonrpc\":\"2.0\", \"id\":1,\"result\":{}}")); // in one line
        link.bridge->accept(answer(77));
        QTRY_COMPARE(link.server.requests().last().body, answer(77));
        QVERIFY(link.notes.isEmpty());
    }

    void aStreamThatEndsTooEarlyIsTakenUp()
    {
        Link link;
        link.answerWith([](const Request &request) {
            if (request.method == "GET")
                return events("id: b\ndata: " + answer(1) + "\n\n");
            return events("id: a\nretry: 10\ndata:\n\n");
        });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QVERIFY(link.hears(answer(1)));
        const Request again = link.server.requests().last();
        QCOMPARE(again.method, QByteArray("GET"));
        QCOMPARE(again.header("Last-Event-ID"), QByteArray("a"));
        QCOMPARE(link.posts(u"tools/call"_s), 1); // never sent twice
    }

    void aStreamThatNeverGoesOnIsGivenUp()
    {
        Link link;
        link.answerWith([](const Request &request) {
            return request.method == "GET" ? events({}) : events("id: a\nretry: 1\ndata:\n\n");
        });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QVERIFY(link.errorOf(1).contains("not known"_L1));
    }

    void whatTheServerSaysByItselfIsHeard()
    {
        Link link;
        const QByteArray news = notification(u"notifications/tools/list_changed"_s);
        link.server.answer("/mcp", [&](const Request &request) {
            if (request.method == "GET")
                return events("id: " + QByteArray::number(link.server.requests().size()) + "\nretry: 1\ndata: " + news
                              + "\n\n");
            return methodOf(request) == "initialize"_L1 ? Answer::json(initializeAnswer) : taken();
        });
        link.bridge->accept(initialize);
        link.bridge->accept(initialized);
        QTRY_VERIFY(link.heard.count(news) >= 2); // and again after that stream ended
        QVERIFY(!link.server.requests().last().header("Last-Event-ID").isEmpty());
    }

    void aForgottenSessionIsBegunAnew()
    {
        Link link;
        int sessions = 0;
        link.server.answer("/mcp", [&](const Request &request) {
            if (methodOf(request) == "initialize"_L1) {
                Answer made = Answer::json(initializeAnswer);
                made.headers << QPair<QByteArray, QByteArray>{"Mcp-Session-Id",
                                                              "session-" + QByteArray::number(++sessions)};
                return made;
            }
            if (request.method == "GET")
                return Answer::json("{}", 405);
            // The server was restarted after the first session had begun.
            if (request.header("Mcp-Session-Id") == "session-1" && methodOf(request) != "notifications/initialized"_L1)
                return Answer::json("{}", 404);
            return methodOf(request).startsWith("notifications/"_L1) ? taken() : Answer::json(answer(idOf(request)));
        });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        link.bridge->accept(request(2, u"tools/list"_s));
        QVERIFY(link.hears(answer(1)));
        QVERIFY(link.hears(answer(2)));
        QCOMPARE(sessions, 2);
        QCOMPARE(link.heard.size(), 2); // the second beginning is not the client's
    }

    void aServerThatForgetsAlwaysIsNotAskedForEver()
    {
        Link link;
        link.answerWith([](const Request &) { return Answer::json("{}", 404); });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        QVERIFY(link.errorOf(1).contains("ended this session"_L1));
        QCOMPARE(link.posts(u"initialize"_s), 2);
    }

    void requestsThatStandAloneSayWhatTheyAreAbout()
    {
        Link link;
        link.server.answer("/mcp", [](const Request &request) { return Answer::json(answer(idOf(request))); });
        const QJsonObject meta{{u"io.modelcontextprotocol/protocolVersion"_s, u"2026-07-28"_s}};
        link.bridge->accept(request(1, u"tools/call"_s, {{u"name"_s, u"add"_s}, {u"_meta"_s, meta}}));
        link.bridge->accept(request(2, u"resources/read"_s, {{u"uri"_s, u"file:///täglich"_s}, {u"_meta"_s, meta}}));
        QVERIFY(link.hears(answer(1)) && link.hears(answer(2)));
        for (const Request &each : link.server.requests()) {
            QCOMPARE(each.header("MCP-Protocol-Version"), QByteArray("2026-07-28"));
            QCOMPARE(QString::fromLatin1(each.header("Mcp-Method")), methodOf(each));
            QCOMPARE(each.header("Mcp-Name"),
                     idOf(each) == 1 ? QByteArray("add")
                                     : "=?base64?" + QByteArray("file:///t\xC3\xA4glich").toBase64() + "?=");
            QCOMPARE(each.method, QByteArray("POST"));
        }
        QSignalSpy ended(link.bridge.get(), &Bridge::ended);
        link.bridge->end();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(link.server.requests().size(), 2); // no session, nothing to end
    }

    void argumentsThatAreMarkedTravelInTheHeadToo()
    {
        Link link;
        const QByteArray tools = R"([{"name":"sql","inputSchema":{"type":"object","properties":{)"
                                 R"("region":{"type":"string","x-mcp-header":"Region"}}}}])";
        const QByteArray broken = R"([{"name":"bad","inputSchema":{"x-mcp-header":"A"}},)" + tools.mid(1);
        link.server.answer("/mcp", [&](const Request &request) {
            return methodOf(request) == "tools/list"_L1
                ? Answer::json(R"({"jsonrpc":"2.0","id":1,"result":{"tools":)" + broken + "}}")
                : Answer::json(answer(idOf(request)));
        });
        link.bridge->accept(request(1, u"tools/list"_s, {{u"_meta"_s, standingAlone}}));
        QTRY_COMPARE(link.heard.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(link.heard.first())["result"_L1]["tools"_L1],
                 QJsonValue(QJsonDocument::fromJson(tools).array())); // without the one that may not be called
        QCOMPARE(link.notes.size(), 1);
        QVERIFY(link.notes.first().contains("bad"_L1));
        link.bridge->accept(callOfSql(2));
        QVERIFY(link.hears(answer(2)));
        QCOMPARE(link.server.requests().last().header("Mcp-Param-Region"), QByteArray("us-west1"));
    }

    //! The client has its list of tools from before, or the server has changed its mind.
    void aListThatIsMissingIsAskedForOnce_data()
    {
        QTest::addColumn<bool>("listHelps");
        QTest::newRow("the list tells") << true;
        QTest::newRow("the list does not tell") << false;
    }
    void aListThatIsMissingIsAskedForOnce()
    {
        QFETCH(bool, listHelps);
        Link link;
        const QByteArray mark = listHelps ? R"(,"x-mcp-header":"Region")" : "";
        const QByteArray refusal = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32020,"message":"header mismatch"}})";
        link.server.answer("/mcp", [&](const Request &request) {
            const QByteArray cursor = QJsonDocument::fromJson(request.body)["params"_L1]["cursor"_L1].toString().toUtf8();
            if (methodOf(request) == "tools/list"_L1 && cursor.isEmpty())
                return Answer::json(R"({"jsonrpc":"2.0","id":"latchkey-tools","result":{"tools":[],"nextCursor":"2"}})");
            if (methodOf(request) == "tools/list"_L1)
                return Answer::json(R"({"jsonrpc":"2.0","id":"latchkey-tools","result":{"tools":[{"name":"sql",)"
                                    R"("inputSchema":{"properties":{"region":{"type":"string")"
                                    + mark + "}}}}]}}");
            return request.hasHeader("Mcp-Param-Region") ? Answer::json(answer(idOf(request)))
                                                         : Answer::json(refusal, 400);
        });
        link.bridge->accept(callOfSql(1));
        QVERIFY(link.hears(listHelps ? answer(1) : refusal));
        QCOMPARE(link.posts(u"tools/call"_s), 2);
        QCOMPARE(link.posts(u"tools/list"_s), 2); // both pages
        QCOMPARE(link.heard.size(), 1); // the list is not the client's
    }

    void aCancellationIsToldOrClosesTheStream()
    {
        Link link;
        QSignalSpy closed(&link.server, &ScriptedServer::connectionClosedByPeer);
        Answer waiting = events("data");
        waiting.manner = Answer::Manner::StallAfterHead;
        link.answerWith([&](const Request &) { return waiting; });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QTRY_COMPARE(link.posts(u"tools/call"_s), 1);
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 1}}));
        QTRY_COMPARE(link.posts(u"notifications/cancelled"_s), 1);
        QSignalSpy ended(link.bridge.get(), &Bridge::ended);

        const QJsonObject meta{{u"io.modelcontextprotocol/protocolVersion"_s, u"2026-07-28"_s}};
        link.bridge->accept(request(2, u"tools/call"_s, {{u"_meta"_s, meta}}));
        QTRY_COMPARE(link.posts(u"tools/call"_s), 2);
        link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, 2}}));
        QTRY_VERIFY(closed.size() >= 2); // that of the first one, too: nobody waits for its answer any more
        QCOMPARE(link.posts(u"notifications/cancelled"_s), 1);
        link.bridge->end();
        QTRY_COMPARE(ended.size(), 1);
    }

    void whatIsUnderWayIsAwaitedAndNotForEver()
    {
        Link link;
        link.answerWith([&](const Request &) { return Answer::of(Answer::Manner::Stall); });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/call"_s));
        QTRY_COMPARE(link.posts(u"tools/call"_s), 1);
        QSignalSpy ended(link.bridge.get(), &Bridge::ended);
        link.bridge->end();
        QVERIFY(ended.isEmpty());
        link.bridge->stop(); // as the second request to end does
        QTRY_COMPARE(ended.size(), 1);
    }

    void slowCallsDoNotBlockTheOthers()
    {
        Link link;
        link.answerWith([&](const Request &request) {
            return idOf(request) < 20 ? Answer::of(Answer::Manner::Stall) : Answer::json(answer(idOf(request)));
        });
        QVERIFY(link.begin());
        for (int i = 1; i <= 12; ++i) // more than a network access manager has connections
            link.bridge->accept(request(i, u"tools/call"_s));
        link.bridge->accept(request(20, u"ping"_s));
        QVERIFY(link.hears(answer(20)));
    }

    void whatGoesWrongIsAnAnswer_data()
    {
        QTest::addColumn<Answer>("reply");
        QTest::addColumn<QString>("says");
        QTest::newRow("500") << Answer::json("{}", 500) << u"answered 500"_s;
        QTest::newRow("a page") << Answer::json("<html>", 200) << u"none to this request"_s;
        QTest::newRow("another's answer") << Answer::json(answer(99)) << u"none to this request"_s;
        QTest::newRow("nothing") << Answer::json("") << u"none to this request"_s;
        QTest::newRow("a redirect") << Answer{307, {}, {{"Location", "https://elsewhere.example/"}}}
                                    << u"answered 307"_s;
        QTest::newRow("closed") << Answer::of(Answer::Manner::CloseUnanswered) << u"cannot be reached"_s;
        QTest::newRow("an error of its own")
            << Answer::json(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"own words"}})", 400)
            << u"own words"_s;
        QTest::newRow("more permission")
            << Answer{403, "{}", {{"WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"write\""}}}
            << u"scope: write"_s;
        Answer cut = Answer::json(answer(1));
        cut.manner = Answer::Manner::Truncate;
        QTest::newRow("cut off") << cut << u"not known"_s;
    }
    void whatGoesWrongIsAnAnswer()
    {
        QFETCH(Answer, reply);
        QFETCH(QString, says);
        Link link;
        link.answerWith([&](const Request &) { return reply; });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        const QString error = link.errorOf(1);
        QVERIFY2(error.contains(says), qPrintable(error));
        QVERIFY(!error.contains("SECRET"_L1));
    }

    void rubbishFromTheClientIsAnswered()
    {
        Link link;
        link.answerWith([](const Request &request) { return Answer::json(answer(idOf(request))); });
        link.bridge->accept("{\"jsonrpc\":");
        QCOMPARE(link.heard.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(link.heard[0])["error"_L1]["code"_L1].toInt(), -32700);
        QVERIFY(link.server.requests().isEmpty());
    }
};

Q_DECLARE_METATYPE(Latchkey::Test::Answer)

LATCHKEY_TEST(TestBridge)
#include "tst_bridge.moc"
