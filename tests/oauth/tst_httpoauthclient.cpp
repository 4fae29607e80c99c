#include "core/oauth/httpoauthclient_p.h"
#include "tests/oauth/clientworld.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = RevocationReport::Outcome;

class tst_HttpOAuthClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<ClientWorld>(); }
    void refreshesWithAllThatIsDue();
    void refreshesOnTheTermsItIsGiven();
    void sendsARefreshTokenOnce_data();
    void sendsARefreshTokenOnce();
    void keepsWhatArrivedWholeWithoutItsEnd_data();
    void keepsWhatArrivedWholeWithoutItsEnd();
    void saysThatNothingWasSent();
    void endsARefreshInTime();
    void followsNoRedirectWithARefreshToken();
    void refusesToRefresh_data();
    void refusesToRefresh();
    void reportsWhatTheServerSaid_data();
    void reportsWhatTheServerSaid();
    void exchangesACode();
    void exchangesACodeOnce();
    void authenticatesAsRegistered();
    void remembersMetadataForAWhile_data();
    void remembersMetadataForAWhile();
    void remembersNoFailure();
    void needsAHealthyIssuer_data();
    void needsAHealthyIssuer();
    void finishesWithoutItsClient();
    void isCancelledWithItsNetwork();

private:
    std::unique_ptr<ClientWorld> m_world;
};

void tst_HttpOAuthClient::refreshesWithAllThatIsDue()
{
    ClientWorld &w = *m_world;
    w.credential.scopes = {u"a"_s};
    const auto grant = w.refresh();
    QVERIFY(grant.has_value());
    QVERIFY(grant->accessToken == Secret("A2"));
    QVERIFY(grant->refreshToken == Secret("R2"));
    QCOMPARE(grant->lifetime, std::optional(60s));
    QCOMPARE(w.as.requests().size(), 1);
    const Request request = w.as.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/token?tenant=1")); // an endpoint's own query stays
    QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(request.header("Accept"), QByteArray("application/json"));
    QVERIFY(!request.hasHeader("Authorization"));
    const QHash<QByteArray, QByteArray> expected{{"grant_type", "refresh_token"},
                                                 {"refresh_token", "R1+/=&%2B"},
                                                 {"client_id", "client"},
                                                 {"resource", "https://mcp.example/mcp"}};
    QCOMPARE(request.form(), expected); // and no scope: what was granted is asked for again
}

void tst_HttpOAuthClient::refreshesOnTheTermsItIsGiven()
{
    ClientWorld &w = *m_world;
    QVERIFY(waitFor(w.client->refresh(w.metadata, w.credential, {{}, {}, 30s})).has_value());
    QVERIFY(!w.as.requests().last().form().contains("resource"));
    QVERIFY(waitFor(w.client->refresh(w.metadata, w.credential, {u"urn:x"_s, {u"a"_s, u"b"_s}, 30s})).has_value());
    QCOMPARE(w.as.requests().last().form().value("resource"), QByteArray("urn:x"));
    QCOMPARE(w.as.requests().last().form().value("scope"), QByteArray("a b"));
}

void tst_HttpOAuthClient::sendsARefreshTokenOnce_data()
{
    QTest::addColumn<Answer::Manner>("manner");
    QTest::newRow("closed without an answer") << Answer::Manner::CloseUnanswered;
    QTest::newRow("closed in the middle of its answer") << Answer::Manner::Truncate;
}

void tst_HttpOAuthClient::sendsARefreshTokenOnce()
{
    QFETCH(Answer::Manner, manner);
    ClientWorld &w = *m_world;
    w.as.answer("/token", Answer::of(manner));
    const auto grant = w.refresh();
    QCOMPARE(w.as.requests().size(), 1);
    QVERIFY(!grant.has_value());
    QCOMPARE(grant.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(grant.error().stage, Stage::Refresh);
}

void tst_HttpOAuthClient::keepsWhatArrivedWholeWithoutItsEnd_data()
{
    QTest::addColumn<Answer::Manner>("manner");
    QTest::newRow("a length that is too large") << Answer::Manner::Truncate;
    QTest::newRow("a connection that nobody closes") << Answer::Manner::Stream;
}

void tst_HttpOAuthClient::keepsWhatArrivedWholeWithoutItsEnd()
{
    QFETCH(Answer::Manner, manner);
    ClientWorld &w = *m_world;
    Answer answer = Answer::json(R"({"access_token":"A2","token_type":"Bearer","refresh_token":"R2"})");
    answer.body.append(QByteArray(answer.body.size(), ' ')); // of which half is not sent
    answer.manner = manner;
    w.as.answer("/token", answer);
    const auto grant = waitFor(w.startRefresh(2s));
    QVERIFY(grant.has_value());
    QVERIFY(grant->accessToken == Secret("A2"));
    QVERIFY(grant->refreshToken == Secret("R2"));
    QCOMPARE(w.as.requests().size(), 1);
}

void tst_HttpOAuthClient::saysThatNothingWasSent()
{
    ClientWorld &w = *m_world;
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    w.metadata.tokenEndpoint.setPort(closed.serverPort());
    closed.close();
    const auto grant = w.refresh();
    QVERIFY(!grant.has_value());
    QCOMPARE(grant.error().kind, ErrorKind::Network);
    QCOMPARE(grant.error().stage, Stage::Refresh);
}

void tst_HttpOAuthClient::endsARefreshInTime()
{
    ClientWorld &w = *m_world;
    for (const Answer::Manner manner : {Answer::Manner::Stall, Answer::Manner::Drip}) {
        w.as.answer("/token", Answer::of(manner));
        const auto grant = waitFor(w.startRefresh(300ms));
        QVERIFY(!grant.has_value());
        QCOMPARE(grant.error().kind, ErrorKind::OutcomeUnknown);
    }
}

void tst_HttpOAuthClient::followsNoRedirectWithARefreshToken()
{
    ClientWorld &w = *m_world;
    ScriptedServer elsewhere;
    for (const int status : {302, 307, 308}) {
        Answer redirect = Answer::json("{}", status);
        redirect.headers.append(qMakePair(QByteArray("Location"), elsewhere.url(u"/token"_s).toEncoded()));
        w.as.answer("/token", redirect);
        const auto grant = w.refresh();
        QVERIFY(!grant.has_value());
        QCOMPARE(grant.error().kind, ErrorKind::Protocol);
    }
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(w.as.requests().size(), 3);
}

void tst_HttpOAuthClient::refusesToRefresh_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QByteArray>("refreshToken");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no refresh token") << QString() << QByteArray() << ErrorKind::AuthorizationRequired;
    QTest::newRow("another issuer") << u"https://other.example"_s << QByteArray("R1") << ErrorKind::Protocol;
}

