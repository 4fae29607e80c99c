#include "app/demo/es256.h"
#include "core/base/clock.h"
#include "core/jose/signingkey_p.h"
#include "core/oauth/dpop_p.h"
#include "core/oauth/httpoauthclient_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon = utcTime(QDate(2026, 5, 4), QTime(12, 0));
const QByteArray bound = "{\"access_token\":\"A2\",\"token_type\":\"DPoP\",\"expires_in\":60,\"refresh_token\":\"R2\"}";

Secret newKey()
{
    const Result<SigningKey> key = SigningKey::generate();
    return key ? key->pem() : Secret();
}

//! A proof taken apart, as its receiver sees it.
struct Proof {
    explicit Proof(const QByteArray &compact)
        : parts(compact.split('.'))
    {
    }
    QJsonObject header() const { return QJsonDocument::fromJson(decoded(0)).object(); }
    QJsonObject claims() const { return QJsonDocument::fromJson(decoded(1)).object(); }
    bool isSigned() const
    {
        return Demo::verifiesEs256(header()["jwk"_L1].toObject(), parts.value(0) + '.' + parts.value(1), decoded(2));
    }
    QByteArray decoded(qsizetype part) const
    {
        return QByteArray::fromBase64(parts.value(part), QByteArray::Base64UrlEncoding);
    }
    QByteArrayList parts;
};

Proof proofOf(const Request &request)
{
    return Proof(request.header("DPoP"));
}

Answer wantsANonce(const QByteArray &nonce, int status = 400)
{
    Answer answer = Answer::json("{\"error\":\"use_dpop_nonce\"}", status);
    if (!nonce.isEmpty())
        answer.headers = {{"DPoP-Nonce", nonce}};
    return answer;
}

//! A token endpoint, and a credential that is bound to a key there.
struct ProofWorld {
    QNetworkAccessManager network;
    ScriptedServer as;
    std::shared_ptr<OAuthClient> client;
    AuthorizationServerMetadata metadata;
    Credential credential;

    ProofWorld()
    {
        HttpContext context;
        context.network = &network;
        context.clock = [] { return noon; };
        client = std::make_shared<HttpOAuthClient>(context, ClientIdentity{});
        metadata.issuer = as.origin();
        metadata.authorizationEndpoint = as.url(u"/authorize"_s);
        metadata.tokenEndpoint = as.url(u"/token?tenant=1"_s);
        credential.server = {u"demo"_s, u"https://mcp.example/mcp"_s};
        credential.issuer = as.origin();
        credential.clientId = u"client"_s;
        credential.accessToken = Secret("A1");
        credential.refreshToken = Secret("R1");
        credential.tokenType = TokenType::DPoP;
        credential.dpopKey = newKey();
        as.answer("/token", Answer::json(bound));
    }

    Result<TokenGrant> refresh()
    {
        return waitFor(client->refresh(metadata, credential, {u"https://mcp.example/mcp"_s, {}, 30s}));
    }
};

} // namespace

