#include "app/demo/es256.h"
#include "core/jose/openssl_p.h"
#include "core/jose/signingkey_p.h"
#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/jwtpart.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

#include <openssl/pem.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = RevocationReport::Outcome;

namespace {

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

//! RFC 7518 section 3.3, by OpenSSL and the PEM itself: with nothing of ours.
bool verifiesRs256(const QByteArray &pem, const QByteArray &message, const QByteArray &signature)
{
    const OpenSsl::Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const OpenSsl::Key key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
    const OpenSsl::DigestContext context(EVP_MD_CTX_new());
    const auto bytes = [](const QByteArray &text) { return reinterpret_cast<const unsigned char *>(text.constData()); };
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytes(signature), size_t(signature.size()), bytes(message),
                            size_t(message.size()))
        == 1;
}

//! An authorization server, and a client that it knows by a public key.
struct KeyWorld {
    QNetworkAccessManager network;
    ScriptedServer as;
    HttpContext context;
    AuthorizationServerMetadata metadata;
    Server server;
    Credential credential;

    KeyWorld()
    {
        context.network = &network;
        context.clock = [] { return QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate); };
        metadata.issuer = as.origin();
        metadata.tokenEndpoint = as.url(u"/token"_s);
        metadata.revocationEndpoint = as.url(u"/revoke"_s);
        metadata.tokenEndpointAuthMethods = {u"private_key_jwt"_s};
        as.answer("/token", Answer::json("{\"access_token\":\"A\",\"token_type\":\"Bearer\"}"));
        as.answer("/revoke", Answer::json(""));
        server.identity = {u"demo"_s, u"https://mcp.example/mcp"_s};
        server.clientId = u"me"_s;
        server.grant.type = Grant::Type::ClientCredentials;
        server.privateKey = SigningKey::generate()->pem();
        credential.issuer = as.origin();
        credential.clientId = u"me"_s;
        credential.accessToken = Secret("A");
        credential.refreshToken = Secret("R");
    }

    Result<TokenGrant> obtain(const Secret &dpopKey = {})
    {
        HttpOAuthClient client(context, ClientIdentity{});
        return waitFor(client.obtain(server, metadata, u"https://mcp.example/mcp"_s, {}, dpopKey, 30s));
    }
    RevocationReport revoke()
    {
        HttpOAuthClient client(context, ClientIdentity{});
        return *waitFor(client.revoke(metadata, credential, server.privateKey.value));
    }
    QSet<QString> assertionIds() const
    {
        QSet<QString> ids;
        for (const Request &request : as.requests())
            ids.insert(jwtPart(request.form()["client_assertion"], 1)["jti"_L1].toString());
        return ids;
    }
};

} // namespace