void tst_HttpOAuthClient::refusesToRefresh()
{
    QFETCH(QString, issuer);
    QFETCH(QByteArray, refreshToken);
    ClientWorld &w = *m_world;
    w.credential.issuer = issuer;
    w.credential.refreshToken = Secret(refreshToken);
    const auto grant = w.refresh();
    QVERIFY(!grant.has_value());
    QTEST(grant.error().kind, "kind");
    QCOMPARE(grant.error().stage, Stage::Refresh);
    QCOMPARE(w.as.connections(), 0);
}

void tst_HttpOAuthClient::reportsWhatTheServerSaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("invalid_grant") << 400 << QByteArray("{\"error\":\"invalid_grant\"}")
                                   << ErrorKind::AuthorizationRequired;
    QTest::newRow("invalid_client") << 401 << QByteArray("{\"error\":\"invalid_client\"}")
                                    << ErrorKind::AuthorizationRequired;
    QTest::newRow("an unknown code") << 400 << QByteArray("{\"error\":\"odd\"}") << ErrorKind::Network;
    QTest::newRow("overloaded") << 503 << QByteArray("<html>") << ErrorKind::Network;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << ErrorKind::Protocol;
}

void tst_HttpOAuthClient::reportsWhatTheServerSaid()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    ClientWorld &w = *m_world;
    Answer answer = Answer::json(body, status);
    answer.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("60")));
    if (status == 401) // RFC 6749 section 5.2 asks for it; nobody may answer it, and the body must be read
        answer.headers.append(qMakePair(QByteArray("WWW-Authenticate"), QByteArray("Basic realm=\"x\"")));
    w.as.answer("/token", answer);
    const auto grant = w.refresh();
    QVERIFY(!grant.has_value());
    QCOMPARE(grant.error().kind, kind);
    QCOMPARE(grant.error().stage, Stage::Refresh);
    QCOMPARE(grant.error().retryAt, kind == ErrorKind::Network ? w.now.addSecs(60) : QDateTime());
    QCOMPARE(w.as.requests().size(), 1);
}

void tst_HttpOAuthClient::exchangesACode()
{
    ClientWorld &w = *m_world;
    const Discovery discovery{w.metadata, u"https://mcp.example"_s, {u"a"_s}};
    const AuthorizationAttempt attempt = newAttempt(discovery, ClientRegistration{u"client"_s, {}, u"none"_s},
                                                    u"http://127.0.0.1:1/callback"_s);
    QVERIFY(waitFor(w.client->exchange(attempt, Secret("4/0a+b"))).has_value());
    const QHash<QByteArray, QByteArray> expected{{"grant_type", "authorization_code"},
                                                 {"code", "4/0a+b"},
                                                 {"code_verifier", attempt.codeVerifier.reveal().toByteArray()},
                                                 {"redirect_uri", "http://127.0.0.1:1/callback"},
                                                 {"client_id", "client"},
                                                 {"resource", "https://mcp.example"}};
    QCOMPARE(w.as.requests().first().form(), expected);

    w.as.answer("/token", Answer::json("{\"error\":\"invalid_grant\"}", 400));
    const auto refused = waitFor(w.client->exchange(attempt, Secret("4/0a+b")));
    QCOMPARE(refused.error().kind, ErrorKind::AuthorizationRequired);
    QCOMPARE(refused.error().stage, Stage::Exchange);
}

