#include "core/base/whendone.h"
#include "core/session/authorizednetwork.h"
#include "tests/hostile/world.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslKey>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Sign-in, refresh, revocation and the requests themselves in networks that are not just there: real proxies, TLS by a
//! private authority, servers that want a client certificate.
class tst_CustomNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everythingGoesThroughTheProxy_data();
    void everythingGoesThroughTheProxy();
    void theProxyOfTheEnvironmentIsUsed_data();
    void theProxyOfTheEnvironmentIsUsed();
    void aProxyThatCannotBeUsedIsNotGoneAround_data();
    void aProxyThatCannotBeUsedIsNotGoneAround();
    void onlyAnExplicitPasswordAnswersAProxy_data();
    void onlyAnExplicitPasswordAnswersAProxy();
    void anNtlmProxyLearnsNobodysName();
    void aPrivateAuthorityHasToBeNamed();
    void theAuthoritiesOfFilesAreRead();
    void aClientCertificateIsShownToItsHostOnly();
    void configuredHeadersGoToTheMcpServerOnly();
    void settingsThatCannotBeReadSendNothing();

private:
    TestAuthority m_authority;
};

void tst_CustomNetwork::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue(World::names()));
    QVERIFY(m_authority.issue({u"somebody"_s}));
}

void tst_CustomNetwork::cleanup()
{
    for (const char *variable : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
        qunsetenv(variable);
}

namespace {

//! Sign-in, a request with the token, a refresh, and a logout with its revocation.
void useAll(World &world)
{
    const Status signedIn = world.signIn();
    QVERIFY2(signedIn.has_value(), signedIn ? "" : qPrintable(signedIn.error().detail));

    world.mcp.answer("/mcp", Answer::json("{}"));
    AuthorizedNetwork network(world.session());
    const auto reply = waitFor(network.send(QNetworkRequest(QUrl(world.server.identity.url)), "POST", "{}"));
    QVERIFY(reply.has_value());
    QTRY_VERIFY((*reply)->isFinished());
    QCOMPARE((*reply)->error(), QNetworkReply::NoError);
    QCOMPARE(world.mcp.requests().last().header("Authorization"), QByteArray("Bearer ") + World::newAccess);

    world.grant[u"access_token"_s] = u"ACCESS-newer"_s;
    const auto refreshed = waitFor(world.session().refresh());
    QVERIFY2(refreshed.has_value(), refreshed ? "" : qPrintable(refreshed.error().detail));
    const auto report = waitFor(world.session().logout());
    QVERIFY(report.has_value());
    QCOMPARE(report->revocation.refreshToken, RevocationReport::Outcome::Revoked);
}

} // namespace

void tst_CustomNetwork::everythingGoesThroughTheProxy_data()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::addColumn<QByteArray>("credentials");
    QTest::newRow("http") << ProxyServer::Kind::Http << QByteArray();
    QTest::newRow("http, with a password") << ProxyServer::Kind::Http << QByteArray("me:pass word");
    QTest::newRow("socks5") << ProxyServer::Kind::Socks5 << QByteArray();
    QTest::newRow("socks5, with a password") << ProxyServer::Kind::Socks5 << QByteArray("me:pass word");
}

// The names exist nowhere: what arrives can only have come through the proxy, and been resolved by it.
void tst_CustomNetwork::everythingGoesThroughTheProxy()
{
    QFETCH(const ProxyServer::Kind, kind);
    QFETCH(const QByteArray, credentials);
    World world(m_authority);
    ProxyServer proxy(kind);
    proxy.credentials = credentials;
    proxy.route(u"mcp.latchkey.test"_s, world.mcp.port());
    proxy.route(u"login.latchkey.test"_s, world.login.port());
    const bool isHttp = kind == ProxyServer::Kind::Http;
    world.network.proxy = QNetworkProxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s,
                                        proxy.port(), QString::fromUtf8(credentials.split(':').value(0)),
                                        QString::fromUtf8(credentials.split(':').value(1)));
    useAll(world);
    if (QTest::currentTestFailed())
        return;
    for (const QString &target : proxy.targets)
        QVERIFY2(target == "mcp.latchkey.test:443"_L1 || target == "login.latchkey.test:443"_L1, qPrintable(target));
    QVERIFY(world.proxy.targets.isEmpty());
    QCOMPARE(world.login.requestsTo("/token").size(), 2);
    QCOMPARE(world.login.requestsTo("/register").size(), 1);
    QCOMPARE(world.login.requestsTo("/revoke").size(), 2);
    if (!credentials.isEmpty())
        QVERIFY(!proxy.authorizations.isEmpty());
}

void tst_CustomNetwork::theProxyOfTheEnvironmentIsUsed_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("small letters") << QByteArray("https_proxy");
    QTest::newRow("capitals") << QByteArray("HTTPS_PROXY");
    QTest::newRow("for everything") << QByteArray("ALL_PROXY");
}

void tst_CustomNetwork::theProxyOfTheEnvironmentIsUsed()
{
    QFETCH(const QByteArray, variable);
    World world(m_authority);
    world.network.proxies = NetworkSettings::Proxies::System;
    world.network.proxy = {};
    qputenv("NO_PROXY", "example.org,.internal");
    qputenv(variable.constData(), QByteArray("http://127.0.0.1:" + QByteArray::number(world.proxy.port())));
    useAll(world);
    QVERIFY(world.proxy.targets.size() >= 8);
}

void tst_CustomNetwork::aProxyThatCannotBeUsedIsNotGoneAround_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("nobody listens") << u"http://127.0.0.1:1"_s;
    QTest::newRow("of another kind") << u"https://127.0.0.1:1"_s;
    QTest::newRow("no address") << u"http://"_s;
}

