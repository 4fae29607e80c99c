#include "core/store/filestore_p.h"
#include "tests/hostile/attacks.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString badCharacters = u"has characters that are not a URL's"_s;

//! Addresses that a public server has no business to send us to, in all their spellings.
const QStringList privateHosts{u"10.0.0.1"_s,       u"192.168.1.1"_s,      u"172.31.255.1"_s,
                               u"100.64.0.1"_s,     u"[fd00::1]"_s,        u"[::ffff:10.0.0.1]"_s,
                               u"[::ffff:a00:1]"_s, u"[64:ff9b::a00:1]"_s, u"[2002:a00:1::]"_s};
const QStringList insideHosts{u"169.254.169.254"_s,
                              u"127.0.0.1"_s,
                              u"localhost"_s,
                              u"LOCALHOST"_s,
                              u"10.0.0.1"_s,
                              u"192.168.1.1"_s,
                              u"172.31.255.1"_s,
                              u"100.64.0.1"_s,
                              u"0.0.0.0"_s,
                              u"224.0.0.1"_s,
                              u"255.255.255.255"_s,
                              u"0x7f.1"_s,
                              u"0x7f000001"_s,
                              u"2130706433"_s,
                              u"127.1"_s,
                              u"0177.0.0.1"_s,
                              u"[::1]"_s,
                              u"[::]"_s,
                              u"[fe80::1]"_s,
                              u"[fd00::1]"_s,
                              u"[::ffff:10.0.0.1]"_s,
                              u"[::ffff:a00:1]"_s,
                              u"[64:ff9b::a00:1]"_s,
                              u"[2002:a00:1::]"_s,
                              u"[ff02::1]"_s,
                              u"[::127.0.0.1]"_s,
                              u"[::ffff:169.254.169.254]"_s};

} // namespace

//! RULES, letters B and T, each by a server, a browser or a local process that really does it: whole sign-ins and
//! refreshes through real HTTP, real TLS, and the real loopback redirect. The rows name the entries.
//!
//! Whatever happens: no other origin gets a token, a code or a key, nothing is asked for that is not one of the
//! servers, the stored credential is the same byte for byte, and its lock is free.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSignInIsRefused_data();
    void aSignInIsRefused() { signInIsRefused(m_authority); }
    void aSignInGoesOnUnharmed_data();
    void aSignInGoesOnUnharmed();

private:
    static void addressRows();
    static void redirectRows();

    TestAuthority m_authority;
};

void tst_Hostile::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue(World::names()));
}

