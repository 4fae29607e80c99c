#include "tests/bridge/link.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Latchkey;
using namespace Latchkey::Test;

//! What becomes of one message, and of all that comes back for it.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    //! However many calls were given up that the server has not even begun to answer.
    void whatIsGivenUpTakesNoPlace()
    {
        Link link;
        QSignalSpy closed(&link.server, &ScriptedServer::connectionClosedByPeer);
        link.answerWith([&](const Request &request) {
            return idOf(request) < 20 ? Answer::of(Answer::Manner::Stall) : Answer::json(answer(idOf(request)));
        });
        QVERIFY(link.begin());
        for (int i = 1; i <= 12; ++i)
            link.bridge->accept(request(i, u"tools/call"_s));
        QTRY_COMPARE(link.posts(u"tools/call"_s), 12);
        for (int i = 1; i <= 12; ++i)
            link.bridge->accept(notification(u"notifications/cancelled"_s, {{u"requestId"_s, i}}));
        QTRY_VERIFY(closed.size() >= 12);
        for (int i = 20; i < 32; ++i)
            link.bridge->accept(request(i, u"ping"_s));
        for (int i = 20; i < 32; ++i)
            QVERIFY(link.hears(answer(i)));
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
        QTest::newRow("an error of nobody")
            << Answer::json(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"own words"}})", 422)
            << u"own words"_s;
        QTest::newRow("an error of nobody that is fine")
            << Answer::json(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"own words"}})")
            << u"own words"_s;
        QTest::newRow("a sentence") << Answer::json("Your plan has no access.", 403)
                                    << u"answered 403 Scripted: “Your plan has no access.”"_s;
        QTest::newRow("a description") << Answer::json(
            R"({"error":"invalid_request","error_description":"No such workspace"})", 400)
                                       << u"“No such workspace”"_s;
        QTest::newRow("a problem") << Answer::json(R"({"type":"about:blank","title":"Gone","detail":"It moved"})", 410)
                                   << u"“It moved”"_s;
        QTest::newRow("a page with a title")
            << Answer::json("<!DOCTYPE html><html><head><title>502\nBad gateway</title>", 502)
            << u"“502 Bad gateway”"_s;
        QTest::newRow("words that command") << Answer::json("a\x1b[31mb\xE2\x80\xAE"
                                                            "c",
                                                            500)
                                            << u"answered 500"_s;
        QTest::newRow("other JSON") << Answer::json(R"({"message":"ok"})") << u"request: “ok”"_s;
        QTest::newRow("without a version") << Answer::json(R"({"id":1,"result":{}})") << u"none to this request"_s;
        QTest::newRow("half an answer") << Answer::json(R"({"jsonrpc":"2.0","id":1,"result":{)") << u"none to"_s;
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
        QVERIFY(!error.contains(u'\x1b') && !error.contains(u'\u202e'));
        const auto answersIt = [](const QByteArray &line) {
            return QJsonDocument::fromJson(line)["id"_L1].toInt() == 1;
        };
        QCOMPARE(std::count_if(link.heard.begin(), link.heard.end(), answersIt), 1);
    }

    //! What would break the client's line, or its reading of it.
    void whatComesIsMadeFitForALine_data()
    {
        QTest::addColumn<Answer>("reply");
        QTest::addColumn<QByteArrayList>("lines");
        const QByteArray progress = notification(u"notifications/progress"_s);
        const QByteArray zero = QByteArray(R"({"jsonrpc":"2.0","id":1,"result":{"a":"x?y"}})").replace('?', '\0');
        QTest::newRow("pretty") << Answer::json("{\r\n\"jsonrpc\":\"2.0\",\n\"id\":1,\n\"result\":{}\n}\n")
                                << QByteArrayList{R"({  "jsonrpc":"2.0", "id":1, "result":{} })"};
        QTest::newRow("a byte order mark") << Answer::json("\xEF\xBB\xBF" + answer(1)) << QByteArrayList{answer(1)};
        QTest::newRow("two texts") << Answer::json(progress + answer(1)) << QByteArrayList{progress, answer(1)};
        QTest::newRow("lines of texts") << Answer::json(progress + "\n" + answer(1) + "\n")
                                        << QByteArrayList{progress, answer(1)};
        QTest::newRow("a batch nobody has sent")
            << Answer::json("[" + progress + ", " + answer(1) + "]") << QByteArrayList{progress, answer(1)};
        QTest::newRow("rubbish behind it") << Answer::json(answer(1) + "<!-- cached -->") << QByteArrayList{answer(1)};
        QTest::newRow("no UTF-8") << Answer::json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"\xE4\"}}")
                                  << QByteArrayList{
                                         "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"\xEF\xBF\xBD\"}}"};
        QTest::newRow("a zero") << Answer::json(zero)
                                << QByteArrayList{R"({"jsonrpc":"2.0","id":1,"result":{"a":"x\u0000y"}})"};
        QTest::newRow("events of several texts")
            << events("data: " + progress + answer(1) + "\n\n") << QByteArrayList{progress, answer(1)};
        QTest::newRow("events that are none")
            << events("data: hello\n\nevent: ping\ndata: " + progress + "\n\ndata: " + answer(1) + "\n\n")
            << QByteArrayList{answer(1)};
    }
    void whatComesIsMadeFitForALine()
    {
        QFETCH(Answer, reply);
        QFETCH(QByteArrayList, lines);
        Link link;
        link.answerWith([&](const Request &) { return reply; });
        QVERIFY(link.begin());
        link.bridge->accept(request(1, u"tools/list"_s));
        QTRY_COMPARE(link.heard.size(), lines.size());
        QCOMPARE(link.heard, lines);
    }

    //! A batch that the client has sent is answered by one.
    void aBatchIsAnsweredByABatch()
    {
        Link link;
        const QByteArray batch = "[" + request(1, u"a"_s) + "," + request(2, u"b"_s) + "]";
        const QByteArray answers = "[" + answer(1) + "," + answer(2) + "]";
        link.answerWith([&](const Request &) { return Answer::json(answers); });
        QVERIFY(link.begin());
        link.bridge->accept(batch);
        QVERIFY(link.hears(answers));
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

LATCHKEY_TEST(TestExchange)
#include "tst_exchange.moc"