class TestDpop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesATokenRequest()
    {
        const Result<Secret> made = dpopProof(newKey(), {"POST", QUrl(u"https://as.example/token"_s)}, noon);
        QVERIFY(made);
        const Proof proof(made->reveal().toByteArray());
        QVERIFY(proof.isSigned());
        QCOMPARE(proof.header().keys(), (QStringList{u"alg"_s, u"jwk"_s, u"typ"_s}));
        QCOMPARE(proof.header()["typ"_L1], QJsonValue(u"dpop+jwt"_s));
        QCOMPARE(proof.header()["alg"_L1], QJsonValue(u"ES256"_s));
        QVERIFY(!proof.header()["jwk"_L1].toObject().contains("d"_L1));
        QCOMPARE(proof.claims().keys(), (QStringList{u"htm"_s, u"htu"_s, u"iat"_s, u"jti"_s}));
        QCOMPARE(proof.claims()["htm"_L1], QJsonValue(u"POST"_s));
        QCOMPARE(proof.claims()["iat"_L1], QJsonValue(noon.toSecsSinceEpoch()));
    }

    void isForOneAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("target");
        QTest::newRow("as it is") << u"https://h.example/a"_s << u"https://h.example/a"_s;
        QTest::newRow("query and fragment") << u"https://h.example/a?b=c#d"_s << u"https://h.example/a"_s;
        QTest::newRow("user info") << u"https://u:p@h.example/a"_s << u"https://h.example/a"_s;
        QTest::newRow("usual port") << u"https://h.example:443/a"_s << u"https://h.example/a"_s;
        QTest::newRow("usual port of http") << u"http://127.0.0.1:80/a"_s << u"http://127.0.0.1/a"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:8080/a"_s << u"http://127.0.0.1:8080/a"_s;
        QTest::newRow("no path") << u"https://h.example"_s << u"https://h.example/"_s;
        QTest::newRow("upper case") << u"HTTPS://H.Example/A"_s << u"https://h.example/A"_s;
        QTest::newRow("escapes") << u"https://h.example/a%20b/\u00fc"_s << u"https://h.example/a%20b/%C3%BC"_s;
    }
    void isForOneAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, target);
        const Result<Secret> made = dpopProof(newKey(), {"GET", QUrl(url)}, noon);
        QVERIFY(made);
        QCOMPARE(Proof(made->reveal().toByteArray()).claims()["htu"_L1].toString(), target);
    }

    void isForOneToken()
    {
        // RFC 9449 section 7.1
        const Secret token("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
        const Result<Secret> made = dpopProof(newKey(), {"GET", QUrl(u"https://h.example/"_s), token, "n"}, noon);
        QVERIFY(made);
        const QJsonObject claims = Proof(made->reveal().toByteArray()).claims();
        QCOMPARE(claims["ath"_L1].toString(), u"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"_s);
        QCOMPARE(claims["nonce"_L1].toString(), u"n"_s);
    }

    void isMadeAnewEachTime()
    {
        const Secret key = newKey();
        QSet<QString> seen;
        for (int i = 0; i < 100; ++i) {
            const Result<Secret> made = dpopProof(key, {"GET", QUrl(u"https://h.example/"_s)}, noon);
            QVERIFY(made);
            seen.insert(Proof(made->reveal().toByteArray()).claims()["jti"_L1].toString());
        }
        QCOMPARE(seen.size(), 100);
    }

    void needsItsKey_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("lost") << QByteArray();
        QTest::newRow("damaged") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    }
    void needsItsKey()
    {
        QFETCH(QByteArray, pem);
        const Result<Secret> made = dpopProof(Secret(pem), {"GET", QUrl(u"https://h.example/"_s)}, noon);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::AuthorizationRequired);
        Credential credential;
        credential.dpopKey = Secret(pem);
        credential.tokenType = TokenType::DPoP;
        QVERIFY(!checkDpopKey(credential));
    }

    void remembersTheNewestNonceOfEachOrigin()
    {
        DpopNonces nonces;
        nonces.remember(QUrl(u"https://h.example/a?b"_s), {"one"});
        nonces.remember(QUrl(u"https://h.example:444/a"_s), {"other"});
        QCOMPARE(nonces.at(QUrl(u"https://h.example:443/c"_s)), QByteArray("one"));
        nonces.remember(QUrl(u"https://h.example/"_s), {"two"});
        QCOMPARE(nonces.at(QUrl(u"https://h.example/a"_s)), QByteArray("two"));
        QCOMPARE(nonces.at(QUrl(u"http://h.example/a"_s)), QByteArray());
    }

    void ignoresWhatIsNoNonce_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::newRow("none") << QByteArrayList();
        QTest::newRow("empty") << QByteArrayList{""};
        QTest::newRow("two") << QByteArrayList{"a", "b"};
        QTest::newRow("two in one field") << QByteArrayList{"a, b"};
        QTest::newRow("quote") << QByteArrayList{"a\"b"};
        QTest::newRow("control character") << QByteArrayList{"a\x01"};
        QTest::newRow("not ASCII") << QByteArrayList{"\xc3\xbc"};
        QTest::newRow("endless") << QByteArrayList{QByteArray(1025, 'n')};
    }
    void ignoresWhatIsNoNonce()
    {
        QFETCH(QByteArrayList, fields);
        DpopNonces nonces;
        nonces.remember(QUrl(u"https://h.example/"_s), {"good"});
        nonces.remember(QUrl(u"https://h.example/"_s), fields);
        QCOMPARE(nonces.at(QUrl(u"https://h.example/"_s)), QByteArray("good"));
    }

    void readsTheErrorOfADpopChallenge_data()
    {
        QTest::addColumn<QByteArrayList>("fields");
        QTest::addColumn<QString>("error");
        QTest::newRow("alone") << QByteArrayList{R"(DPoP error="use_dpop_nonce")"} << u"use_dpop_nonce"_s;
        QTest::newRow("behind another") << QByteArrayList{R"(Bearer, DPoP algs="ES256", error="invalid_token")"}
                                        << u"invalid_token"_s;
        QTest::newRow("in a line of its own")
            << QByteArrayList{"Bearer", R"(dpop error="use_dpop_nonce")"} << u"use_dpop_nonce"_s;
        QTest::newRow("another scheme's") << QByteArrayList{R"(Bearer error="use_dpop_nonce")"} << QString();
        QTest::newRow("none") << QByteArrayList{R"(DPoP algs="ES256")"} << QString();
    }
    void readsTheErrorOfADpopChallenge()
    {
        QFETCH(QByteArrayList, fields);
        QFETCH(QString, error);
        QCOMPARE(dpopError(fields), error);
    }

    void bindsTheCodeToItsKey()
    {
        ProofWorld w;
        AuthorizationAttempt attempt = newAttempt({w.metadata, u"https://mcp.example/mcp"_s, {}},
                                                  {u"client"_s, {}, u"none"_s}, u"http://127.0.0.1:1/callback"_s);
        QVERIFY(!QUrlQuery(attempt.url()).hasQueryItem(u"dpop_jkt"_s));
        attempt.dpopKey = newKey();
        const QString thumbprint = QUrlQuery(attempt.url()).queryItemValue(u"dpop_jkt"_s);
        QCOMPARE(thumbprint.size(), 43);

        const auto grant = waitFor(w.client->exchange(attempt, Secret("code")));
        QVERIFY(grant);
        QCOMPARE(grant->type, TokenType::DPoP);
        const Proof proof = proofOf(w.as.requests().first());
        QVERIFY(proof.isSigned());
        QCOMPARE(jwkThumbprint(proof.header()["jwk"_L1].toObject()), thumbprint.toLatin1());
    }

    void refreshesWithAProof()
    {
        ProofWorld w;
        const auto grant = w.refresh();
        QVERIFY(grant);
        QCOMPARE(grant->type, TokenType::DPoP);
        QCOMPARE(w.as.requests().size(), 1);
        const Proof proof = proofOf(w.as.requests().first());
        QVERIFY(proof.isSigned());
        QCOMPARE(proof.claims()["htm"_L1].toString(), u"POST"_s);
        QCOMPARE(proof.claims()["htu"_L1].toString(), w.as.url(u"/token"_s).toString());
        QVERIFY(!proof.claims().contains("ath"_L1));
        QCOMPARE(jwkThumbprint(proof.header()["jwk"_L1].toObject()), dpopThumbprint(w.credential.dpopKey));
    }

    void asksForNothingWithoutAKey()
    {
        ProofWorld w;
        w.credential.dpopKey = Secret();
        const auto grant = w.refresh();
        QVERIFY(!w.as.requests().first().hasHeader("DPoP"));
        // RULE K-4, B-19: nobody asked for a token of this type. It was granted all the same.
        QVERIFY(grant);
        QVERIFY(!grant->flaw.isEmpty());
    }

    // RFC 9449 section 5: the server does not bind access tokens, and may bind the refresh token.
    void takesABearerTokenInstead()
    {
        ProofWorld w;
        w.as.answer("/token", Answer::json("{\"access_token\":\"A2\",\"token_type\":\"Bearer\"}"));
        const auto grant = w.refresh();
        QVERIFY(grant);
        QCOMPARE(grant->type, TokenType::Bearer);
    }

    void sendsNothingWhenItsKeyIsLost()
    {
        ProofWorld w;
        w.credential.dpopKey = Secret("lost");
        const auto grant = w.refresh();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::AuthorizationRequired);
        QVERIFY(w.as.requests().isEmpty());
    }

    void comesAgainWithTheNonce_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("as the RFC has it") << 400;
        QTest::newRow("as some have it") << 401;
    }
    void comesAgainWithTheNonce()
    {
        QFETCH(int, status);
        ProofWorld w;
        w.as.enqueue("/token", wantsANonce("first", status));
        Answer next = Answer::json(bound);
        next.headers = {{"DPoP-Nonce", "second"}};
        w.as.answer("/token", next);
        QVERIFY(w.refresh());
        QCOMPARE(w.as.requests().size(), 2);
        const Proof refused = proofOf(w.as.requests().at(0));
        const Proof taken = proofOf(w.as.requests().at(1));
        QVERIFY(!refused.claims().contains("nonce"_L1));
        QCOMPARE(taken.claims()["nonce"_L1].toString(), u"first"_s);
        QVERIFY(taken.claims()["jti"_L1] != refused.claims()["jti"_L1]);
        QCOMPARE(w.as.requests().at(0).form(), w.as.requests().at(1).form());

        QVERIFY(w.refresh()); // what the last answer said holds for the next request
        QCOMPARE(w.as.requests().size(), 3);
        QCOMPARE(proofOf(w.as.requests().at(2)).claims()["nonce"_L1].toString(), u"second"_s);
    }

    void comesAgainOnceAtMost_data()
    {
        QTest::addColumn<QByteArrayList>("nonces");
        QTest::addColumn<int>("requests");
        QTest::newRow("never content") << QByteArrayList{"one", "two", "three"} << 2;
        QTest::newRow("without a nonce") << QByteArrayList{""} << 1;
        QTest::newRow("with a broken one") << QByteArrayList{"a b"} << 1;
        QTest::newRow("the same again") << QByteArrayList{"one", "one", "one"} << 2;
    }
    void comesAgainOnceAtMost()
    {
        QFETCH(QByteArrayList, nonces);
        QFETCH(int, requests);
        ProofWorld w;
        for (const QByteArray &nonce : std::as_const(nonces))
            w.as.enqueue("/token", wantsANonce(nonce));
        const auto grant = w.refresh();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Refused); // nothing is spent, nobody has to sign in
        QCOMPARE(grant.error().oauthError, u"use_dpop_nonce"_s);
        QCOMPARE(w.as.requests().size(), requests);
    }

    void sendsARefreshTokenOnceIfTheSecondAnswerIsLost()
    {
        ProofWorld w;
        w.as.enqueue("/token", wantsANonce("first"));
        w.as.enqueue("/token", Answer::of(Answer::Manner::CloseUnanswered));
        const auto grant = w.refresh();
        QCOMPARE(grant.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(w.as.requests().size(), 2);
    }

    void bothRequestsShareOneBound()
    {
        ProofWorld w;
        w.as.enqueue("/token", wantsANonce("first"));
        w.as.answer("/token", Answer::of(Answer::Manner::Stall));
        const auto grant = waitFor(w.client->refresh(w.metadata, w.credential, {u"https://mcp.example/mcp"_s, {}, 2s}),
                                   10s);
        QCOMPARE(grant.error().kind, ErrorKind::OutcomeUnknown);
    }
};

LATCHKEY_TEST(TestDpop)
#include "tst_dpop.moc"
