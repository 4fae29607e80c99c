#include "tests/oauth/discoveryworld.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

//! What discovery asks the MCP server, and what it makes of the answer.
class tst_Probe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }

    void probesLikeAClient();
    void keepsConfiguredHeadersToTheServer();
    void dropsUnusableHeaders();
    void asksAgainWhereEverybodyMayInitialize_data();
    void asksAgainWhereEverybodyMayInitialize();
    void asksAServerThatKnowsNothingOldInItsWay();
    void findsMetadataWithoutAChallenge_data();
    void findsMetadataWithoutAChallenge();
    void choosesScopes_data();
    void choosesScopes();
    void takesTheResource_data();
    void takesTheResource();

private:
    std::unique_ptr<World> m_world;
};

void tst_Probe::probesLikeAClient()
{
    World &w = *m_world;
    w.serveAll();
    w.server.identity.url += u"?key=1#fragment"_s;
    QVERIFY(w.discover().has_value());
    const Request probe = w.mcp.requests().first();
    QCOMPARE(probe.method, QByteArray("POST"));
    QCOMPARE(probe.target, QByteArray("/mcp?key=1"));
    QCOMPARE(probe.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(probe.header("Accept"), QByteArray("application/json, text/event-stream"));
    QVERIFY(!probe.hasHeader("Authorization"));
    QCOMPARE(w.mcp.requests().last().target, resourceAtPath + "?key=1"); // RFC 9728 section 3.1 keeps the query
    const QJsonObject message = QJsonDocument::fromJson(probe.body).object();
    QCOMPARE(message.value(u"method"_s).toString(), u"initialize"_s);
    QCOMPARE(message.value(u"jsonrpc"_s).toString(), u"2.0"_s);
}

void tst_Probe::keepsConfiguredHeadersToTheServer()
{
    World &w = *m_world;
    w.serveAll();
    qputenv("LATCHKEY_TEST_TENANT", "from the environment");
    w.server.httpHeaders = {{u"X-Api-Key"_s, u"secret"_s}, {u"Accept"_s, u"text/html"_s}};
    w.server.envHttpHeaders = {{u"X-Tenant"_s, u"LATCHKEY_TEST_TENANT"_s}, {u"X-None"_s, u"LATCHKEY_TEST_UNSET"_s}};
    QVERIFY(w.discover().has_value());
    qunsetenv("LATCHKEY_TEST_TENANT");
    const Request probe = w.mcp.requests().first();
    QCOMPARE(probe.header("X-Api-Key"), QByteArray("secret"));
    QCOMPARE(probe.header("X-Tenant"), QByteArray("from the environment"));
    QVERIFY(!probe.hasHeader("X-None"));
    QCOMPARE(probe.header("Accept"), QByteArray("application/json, text/event-stream"));
    for (const Request &request : w.mcp.requests().mid(1) + w.as.requests()) {
        QVERIFY(!request.hasHeader("X-Api-Key"));
        QVERIFY(!request.hasHeader("X-Tenant"));
    }
}

void tst_Probe::dropsUnusableHeaders()
{
    World &w = *m_world;
    w.serveAll();
    w.server.httpHeaders = {
        {u"X-Evil"_s, u"a\r\nX-More: b"_s}, {u"X Evil"_s, u"a"_s}, {QString(), u"a"_s}, {u"X-Good"_s, u"a"_s}};
    QVERIFY(w.discover().has_value());
    const Request probe = w.mcp.requests().first();
    QVERIFY(!probe.hasHeader("X-Evil"));
    QVERIFY(!probe.hasHeader("X-More"));
    QCOMPARE(probe.header("X-Good"), QByteArray("a"));
}

void tst_Probe::asksAgainWhereEverybodyMayInitialize_data()
{
    QTest::addColumn<Answer>("second");
    QTest::addColumn<bool>("isChallenged");
    QTest::newRow("challenged then") << unauthorized("Bearer scope=\"later\", resource_metadata=\"ORIGIN/late\"")
                                     << true;
    QTest::newRow("challenged never") << Answer::json("{}") << false;
    QTest::newRow("refused for another reason") << status(400) << false;
    QTest::newRow("in trouble then") << status(500) << false;
    QTest::newRow("silent then") << Answer::of(Answer::Manner::CloseUnanswered) << false;
}

// The suite's scope-step-up: `initialize` is open, and only the next request is told where the metadata is.
void tst_Probe::asksAgainWhereEverybodyMayInitialize()
{
    QFETCH(Answer, second);
    QFETCH(bool, isChallenged);
    World &w = *m_world;
    w.serveAll();
    if (isChallenged)
        second.headers.last().second.replace("ORIGIN", w.mcp.origin().toLatin1());
    Answer first = Answer::json("{}");
    first.headers.append(qMakePair(QByteArray("Mcp-Session-Id"), QByteArray("S1")));
    w.mcp.enqueue("/mcp", first);
    w.mcp.enqueue("/mcp", second);
    w.mcp.answer("/late", Answer::json(w.resourceMetadata({w.as.origin()})));
    w.server.httpHeaders = {{u"X-Api-Key"_s, u"secret"_s}};
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->scopes, isChallenged ? QStringList{u"later"_s} : QStringList{});
    // Qt may repeat a GET whose connection ends in that moment; nobody repeats a POST.
    QCOMPARE(w.asked(w.mcp).mid(0, 3),
             (QByteArrayList{"/mcp", "/mcp", isChallenged ? QByteArray("/late") : resourceAtPath}));
    QCOMPARE(w.asked(w.mcp).count("/mcp"), 2);
    const Request again = w.mcp.requests()[1];
    QCOMPARE(again.header("Mcp-Session-Id"), QByteArray("S1"));
    QCOMPARE(again.header("X-Api-Key"), QByteArray("secret"));
    QVERIFY(again.body.contains("\"tools/list\""));
}

