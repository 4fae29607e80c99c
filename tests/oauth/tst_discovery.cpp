#include "core/oauth/discovery_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray resourceAtPath = "/.well-known/oauth-protected-resource/mcp";
const QByteArray resourceAtRoot = "/.well-known/oauth-protected-resource";
const QByteArray oauthAtRoot = "/.well-known/oauth-authorization-server";
const QByteArray openidAtRoot = "/.well-known/openid-configuration";

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Answer unauthorized(const QByteArray &challenge = {})
{
    Answer answer = Answer::json("{}", 401);
    if (!challenge.isEmpty())
        answer.headers.append(qMakePair(QByteArray("WWW-Authenticate"), challenge));
    return answer;
}

Answer status(int code)
{
    return Answer::json("{\"message\":\"x\"}", code);
}

//! An MCP server and an authorization server, each on its port.
struct World {
    QNetworkAccessManager network;
    ScriptedServer mcp;
    ScriptedServer as;
    HttpContext context;
    Server server;

    World()
    {
        context.network = &network;
        server.identity = {u"demo"_s, mcp.url(u"/mcp"_s).toString()};
        mcp.answer("/mcp", unauthorized());
    }

    QByteArray resourceMetadata(const QJsonArray &issuers, const QJsonArray &scopes = {}) const
    {
        QJsonObject document{{u"resource"_s, server.identity.url}, {u"authorization_servers"_s, issuers}};
        if (!scopes.isEmpty())
            document.insert(u"scopes_supported"_s, scopes);
        return bytes(document);
    }

    QJsonObject serverMetadata(const QString &issuer) const
    {
        return {
            {u"issuer"_s, issuer},
            {u"authorization_endpoint"_s, as.url(u"/authorize"_s).toString()},
            {u"token_endpoint"_s, as.url(u"/token"_s).toString()},
            {u"response_types_supported"_s, QJsonArray{u"code"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
        };
    }

    //! The plain case; the tests change one thing of it.
    void serveAll()
    {
        mcp.answer(resourceAtPath, Answer::json(resourceMetadata({as.origin()})));
        as.answer(oauthAtRoot, Answer::json(bytes(serverMetadata(as.origin()))));
    }

    Result<Discovery> discover(const QStringList &scopes = {})
    {
        return waitFor(discoverAuthorization(context, ClientIdentity{}, server, scopes));
    }

    QByteArrayList asked(const ScriptedServer &of) const
    {
        QByteArrayList targets;
        for (const Request &request : of.requests())
            targets += request.target;
        return targets;
    }
};

} // namespace

class tst_Discovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void followsTheChallengeAndAsksNowhereElse();
    void findsMetadataWithoutAChallenge_data();
    void findsMetadataWithoutAChallenge();
    void findsResourceMetadataAtTheRoot();
    void findsMetadataOfATenant();
    void triesTheLastCandidateOfATenant();
    void fallsBackWhenTheNamedAddressIsGone();
    void ignoresAnAddressOfAnotherOrigin_data();
    void ignoresAnAddressOfAnotherOrigin();
    void takesNonDocumentsForAbsent_data();
    void takesNonDocumentsForAbsent();
    void stopsAtResourceMetadataThatFails_data();
    void stopsAtResourceMetadataThatFails();
    void stopsAtAnotherIssuer();
    void looksOnWhereProofKeysAreMissing();
    void refusesWhereProofKeysAreMissing();
    void triesTheNextAuthorizationServer_data();
    void triesTheNextAuthorizationServer();
    void fallsBackToTheOrigin();
    void doesNotFallBackFromTrouble_data();
    void doesNotFallBackFromTrouble();
    void saysSoWhenThereIsNothing();
    void probesLikeAClient();
    void keepsConfiguredHeadersToTheServer();
    void dropsUnusableHeaders();
    void takesTheResource_data();
    void takesTheResource();
    void choosesScopes_data();
    void choosesScopes();
    void refusesServersThatItCannotTrust_data();
    void refusesServersThatItCannotTrust();
    void endsInTime();
    void reportsAnUnreachableServer();

private:
    std::unique_ptr<World> m_world;
};

void tst_Discovery::init()
{
    m_world = std::make_unique<World>();
}

// As in the conformance suite's metadata-default: asking the root as well is a failure.
void tst_Discovery::followsTheChallengeAndAsksNowhereElse()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + resourceAtPath + '"'));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.as.origin());
    QCOMPARE(found->authorizationServer.tokenEndpoint, w.as.url(u"/token"_s));
    QCOMPARE(found->resource, w.server.identity.url);
    QVERIFY(found->scopes.isEmpty());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
    QCOMPARE(w.asked(w.as), QByteArrayList{oauthAtRoot});
}

