#include "app/demo/demoprovider.h"
#include "core/jose/signingkey_p.h"
#include "core/session/authorizednetwork.h"
#include "core/store/siderecordplace_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using Demo::DemoProvider;
using Demo::Endpoint;

namespace {

int statusOf(const Result<ReplyHandle> &reply)
{
    return reply ? (*reply)->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : -1;
}

Secret newKey()
{
    const Result<SigningKey> key = SigningKey::generate();
    return key ? key->pem() : Secret();
}

//! A provider that binds tokens to keys, and a client that asks it to.
struct Bound {
    TemporaryHome home;
    DemoProvider provider;
    QNetworkAccessManager manager;
    Server server;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;
    std::unique_ptr<AuthorizedNetwork> network;

    Bound()
    {
        provider.autoApprove = true;
        provider.grants().policy.accessTokenLifetime = 1h;
        if (!provider.listen())
            qFatal("no port");
        server.identity = {u"notes"_s, provider.addServer(u"notes"_s)};
        server.dpop = true;
        open();
    }
    //! Its tokens are had without a user from now on.
    void useClientCredentials()
    {
        provider.addClient(u"me"_s, "hunter2");
        server.clientId = u"me"_s;
        server.clientSecret = Secret("hunter2");
        server.grant.type = Grant::Type::ClientCredentials;
        open();
    }
    //! As a program that starts now.
    void open()
    {
        network.reset();
        session.reset();
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::File;
        factory = std::make_unique<SessionFactory>(settings);
        session.reset(factory->open(server));
        network = std::make_unique<AuthorizedNetwork>(*session, manager);
    }
    Status signIn()
    {
        LoginOptions options;
        options.openBrowser = [this](const QUrl &url) {
            QNetworkReply *page = manager.get(QNetworkRequest(url));
            QObject::connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
            return true;
        };
        return waitFor(session->login(options)->future());
    }
    QNetworkRequest request() const
    {
        QNetworkRequest request{QUrl(server.identity.url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return request;
    }
    int send()
    {
        return statusOf(waitFor(network->send(request(), "POST", R"({"jsonrpc":"2.0","id":1,"method":"ping"})")));
    }

    int calls() const { return provider.requests(Endpoint::Mcp); }
    int refreshes() const { return provider.tokenRequests(u"refresh_token"_s); }
    int obtained() const { return provider.tokenRequests(u"client_credentials"_s); }

    Credential stored() const
    {
        const auto read = waitFor(fileStoreOf(home.path())->read(server.identity));
        return read && *read ? **read : Credential();
    }
    //! As another program would write it.
    bool store(const Credential &changed) const
    {
        FileStore file(home.path());
        return waitFor(file.write(changed, generationOf(stored()))).has_value();
    }
    //! As where only the entry was brought.
    bool loseSideRecord() const { return QFile::remove(FileSideRecords::path(home.path(), server.identity)); }
    QJsonObject entry() const
    {
        QFile file(home.path() + "/.credentials.json"_L1);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QJsonDocument::fromJson(file.readAll()).object()[server.identity.storeKey()].toObject();
    }
};

//! A server that is scripted, and a session that has a token for it that is bound to a key.
struct Scripted : SessionFixture {
    ScriptedServer mcp;
    QNetworkAccessManager manager;
    std::unique_ptr<AuthorizedNetwork> network;

    Scripted()
    {
        server.identity.url = mcp.url(u"/mcp"_s).toString();
        session.reset(factory->open(server));
        network = std::make_unique<AuthorizedNetwork>(*session, manager);
        Credential bound = credential("A1", "R1", 1h);
        bound.tokenType = TokenType::DPoP;
        bound.dpopKey = newKey();
        store(bound);
    }
    void refuse(const QByteArray &error, const QByteArray &nonce = {})
    {
        Answer answer;
        answer.status = 401;
        answer.headers = {{"WWW-Authenticate", "DPoP error=\"" + error + "\""}};
        if (!nonce.isEmpty())
            answer.headers.append({"DPoP-Nonce", nonce});
        mcp.answer("/mcp", answer);
    }
    int send(QIODevice *body = nullptr)
    {
        const QNetworkRequest request(mcp.url(u"/mcp"_s));
        return statusOf(waitFor(body ? network->send(request, "POST", body) : network->send(request, "POST", "body")));
    }
};

} // namespace

class TestBoundTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindsASignInToAKey()
    {
        Bound b;
        QVERIFY(b.signIn());
        QCOMPARE(b.stored().tokenType, TokenType::DPoP);
        QVERIFY(SigningKey::fromPem(b.stored().dpopKey));
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.send(), 200); // each request has a proof of its own: one that comes again is refused
        QCOMPARE(b.calls(), 2 + 1); // and discovery's
    }

    void eachSignInHasAKeyOfItsOwn()
    {
        Bound b;
        QVERIFY(b.signIn());
        const Secret first = b.stored().dpopKey;
        QVERIFY(b.signIn());
        QVERIFY(!(b.stored().dpopKey == first));
        QCOMPARE(b.send(), 200);
    }

