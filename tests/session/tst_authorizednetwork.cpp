#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/session/authorizednetwork.h"
#include "tests/session/networkfixture.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAuthorizedNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Who has not signed in finds out whether that is needed.
    void aServerThatLetsEverybodyInIsUsed()
    {
        NetworkFixture home;
        home.forget();
        home.accepted = {""};
        home.oauth->metadata = Error{ErrorKind::SignInNotNeeded, Stage::Discovery};
        QElapsedTimer elapsed;
        elapsed.start();
        for (int i = 0; i < 2; ++i) {
            const auto reply = home.send("POST", "{}");
            QVERIFY(reply.has_value());
            QCOMPARE(statusOf(*reply), 200);
        }
        QCOMPARE(home.sent(), (QByteArrayList{"", ""}));
        // Nothing of ours gets between the requests of a program that is at it.
        QVERIFY(home.session->health().state == HealthState::NeedsSignIn || elapsed.elapsed() >= 2000);
        QTRY_COMPARE(home.session->health().state, HealthState::NotOAuth);
        QVERIFY(home.session->health().allowsAnonymousAccess);
        QTRY_VERIFY(home.journal().notes().allowsAnonymousAccess); // for every other program

        home.accepted = {};
        const auto refused = home.send("POST", "{}");
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QTRY_VERIFY(!home.journal().notes().allowsAnonymousAccess);
    }

    void whoIsAskedForASignInIsTold()
    {
        NetworkFixture home;
        home.forget();
        const auto reply = home.send();
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::NeverSignedIn);
    }

    //! RFC 6750 has it be 401; servers behind gateways say otherwise.
    void anInvalidTokenIsRefreshedWhateverTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("403") << 403 << QByteArray("Bearer error=\"invalid_token\"") << 1;
        QTest::newRow("400") << 400 << QByteArray("Bearer realm=\"x\", error=\"invalid_token\"") << 1;
        QTest::newRow("403 for another reason") << 403 << QByteArray("Bearer error=\"forbidden\"") << 0;
        QTest::newRow("403 without a word") << 403 << QByteArray() << 0;
        QTest::newRow("404") << 404 << QByteArray("Bearer error=\"invalid_token\"") << 0;
    }
    void anInvalidTokenIsRefreshedWhateverTheStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, challenge);
        QFETCH(int, refreshes);
        NetworkFixture home;
        home.mcp.answer("/mcp", [&](const Request &request) {
            Answer answer;
            if (request.header("Authorization") == "Bearer A1") {
                answer.status = status;
                answer.headers = {{"WWW-Authenticate", challenge}};
            }
            return answer;
        });
        const auto reply = home.send("POST", "{}");
        QVERIFY(reply.has_value());
        QCOMPARE(home.oauth->refreshes, refreshes);
        QCOMPARE(statusOf(*reply), refreshes > 0 ? 200 : status);
    }

    void aMoveWithinTheOriginIsFollowedAndToldOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<bool>("followed");
        QTest::newRow("307") << 307 << QByteArray("/mcp/") << true;
        QTest::newRow("308") << 308 << QByteArray("/other/place?x=1") << true;
        QTest::newRow("302, which would lose the body") << 302 << QByteArray("/mcp/") << false;
        QTest::newRow("to another port") << 307 << QByteArray("http://127.0.0.1:1/mcp/") << false;
        QTest::newRow("to another site") << 308 << QByteArray("https://evil.example/mcp") << false;
        QTest::newRow("nowhere") << 307 << QByteArray() << false;
    }
    void aMoveWithinTheOriginIsFollowedAndToldOnce()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, location);
        QFETCH(bool, followed);
        NetworkFixture home;
        home.mcp.answer("/mcp", [&](const Request &) {
            Answer answer;
            answer.status = status;
            if (!location.isEmpty())
                answer.headers = {{"Location", location}};
            return answer;
        });
        const auto arrived = [](const Request &request) {
            Answer answer;
            answer.body = request.header("Authorization") + ' ' + request.body;
            return answer;
        };
        home.mcp.answer("/mcp/", arrived);
        home.mcp.answer("/other/place", arrived);
        QSignalSpy moved(home.session.get(), &CredentialSession::moved);
        for (int i = 0; i < 2; ++i) {
            const auto reply = home.send("POST", "{}");
            QVERIFY(reply.has_value());
            QCOMPARE(statusOf(*reply), followed ? 200 : status);
            if (followed)
                QCOMPARE(bodyOf(*reply), QByteArray("Bearer A1 {}"));
        }
        QCOMPARE(moved.count(), followed ? 1 : 0);
        QCOMPARE(home.mcp.requestsTo("/mcp").size(), followed ? 1 : 2); // the second one went there at once
    }

    void aLoopOfMovesEnds()
    {
        NetworkFixture home;
        Answer again;
        again.status = 307;
        again.headers = {{"Location", "/mcp"}};
        home.mcp.answer("/mcp", again);
        const auto reply = home.send("POST", "{}");
        QVERIFY(reply.has_value());
        QCOMPARE(statusOf(*reply), 307);
        QCOMPARE(home.mcp.requests().size(), 6);
    }

    //! Another program has been granted more since this one read its token.
    void aWiderTokenOfAnotherProgramIsTriedBeforeMoreIsAskedFor()
    {
        NetworkFixture home;
        home.mcp.answer("/mcp", [&home](const Request &request) {
            Answer answer;
            if (request.header("Authorization") == "Bearer A2")
                return answer;
            Credential wider = home.credential("A2", "R2", 1h);
            wider.scopes = {u"read"_s, u"write"_s};
            home.store(wider);
            answer.status = 403;
            answer.headers = {{"WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"write\""}};
            return answer;
        });
        const auto reply = home.send("POST", "{}");
        QVERIFY(reply.has_value());
        QCOMPARE(statusOf(*reply), 200);
        QCOMPARE(home.sent(), (QByteArrayList{"Bearer A1", "Bearer A2"}));
        QVERIFY(home.session->credential().wantedScopes.isEmpty());
    }

    void sendsTheTokenAndTheConfiguredHeaders()
    {
        NetworkFixture home;
        home.server.httpHeaders = {{u"X-Team"_s, u"blue"_s}};
        qputenv("LATCHKEY_TEST_HEADER", "from the environment");
        home.server.envHttpHeaders = {{u"X-Key"_s, u"LATCHKEY_TEST_HEADER"_s}};
        home.open();
        const auto reply = home.send("POST", "{}");
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 200);
        QCOMPARE(bodyOf(*reply), "{}");
        const Request request = home.mcp.requests().first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.header("Authorization"), "Bearer A1");
        QCOMPARE(request.header("X-Team"), "blue");
        QCOMPARE(request.header("X-Key"), "from the environment");
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void refreshesBeforeSendingIfNeedBe()
    {
        NetworkFixture home(-1s);
        QVERIFY(home.send());
        QCOMPARE(home.sent(), QByteArrayList{"Bearer A2"});
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void a401IsRepeatedOnceWithAnotherToken()
    {
        NetworkFixture home;
        home.accepted = {"Bearer A2"};
        const auto reply = home.send("POST", "the body");
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 200);
        QCOMPARE(bodyOf(*reply), "the body");
        QCOMPARE(home.sent(), (QByteArrayList{"Bearer A1", "Bearer A2"}));
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aSecond401IsTheAnswer()
    {
        NetworkFixture home;
        home.accepted.clear();
        const auto reply = home.send();
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 401);
        QCOMPARE(home.sent(), (QByteArrayList{"Bearer A1", "Bearer A2"}));
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void adoptsWhatAnotherProcessHasRefreshed()
    {
        NetworkFixture home;
        QVERIFY(waitFor(home.session->accessToken())); // memory now holds A1
        home.store(home.credential("A-peer", "R-peer", 1h));
        home.accepted = {"Bearer A-peer"};
        const auto reply = home.send("DELETE");
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 200);
        QCOMPARE(home.sent(), QByteArrayList{"Bearer A-peer"}); // what it knows to be replaced is not tried first
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void manyAtOnceCostOneRefresh()
    {
        NetworkFixture home;
        home.accepted = {"Bearer A2"};
        QList<QFuture<Result<ReplyHandle>>> all;
        for (int i = 0; i < 20; ++i)
            all.append(home.network->send(QNetworkRequest(home.mcp.url(u"/mcp"_s)), "POST", "x"));
        for (const auto &one : all) {
            const auto reply = waitFor(one);
            QVERIFY(reply);
            QCOMPARE(statusOf(*reply), 200);
        }
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aRefreshThatFailsIsTheOutcome()
    {
        NetworkFixture home;
        home.accepted.clear();
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        const auto reply = home.send();
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.sent(), QByteArrayList{"Bearer A1"});

        NetworkFixture expired(-1s);
        expired.oauth->refreshAnswer = errorOf(ErrorKind::Network, Stage::Refresh);
        QCOMPARE(expired.send().error().kind, ErrorKind::Network);
        QVERIFY(expired.sent().isEmpty()); // nothing goes out with a token that is known to be stale
    }

    void theTokenGoesNowhereElse_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("another host") << u"http://localhost:%1/mcp"_s;
        QTest::newRow("another scheme") << u"https://127.0.0.1:%1/mcp"_s;
        QTest::newRow("another port") << u"http://127.0.0.1/mcp"_s;
        QTest::newRow("a user name that looks like the host") << u"http://127.0.0.1:%1@evil.example/mcp"_s;
    }
    void theTokenGoesNowhereElse()
    {
        QFETCH(QString, url);
        NetworkFixture home;
        const QUrl elsewhere(url.contains(u"%1"_s) ? url.arg(home.mcp.port()) : url);
        const auto reply = waitFor(home.network->send(QNetworkRequest(elsewhere), "GET"));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
        QVERIFY(home.mcp.requests().isEmpty());
    }

    void followsNoRedirect()
    {
        NetworkFixture home;
        ScriptedServer evil;
        for (const int status : {301, 302, 303, 307, 308}) {
            Answer answer;
            answer.status = status;
            answer.headers = {{"Location", evil.url(u"/mcp"_s).toEncoded()}};
            home.mcp.answer("/mcp", answer);
            const auto reply = home.send("POST", "x");
            QVERIFY(reply);
            QCOMPARE(statusOf(*reply), status);
        }
        QCOMPARE(evil.connections(), 0);
    }

    void aCallerIsNotAskedForMoreScopesHere()
    {
        NetworkFixture home;
        Answer answer;
        answer.status = 403;
        answer.headers = {{"WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"admin\""}};
        home.mcp.answer("/mcp", answer);
        const auto reply = home.send();
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 403);
        QVERIFY((*reply)->rawHeader("WWW-Authenticate").contains("admin"));
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.session->runningLogin());
        QCOMPARE(home.session->credential().wantedScopes, QStringList{u"admin"_s}); // but it is remembered
        QCOMPARE(home.session->health().reason, SignInReason::MorePermissions);
    }

    void nobodyAnswersAnotherChallengeForUs()
    {
        NetworkFixture home;
        Answer answer;
        answer.status = 401;
        answer.headers = {{"WWW-Authenticate", "Basic realm=\"mine\""}};
        home.mcp.answer("/mcp", answer);
        connect(&home.manager, &QNetworkAccessManager::authenticationRequired, this,
                [](QNetworkReply *, QAuthenticator *authenticator) {
                    authenticator->setUser(u"user"_s);
                    authenticator->setPassword(u"password"_s);
                });
        const auto reply = home.send();
        QVERIFY(!reply || statusOf(*reply) == 401);
        for (const QByteArray &token : home.sent())
            QVERIFY(token.startsWith("Bearer "));
    }

    void aServerWithABearerVariableNeedsNoCredential()
    {
        NetworkFixture home;
        qputenv("LATCHKEY_TEST_BEARER", "from-env");
        home.server.bearerTokenEnvVar = u"LATCHKEY_TEST_BEARER"_s;
        home.open();
        home.accepted.clear();
        const auto reply = home.send();
        QVERIFY(reply);
        QCOMPARE(statusOf(*reply), 401);
        QCOMPARE(home.sent(), QByteArrayList{"Bearer from-env"});
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void eightProcessesWithARejectedTokenCostOneRefresh()
    {
        Demo::DemoProvider provider;
        provider.grants().policy.accessTokenLifetime = 1h;
        QVERIFY(provider.listen());
        provider.addServer(u"notes"_s);
        QTemporaryDir home;
        QVERIFY(Demo::DemoHome::store(home.path(), u"notes"_s, provider.seed(u"notes"_s)));
        provider.rejectAccessTokens(u"notes"_s);

        std::vector<std::unique_ptr<QProcess>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<QProcess>());
            clients.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            clients.back()->start(QStringLiteral(AUTHORIZED_CLIENT), {home.path(), provider.urlOf(u"notes"_s)});
        }
        for (const auto &client : clients) {
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 60'000);
            QCOMPARE(client->readAllStandardOutput().trimmed(), "200");
        }
        QCOMPARE(provider.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(provider.reuseDetected(), 0);
        QVERIFY(provider.isFamilyAlive(u"notes"_s));
    }

private:
    static QByteArray shown(const Secret &secret) { return secret.reveal().toByteArray(); }
};

LATCHKEY_TEST(TestAuthorizedNetwork)
#include "tst_authorizednetwork.moc"