void tst_Hostile::addressRows()
{
    for (const QString &host : insideHosts) {
        const QString url = u"https://"_s + host;
        attack(u"B-2 issuer at "_s + host, publishes(&World::resourceMetadata, u"authorization_servers"_s, list(url)),
               inside);
        // A private address can be another's in good faith: whoever signs in would have to trust it with the code.
        attack(u"B-2 token endpoint at "_s + host,
               publishes(&World::issuerMetadata, u"token_endpoint"_s, QString(url + u"/token"_s)),
               privateHosts.contains(host) ? u"what it gives would go to"_s : inside);
    }
    // An unusable registration endpoint is none.
    attack(u"B-2 registration at this machine"_s,
           publishes(&World::issuerMetadata, u"registration_endpoint"_s, u"https://localhost:6379/"_s),
           u"registers no clients by itself"_s, ErrorKind::InvalidInput);
    attack(u"B-2 registration at a private address"_s,
           publishes(&World::issuerMetadata, u"registration_endpoint"_s, u"https://10.0.0.1:6379/"_s), inside);
    // What a name stands for is what counts, when the connection is made.
    const QStringList hidden{u"10.0.0.1"_s, u"127.0.0.1"_s,          u"169.254.169.254"_s,
                             u"fd00::1"_s,  u"::ffff:192.168.0.1"_s, u"fe80::1"_s};
    for (const QString &address : hidden) {
        attack(
            u"B-2 issuer whose name leads to "_s + address,
            [address](World &world) {
                world.resolve[u"login.latchkey.test"_s] = {QHostAddress(address)};
                world.resolve[u"mcp.latchkey.test"_s] = {QHostAddress(u"198.41.0.4"_s)};
            },
            inside);
        attack(
            u"B-2 token endpoint whose name leads to "_s + address,
            [address](World &world) {
                world.issuerMetadata[u"token_endpoint"_s] = u"https://evil.latchkey.test/token"_s;
                world.resolve[u"evil.latchkey.test"_s] = {QHostAddress(u"198.41.0.4"_s), QHostAddress(address)};
            },
            inside);
    }
    attack(
        u"B-2 private network to this machine"_s,
        [](World &world) {
            world.resolve[u"mcp.latchkey.test"_s] = {QHostAddress(u"192.168.0.7"_s)};
            world.resolve[u"login.latchkey.test"_s] = {QHostAddress(u"127.0.0.1"_s)};
        },
        inside);

    const auto url = [](const char *name, const QString &raw, const QString &reason) {
        attack(QLatin1String(name) + u", issuer"_s,
               publishes(&World::resourceMetadata, u"authorization_servers"_s, list(raw)), reason);
        attack(QLatin1String(name) + u", authorization endpoint"_s,
               publishes(&World::issuerMetadata, u"authorization_endpoint"_s, raw), reason);
    };
    const QString neither = u"is neither https nor http"_s;
    url("B-5 plain http", u"http://login.latchkey.test/x"_s, u"is not https"_s);
    url("B-6 a script", u"javascript:alert(1)"_s, QString());
    url("B-6 a script with a host", u"javascript://login.latchkey.test/%250aalert(1)"_s, neither);
    url("B-6 a file", u"file:///etc/passwd"_s, neither);
    url("B-6 a file on another machine", u"file://evil.latchkey.test/share"_s, neither);
    url("B-6 data", u"data:text/html,x"_s, neither);
    url("B-6 another program", u"ms-msdt:/id"_s, neither);
    url("B-6 a share", u"\\\\evil.latchkey.test\\share"_s, badCharacters);
    url("B-6 no scheme", u"//evil.latchkey.test/x"_s, u"is not an absolute URL"_s);
    url("B-7 a command", u"https://login.latchkey.test/$(touch${IFS}/tmp/x)"_s, badCharacters);
    url("B-7 a quote", u"https://login.latchkey.test/\"&calc&\""_s, badCharacters);
    url("B-7 a backtick", u"https://login.latchkey.test/`id`"_s, badCharacters);
    url("B-7 a bell", u"https://login.latchkey.test/\x07"_s, badCharacters);
    url("B-7 an escape", u"https://login.latchkey.test/\x1b[2J"_s, badCharacters);
    url("B-18 a line break", u"https://login.latchkey.test/\r\nX: y"_s, badCharacters);
    url("B-18 an encoded line break", u"https://login.latchkey.test/%0d%0aX:y"_s, badCharacters);
    url("B-18 an encoded zero", u"https://login.latchkey.test%00.evil.latchkey.test/"_s, badCharacters);
    url("B-18 a user name", u"https://login.latchkey.test@evil.latchkey.test/"_s, u"has a user name in it"_s);
    url("B-18 an empty user name", u"https://@evil.latchkey.test/"_s, u"has a user name in it"_s);
    url("B-18 a backslash", u"https://evil.latchkey.test\\@login.latchkey.test/"_s, badCharacters);
    url("B-18 a dot at the end", u"https://login.latchkey.test./"_s, u"has no usable host"_s);
    url("B-18 a letter that looks alike", u"https://l\u043egin.latchkey.test/"_s, badCharacters);
    url("B-18 a fragment", u"https://login.latchkey.test/#x"_s, u"has a fragment"_s);
    url("B-18 no host", u"https:///x"_s, QString());
    url("B-18 port 0", u"https://login.latchkey.test:0/"_s, u"has no usable host"_s);
    url("B-18 too long", u"https://login.latchkey.test/"_s + QString(8192, u'a'), u"is too long"_s);
}

void tst_Hostile::redirectRows()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const QString code = QString::number(status);
        attack(u"B-4 resource metadata redirects, "_s + code,
               serves(&World::mcp, resourcePath, redirect(status, "/prm")), u"does not say where to sign in"_s);
        attack(u"B-4 issuer metadata redirects, "_s + code, serves(&World::login, issuerPath, redirect(status, "/as")),
               u"No metadata was found for the authorization server at login.latchkey.test"_s);
        attack(u"B-4 registration redirects, "_s + code, serves(&World::login, "/register", redirect(status, "/r")),
               u"did not register us: HTTP "_s + code);
        attack(u"B-4 token endpoint redirects, "_s + code, serves(&World::login, "/token", redirect(status, "/token")),
               u"answered HTTP "_s + code);
        attack(
            u"B-4 MCP server redirects, "_s + code,
            [status](World &world) {
                world.mcp.answer("/mcp", redirect(status, "/mcp"));
                world.mcp.answer(resourcePath, Answer::json("{}", 404));
            },
            u"does not say where to sign in"_s);
    }
}

