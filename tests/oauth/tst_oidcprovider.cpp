#include "core/jose/signingkey_p.h"
#include "core/oauth/loopbackredirect_p.h"
#include "core/oauth/oauthclient.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"
#include "core/session/sessionfactory.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Outcome = RevocationReport::Outcome;

//! The whole protocol against an authorization server that we did not write.
class tst_OidcProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void signsInRefreshesAndRevokes();
    void endsAFamilyThatIsReplayed();
    void bindsTokensToAKey();
    void grantsNothingForAnotherResource();
    void aRevokedFamilyIsDead_data();
    void aRevokedFamilyIsDead();
    void signsInByACode_data();
    void signsInByACode();
    void isServedWithoutAUser_data();
    void isServedWithoutAUser();

private:
    Result<TokenGrant> signIn(OAuthClient &client, Credential &credential, Discovery &discovery,
                              const Secret &dpopKey = {});

    static QString machineKey() { return QFINDTESTDATA("../jose/keys/rfc7515-a2.pem"); }

    QProcess m_provider;
    Server m_server;
};

void tst_OidcProvider::initTestCase()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString modules = qEnvironmentVariable("LATCHKEY_NODE_MODULES", QStringLiteral(NODE_MODULES));
    if (node.isEmpty() || !QFileInfo::exists(modules + u"/oidc-provider/lib/index.js"_s))
        QSKIP("needs Node.js and its package oidc-provider, which tests/run installs (or LATCHKEY_NODE_MODULES names)");
    m_provider.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QFile pem(machineKey());
    QVERIFY(pem.open(QIODevice::ReadOnly));
    const Result<SigningKey> machine = SigningKey::fromPem(Secret(pem.readAll()));
    QVERIFY(machine);
    QCOMPARE(machine->algorithm(), u"RS256"_s);
    const QByteArray jwk = QJsonDocument(machine->publicJwk()).toJson(QJsonDocument::Compact);
    m_provider.start(node, {QFINDTESTDATA("oidcprovider.mjs"), modules, QString::fromLatin1(jwk)});
    QTRY_VERIFY_WITH_TIMEOUT(m_provider.canReadLine() || m_provider.state() == QProcess::NotRunning, 30000);
    const QByteArray port = m_provider.readLine().trimmed();
    QVERIFY2(!port.isEmpty(), "oidc-provider did not start");
    m_server.identity = {u"demo"_s, u"http://127.0.0.1:"_s + QString::fromLatin1(port) + u"/mcp"_s};
}

void tst_OidcProvider::cleanupTestCase()
{
    m_provider.closeWriteChannel();
    if (m_provider.state() != QProcess::NotRunning && !m_provider.waitForFinished(5000))
        m_provider.kill();
}

//! With a browser that follows every redirect and clicks on nothing.
Result<TokenGrant> tst_OidcProvider::signIn(OAuthClient &client, Credential &credential, Discovery &discovery,
                                            const Secret &dpopKey)
{
    const auto discovered = waitFor(client.discover(m_server, {}));
    if (!discovered)
        return discovered.error();
    discovery = *discovered;

    std::optional<AuthorizationAttempt> attempt;
    std::optional<Result<Secret>> code;
    LoopbackRedirect redirect([&](const QByteArray &query) {
        code = authorizationCode(*attempt, query);
        return code->has_value() ? LoopbackRedirect::Verdict::Succeeded : LoopbackRedirect::Verdict::Failed;
    });
    if (const Status listening = redirect.listen(0); !listening)
        return listening.error();
    const auto registered = waitFor(client.identify(m_server, discovery.authorizationServer, redirect.redirectUri()));
    if (!registered)
        return registered.error();
    attempt = newAttempt(discovery, *registered, redirect.redirectUri());
    attempt->dpopKey = dpopKey;
    const Result<QUrl> address = openableUrl(attempt->url());
    if (!address)
        return address.error();

    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> page(browser.get(QNetworkRequest(*address)));
    if (!waitUntil([&] { return code.has_value() && page->isFinished(); }, 20s))
        return Error{ErrorKind::Internal, {}, u"no redirect came: "_s + page->errorString()};
    if (!code->has_value())
        return code->error();

    credential.server = m_server.identity;
    credential.issuer = discovery.authorizationServer.issuer;
    credential.clientId = registered->clientId;
    credential.clientSecret = registered->clientSecret;
    credential.clientAuthMethod = registered->authMethod;
    credential.dpopKey = dpopKey;
    return waitFor(client.exchange(*attempt, code->value()));
}