void tst_Discovery::findsMetadataWithoutAChallenge_data()
{
    QTest::addColumn<int>("probeStatus");
    for (const int code : {200, 202, 301, 307, 400, 401, 403, 404, 405, 406})
        QTest::addRow("the probe gets %d", code) << code;
}

// metadata-var1: nothing is named, and the authorization server speaks OpenID Connect only.
void tst_Discovery::findsMetadataWithoutAChallenge()
{
    QFETCH(int, probeStatus);
    World &w = *m_world;
    w.mcp.answer("/mcp", status(probeStatus));
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
    QCOMPARE(w.asked(w.as), (QByteArrayList{oauthAtRoot, openidAtRoot}));
}

void tst_Discovery::findsResourceMetadataAtTheRoot()
{
    World &w = *m_world;
    const QJsonObject document{{u"resource"_s, w.mcp.origin()},
                               {u"authorization_servers"_s, QJsonArray{w.as.origin()}}};
    w.mcp.answer(resourceAtRoot, Answer::json(bytes(document)));
    w.as.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->resource, w.mcp.origin()); // as published: no slash is added
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath, resourceAtRoot}));
}

// metadata-var2: asking the root for a tenant would find somebody else's document.
void tst_Discovery::findsMetadataOfATenant()
{
    World &w = *m_world;
    const QString issuer = w.as.origin() + u"/tenant1"_s;
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({issuer})));
    w.as.answer(oauthAtRoot + "/tenant1", Answer::json(bytes(w.serverMetadata(issuer))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(w.asked(w.as), QByteArrayList{oauthAtRoot + "/tenant1"});
}

// metadata-var3
void tst_Discovery::triesTheLastCandidateOfATenant()
{
    World &w = *m_world;
    const QString issuer = w.as.origin() + u"/tenant1"_s;
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + "/custom/prm.json\""));
    w.mcp.answer("/custom/prm.json", Answer::json(w.resourceMetadata({issuer})));
    w.as.answer("/tenant1/.well-known/openid-configuration", Answer::json(bytes(w.serverMetadata(issuer))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", "/custom/prm.json"}));
    QCOMPARE(w.asked(w.as), (QByteArrayList{oauthAtRoot + "/tenant1", openidAtRoot + "/tenant1",
                                            "/tenant1/.well-known/openid-configuration"}));
}

void tst_Discovery::fallsBackWhenTheNamedAddressIsGone()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + w.mcp.origin().toLatin1() + "/gone\""));
    QVERIFY(w.discover().has_value());
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", "/gone", resourceAtPath}));
}

void tst_Discovery::ignoresAnAddressOfAnotherOrigin_data()
{
    QTest::addColumn<QString>("address"); // OTHER stands for another server of this machine
    QTest::newRow("another port") << u"OTHER/prm"_s;
    QTest::newRow("cloud metadata") << u"http://169.254.169.254/latest/"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no URL") << u"prm.json"_s;
    QTest::newRow("a user name") << u"http://me@127.0.0.1/prm"_s;
}

void tst_Discovery::ignoresAnAddressOfAnotherOrigin()
{
    QFETCH(QString, address);
    World &w = *m_world;
    w.serveAll();
    ScriptedServer other;
    address.replace(u"OTHER"_s, other.origin());
    w.mcp.answer("/mcp", unauthorized("Bearer resource_metadata=\"" + address.toLatin1() + '"'));
    QVERIFY(w.discover().has_value());
    QCOMPARE(other.connections(), 0);
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
}

void tst_Discovery::takesNonDocumentsForAbsent_data()
{
    QTest::addColumn<Answer>("answer");
    Answer page = Answer::json("<!DOCTYPE html><title>App</title>");
    page.headers = {{"Content-Type", "text/html"}};
    QTest::newRow("a page") << page;
    QTest::newRow("an array") << Answer::json("[]");
    QTest::newRow("nothing") << Answer::json("");
    QTest::newRow("404 with JSON") << status(404);
    QTest::newRow("401") << unauthorized("Basic realm=\"x\"");
    QTest::newRow("a redirect") << status(302);
    QTest::newRow("another success") << Answer::json("{\"resource\":\"x\"}", 204);
    QTest::newRow("trouble") << status(500);
}

