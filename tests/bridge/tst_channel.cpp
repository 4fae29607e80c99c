#include "tests/bridge/link.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A server of HTTP+SSE (MCP 2024-11-05) at \a path, whose messages go to where its channel says.
struct ChannelServer {
    Link link;
    QByteArray endpoint = "/messages?sid=";
    int channels = 0;

    explicit ChannelServer(const QString &path = u"/mcp"_s)
        : link(Link::quick(), path)
    {
        link.server.answer(path.toLatin1(), [this](const Request &request) {
            if (request.method != "GET")
                return Answer::json("Method Not Allowed", 405);
            Answer channel = events("event: endpoint\ndata: " + endpoint + QByteArray::number(++channels) + "\n\n");
            channel.manner = Answer::Manner::Stream;
            return channel;
        });
        link.server.answer("/messages", [this](const Request &request) { return take(request); });
    }
    Answer take(const Request &request)
    {
        if (request.target != "/messages?sid=" + QByteArray::number(channels))
            return Answer::json("Could not find session", 404);
        const QString method = methodOf(request);
        if (method == "initialize"_L1)
            say(answer(idOf(request), {{u"protocolVersion"_s, u"2024-11-05"_s}}));
        else if (idOf(request) >= 0 && method != "wait"_L1)
            say(answer(idOf(request)));
        return taken();
    }
    void say(const QByteArray &message) { link.server.say("event: message\ndata: " + message + "\n\n"); }
    bool begin()
    {
        link.bridge->accept(initialize);
        link.bridge->accept(initialized);
        const bool begun = waitUntil([this] { return posts(u"notifications/initialized"_s) == 1; });
        link.heard.clear();
        return begun;
    }
    int posts(const QString &method) const
    {
        int count = 0;
        for (const Request &request : link.server.requestsTo("/messages"))
            count += methodOf(request) == method;
        return count;
    }
    int gets() const
    {
        const QList<Request> all = link.server.requests();
        return static_cast<int>(
            std::count_if(all.begin(), all.end(), [](const Request &each) { return each.method == "GET"; }));
    }
};

} // namespace