void tst_OidcProvider::signsInRefreshesAndRevokes()
{
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    Credential credential;
    Discovery discovery;
    const auto first = signIn(*client, credential, discovery);
    QVERIFY2(first.has_value(), first.has_value() ? "" : qPrintable(first.error().detail));
    QCOMPARE(discovery.resource, m_server.identity.url);
    QCOMPARE(discovery.scopes, (QStringList{u"mcp:read"_s, u"offline_access"_s}));
    QVERIFY(discovery.authorizationServer.sendsIssuerInResponse);
    QCOMPARE(first->lifetime, std::optional(60s));
    QVERIFY(!first->refreshToken.isEmpty());

    const auto metadata = waitFor(client->authorizationServer(credential.issuer));
    QVERIFY(metadata.has_value());
    credential.refreshToken = first->refreshToken;
    credential.accessToken = first->accessToken;
    const auto second = waitFor(client->refresh(*metadata, credential, {discovery.resource, {}, 30s}));
    QVERIFY2(second.has_value(), second.has_value() ? "" : qPrintable(second.error().detail));
    QVERIFY(!(second->refreshToken == first->refreshToken)); // it rotates
    QVERIFY(!(second->accessToken == first->accessToken));

    Credential latest = credential;
    latest.refreshToken = second->refreshToken;
    latest.accessToken = second->accessToken;
    const auto report = waitFor(client->revoke(*metadata, latest, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Revoked);
    QCOMPARE(report->accessToken, Outcome::Revoked);
    const auto third = waitFor(client->refresh(*metadata, latest, {discovery.resource, {}, 30s}));
    QVERIFY(!third.has_value());
    QCOMPARE(third.error().kind, ErrorKind::AuthorizationRequired);
    QCOMPARE(third.error().oauthError, u"invalid_grant"_s);
}

void tst_OidcProvider::endsAFamilyThatIsReplayed()
{
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    Credential credential;
    Discovery discovery;
    const auto first = signIn(*client, credential, discovery);
    QVERIFY(first.has_value());

    // What makes one refresh in flight worth all the trouble: the old token once more, and the family is dead.
    credential.refreshToken = first->refreshToken;
    const auto second = waitFor(
        client->refresh(discovery.authorizationServer, credential, {discovery.resource, {}, 30s}));
    QVERIFY(second.has_value());
    const auto replayed = waitFor(
        client->refresh(discovery.authorizationServer, credential, {discovery.resource, {}, 30s}));
    QCOMPARE(replayed.error().kind, ErrorKind::AuthorizationRequired);
    credential.refreshToken = second->refreshToken;
    const auto after = waitFor(
        client->refresh(discovery.authorizationServer, credential, {discovery.resource, {}, 30s}));
    QCOMPARE(after.error().kind, ErrorKind::AuthorizationRequired);

    // A client that nobody knows is refused, and that is another matter than a dead grant.
    Credential stranger = credential;
    stranger.clientId = u"nobody"_s;
    const auto refused = waitFor(
        client->refresh(discovery.authorizationServer, stranger, {discovery.resource, {}, 30s}));
    QCOMPARE(refused.error().kind, ErrorKind::AuthorizationRequired);
    QCOMPARE(refused.error().oauthError, u"invalid_client"_s);
    QCOMPARE(refused.error().refusal->meaning, RefusalMeaning::ClientForgotten);
}

// It wants a nonce in every proof.
void tst_OidcProvider::bindsTokensToAKey()
{
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    const Result<SigningKey> key = SigningKey::generate();
    const Result<SigningKey> stranger = SigningKey::generate();
    QVERIFY(key && stranger);
    Credential credential;
    Discovery discovery;
    const auto first = signIn(*client, credential, discovery, key->pem());
    QVERIFY2(first.has_value(), first.has_value() ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->type, TokenType::DPoP);
    credential.tokenType = first->type;
    credential.refreshToken = first->refreshToken;

    const AuthorizationServerMetadata &server = discovery.authorizationServer;
    for (const Secret &wrong : {stranger->pem(), Secret()}) {
        Credential stolen = credential;
        stolen.dpopKey = wrong;
        const auto refused = waitFor(client->refresh(server, stolen, {discovery.resource, {}, 30s}));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().oauthError, u"invalid_grant"_s);
    }
    // A program that starts now knows no nonce.
    const auto fresh = httpOAuthClient(network, ClientIdentity{}, systemClock());
    const auto second = waitFor(fresh->refresh(server, credential, {discovery.resource, {}, 30s}));
    QVERIFY2(second.has_value(), second.has_value() ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->type, TokenType::DPoP);
    QVERIFY(!(second->refreshToken == first->refreshToken));
    credential.refreshToken = second->refreshToken;
    const auto third = waitFor(fresh->refresh(server, credential, {discovery.resource, {}, 30s}));
    QVERIFY2(third.has_value(), third.has_value() ? "" : qPrintable(third.error().detail));
}