void tst_HttpOAuthClient::exchangesACodeOnce()
{
    ClientWorld &w = *m_world;
    w.as.answer("/token", Answer::of(Answer::Manner::CloseUnanswered));
    const Discovery discovery{w.metadata, u"https://mcp.example"_s, {}};
    const AuthorizationAttempt attempt = newAttempt(discovery, ClientRegistration{u"client"_s, {}, u"none"_s},
                                                    u"http://127.0.0.1:1/callback"_s);
    const auto grant = waitFor(w.client->exchange(attempt, Secret("C")));
    QCOMPARE(w.as.requests().size(), 1);
    QCOMPARE(grant.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(grant.error().stage, Stage::Exchange);
}

void tst_HttpOAuthClient::authenticatesAsRegistered()
{
    ClientWorld &w = *m_world;
    w.credential.clientSecret = Secret("s");
    w.credential.clientAuthMethod = u"client_secret_basic"_s;
    QVERIFY(w.refresh().has_value());
    QVERIFY(waitFor(w.client->revoke(w.metadata, w.credential, {})).has_value());
    QCOMPARE(w.as.requests().size(), 3);
    for (const Request &request : w.as.requests()) {
        QCOMPARE(request.header("Authorization"), QByteArray("Basic ").append(QByteArray("client:s").toBase64()));
        QVERIFY(!request.form().contains("client_id"));
        QVERIFY(!request.form().contains("client_secret"));
    }
}

void tst_HttpOAuthClient::remembersMetadataForAWhile_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("fetches");
    QTest::newRow("at once") << 0 << 1;
    QTest::newRow("just before five minutes") << 299 << 1;
    QTest::newRow("at five minutes") << 300 << 2;
    QTest::newRow("after the clock was set back") << -1 << 2;
}

void tst_HttpOAuthClient::remembersMetadataForAWhile()
{
    QFETCH(int, seconds);
    QFETCH(int, fetches);
    ClientWorld &w = *m_world;
    const auto first = waitFor(w.client->authorizationServer(w.as.origin()));
    QVERIFY(first.has_value());
    QCOMPARE(first->tokenEndpoint, w.as.url(u"/token"_s));
    w.serveMetadata(u"/moved"_s);
    w.now = w.now.addSecs(seconds);
    const auto second = waitFor(w.client->authorizationServer(w.as.origin()));
    QVERIFY(second.has_value());
    QCOMPARE(second->tokenEndpoint, w.as.url(fetches == 1 ? u"/token"_s : u"/moved"_s));
    QCOMPARE(w.as.requestsTo(metadataPath).size(), fetches);
}

void tst_HttpOAuthClient::remembersNoFailure()
{
    ClientWorld &w = *m_world;
    w.as.enqueue(metadataPath, Answer::json("", 503));
    QCOMPARE(waitFor(w.client->authorizationServer(w.as.origin())).error().kind, ErrorKind::Network);
    QVERIFY(waitFor(w.client->authorizationServer(w.as.origin())).has_value());
}

void tst_HttpOAuthClient::needsAHealthyIssuer_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain http") << u"http://as.example"_s;
    QTest::newRow("a query") << u"https://as.example?x=1"_s;
    QTest::newRow("a script") << u"javascript:alert(1)"_s;
    QTest::newRow("cloud metadata") << u"http://169.254.169.254"_s;
}

void tst_HttpOAuthClient::needsAHealthyIssuer()
{
    QFETCH(QString, issuer);
    const auto metadata = waitFor(m_world->client->authorizationServer(issuer));
    QVERIFY(!metadata.has_value());
    QCOMPARE(metadata.error().kind, ErrorKind::Protocol);
    QCOMPARE(metadata.error().stage, Stage::Discovery);
}

void tst_HttpOAuthClient::finishesWithoutItsClient()
{
    ClientWorld &w = *m_world;
    const auto refreshed = w.startRefresh();
    const auto found = w.client->authorizationServer(w.as.origin());
    const auto revoked = w.client->revoke(w.metadata, w.credential, {});
    w.client.reset();
    QVERIFY(waitFor(refreshed).has_value());
    QVERIFY(waitFor(found).has_value());
    QVERIFY(waitFor(revoked).has_value());
}

void tst_HttpOAuthClient::isCancelledWithItsNetwork()
{
    ClientWorld &w = *m_world;
    auto network = std::make_unique<QNetworkAccessManager>();
    w.as.answer("/token", Answer::of(Answer::Manner::Stall));
    w.as.answer(metadataPath, Answer::of(Answer::Manner::Stall));
    const auto client = httpOAuthClient(*network, ClientIdentity{}, w.context.clock);
    const auto refreshed = client->refresh(w.metadata, w.credential, {u"https://mcp.example"_s, {}, 30s});
    const auto found = client->authorizationServer(w.as.origin());
    QTRY_COMPARE(w.as.requests().size(), 2);
    network.reset();
    QCOMPARE(waitFor(refreshed).error().kind, ErrorKind::Cancelled);
    QCOMPARE(waitFor(found).error().kind, ErrorKind::Cancelled);
}

LATCHKEY_TEST(tst_HttpOAuthClient)
#include "tst_httpoauthclient.moc"