void tst_Hostile::aSignInIsRefused_data()
{
    QTest::addColumn<Attack>("attack");
    addressRows();
    redirectRows();
}

void tst_Hostile::aSignInGoesOnUnharmed_data()
{
    QTest::addColumn<Attack>("attack");
    const auto goesOn = [](const QString &name, std::function<void(World &)> arrange) {
        attack(name, std::move(arrange), {});
    };
    // B-1: an address inside is passed over; a document elsewhere is asked for, and believed only about our resource.
    for (const char *url :
         {"http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:6379/", "https://192.168.1.1/",
          "https://evil.latchkey.test/prm", "http://mcp.latchkey.test/prm", "file:///etc/passwd",
          "https://mcp.latchkey.test:444/prm", "https://mcp.latchkey.test@evil.latchkey.test/",
          "https://mcp.latchkey.test.evil.latchkey.test/"})
        goesOn(u"B-1 resource metadata at "_s + QLatin1String(url),
               [url](World &world) { world.challenge = QByteArray("Bearer resource_metadata=\"") + url + '"'; });
    for (const char *challenge :
         {"NTLM", "Negotiate", "Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\"", "NTLM TlRMTVNTUAACAAAA", ""})
        goesOn(u"B-17 challenged with "_s + QLatin1String(challenge),
               [challenge](World &world) { world.challenge = challenge; });
    // Many answers repeat their default; without a secret, the client is public.
    goesOn(u"B-20 registered with a secret that is not there"_s,
           publishes(&World::registration, u"token_endpoint_auth_method"_s, u"client_secret_basic"_s));
    goesOn(u"T-1 a parameter inside another"_s, [](World &world) {
        world.challenge
            = R"(Basic realm="a, b", Bearer error_description="resource_metadata=\"https://evil.latchkey.test/p\"")";
    });
    goesOn(u"T-2 two addresses"_s, [](World &world) {
        world.challenge
            = R"(Bearer resource_metadata="https://evil.latchkey.test/p", resource_metadata="https://evil.latchkey.test/q")";
    });
    goesOn(u"B-11 10,000 challenges"_s,
           [](World &world) { world.challenge = QByteArray("X a=b, ").repeated(2000) + "Y"; });
    goesOn(u"B-11 10,000 scopes"_s, [](World &world) {
        QJsonArray scopes;
        for (int i = 0; i < 10'000; ++i)
            scopes += QString(u's' + QString::number(i));
        world.resourceMetadata[u"scopes_supported"_s] = scopes;
    });
    goesOn(u"B-11 10,000 authorization servers"_s, [](World &world) {
        QJsonArray servers{u"https://login.latchkey.test"_s};
        for (int i = 0; i < 3000; ++i)
            servers += QString(u"https://"_s + QString::number(i) + u".evil.latchkey.test"_s);
        world.resourceMetadata[u"authorization_servers"_s] = servers;
    });
    goesOn(u"B-12 scopes are a text"_s, publishes(&World::resourceMetadata, u"scopes_supported"_s, u"read"_s));
    goesOn(u"B-18 scopes that are none"_s,
           publishes(&World::resourceMetadata, u"scopes_supported"_s,
                     QJsonArray{u"a\r\nb"_s, u"\x1b[1m"_s, u"a\"b"_s, QString(1000, u'x'), u"read"_s}));
    goesOn(u"B-12 iss support is a text"_s,
           publishes(&World::issuerMetadata, u"authorization_response_iss_parameter_supported"_s, u"true"_s));
    goesOn(u"B-6 links that nobody follows"_s, [](World &world) {
        world.issuerMetadata[u"op_policy_uri"_s] = u"javascript:alert(1)"_s;
        world.issuerMetadata[u"jwks_uri"_s] = u"http://169.254.169.254/"_s;
        world.resourceMetadata[u"resource_documentation"_s] = u"file:///etc/passwd"_s;
        world.resourceMetadata[u"resource_name"_s] = QString::fromUtf8(trickyText);
        world.registration[u"logo_uri"_s] = u"https://evil.latchkey.test/logo"_s;
        world.registration[u"registration_client_uri"_s] = u"https://evil.latchkey.test/manage"_s;
        world.registration[u"registration_access_token"_s] = u"MANAGE"_s;
        world.registration[u"client_name"_s] = QString::fromUtf8(trickyText);
        world.registration[u"client_secret_expires_at"_s] = 1;
    });
    goesOn(u"B-19 an answer with more than was asked"_s, [](World &world) {
        world.grant[u"issuer"_s] = u"https://evil.latchkey.test"_s;
        world.grant[u"resource"_s] = u"https://evil.latchkey.test"_s;
        world.grant[u"token_endpoint"_s] = u"https://evil.latchkey.test/token"_s;
        world.grant[u"expires_in"_s] = 1e300;
    });
    // T-17: what the server says while the browser is open concerns the next sign-in.
    goesOn(u"T-17 another authorization server meanwhile"_s, [](World &world) {
        world.browser = [](World &w, const QUrl &address) {
            w.resourceMetadata[u"authorization_servers"_s] = list(u"https://evil.latchkey.test"_s);
            w.issuerMetadata[u"token_endpoint"_s] = u"https://evil.latchkey.test/token"_s;
            w.visit(World::redirectOf(address,
                                      QByteArray("code=") + World::code + "&iss=https%3A%2F%2Flogin.latchkey.test"));
        };
    });
    goesOn(u"R-1 parameters in the authorization endpoint"_s,
           publishes(&World::issuerMetadata, u"authorization_endpoint"_s,
                     u"https://login.latchkey.test/authorize?state=evil&redirect_uri=https%3A%2F%2Fevil.latchkey.test&"
                     "code_challenge_method=plain&kept=1"_s));
    for (const char *resource :
         {"https://MCP.latchkey.test/mcp", "https://mcp.latchkey.test:443/mcp", "https://mcp.latchkey.test/mcp/",
          "https://mcp.latchkey.test", "https://mcp.latchkey.test/"})
        goesOn(u"D-8 the resource is "_s + QLatin1String(resource),
               publishes(&World::resourceMetadata, u"resource"_s, QLatin1String(resource)));
}