void tst_CustomNetwork::aProxyThatCannotBeUsedIsNotGoneAround()
{
    QFETCH(const QString, proxy);
    World world(m_authority);
    world.network.proxies = NetworkSettings::Proxies::System;
    qputenv("https_proxy", proxy.toLatin1());
    world.storePrevious();
    const QByteArray before = world.credentialsFile();
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY2(outcome.error().detail.contains("proxy"_L1), qPrintable(outcome.error().detail));
    QCOMPARE(world.credentialsFile(), before);
    QVERIFY(world.mcp.requests().isEmpty());
}

void tst_CustomNetwork::onlyAnExplicitPasswordAnswersAProxy_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << QByteArray("Basic realm=\"proxy\"");
    QTest::newRow("Negotiate") << QByteArray("Negotiate");
}

// RULE B-17: on some systems the user's own session would be the answer.
void tst_CustomNetwork::onlyAnExplicitPasswordAnswersAProxy()
{
    QFETCH(const QByteArray, challenge);
    World world(m_authority);
    world.proxy.credentials = "a:b";
    world.proxy.challenge = challenge;
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY2(outcome.error().detail.contains("the proxy"_L1), qPrintable(outcome.error().detail));
    QCOMPARE(world.proxy.authorizations, QByteArrayList());
}

// Qt begins this conversation by itself, and nothing can keep it from that: with a message that holds flags, and no
// name of a user, a domain or a computer.
void tst_CustomNetwork::anNtlmProxyLearnsNobodysName()
{
    World world(m_authority);
    world.proxy.credentials = "a:b";
    world.proxy.challenge = "NTLM";
    world.exchangeBound = 1500ms;
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY(!world.proxy.authorizations.isEmpty());
    for (const QByteArray &authorization : world.proxy.authorizations) {
        const QByteArray message = QByteArray::fromBase64(authorization.mid(5));
        QVERIFY2(message.startsWith(QByteArray("NTLMSSP\0\1\0\0\0", 12)), authorization.constData());
        QCOMPARE(message.size(), 32); // its fixed part
        QCOMPARE(message.mid(16, 4), QByteArray(4, '\0')); // the length of the domain
        QCOMPARE(message.mid(24, 4), QByteArray(4, '\0')); // the length of the computer's name
    }
    QVERIFY(world.mcp.requests().isEmpty());
}

void tst_CustomNetwork::aPrivateAuthorityHasToBeNamed()
{
    World world(m_authority);
    world.network.authorities.clear();
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QVERIFY2(outcome.error().detail.contains("not trusted here"_L1), qPrintable(outcome.error().detail));
    QVERIFY(world.mcp.requests().isEmpty());
}

void tst_CustomNetwork::theAuthoritiesOfFilesAreRead()
{
    World world(m_authority);
    world.network.authorities.clear();
    world.network.authorityFiles = {u"/missing.pem"_s, m_authority.certificateFile()};
    useAll(world);
    if (QTest::currentTestFailed())
        return;
    // And for those who do not wait until they have been read.
    const std::unique_ptr<QNetworkAccessManager> network = networkAccess(world.network);
    const std::unique_ptr<QNetworkReply> reply(network->get(QNetworkRequest(QUrl(world.server.identity.url))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void tst_CustomNetwork::aClientCertificateIsShownToItsHostOnly()
{
    World world(m_authority);
    QFile keyFile(m_authority.file(u"somebody.key"_s));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    ScriptedServer strict([&] {
        QSslConfiguration tls = m_authority.serverConfiguration(World::names().first());
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer); // no certificate, no connection
        tls.setCaCertificates({m_authority.certificate()});
        return tls;
    }());
    strict.answer("/.well-known/oauth-authorization-server", Answer::json("{}", 404));
    world.proxy.route(u"login.latchkey.test"_s, strict.port());
    // All others would take one, and are to get none.
    QVERIFY(!world.signIn().has_value());
    QVERIFY(strict.requests().isEmpty());

    World second(m_authority);
    second.proxy.route(u"login.latchkey.test"_s, strict.port());
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(m_authority.file(u"somebody.pem"_s));
    second.network.clientCertificates = {{u"Login.latchkey.test"_s, chain, QSslKey(keyFile.readAll(), QSsl::Ec)}};
    (void)second.signIn();
    QVERIFY(!strict.requests().isEmpty());
    for (const Request &request : strict.requests())
        QCOMPARE(request.client, chain.first());
    QVERIFY(!second.mcp.requests().isEmpty());
    for (const Request &request : second.mcp.requests())
        QVERIFY(request.client.isNull());
}

void tst_CustomNetwork::configuredHeadersGoToTheMcpServerOnly()
{
    World world(m_authority);
    useAll(world);
    QVERIFY(!world.mcp.requestsTo("/mcp").isEmpty());
    for (const Request &request : world.mcp.requestsTo("/mcp"))
        QCOMPARE(request.header("X-Api-Key"), QByteArray(World::header));
    for (const Request &request : world.login.requests())
        QVERIFY2(!request.hasHeader("X-Api-Key"), request.target.constData());
    QVERIFY(world.login.requests().size() >= 5);
}

void tst_CustomNetwork::settingsThatCannotBeReadSendNothing()
{
    World world(m_authority);
    world.network.problem = u"network.json: this is not a JSON object"_s;
    world.storePrevious(-1s);
    const QByteArray before = world.credentialsFile();
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(outcome.error().detail, world.network.problem);
    const auto refreshed = waitFor(world.session().accessToken());
    QVERIFY(!refreshed.has_value());
    QCOMPARE(refreshed.error().detail, world.network.problem);
    QCOMPARE(world.credentialsFile(), before);
    QVERIFY(world.proxy.targets.isEmpty());
}

LATCHKEY_TEST(tst_CustomNetwork)
#include "tst_customnetwork.moc"