// RFC 8707 section 2.2: the refresh token is good for this server's resource, and for no other.
void tst_OidcProvider::grantsNothingForAnotherResource()
{
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    Credential credential;
    Discovery discovery;
    const auto first = signIn(*client, credential, discovery);
    QVERIFY(first.has_value());
    credential.refreshToken = first->refreshToken;
    const auto other = waitFor(
        client->refresh(discovery.authorizationServer, credential, {m_server.identity.url + u"/other"_s, {}, 30s}));
    QVERIFY(!other.has_value());
    QCOMPARE(other.error().kind, ErrorKind::Refused);
    QCOMPARE(other.error().oauthError, u"invalid_target"_s);
}

void tst_OidcProvider::aRevokedFamilyIsDead_data()
{
    QTest::addColumn<bool>("isRotated");
    QTest::newRow("by its first refresh token") << false;
    QTest::newRow("by a rotated one") << true;
}

// RFC 7009 section 2.1. Told by what the provider does afterwards, not by its answer alone.
void tst_OidcProvider::aRevokedFamilyIsDead()
{
    QFETCH(const bool, isRotated);
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    Credential credential;
    Discovery discovery;
    auto latest = signIn(*client, credential, discovery);
    QVERIFY(latest.has_value());
    credential.refreshToken = latest->refreshToken;
    if (isRotated) {
        latest = waitFor(client->refresh(discovery.authorizationServer, credential, {discovery.resource, {}, 30s}));
        QVERIFY(latest.has_value());
        credential.refreshToken = latest->refreshToken;
    }
    Credential onlyRefresh = credential;
    onlyRefresh.accessToken = {};
    const auto report = waitFor(client->revoke(discovery.authorizationServer, onlyRefresh, {}));
    QVERIFY(report.has_value());
    QCOMPARE(report->refreshToken, Outcome::Revoked);
    QCOMPARE(report->accessToken, Outcome::NothingToRevoke);
    const auto after = waitFor(
        client->refresh(discovery.authorizationServer, credential, {discovery.resource, {}, 30s}));
    QVERIFY(!after.has_value());
    QCOMPARE(after.error().oauthError, u"invalid_grant"_s);
}

void tst_OidcProvider::signsInByACode_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QString>("error");
    QTest::newRow("allowed") << QByteArray("confirm") << QString();
    QTest::newRow("denied") << QByteArray("abort") << u"access_denied"_s;
}

