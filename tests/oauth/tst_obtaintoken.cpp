#include "core/base/secretsource.h"
#include "core/jose/signingkey_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/jwtpart.h"
#include "tests/support/openssl.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray granted
    = "{\"access_token\":\"A\",\"token_type\":\"Bearer\",\"expires_in\":60,\"refresh_token\":\"R\"}";
const QByteArray answerBound = "{\"access_token\":\"A\",\"token_type\":\"DPoP\",\"expires_in\":60}";
const QByteArray jwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

//! An authorization server, an identity provider, and a server whose tokens they give.
struct TokenWorld {
    QNetworkAccessManager network;
    ScriptedServer as;
    ScriptedServer idp;
    HttpContext context;
    AuthorizationServerMetadata metadata;
    Server server;
    Secret dpopKey;

    TokenWorld()
    {
        context.network = &network;
        context.clock = [] { return QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate); };
        metadata.issuer = as.origin();
        metadata.tokenEndpoint = as.url(u"/token"_s);
        as.answer("/token", Answer::json(granted));
        idp.answer("/token",
                   Answer::json("{\"access_token\":\"THE-JAG\",\"token_type\":\"N_A\",\"issued_token_type\":"
                                "\"urn:ietf:params:oauth:token-type:id-jag\"}"));
        server.identity = {u"demo"_s, u"https://mcp.example/mcp"_s};
    }

    void useClientCredentials(const QStringList &methods)
    {
        metadata.tokenEndpointAuthMethods = methods;
        server.clientId = u"me"_s;
        server.grant.type = Grant::Type::ClientCredentials;
    }
    void useIdentityProvider()
    {
        server.clientId = u"me"_s;
        server.clientSecret = Secret("my secret");
        server.grant.type = Grant::Type::EnterpriseManaged;
        server.grant.assertion = Secret("THE-ID-TOKEN");
        server.grant.identityProvider = {idp.url(u"/token"_s).toString(), u"me at the idp"_s, {}};
    }
    void useWorkload(const char *assertion = "THE-JWT")
    {
        metadata.tokenEndpointAuthMethods = QStringList{u"none"_s};
        server.grant.type = Grant::Type::WorkloadIdentity;
        server.grant.assertion = Secret(assertion);
    }

    void use(Grant::Type type)
    {
        if (type == Grant::Type::EnterpriseManaged)
            return useIdentityProvider();
        if (type == Grant::Type::WorkloadIdentity)
            return useWorkload();
        useClientCredentials({u"client_secret_post"_s});
        server.clientSecret = Secret("my secret");
    }

    QFuture<Result<TokenGrant>> start(std::chrono::milliseconds answerBound = 30s)
    {
        HttpOAuthClient client(context, ClientIdentity{});
        return client.obtain(server, metadata, u"https://mcp.example/mcp"_s, {u"read"_s, u"write"_s}, dpopKey,
                             answerBound);
    }
    Result<TokenGrant> obtain() { return waitFor(start()); }
};

Answer asksForANonce(const QByteArray &nonce)
{
    Answer answer = Answer::json("{\"error\":\"use_dpop_nonce\"}", 400);
    answer.headers = {{"DPoP-Nonce", nonce}};
    return answer;
}

} // namespace

class TestObtainToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<TokenWorld>(); }

    void asksAsItselfByASecret_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("basic") << u"client_secret_basic"_s;
        QTest::newRow("post") << u"client_secret_post"_s;
    }
    void asksAsItselfByASecret()
    {
        QFETCH(QString, method);
        TokenWorld &w = *m_world;
        w.useClientCredentials({method});
        w.server.clientSecret = Secret("hunter:2");

        const auto grant = w.obtain();

        QVERIFY(grant);
        QCOMPARE(grant->accessToken.reveal(), QByteArrayView("A"));
        QVERIFY(grant->refreshToken.isEmpty()); // there should be none: RFC 6749 section 4.4.3
        QCOMPARE(w.as.requests().size(), 1);
        const Request &request = w.as.requests().first();
        const auto form = request.form();
        QCOMPARE(form["grant_type"], "client_credentials");
        QCOMPARE(form["resource"], "https://mcp.example/mcp");
        QCOMPARE(form["scope"], "read write");
        if (method == u"client_secret_basic"_s) {
            QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("me:hunter%3A2").toBase64());
            QVERIFY(!form.contains("client_secret"));
        } else {
            QCOMPARE(form["client_secret"], "hunter:2");
            QVERIFY(!request.hasHeader("Authorization"));
        }
    }

    void hasTheIdentityProviderVouch()
    {
        TokenWorld &w = *m_world;
        w.useIdentityProvider();

        QVERIFY(w.obtain());

        QCOMPARE(w.idp.requests().size(), 1);
        const auto exchange = w.idp.requests().first().form();
        QCOMPARE(exchange["grant_type"], "urn:ietf:params:oauth:grant-type:token-exchange");
        QCOMPARE(exchange["requested_token_type"], "urn:ietf:params:oauth:token-type:id-jag");
        QCOMPARE(exchange["audience"], w.as.origin().toLatin1());
        QCOMPARE(exchange["resource"], "https://mcp.example/mcp");
        QCOMPARE(exchange["subject_token"], "THE-ID-TOKEN");
        QCOMPARE(exchange["subject_token_type"], "urn:ietf:params:oauth:token-type:id_token");
        QCOMPARE(exchange["client_id"], "me at the idp");
        QVERIFY(!exchange.contains("client_secret")); // that one is for the server's own authorization server
        QVERIFY(!w.idp.requests().first().hasHeader("Authorization"));
        QCOMPARE(w.as.requests().size(), 1);
        const auto form = w.as.requests().first().form();
        QCOMPARE(form["grant_type"], jwtBearer);
        QCOMPARE(form["assertion"], "THE-JAG");
        QVERIFY(!w.as.requests().first().body.contains("THE-ID-TOKEN"));
    }

    void takesNothingElseFromTheIdentityProvider_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("another type") << QByteArray("{\"access_token\":\"X\",\"issued_token_type\":"
                                                    "\"urn:ietf:params:oauth:token-type:access_token\"}")
                                      << 200;
        QTest::newRow("no type") << QByteArray("{\"access_token\":\"X\"}") << 200;
        QTest::newRow("no token") << QByteArray("{\"issued_token_type\":\"urn:ietf:params:oauth:token-type:id-jag\"}")
                                  << 200;
        QTest::newRow("an expired id token") << QByteArray("{\"error\":\"invalid_grant\"}") << 400;
        QTest::newRow("no JSON") << QByteArray("<html>") << 200;
    }
    void takesNothingElseFromTheIdentityProvider()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        TokenWorld &w = *m_world;
        w.useIdentityProvider();
        w.idp.answer("/token", Answer::json(answer, status));

        const auto grant = w.obtain();

        QVERIFY(!grant);
        QVERIFY(grant.error().detail.startsWith(u"At the identity provider"_s));
        QVERIFY(w.as.requests().isEmpty());
    }

    void presentsTheWorkloadsAssertion()
    {
        TokenWorld &w = *m_world;
        w.useWorkload();
        QVERIFY(w.obtain());
        const auto form = w.as.requests().first().form();
        QCOMPARE(form["grant_type"], jwtBearer);
        QCOMPARE(form["assertion"], "THE-JWT");
        QVERIFY(!form.contains("client_id"));
    }

    //! RULE X-3: one request, whatever is wrong with the assertion, and no other grant.
    void surfacesARefusalAfterOneRequest_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("wrong audience") << QByteArray(
            "{\"error\":\"invalid_grant\",\"error_description\":\"audience\"}");
        QTest::newRow("expired") << QByteArray("{\"error\":\"invalid_grant\",\"error_description\":\"expired\"}");
        QTest::newRow("scope") << QByteArray("{\"error\":\"invalid_scope\"}");
        QTest::newRow("client") << QByteArray("{\"error\":\"unauthorized_client\"}");
    }
    void surfacesARefusalAfterOneRequest()
    {
        QFETCH(QByteArray, error);
        TokenWorld &w = *m_world;
        w.useWorkload("THE-SECRET-JWT");
        w.as.answer("/token", Answer::json(error, 400));

        const auto grant = w.obtain();

        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Refused);
        QCOMPARE(grant.error().stage, Stage::Exchange);
        QVERIFY(grant.error().detail.contains(grant.error().oauthError));
        QVERIFY(!grant.error().detail.contains(u"THE-SECRET-JWT"_s));
        QCOMPARE(w.as.requests().size(), 1);
    }

    //! RFC 9449 sections 5 and 8: the proof is for the authorization server, and has its nonce at the second request.
    void bindsTheTokenToAKey_data()
    {
        QTest::addColumn<Grant::Type>("type");
        QTest::newRow("client credentials") << Grant::Type::ClientCredentials;
        QTest::newRow("enterprise") << Grant::Type::EnterpriseManaged;
        QTest::newRow("workload") << Grant::Type::WorkloadIdentity;
    }
    void bindsTheTokenToAKey()
    {
        LATCHKEY_NEEDS_OPENSSL(true);
        QFETCH(Grant::Type, type);
        TokenWorld &w = *m_world;
        w.use(type);
        w.dpopKey = SigningKey::generate()->pem();
        w.as.enqueue("/token", asksForANonce("N1"));
        w.as.answer("/token", Answer::json(answerBound));

        const auto grant = w.obtain();

        QVERIFY(grant);
        QCOMPARE(grant->type, TokenType::DPoP);
        QCOMPARE(w.as.requests().size(), 2);
        const QByteArray first = w.as.requests()[0].header("DPoP");
        const QByteArray second = w.as.requests()[1].header("DPoP");
        QVERIFY(!jwtPart(first, 1).contains("nonce"_L1));
        QCOMPARE(jwtPart(second, 1)["nonce"_L1].toString(), u"N1"_s);
        QCOMPARE(jwtPart(second, 1)["htu"_L1].toString(), w.metadata.tokenEndpoint.toString());
        QVERIFY(jwtPart(first, 1)["jti"_L1] != jwtPart(second, 1)["jti"_L1]);
        QCOMPARE(jwkThumbprint(jwtPart(second, 0)["jwk"_L1].toObject()), dpopThumbprint(w.dpopKey));
        QCOMPARE(w.as.requests()[1].form(), w.as.requests()[0].form());
        QCOMPARE(w.idp.requests().size(), type == Grant::Type::EnterpriseManaged ? 1 : 0);
        for (const Request &request : w.idp.requests())
            QVERIFY(!request.hasHeader("DPoP"));
    }

    void takesABoundTokenOnlyWhereItAskedForOne()
    {
        TokenWorld &w = *m_world;
        w.useWorkload();
        w.as.answer("/token", Answer::json(answerBound));
        const auto grant = w.obtain();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Protocol);
        QVERIFY(!w.as.requests().first().hasHeader("DPoP"));
    }

    void repeatsItselfOnceForANonce()
    {
        LATCHKEY_NEEDS_OPENSSL(true);
        TokenWorld &w = *m_world;
        w.useWorkload();
        w.dpopKey = SigningKey::generate()->pem();
        w.as.enqueue("/token", asksForANonce("N1"));
        w.as.enqueue("/token", asksForANonce("N2"));
        const auto grant = w.obtain();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Refused);
        QCOMPARE(w.as.requests().size(), 2);
    }

    void mayAskAgainWhereNoAnswerCame()
    {
        TokenWorld &w = *m_world;
        w.useWorkload();
        w.as.answer("/token", Answer::of(Answer::Manner::CloseUnanswered));
        const auto grant = w.obtain();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Network);
        QCOMPARE(w.as.requests().size(), 1);
    }

    void endsInTime()
    {
        TokenWorld &w = *m_world;
        w.useIdentityProvider();
        w.idp.answer("/token", Answer::of(Answer::Manner::Stall));
        const auto grant = waitFor(w.start(300ms));
        QVERIFY(!grant);
        QVERIFY(w.as.requests().isEmpty());
    }

    void needsAllThatItsGrantTakes_data()
    {
        QTest::addColumn<Grant::Type>("type");
        QTest::newRow("client credentials") << Grant::Type::ClientCredentials;
        QTest::newRow("enterprise") << Grant::Type::EnterpriseManaged;
        QTest::newRow("workload") << Grant::Type::WorkloadIdentity;
    }
    void needsAllThatItsGrantTakes()
    {
        QFETCH(Grant::Type, type);
        TokenWorld &w = *m_world;
        w.server.grant.type = type;
        const auto grant = w.obtain();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::InvalidInput);
        QVERIFY(w.as.requests().isEmpty());
    }

    //! RFC 8414 section 2: without an authorization endpoint, where no grant uses one.
    void needsNoAuthorizationEndpoint()
    {
        const QByteArray document
            = "{\"issuer\":\"https://as.example\",\"token_endpoint\":\"https://as.example/token\"}";
        QVERIFY(!parseAuthorizationServerMetadata(document, u"https://as.example"_s));
        QVERIFY(parseAuthorizationServerMetadata(document, u"https://as.example"_s, ServerUse::TokensOnly));
    }

private:
    std::unique_ptr<TokenWorld> m_world;
};

LATCHKEY_TEST(TestObtainToken)
#include "tst_obtaintoken.moc"