    void asksForNoKeyUnlessToldTo()
    {
        Bound b;
        QVERIFY(b.signIn());
        b.server.dpop = false;
        b.open();
        QVERIFY(b.signIn());
        QVERIFY(b.stored().dpopKey.isEmpty());
        QVERIFY(!b.entry().contains("token_type"_L1));
        QCOMPARE(b.send(), 200);
    }

    void aStolenTokenOpensNothing()
    {
        Bound b;
        QVERIFY(b.signIn());
        Credential stolen = b.stored();
        stolen.tokenType = TokenType::Bearer;
        stolen.dpopKey = Secret();
        stolen.refreshToken = Secret();
        QVERIFY(b.store(stolen) && b.loseSideRecord());
        b.open();
        QCOMPARE(b.send(), -1);
        QCOMPARE(b.session->health().state, HealthState::NeedsSignIn);
    }

    void refreshesWithTheSameKey()
    {
        Bound b;
        QVERIFY(b.signIn());
        const Credential before = b.stored();
        b.provider.expireAccessTokens(u"notes"_s);
        b.open(); // another process takes the key from the store
        const auto token = waitFor(b.session->refresh());
        QVERIFY(token);
        QCOMPARE(token->type, TokenType::DPoP);
        QVERIFY(b.stored().dpopKey == before.dpopKey);
        QVERIFY(!(b.stored().refreshToken == before.refreshToken));
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.refreshes(), 1);
    }

    void aRejectedTokenIsReplaced()
    {
        Bound b;
        QVERIFY(b.signIn());
        b.provider.rejectAccessTokens(u"notes"_s);
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.refreshes(), 1);
    }

    void eightProcessesShareOneKey()
    {
        Bound b;
        QVERIFY(b.signIn());
        b.provider.rejectAccessTokens(u"notes"_s);
        std::vector<std::unique_ptr<QProcess>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<QProcess>());
            clients.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            clients.back()->start(QStringLiteral(AUTHORIZED_CLIENT), {b.home.path(), b.server.identity.url});
        }
        for (const auto &client : clients) {
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), QProcess::NotRunning, 60'000);
            QCOMPARE(client->readAllStandardOutput().trimmed(), "200");
        }
        QCOMPARE(b.refreshes(), 1);
        QCOMPARE(b.provider.reuseDetected(), 0);
    }

    void anotherKeyIsRefusedAndNothingIsLost()
    {
        Bound b;
        QVERIFY(b.signIn());
        const Credential good = b.stored();
        Credential other = good;
        other.dpopKey = newKey();
        QVERIFY(b.store(other));
        b.open();
        const auto token = waitFor(b.session->refresh());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Refused);
        QCOMPARE(token.error().oauthError, u"invalid_dpop_proof"_s);
        QVERIFY(b.provider.isFamilyAlive(u"notes"_s));
        QVERIFY(b.stored().refreshToken == good.refreshToken);
        QVERIFY(!Journal(b.home.path(), b.server.identity.storeKey()).read());

        QVERIFY(b.store(good));
        QVERIFY(waitFor(b.session->refresh()));
    }

    void aLostKeyNeedsASignIn()
    {
        Bound b;
        QVERIFY(b.signIn());
        Credential lost = b.stored();
        lost.dpopKey = Secret(); // as a program rewrites it that does not know of keys
        QVERIFY(b.store(lost));
        b.open();
        QCOMPARE(b.send(), 200);
        QVERIFY(b.loseSideRecord());
        b.open();
        const auto token = waitFor(b.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(b.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(b.refreshes(), 0);
        QVERIFY(b.signIn());
        QCOMPARE(b.send(), 200);
    }

    void usesABearerTokenWhereNothingIsBound()
    {
        Bound b;
        b.provider.ignoreProofs = true;
        QVERIFY(b.signIn());
        QCOMPARE(b.stored().tokenType, TokenType::Bearer);
        QCOMPARE(b.send(), 200);
        QVERIFY(waitFor(b.session->refresh()));
        QCOMPARE(b.send(), 200);
    }

    void bringsTheNoncesOfBothServers()
    {
        Bound b;
        b.provider.wantNonces = true;
        QVERIFY(b.signIn());
        QCOMPARE(b.provider.tokenRequests(u"authorization_code"_s), 2); // the first without a nonce
        const int before = b.calls();
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.calls(), before + 2);
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.calls(), before + 3); // each answer brings the nonce for the next request
        QVERIFY(waitFor(b.session->refresh()));
        QCOMPARE(b.refreshes(), 1);
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.provider.reuseDetected(), 0);

        b.open(); // nonces are kept in memory only
        QVERIFY(waitFor(b.session->refresh()));
        QCOMPARE(b.refreshes(), 1 + 2);
        QCOMPARE(b.provider.reuseDetected(), 0);
        QCOMPARE(b.send(), 200);
    }

    void bindsWhatIsHadWithoutAUser()
    {
        Bound b;
        b.provider.wantNonces = true;
        b.useClientCredentials();
        QVERIFY(b.signIn());
        QCOMPARE(b.obtained(), 2); // the first without a nonce
        const Credential first = b.stored();
        QCOMPARE(first.tokenType, TokenType::DPoP);
        QCOMPARE(b.session->credential().summary->tokenType, TokenType::DPoP);
        QVERIFY(first.refreshToken.isEmpty());
        QCOMPARE(b.send(), 200);

        b.provider.rejectAccessTokens(u"notes"_s);
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.obtained(), 3);
        QVERIFY(b.stored().accessToken != first.accessToken);
        QVERIFY(b.stored().dpopKey == first.dpopKey);

        b.open(); // another process takes the key from the store
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.obtained(), 3);
    }

    void aLostKeyIsReplacedWhereNobodySignsIn()
    {
        Bound b;
        b.useClientCredentials();
        QVERIFY(b.signIn());
        Credential lost = b.stored();
        lost.dpopKey = Secret();
        QVERIFY(b.store(lost) && b.loseSideRecord());
        b.open();
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.obtained(), 2);
        QVERIFY(SigningKey::fromPem(b.stored().dpopKey));
    }

    void theNextTokenIsBoundAsConfiguredNow()
    {
        Bound b;
        b.useClientCredentials();
        QVERIFY(b.signIn());
        for (const bool wanted : {false, true}) {
            b.server.dpop = wanted;
            b.open();
            b.provider.rejectAccessTokens(u"notes"_s);
            QCOMPARE(b.send(), 200);
            QCOMPARE(b.stored().tokenType, wanted ? TokenType::DPoP : TokenType::Bearer);
            QCOMPARE(!b.stored().dpopKey.isEmpty(), wanted);
        }
    }

    void usesABearerTokenOfAGrantWithoutAUserWhereNothingIsBound()
    {
        Bound b;
        b.provider.ignoreProofs = true;
        b.useClientCredentials();
        QVERIFY(b.signIn());
        QCOMPARE(b.send(), 200);
        QVERIFY(waitFor(b.session->refresh()));
        QCOMPARE(b.send(), 200);
        QCOMPARE(b.stored().tokenType, TokenType::Bearer);
        QVERIFY(b.stored().dpopKey.isEmpty()); // there is nothing that it would be for
    }

    void aNonceIsWorthOneRepetitionAndNoRefresh()
    {
        Scripted home;
        home.refuse("use_dpop_nonce", "never enough");
        QCOMPARE(home.send(), 401);
        QCOMPARE(home.mcp.requests().size(), 2);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aRefusedProofSaysNothingOfTheToken()
    {
        Scripted home;
        home.refuse("invalid_dpop_proof");
        QCOMPARE(home.send(), 401);
        QCOMPARE(home.mcp.requests().size(), 1);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void givesTheHeadersForOneRequest()
    {
        Bound b;
        QVERIFY(b.signIn());
        const auto token = waitFor(b.session->accessToken());
        QVERIFY(token);
        const auto headers = b.session->authorizationHeaders(*token, QUrl(b.server.identity.url), "POST");
        QVERIFY(headers);
        QCOMPARE(headers->size(), 2);
        QNetworkRequest request = b.request();
        for (const auto &[name, value] : *headers)
            request.setRawHeader(name, value);
        for (const int expected : {200, 401}) { // they are good once
            const std::unique_ptr<QNetworkReply> reply(b.manager.post(request, R"({"jsonrpc":"2.0","method":"x"})"));
            QTRY_VERIFY(reply->isFinished());
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            QCOMPARE(status, expected == 200 ? 202 : 401);
            QVERIFY(!b.session->wantsAnotherProof(*reply));
        }
    }

    void tellsWhenANonceIsAllThatLacks()
    {
        Bound b;
        b.provider.wantNonces = true;
        QVERIFY(b.signIn());
        const auto token = waitFor(b.session->accessToken());
        QVERIFY(token);
        for (const bool wanting : {true, false}) {
            QNetworkRequest request = b.request();
            const auto headers = b.session->authorizationHeaders(*token, QUrl(b.server.identity.url), "POST");
            QVERIFY(headers);
            for (const auto &[name, value] : *headers)
                request.setRawHeader(name, value);
            const std::unique_ptr<QNetworkReply> reply(b.manager.post(request, R"({"jsonrpc":"2.0","method":"x"})"));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(b.session->wantsAnotherProof(*reply), wanting);
        }
    }

    void givesNoHeadersForAnotherOrigin()
    {
        Bound b;
        QVERIFY(b.signIn());
        const auto token = waitFor(b.session->accessToken());
        QVERIFY(token);
        const auto headers = b.session->authorizationHeaders(*token, QUrl(u"https://other.example/notes/mcp"_s),
                                                             "POST");
        QVERIFY(!headers);
        QCOMPARE(headers.error().kind, ErrorKind::InvalidInput);
    }
};

LATCHKEY_TEST(TestBoundTokens)
#include "tst_boundtokens.moc"