void tst_Discovery::takesNonDocumentsForAbsent()
{
    QFETCH(Answer, answer);
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, answer);
    w.mcp.answer(resourceAtRoot, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.as.answer(oauthAtRoot, answer);
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    QVERIFY(w.discover().has_value());
}

void tst_Discovery::stopsAtResourceMetadataThatFails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another origin")
        << QByteArray("{\"resource\":\"https://evil.example/mcp\",\"authorization_servers\":[\"https://as.example\"]}");
    QTest::newRow("no resource") << QByteArray("{\"authorization_servers\":[\"https://as.example\"]}");
    QTest::newRow("no server") << QByteArray("{\"resource\":\"RESOURCE\"}");
    QTest::newRow("a server in a private network")
        << QByteArray("{\"resource\":\"RESOURCE\",\"authorization_servers\":[\"http://10.0.0.1\"]}");
}

void tst_Discovery::stopsAtResourceMetadataThatFails()
{
    QFETCH(QByteArray, body);
    World &w = *m_world;
    w.serveAll();
    body.replace("RESOURCE", w.server.identity.url.toLatin1());
    w.mcp.answer(resourceAtPath, Answer::json(body));
    w.mcp.answer(resourceAtRoot, Answer::json(w.resourceMetadata({w.as.origin()})));
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QCOMPARE(found.error().stage, Stage::Discovery);
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath}));
    QCOMPARE(w.as.connections(), 0);
}

void tst_Discovery::stopsAtAnotherIssuer()
{
    World &w = *m_world;
    w.serveAll();
    w.as.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(u"https://evil.example"_s))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"another issuer"_s));
}

void tst_Discovery::looksOnWhereProofKeysAreMissing()
{
    World &w = *m_world;
    w.serveAll();
    QJsonObject without = w.serverMetadata(w.as.origin());
    without.remove(u"code_challenge_methods_supported"_s);
    w.as.answer(oauthAtRoot, Answer::json(bytes(without)));
    w.as.answer(openidAtRoot, Answer::json(bytes(w.serverMetadata(w.as.origin()))));
    QVERIFY(w.discover().has_value());
}

void tst_Discovery::refusesWhereProofKeysAreMissing()
{
    World &w = *m_world;
    w.serveAll();
    QJsonObject without = w.serverMetadata(w.as.origin());
    without.remove(u"code_challenge_methods_supported"_s);
    w.as.answer(oauthAtRoot, Answer::json(bytes(without)));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"PKCE"_s));
}

void tst_Discovery::triesTheNextAuthorizationServer_data()
{
    QTest::addColumn<Answer>("first");
    QTest::newRow("gone") << status(404);
    QTest::newRow("in trouble") << status(503);
    QTest::newRow("broken") << Answer::json("{}");
    QTest::newRow("silent") << Answer::of(Answer::Manner::CloseUnanswered);
}

void tst_Discovery::triesTheNextAuthorizationServer()
{
    QFETCH(Answer, first);
    World &w = *m_world;
    w.serveAll();
    ScriptedServer bad;
    bad.answer(oauthAtRoot, first);
    bad.answer(openidAtRoot, first);
    w.mcp.answer(resourceAtPath, Answer::json(w.resourceMetadata({bad.origin(), w.as.origin()})));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.as.origin());
    QVERIFY(!bad.requests().isEmpty());
}

// The revision of 2025-03-26: no resource metadata, and the server's origin is the issuer.
void tst_Discovery::fallsBackToTheOrigin()
{
    World &w = *m_world;
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(found.has_value());
    QCOMPARE(found->authorizationServer.issuer, w.mcp.origin());
    QCOMPARE(found->resource, w.server.identity.url);
    QCOMPARE(w.asked(w.mcp), (QByteArrayList{"/mcp", resourceAtPath, resourceAtRoot, oauthAtRoot}));
}

void tst_Discovery::doesNotFallBackFromTrouble_data()
{
    QTest::addColumn<Answer>("trouble");
    QTest::newRow("500") << status(500);
    QTest::newRow("429") << status(429);
    QTest::newRow("a closed connection") << Answer::of(Answer::Manner::CloseUnanswered);
    QTest::newRow("half an answer") << Answer::of(Answer::Manner::Truncate);
}

void tst_Discovery::doesNotFallBackFromTrouble()
{
    QFETCH(Answer, trouble);
    World &w = *m_world;
    w.mcp.answer(resourceAtPath, trouble);
    w.mcp.answer(oauthAtRoot, Answer::json(bytes(w.serverMetadata(w.mcp.origin()))));
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Network);
    QCOMPARE(found.error().stage, Stage::Discovery);
    QVERIFY(!w.asked(w.mcp).contains(oauthAtRoot));
}

