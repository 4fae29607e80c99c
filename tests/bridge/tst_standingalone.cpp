#include "core/base/shelltext_p.h"
#include "tests/bridge/link.h"
#include "tests/support/testmain.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QByteArray callOfSql(int id)
{
    return request(id, u"tools/call"_s,
                   {{u"name"_s, u"sql"_s},
                    {u"arguments"_s, QJsonObject{{u"region"_s, u"us-west1"_s}}},
                    {u"_meta"_s, standingAlone}});
}

} // namespace

//! What a bridge does with requests that need no session (MCP 2026-07-28).
class TestStandingAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    //! What a newer server says to the older way that the client tries next is not what its user needs.
    void whoNeedsASignInIsToldSoInTheOlderWayToo_data()
    {
        QTest::addColumn<bool>("isAnonymous");
        QTest::newRow("never signed in") << true;
        QTest::newRow("signed in, and refused") << false;
    }
    void whoNeedsASignInIsToldSoInTheOlderWayToo()
    {
        QFETCH(bool, isAnonymous);
        Link link;
        Server remote = link.session->server();
        remote.httpHeaders.clear();
        link.open(remote, Link::quick());
        Credential credential;
        credential.accessToken = Secret("A1");
        if (!isAnonymous)
            QVERIFY(waitFor(link.session->importCredential(credential)));
        bool isLetIn = false;
        link.server.answer("/mcp", [&isLetIn](const Request &request) {
            if (methodOf(request) == "initialize"_L1)
                return Answer::json(R"({"jsonrpc":"2.0","id":0,"error":{"code":-32020,"message":"no version"}})", 400);
            return isLetIn ? Answer::json(answer(idOf(request))) : Answer::json("{}", 401);
        });
        link.bridge->accept(request(7, u"server/discover"_s, {{u"_meta"_s, standingAlone}}));
        // As it was called itself, since another server may have the name.
        const QString login = commandLineOf(u"login"_s, {remote.identity.storeKey()});
        const auto tellsToSignIn = [&](int id) { return link.errorOf(id).endsWith("Run: "_L1 + login); };
        QVERIFY2(tellsToSignIn(7), qPrintable(link.errorOf(7)));
        link.heard.clear();
        if (!isAnonymous)
            QVERIFY(waitFor(link.session->importCredential(credential)));
        link.open(remote, Link::quick()); // many begin another bridge for that
        link.bridge->accept(initialize);
        QVERIFY2(tellsToSignIn(0), qPrintable(link.errorOf(0)));

        isLetIn = true;
        link.heard.clear();
        link.bridge->accept(initialize); // that is between those two
        QCOMPARE(link.errorOf(0), u"no version"_s);
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
            const QByteArray cursor
                = QJsonDocument::fromJson(request.body)["params"_L1]["cursor"_L1].toString().toUtf8();
            if (methodOf(request) == "tools/list"_L1 && cursor.isEmpty())
                return Answer::json(
                    R"({"jsonrpc":"2.0","id":"latchkey-tools","result":{"tools":[],"nextCursor":"2"}})");
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
};

LATCHKEY_TEST(TestStandingAlone)
#include "tst_standingalone.moc"