void tst_OidcProvider::signsInByACode()
{
    QFETCH(QByteArray, decision);
    QNetworkAccessManager network;
    const auto client = httpOAuthClient(network, ClientIdentity{}, systemClock());
    const auto discovered = waitFor(client->discover(m_server, {}));
    QVERIFY(discovered);
    const auto registered = waitFor(client->identify(m_server, discovered->authorizationServer, {}));
    QVERIFY2(registered, registered ? "" : qPrintable(registered.error().detail));
    const auto device = waitFor(client->authorizeDevice(*discovered, *registered));
    QVERIFY2(device, device ? "" : qPrintable(device.error().detail));
    QVERIFY(!device->user.pageWithCode.isEmpty());
    const auto early = waitFor(client->pollDevice(*discovered, *registered, device->deviceCode, {}));
    QCOMPARE(early.error().oauthError, u"authorization_pending"_s);

    // The user types the code, on another machine for all we know.
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> page(browser.get(QNetworkRequest(device->user.page)));
    QTRY_VERIFY_WITH_TIMEOUT(page->isFinished(), 20000);
    static const QRegularExpression hidden(u"name=\"xsrf\" value=\"([^\"]+)\""_s);
    const QString ticket = hidden.match(QString::fromUtf8(page->readAll())).captured(1);
    QVERIFY(!ticket.isEmpty());
    QNetworkRequest answer(device->user.page);
    answer.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const QByteArray form = "xsrf=" + ticket.toUtf8() + "&user_code=" + device->user.code.toUtf8() + '&' + decision
        + "=yes";
    const std::unique_ptr<QNetworkReply> decided(browser.post(answer, form));
    QTRY_VERIFY_WITH_TIMEOUT(decided->isFinished(), 20000);

    const auto grant = waitFor(client->pollDevice(*discovered, *registered, device->deviceCode, {}));
    QTEST(grant ? QString() : grant.error().oauthError, "error");
    if (!grant)
        return;
    Credential credential;
    credential.server = m_server.identity;
    credential.issuer = discovered->authorizationServer.issuer;
    credential.clientId = registered->clientId;
    credential.clientSecret = registered->clientSecret;
    credential.clientAuthMethod = registered->authMethod;
    credential.refreshToken = grant->refreshToken;
    const auto second = waitFor(
        client->refresh(discovered->authorizationServer, credential, {discovered->resource, {}, 30s}));
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
}

void tst_OidcProvider::isServedWithoutAUser_data()
{
    QTest::addColumn<bool>("dpop");
    QTest::newRow("by a bearer token") << false;
    QTest::newRow("by a token that is bound to a key") << true;
}

// By the client credentials grant, with an RSA key in a file: from the file to the revocation. RFC 7523 section 2.2.
void tst_OidcProvider::isServedWithoutAUser()
{
    QFETCH(const bool, dpop);
    const TemporaryHome home;
    const QString keyFile = home.path() + u"/key.pem"_s;
    QVERIFY(QFile::copy(machineKey(), keyFile));
    QVERIFY(QFile::setPermissions(keyFile, QFile::ReadOwner | QFile::WriteOwner));
    SessionSettings settings;
    settings.home = home.path();
    settings.storeMode = StoreMode::File;
    SessionFactory factory(settings);
    Server server = m_server;
    server.clientId = u"machine"_s;
    server.privateKey.file = keyFile;
    server.grant.type = Grant::Type::ClientCredentials;
    server.dpop = dpop;
    const std::unique_ptr<CredentialSession> session(factory.open(server));

    const Status signedIn = waitFor(session->login({})->future());
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().detail));
    const auto first = waitFor(session->accessToken());
    const auto second = waitFor(session->refresh());
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QVERIFY(!(second->value == first->value));
    QCOMPARE(second->type, dpop ? TokenType::DPoP : TokenType::Bearer);

    QNetworkAccessManager manager;
    const QByteArray scheme = dpop ? "DPoP " : "Bearer ";
    const auto status = [&](const AccessToken &token) {
        QNetworkRequest request(QUrl(server.identity.url));
        request.setRawHeader("Authorization", scheme + token.value.reveal().toByteArray());
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        (void)waitUntil([&] { return reply->isFinished(); }, 20s);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    };
    QCOMPARE(status(*second), 200);
    const auto report = waitFor(session->logout());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->revocation.accessToken, Outcome::Revoked);
    QCOMPARE(status(*second), 401);
    QCOMPARE(status(*first), 200); // of that one nobody has spoken: the answers do tell
}

LATCHKEY_TEST(tst_OidcProvider)
#include "tst_oidcprovider.moc"