void tst_Discovery::saysSoWhenThereIsNothing()
{
    World &w = *m_world;
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Protocol);
    QVERIFY(found.error().detail.contains(u"does not say where to sign in"_s));
}

void tst_Discovery::probesLikeAClient()
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

void tst_Discovery::keepsConfiguredHeadersToTheServer()
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

void tst_Discovery::dropsUnusableHeaders()
{
    World &w = *m_world;
    w.serveAll();
    w.server.httpHeaders = {{u"X-Evil"_s, u"a\r\nX-More: b"_s}, {u"X Evil"_s, u"a"_s}, {QString(), u"a"_s},
                            {u"X-Good"_s, u"a"_s}};
    QVERIFY(w.discover().has_value());
    const Request probe = w.mcp.requests().first();
    QVERIFY(!probe.hasHeader("X-Evil"));
    QVERIFY(!probe.hasHeader("X-More"));
    QCOMPARE(probe.header("X-Good"), QByteArray("a"));
}

void tst_Discovery::takesTheResource_data()
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

void tst_Discovery::takesTheResource()
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

void tst_Discovery::choosesScopes_data()
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
    QTest::newRow("an empty challenge") << none << none << QByteArray("Bearer scope=\"\"") << QStringList{u"r"_s} << none
                                        << QStringList{u"r"_s};
    QTest::newRow("the resource's") << none << none << QByteArray() << QStringList{u"r"_s, u"s"_s} << none
                                    << QStringList{u"r"_s, u"s"_s};
    QTest::newRow("the challenge's before the resource's")
        << none << none << QByteArray("Bearer scope=\"c d\"") << QStringList{u"r"_s} << none
        << QStringList{u"c"_s, u"d"_s};
    QTest::newRow("configured before the challenge's")
        << none << QStringList{u"k"_s} << QByteArray("Bearer scope=\"c\"") << none << none << QStringList{u"k"_s};
    QTest::newRow("wanted before configured") << QStringList{u"w"_s} << QStringList{u"k"_s} << QByteArray() << none << none
                                              << QStringList{u"w"_s};
    QTest::newRow("offline access where it is offered")
        << none << none << QByteArray("Bearer scope=\"c\"") << none << offline
        << QStringList{u"c"_s, u"offline_access"_s};
    QTest::newRow("offline access once") << none << none << QByteArray("Bearer scope=\"offline_access c\"") << none
                                         << offline << QStringList{u"offline_access"_s, u"c"_s};
    QTest::newRow("offline access never alone") << none << none << QByteArray() << none << offline << none;
}

void tst_Discovery::choosesScopes()
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

void tst_Discovery::refusesServersThatItCannotTrust_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http") << u"http://mcp.example/mcp"_s;
    QTest::newRow("a password") << u"https://me:pw@mcp.example/mcp"_s;
    QTest::newRow("no URL") << u"mcp.example"_s;
    QTest::newRow("empty") << QString();
}

void tst_Discovery::refusesServersThatItCannotTrust()
{
    QFETCH(QString, url);
    World &w = *m_world;
    w.server.identity.url = url;
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(found.error().stage, Stage::Configuration);
}

void tst_Discovery::endsInTime()
{
    World &w = *m_world;
    w.serveAll();
    w.mcp.answer(resourceAtPath, Answer::of(Answer::Manner::Drip));
    w.context.bounds.discovery = 300ms;
    const auto found = w.discover();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::Network);
    QCOMPARE(found.error().stage, Stage::Discovery);
}

void tst_Discovery::reportsAnUnreachableServer()
{
    World &w = *m_world;
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    w.server.identity.url = u"http://127.0.0.1:"_s + QString::number(closed.serverPort()) + u"/mcp"_s;
    closed.close();
    const auto refused = w.discover();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Network);
    QCOMPARE(refused.error().stage, Stage::Discovery);

    // Sent and not answered is no worse for a probe: it spends nothing.
    w.server.identity.url = w.mcp.url(u"/mcp"_s).toString();
    w.mcp.answer("/mcp", Answer::of(Answer::Manner::CloseUnanswered));
    QCOMPARE(w.discover().error().kind, ErrorKind::Network);
}

QTEST_GUILESS_MAIN(tst_Discovery)
#include "tst_discovery.moc"