void tst_Hostile::aSignInGoesOnUnharmed()
{
    QFETCH(const Attack, attack);
    World world(m_authority);
    attack.arrange(world);
    const QString resource = world.resourceMetadata[u"resource"_s].toString();
    const Status outcome = world.signIn();
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail));

    QCOMPARE(world.leaks(), QStringList());
    QVERIFY(std::all_of(world.proxy.targets.begin(), world.proxy.targets.end(),
                        [](const QString &target) { return target.contains(".latchkey.test:"_L1); }));
    for (const Request &request : world.evil.requests()) { // asked what it knows, and told nothing
        QCOMPARE(request.method, QByteArray("GET"));
        QVERIFY(request.body.isEmpty());
        QVERIFY(!request.hasHeader("Authorization") && !request.hasHeader("Cookie"));
    }
    QCOMPARE(world.opened.size(), 1);
    const QUrl opened = world.opened.first();
    QCOMPARE(opened.host(), u"login.latchkey.test"_s);
    for (const char *parameter : {"state=", "redirect_uri=", "code_challenge_method=", "resource="})
        QCOMPARE(opened.query(QUrl::FullyEncoded).toLatin1().count(parameter), 1);
    QCOMPARE(World::queryValue(opened, "code_challenge_method"), QByteArray("S256"));
    QVERIFY(World::queryValue(opened, "redirect_uri").startsWith("http://127.0.0.1:"));
    QCOMPARE(World::queryValue(opened, "resource"), resource.toUtf8()); // T-4: byte for byte
    QVERIFY(World::queryValue(opened, "scope").split(' ').size() <= 256);
    for (const Request &request : world.mcp.requests() + world.login.requests()) {
        QVERIFY(!request.hasHeader("Authorization"));
        QVERIFY(!request.hasHeader("Cookie"));
    }
    const QList<Request> exchanges = world.login.requestsTo("/token");
    QCOMPARE(exchanges.size(), 1);
    QCOMPARE(exchanges.first().form().value("code"), QByteArray(World::code));
    QCOMPARE(exchanges.first().form().value("resource"), resource.toUtf8());

    const auto stored = waitFor(FileStore(world.home()).read(world.server.identity));
    QVERIFY(stored.has_value() && stored->has_value());
    QCOMPARE((*stored)->issuer, u"https://login.latchkey.test"_s);
    QVERIFY((*stored)->expiresAt <= QDateTime::currentDateTimeUtc().addDays(366));
}

LATCHKEY_TEST(tst_Hostile)
#include "tst_hostile.moc"