//! A client that proves by its private key who it is: RFC 7523 section 2.2.
class TestClientKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<KeyWorld>(); }

    void provesWhoItIsAtBothEndpoints()
    {
        KeyWorld &w = *m_world;
        QVERIFY(w.obtain());
        const RevocationReport report = w.revoke();
        QCOMPARE(report.refreshToken, Outcome::Revoked);
        QCOMPARE(report.accessToken, Outcome::Revoked);
        QCOMPARE(w.as.requests().size(), 3);
        for (const Request &request : w.as.requests()) {
            const auto form = request.form();
            QVERIFY(!request.hasHeader("Authorization"));
            QVERIFY(!form.contains("client_secret"));
            QCOMPARE(form["client_id"], "me");
            QCOMPARE(form["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            const QJsonObject claims = jwtPart(form["client_assertion"], 1);
            QCOMPARE(claims["iss"_L1].toString(), u"me"_s);
            QCOMPARE(claims["sub"_L1].toString(), u"me"_s);
            QCOMPARE(claims["aud"_L1].toString(), w.as.origin()); // the issuer, not its endpoint: RULE X-1
            QCOMPARE(claims["iat"_L1].toInteger(), w.context.clock().toSecsSinceEpoch());
            QVERIFY(claims["exp"_L1].toInteger() - claims["iat"_L1].toInteger() <= 300);
        }
        QCOMPARE(w.assertionIds().size(), 3); // one that comes again would be refused
    }

    void signsAsItsKeyDoes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("EC") << u"p256.pem"_s << u"ES256"_s;
        QTest::newRow("RSA") << u"rfc7515-a2.pem"_s << u"RS256"_s;
        QTest::newRow("RSA, in the older form") << u"rfc7515-a2-traditional.pem"_s << u"RS256"_s;
    }
    void signsAsItsKeyDoes()
    {
        QFETCH(QString, file);
        QFETCH(QString, algorithm);
        QFile pem(QFINDTESTDATA(u"../jose/keys/"_s + file));
        QVERIFY(pem.open(QIODevice::ReadOnly));
        const QByteArray key = pem.readAll();
        KeyWorld &w = *m_world;
        w.server.privateKey = Secret(key);

        QVERIFY(w.obtain());
        QCOMPARE(w.revoke().refreshToken, Outcome::Revoked);

        for (const Request &request : w.as.requests()) {
            const QByteArray assertion = request.form()["client_assertion"];
            QCOMPARE(jwtPart(assertion, 0)["alg"_L1].toString(), algorithm);
            const QByteArray message = assertion.left(assertion.lastIndexOf('.'));
            const QByteArray signature = decoded(assertion.mid(message.size() + 1));
            QVERIFY(algorithm == u"RS256"_s
                        ? verifiesRs256(key, message, signature)
                        : Demo::verifiesEs256(SigningKey::fromPem(Secret(key))->publicJwk(), message, signature));
        }
    }

    void provesItAnewWithAnotherNonce()
    {
        KeyWorld &w = *m_world;
        Answer wantsNonce = Answer::json("{\"error\":\"use_dpop_nonce\"}", 400);
        wantsNonce.headers = {{"DPoP-Nonce", "N"}};
        w.as.enqueue("/token", wantsNonce);
        QVERIFY(w.obtain(SigningKey::generate()->pem()));
        QCOMPARE(w.as.requests().size(), 2);
        QCOMPARE(w.assertionIds().size(), 2);
    }

    void signsOnlyForAServerThatTakesIt()
    {
        KeyWorld &w = *m_world;
        w.metadata.tokenEndpointAuthMethods = {u"client_secret_basic"_s};
        const auto grant = w.obtain();
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, ErrorKind::Protocol);
        const RevocationReport report = w.revoke();
        QCOMPARE(report.refreshToken, Outcome::Failed);
        QCOMPARE(report.accessToken, Outcome::Failed);
        QVERIFY(!report.detail.isEmpty());
        QVERIFY(w.as.requests().isEmpty());
    }

    //! RFC 8414 section 2: where it says what it takes there, that counts.
    void heedsWhatTheRevocationEndpointTakes()
    {
        KeyWorld &w = *m_world;
        w.metadata.revocationEndpointAuthMethods = {u"client_secret_basic"_s};
        QCOMPARE(w.revoke().accessToken, Outcome::Failed);
        QVERIFY(w.as.requests().isEmpty());
        w.metadata.tokenEndpointAuthMethods = {u"client_secret_basic"_s};
        w.metadata.revocationEndpointAuthMethods = {u"private_key_jwt"_s};
        QCOMPARE(w.revoke().accessToken, Outcome::Revoked);
    }

    void saysThatItsKeyIsNone()
    {
        KeyWorld &w = *m_world;
        w.server.privateKey = Secret("no key");
        QCOMPARE(w.obtain().error().stage, Stage::Configuration);
        QCOMPARE(w.revoke().accessToken, Outcome::Failed);
        QVERIFY(w.as.requests().isEmpty());
    }

private:
    std::unique_ptr<KeyWorld> m_world;
};

LATCHKEY_TEST(TestClientKey)
#include "tst_clientkey.moc"
