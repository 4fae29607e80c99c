#include "tests/bridge/link.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A server whose sessions can be lost, as a restart does it.
struct Forgetful {
    Link link;
    int sessions = 0;
    int alive = 1; //!< The oldest session that it knows.
    bool grantsAgain = true; //!< What lasted as long as the session.

    Forgetful()
    {
        link.server.answer("/mcp", [this](const Request &request) { return answerTo(request); });
    }
    Answer answerTo(const Request &request)
    {
        const QString method = methodOf(request);
        if (method == "initialize"_L1) {
            Answer made = Answer::json(initializeAnswer);
            made.headers << QPair<QByteArray, QByteArray>{"Mcp-Session-Id",
                                                          "session-" + QByteArray::number(++sessions)};
            return made;
        }
        if (request.method == "GET")
            return Answer::json("{}", 405);
        if (request.header("Mcp-Session-Id").mid(8).toInt() < alive)
            return Answer::json("{}", 404);
        if (method.startsWith("notifications/"_L1))
            return taken();
        if (sessions > 1 && !grantsAgain && method != "ping"_L1)
            return Answer::json(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"gone"}})");
        return Answer::json(answer(idOf(request)));
    }
};

} // namespace

//! What a bridge does when the server has forgotten its session.
class TestRevival : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! As the standard says, and as servers do it (typescript-sdk #389, python-sdk #1004).
    void aForgottenSessionIsBegunAnew_data()
    {
        QTest::addColumn<Answer>("refusal");
        QTest::newRow("404") << Answer::json("{}", 404);
        QTest::newRow("400 of the examples")
            << Answer::json(R"({"jsonrpc":"2.0","error":{"code":-32000,"message":"Bad Request: No valid session ID )"
                            R"(provided"},"id":null})",
                            400);
        QTest::newRow("400 with words") << Answer::json("Invalid session", 400);
        QTest::newRow("400 without one") << Answer::json(
            R"({"jsonrpc":"2.0","error":{"code":-32000,"message":"Server not initialized"},"id":null})", 400);
        QTest::newRow("404 with the request's id")
            << Answer::json(R"({"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":1})", 404);
    }
    void aForgottenSessionIsBegunAnew()
    {
        QFETCH(Answer, refusal);
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
                return refusal;
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

    //! What the server says of the message itself is its answer.
    void anErrorOfTheMessageIsNoLostSession_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("404, no such method")
            << 404 << QByteArray(R"({"code":-32601,"message":"No such session method"})");
        QTest::newRow("400, bad arguments") << 400 << QByteArray(R"({"code":-32602,"message":"session is required"})");
        QTest::newRow("400, something else") << 400 << QByteArray(R"({"code":-32603,"message":"Disk full"})");
    }
    void anErrorOfTheMessageIsNoLostSession()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        Link link;
        const QByteArray line = R"({"error":)" + error + R"(,"id":1,"jsonrpc":"2.0"})";
        link.answerWith([&](const Request &) { return Answer::json(line, status); });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"x"_s));
        QTRY_COMPARE(link.heard.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(link.heard.first()), QJsonDocument::fromJson(line));
        QCOMPARE(link.posts(u"initialize"_s), 1);
    }

    void whatLastedIsAskedForAgain()
    {
        Forgetful server;
        Link &link = server.link;
        QVERIFY(link.begin());
        const auto subscribe = [&](int id, const QString &uri) {
            link.bridge->accept(request(id, u"resources/subscribe"_s, {{u"uri"_s, uri}}));
            return link.hears(answer(id));
        };
        QVERIFY(subscribe(1, u"file:///a"_s) && subscribe(2, u"file:///b"_s));
        link.bridge->accept(request(3, u"resources/unsubscribe"_s, {{u"uri"_s, u"file:///a"_s}}));
        link.bridge->accept(request(4, u"logging/setLevel"_s, {{u"level"_s, u"error"_s}}));
        QVERIFY(link.hears(answer(3)) && link.hears(answer(4)));
        link.heard.clear();
        server.alive = 2;
        link.bridge->accept(request(5, u"ping"_s));
        QVERIFY(link.hears(answer(5)));
        QCOMPARE(link.heard.size(), 1); // the client's is all that it hears of
        QCOMPARE(link.posts(u"resources/subscribe"_s), 3); // the one of b again
        QCOMPARE(link.posts(u"logging/setLevel"_s), 2);
        // Before the message itself is sent once more. What the server says by itself is listened to at the same time.
        QList<Request> requests = link.server.requests();
        requests.removeIf([](const Request &each) { return each.method != "POST"; });
        QCOMPARE(idOf(requests.last()), 5);
    }

    void whatLastedAndDoesNotGoOnIsTold()
    {
        Forgetful server;
        Link &link = server.link;
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"resources/subscribe"_s, {{u"uri"_s, u"file:///a"_s}}));
        QVERIFY(link.hears(answer(1)));
        server.alive = 2;
        server.grantsAgain = false;
        link.bridge->accept(request(2, u"ping"_s));
        QVERIFY(link.hears(answer(2)));
        QVERIFY(link.heard.contains(R"({"jsonrpc":"2.0","method":"notifications/resources/list_changed"})"));
    }

    //! A server that is down for a moment longer has not lost the client for ever.
    void aSessionThatCannotBeBegunAnewIsTriedWithTheNextMessage()
    {
        Forgetful server;
        Link &link = server.link;
        QVERIFY(link.begin());
        QTRY_COMPARE(link.server.requests().last().method, QByteArray("GET")); // what is listened to comes last
        server.alive = 2;
        link.server.enqueue("/mcp", Answer::json("{}", 404));
        link.server.enqueue("/mcp", Answer::json("starting", 503)); // to the new beginning
        link.bridge->accept(request(1, u"ping"_s));
        QVERIFY(link.errorOf(1).contains("starting"_L1));
        link.bridge->accept(request(2, u"ping"_s));
        QVERIFY(link.hears(answer(2)));
    }
};

LATCHKEY_TEST(TestRevival)
#include "tst_revival.moc"