void tst_Probe::asksAServerThatKnowsNothingOldInItsWay()
{
    World &w = *m_world;
    w.serveAll();
    const QByteArray elsewhere = "/about/this";
    w.mcp.answer(elsewhere, Answer::json(w.resourceMetadata({w.as.origin()}, {u"read"_s})));
    w.mcp.answer(resourceAtPath, status(404));
    const QByteArray challenge = "Bearer resource_metadata=\"" + w.mcp.url(QString::fromLatin1(elsewhere)).toEncoded()
        + '"';
    w.mcp.answer("/mcp", newerOnly([challenge](const QString &) { return unauthorized(challenge); }));
    const Result<Discovery> found = w.discover();
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->scopes, QStringList{u"read"_s}); // of what only its own challenge tells

    w.mcp.answer("/mcp", newerOnly([](const QString &) { return Answer::json("{}"); }));
    w.mcp.answer(elsewhere, status(404));
    w.as.answer(oauthAtRoot, status(404));
    const Result<Discovery> open = w.discover();
    QVERIFY(!open);
    QCOMPARE(open.error().kind, ErrorKind::SignInNotNeeded);
}

void tst_Probe::findsMetadataWithoutAChallenge_data()
{
    QTest::addColumn<int>("probeStatus");
    for (const int code : {301, 307, 400, 401, 403, 404, 405, 406})
        QTest::addRow("the probe gets %d", code) << code;
}

// metadata-var1: nothing is named, and the authorization server speaks OpenID Connect only.
void tst_Probe::findsMetadataWithoutAChallenge()
{
    QFETCH(int, probeStatus);
    World &w = *m_world;
    w.mcp.answer("/mcp", status(probeStatus));
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    // What refuses the beginning of a session may still know requests that stand alone.
    const bool isAskedAgain = probeStatus >= 400 && probeStatus != 401 && probeStatus != 403;
    QCOMPARE(w.asked(w.mcp), QByteArrayList(isAskedAgain ? 2 : 1, "/mcp") + QByteArrayList{resourceAtPath});
    QCOMPARE(w.asked(w.as), (QByteArrayList{oauthAtRoot, openidAtRoot}));
}