//! Servers of MCP 2024-11-05, "HTTP with SSE".
class TestChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesGoThrough_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("found out by a refusal") << u"/mcp"_s;
        QTest::newRow("known by its address") << u"/sse"_s;
    }
    void messagesGoThrough()
    {
        QFETCH(QString, path);
        ChannelServer server(path);
        Link &link = server.link;
        QVERIFY(server.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        QVERIFY(link.hears(answer(1)));
        const QByteArray news = notification(u"notifications/tools/list_changed"_s);
        server.say(news);
        QVERIFY(link.hears(news));
        server.say(request(77, u"sampling/createMessage"_s));
        QVERIFY(link.hears(request(77, u"sampling/createMessage"_s)));
        link.bridge->accept(answer(77));
        QTRY_COMPARE(link.server.requests().last().body, answer(77));
        QVERIFY(link.notes.isEmpty());
        QCOMPARE(server.channels, 1);
        QCOMPARE(link.server.requestsTo(path.toLatin1()).size(), path == "/sse"_L1 ? 1 : 2);
        for (const Request &each : link.server.requests())
            QCOMPARE(each.header("Authorization"), QByteArray("Bearer SECRET-KEY"));
        QSignalSpy ended(link.bridge.get(), &Bridge::ended);
        link.bridge->end();
        QTRY_COMPARE(ended.size(), 1);
    }

    //! Addresses as servers give them, also those that stand behind another one (python-sdk #2255, typescript-sdk #583).
    void itsEndpointIsOnOurSite_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::newRow("a path") << QByteArray("/messages?sid=");
        QTest::newRow("relative") << QByteArray("messages?sid=");
        QTest::newRow("as seen from inside") << QByteArray("http://127.0.0.1:1/messages?sid=");
        QTest::newRow("without TLS, as seen from inside") << QByteArray("https://127.0.0.1/messages?sid=");
    }
    void itsEndpointIsOnOurSite()
    {
        QFETCH(QByteArray, endpoint);
        ChannelServer server;
        server.endpoint = endpoint;
        QVERIFY(server.begin());
    }

    //! A token goes to nobody else.
    void anotherSiteIsNoEndpoint()
    {
        ChannelServer server(u"/sse"_s);
        server.endpoint = "https://thief.example/messages?sid=";
        server.link.bridge->accept(initialize);
        QVERIFY(server.link.errorOf(0) != "none came"_L1);
        QVERIFY(server.link.server.requestsTo("/messages").isEmpty());
    }

    void aBrokenChannelIsBegunAnew()
    {
        ChannelServer server;
        Link &link = server.link;
        QVERIFY(server.begin());
        link.bridge->accept(request(1, u"resources/subscribe"_s, {{u"uri"_s, u"file:///a"_s}}));
        QVERIFY(link.hears(answer(1)));
        link.bridge->accept(request(2, u"wait"_s));
        QTRY_COMPARE(server.posts(u"wait"_s), 1);
        link.server.closeStreams();
        QVERIFY(link.errorOf(2).contains("not known"_L1)); // and it is not sent twice
        QTRY_COMPARE(server.posts(u"resources/subscribe"_s), 2); // by itself, without a message of the client
        QCOMPARE(server.posts(u"initialize"_s), 2);
        link.bridge->accept(request(3, u"ping"_s));
        QVERIFY(link.hears(answer(3)));
        QCOMPARE(server.posts(u"wait"_s), 1);
        QCOMPARE(server.channels, 2);
    }

    void aSessionThatTheServerHasForgottenIsBegunAnew()
    {
        ChannelServer server;
        QVERIFY(server.begin());
        ++server.channels; // another one's: ours is unknown now
        server.link.bridge->accept(request(1, u"ping"_s));
        QVERIFY(server.link.hears(answer(1)));
        QCOMPARE(server.posts(u"initialize"_s), 2);
    }

    //! What refuses a first message for another reason is no old server.
    void noOtherRefusalLooksLikeAnOldServer_data()
    {
        QTest::addColumn<Answer>("refusal");
        QTest::addColumn<int>("gets");
        QTest::newRow("401") << Answer::json("{}", 401) << 0;
        QTest::newRow("403") << Answer::json("{}", 403) << 0;
        QTest::newRow("500") << Answer::json("{}", 500) << 0;
        QTest::newRow("closed") << Answer::of(Answer::Manner::CloseUnanswered) << 0;
        QTest::newRow("400 in JSON-RPC") << Answer::json(
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"no"}})", 400)
                                         << 0;
        QTest::newRow("404, and no channel either") << Answer::json("Cannot POST /mcp", 404) << 1;
    }
    void noOtherRefusalLooksLikeAnOldServer()
    {
        QFETCH(Answer, refusal);
        QFETCH(int, gets);
        ChannelServer server;
        server.link.server.answer("/mcp", refusal);
        server.link.bridge->accept(initialize);
        const QString error = server.link.errorOf(0);
        QVERIFY2(error != "none came"_L1, qPrintable(error));
        QCOMPARE(server.gets(), gets);
        if (refusal.status == 404)
            QVERIFY2(error.contains("Cannot POST /mcp"_L1), qPrintable(error)); // the first refusal is what counts
    }

    //! One that takes the message all the same, and then says where it should have gone (vscode #249914).
    void anEndpointInTheAnswerCountsToo()
    {
        ChannelServer server;
        server.link.server.enqueue("/mcp", events("event: endpoint\ndata: /messages?sid=0\n\n"));
        QVERIFY(server.begin());
    }

    //! An address that only looks like one.
    void aServerOfStreamableHttpMayBeCalledSse()
    {
        Link link(Link::quick(), u"/v1/sse"_s);
        link.server.answer("/v1/sse", [](const Request &request) {
            if (request.method == "GET")
                return Answer::json("{}", 405);
            return idOf(request) < 0 ? taken()
                                     : Answer::json(idOf(request) == 0 ? initializeAnswer : answer(idOf(request)));
        });
        link.bridge->accept(initialize);
        link.bridge->accept(initialized);
        link.bridge->accept(request(1, u"ping"_s));
        QVERIFY(link.hears(answer(1)));
    }
};

LATCHKEY_TEST(TestChannel)
#include "tst_channel.moc"