void tst_Probe::choosesScopes_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("configured");
    QTest::addColumn<QByteArray>("challenged");
    QTest::addColumn<QStringList>("resource");
    QTest::addColumn<QStringList>("server");
    QTest::addColumn<QStringList>("expected");
    const QStringList none;
    const QStringList offline{u"openid"_s, u"offline_access"_s};
    QTest::newRow("nothing said: nothing asked") << none << none << QByteArray() << none << none << none;
    QTest::newRow("the authorization server's are not asked for")
        << none << none << QByteArray() << none << QStringList{u"admin"_s} << none;
    QTest::newRow("an empty challenge") << none << none << QByteArray("Bearer scope=\"\"") << QStringList{u"r"_s}
                                        << none << QStringList{u"r"_s};
    QTest::newRow("the resource's") << none << none << QByteArray() << QStringList{u"r"_s, u"s"_s} << none
                                    << QStringList{u"r"_s, u"s"_s};
    QTest::newRow("the challenge's before the resource's")
        << none << none << QByteArray("Bearer scope=\"c d\"") << QStringList{u"r"_s} << none
        << QStringList{u"c"_s, u"d"_s};
    QTest::newRow("configured before the challenge's")
        << none << QStringList{u"k"_s} << QByteArray("Bearer scope=\"c\"") << none << none << QStringList{u"k"_s};
    QTest::newRow("wanted before configured")
        << QStringList{u"w"_s} << QStringList{u"k"_s} << QByteArray() << none << none << QStringList{u"w"_s};
    QTest::newRow("offline access where it is offered") << none << none << QByteArray("Bearer scope=\"c\"") << none
                                                        << offline << QStringList{u"c"_s, u"offline_access"_s};
    QTest::newRow("offline access once") << none << none << QByteArray("Bearer scope=\"offline_access c\"") << none
                                         << offline << QStringList{u"offline_access"_s, u"c"_s};
    QTest::newRow("offline access never alone") << none << none << QByteArray() << none << offline << none;
}

void tst_Probe::choosesScopes()
{
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, configured);
    QFETCH(QByteArray, challenged);
    QFETCH(QStringList, resource);
    QFETCH(QStringList, server);
    World &w = *m_world;
    w.server.scopes = configured;
    w.mcp.answer("/mcp", unauthorized(challenged));
    w.mcp.answer(resourceAtPath,
                 Answer::json(w.resourceMetadata({w.as.origin()}, QJsonArray::fromStringList(resource))));
    QJsonObject metadata = w.serverMetadata(w.as.origin());
    metadata.insert(u"scopes_supported"_s, QJsonArray::fromStringList(server));
    w.as.answer(oauthAtRoot, Answer::json(bytes(metadata)));
    const auto found = w.discover(wanted);
    QVERIFY(found.has_value());
    QTEST(found->scopes, "expected");
}

void tst_Probe::takesTheResource_data()
{
    QTest::addColumn<QString>("configured");
    QTest::addColumn<QString>("published"); // after the origin; null: no metadata
    QTest::addColumn<QString>("expected"); // after the origin
    QTest::newRow("configured") << u"urn:my:api"_s << u"/mcp"_s << u"urn:my:api"_s;
    QTest::newRow("published for the origin") << QString() << u""_s << u"ORIGIN"_s;
    QTest::newRow("published with a slash") << QString() << u"/"_s << u"ORIGIN/"_s;
    QTest::newRow("published for the path") << QString() << u"/mcp"_s << u"ORIGIN/mcp"_s;
    QTest::newRow("not published") << QString() << QString() << u"ORIGIN/mcp"_s;
}

void tst_Probe::takesTheResource()
{
    QFETCH(QString, configured);
    QFETCH(QString, published);
    QFETCH(QString, expected);
    World &w = *m_world;
    w.server.resource = configured;
    if (published.isNull()) {
        w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    } else {
        w.serveAll();
        const QJsonObject document{{u"resource"_s, QString(w.mcp.origin() + published)},
                                   {u"authorization_servers"_s, QJsonArray{w.as.origin()}}};
        w.mcp.answer(resourceAtPath, Answer::json(bytes(document)));
    }
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->resource, expected.replace(u"ORIGIN"_s, w.mcp.origin()));
}

LATCHKEY_TEST(tst_Probe)
#include "tst_probe.moc"
