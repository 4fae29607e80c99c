#include "core/store/filestore_p.h"
#include "tests/hostile/attacks.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonDocument>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What hostile servers publish and answer, as tst_hostile's.
class tst_HostileAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSignInIsRefused_data();
    void aSignInIsRefused() { signInIsRefused(m_authority); }
    void aRefreshIsRefused_data();
    void aRefreshIsRefused();
    void aRefreshGoesOnUnharmed_data();
    void aRefreshGoesOnUnharmed();
    void foreignTextIsMadeHarmless_data();
    void foreignTextIsMadeHarmless();

private:
    static void documentRows();
    static void answerRows();

    TestAuthority m_authority;
};

void tst_HostileAnswers::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue(World::names()));
}

void tst_HostileAnswers::documentRows()
{
    // B-9, T-27: a resource that is almost ours.
    const auto resource = [](const char *name, const QString &value) {
        attack(u"B-9 resource with "_s + QLatin1String(name), publishes(&World::resourceMetadata, u"resource"_s, value),
               u"about another resource"_s);
    };
    resource("another origin", u"https://evil.latchkey.test/mcp"_s);
    resource("another port", u"https://mcp.latchkey.test:444/mcp"_s);
    resource("another scheme", u"http://mcp.latchkey.test/mcp"_s);
    resource("another case", u"https://mcp.latchkey.test/MCP"_s);
    resource("a longer path", u"https://mcp.latchkey.test/mcp/admin"_s);
    resource("the beginning of a name", u"https://mcp.latchkey.test/mc"_s);
    resource("a longer name", u"https://mcp.latchkey.test/mcpx"_s);
    resource("a fragment", u"https://mcp.latchkey.test/mcp#x"_s);
    resource("a query", u"https://mcp.latchkey.test/mcp?x=1"_s);
    resource("a user name", u"https://evil@mcp.latchkey.test/mcp"_s);
    resource("a host that begins alike", u"https://mcp.latchkey.test.evil.latchkey.test/mcp"_s);
    resource("an escaped slash", u"https://mcp.latchkey.test%2fmcp"_s);

    // B-8: metadata of another issuer than the one that it is served for.
    for (const char *issuer :
         {"https://evil.latchkey.test", "https://LOGIN.latchkey.test", "https://login.latchkey.test:443",
          "https://login.latchkey.test//", "https://login.latchkey.test/x"})
        attack(u"B-8 metadata of "_s + QLatin1String(issuer),
               publishes(&World::issuerMetadata, u"issuer"_s, QLatin1String(issuer)), u"is that of another issuer"_s);

    const QString notPkce = u"does not support PKCE with S256"_s;
    attack(u"B-15 only plain"_s,
           publishes(&World::issuerMetadata, u"code_challenge_methods_supported"_s, list(u"plain"_s)), notPkce);
    attack(u"B-15 no PKCE"_s, publishes(&World::issuerMetadata, u"code_challenge_methods_supported"_s, QJsonArray()),
           notPkce);
    attack(u"B-15 in small letters"_s,
           publishes(&World::issuerMetadata, u"code_challenge_methods_supported"_s, list(u"s256"_s)), notPkce);
    attack(u"B-15 nothing said"_s,
           publishes(&World::issuerMetadata, u"code_challenge_methods_supported"_s, QJsonValue::Undefined),
           u"does not say that it supports PKCE"_s);

    attack(u"B-12 issuer is a number"_s, publishes(&World::issuerMetadata, u"issuer"_s, 1), u"has no \"issuer\""_s);
    attack(u"B-12 token endpoint is null"_s, publishes(&World::issuerMetadata, u"token_endpoint"_s, QJsonValue()),
           u"has no \"token_endpoint\""_s);
    attack(u"B-12 authorization endpoint is a list"_s,
           publishes(&World::issuerMetadata, u"authorization_endpoint"_s, list(u"https://login.latchkey.test/a"_s)),
           u"has no \"authorization_endpoint\""_s);
    attack(u"B-12 servers are objects"_s,
           publishes(&World::resourceMetadata, u"authorization_servers"_s, QJsonArray{QJsonObject{}}),
           u"not a list of strings"_s);
    attack(u"B-12 servers are a text"_s,
           publishes(&World::resourceMetadata, u"authorization_servers"_s, u"https://login.latchkey.test"_s),
           u"names no authorization server"_s);
    attack(u"B-12 PKCE methods are a text"_s,
           publishes(&World::issuerMetadata, u"code_challenge_methods_supported"_s, u"S256"_s), notPkce);
    attack(u"B-12 client id is a number"_s, publishes(&World::registration, u"client_id"_s, 7),
           u"no usable \"client_id\""_s);
    attack(u"B-12 access token is an object"_s, publishes(&World::grant, u"access_token"_s, QJsonObject()),
           u"granted nothing"_s);

    const QString absent = u"No metadata was found"_s;
    const QByteArray deep = QByteArray("[").repeated(10'000);
    attack(u"B-11 depth 10,000, resource"_s, serves(&World::mcp, resourcePath, Answer::json("{\"resource\":" + deep)),
           u"does not say where to sign in"_s);
    attack(u"B-11 depth 10,000, issuer"_s, serves(&World::login, issuerPath, Answer::json("{\"issuer\":" + deep)),
           absent);
    attack(u"B-11 depth 10,000, token"_s, serves(&World::login, "/token", Answer::json("{\"access_token\":" + deep)),
           u"granted nothing"_s);
    attack(u"B-12 an array, issuer"_s, serves(&World::login, issuerPath, Answer::json("[{}]")), absent);
    attack(u"T-9 a page, issuer"_s, serves(&World::login, issuerPath, Answer::json("<!doctype html>")), absent);

    const QByteArray large = "{\"a\":\"" + QByteArray(300 * 1024, 'a') + "\"}";
    const QString tooLarge = u"The answer is larger than"_s;
    const std::pair<ScriptedServer World::*, const char *> places[]{{&World::mcp, resourcePath},
                                                                    {&World::login, issuerPath},
                                                                    {&World::login, "/register"},
                                                                    {&World::login, "/token"}};
    for (const auto &[server, path] : places) {
        const QString at = u", "_s + QLatin1String(path);
        attack(u"B-11 oversized"_s + at, serves(server, path, Answer::json(large)), tooLarge);
        attack(u"B-11 endless"_s + at, serves(server, path, Answer::of(Answer::Manner::Endless)), tooLarge);
        const bool isToken = path == QByteArrayView("/token");
        const ErrorKind late = isToken ? ErrorKind::OutcomeUnknown : ErrorKind::Network;
        attack(u"B-11 a byte now and then"_s + at, slowly(server, path, Answer::Manner::Drip),
               u"no complete answer came in time"_s, late);
        attack(u"B-11 silent"_s + at, slowly(server, path, Answer::Manner::Stall), u"no complete answer came in time"_s,
               late);
    }
}

void tst_HostileAnswers::answerRows()
{
    const QByteArray right = "&iss=https%3A%2F%2Flogin.latchkey.test";
    const QByteArray withCode = QByteArray("code=") + World::code;
    attack(u"B-8 iss is missing"_s, answered(withCode), u"does not say which authorization server it is from"_s);
    const auto wrong = [&](const char *name, const QByteArray &iss) {
        attack(u"B-8 iss "_s + QLatin1String(name), answered(withCode + "&iss=" + iss),
               u"is from another authorization server"_s);
    };
    wrong("of another", "https%3A%2F%2Fevil.latchkey.test");
    wrong("with a slash", "https%3A%2F%2Flogin.latchkey.test%2F");
    wrong("with a port", "https%3A%2F%2Flogin.latchkey.test%3A443");
    wrong("in capitals", "HTTPS%3A%2F%2Flogin.latchkey.test");
    wrong("encoded twice", "https%253A%252F%252Flogin.latchkey.test");
    wrong("empty", "");
    attack(u"B-8 iss twice"_s, answered(withCode + right + right), u"says \"iss\" twice"_s);
    attack(u"P-1 code twice"_s, answered(withCode + "&code=x" + right), u"says \"code\" twice"_s);
    attack(u"B-8 an error of another issuer is not shown"_s,
           answered("error=access_denied&error_description=call+0900+123&iss=https%3A%2F%2Fevil.latchkey.test"),
           u"The answer is from another authorization server than the one asked"_s);

    // The attacker's authorization server sends the user to the honest one, to get the honest one's code.
    attack(
        u"B-8 mix-up"_s,
        [](World &world) {
            world.resourceMetadata[u"authorization_servers"_s] = list(u"https://evil.latchkey.test"_s);
            QJsonObject metadata = world.issuerMetadata;
            metadata[u"issuer"_s] = u"https://evil.latchkey.test"_s;
            metadata[u"token_endpoint"_s] = u"https://evil.latchkey.test/token"_s;
            metadata[u"authorization_response_iss_parameter_supported"_s] = false;
            world.evil.answer(issuerPath, Answer::json(QJsonDocument(metadata).toJson()));
            world.evil.answer("/token", Answer::json("{}"));
        },
        u"is from another authorization server"_s);

    attack(u"B-17 NTLM at the token endpoint"_s, serves(&World::login, "/token", challenge("NTLM")),
           u"answered HTTP 401"_s);
    attack(u"B-17 Negotiate at the registration"_s, serves(&World::login, "/register", challenge("Negotiate")),
           u"did not register us: HTTP 401"_s, ErrorKind::Refused);

    attack(u"B-19 token type mac"_s, publishes(&World::grant, u"token_type"_s, u"mac"_s), u"MAC authentication"_s);
    attack(u"B-19 token type DPoP"_s, publishes(&World::grant, u"token_type"_s, u"DPoP"_s), u"bound to a key"_s);
    const QString noToken = u"access token cannot be sent"_s;
    attack(u"B-18 a line break in the token"_s, publishes(&World::grant, u"access_token"_s, u"a\r\nX-Evil: 1"_s),
           noToken);
    attack(u"B-18 a blank in the token"_s, publishes(&World::grant, u"access_token"_s, u"a b"_s), noToken);
    attack(u"B-18 a token that is not ASCII"_s, publishes(&World::grant, u"access_token"_s, u"t\u00f6ken"_s), noToken);
    attack(u"B-11 a token of 100 KB"_s, publishes(&World::grant, u"access_token"_s, QString(100 * 1024, u'a')),
           noToken);

    const QString notOurs = u"does not have our redirect URI"_s;
    attack(u"B-20 registered for another address"_s,
           publishes(&World::registration, u"redirect_uris"_s, list(u"https://evil.latchkey.test/callback"_s)),
           notOurs);
    attack(u"B-20 registered for nothing"_s, publishes(&World::registration, u"redirect_uris"_s, QJsonArray()),
           notOurs);
    attack(u"B-20 registered for another path"_s,
           publishes(&World::registration, u"redirect_uris"_s, list(u"http://127.0.0.1/other"_s)), notOurs);
    attack(u"B-18 a line break in the client id"_s, publishes(&World::registration, u"client_id"_s, u"a\r\nb"_s),
           u"no usable \"client_id\""_s);

    for (const char *coding : {"gzip", "deflate", "br"}) {
        attack(u"B-11 a bomb at the token endpoint, "_s + QLatin1String(coding),
               serves(&World::login, "/token", compressed(coding)), QString());
        attack(u"B-11 a bomb as metadata, "_s + QLatin1String(coding),
               serves(&World::login, issuerPath, compressed(coding)), QString());
    }
}

void tst_HostileAnswers::aSignInIsRefused_data()
{
    QTest::addColumn<Attack>("attack");
    documentRows();
    answerRows();
}

void tst_HostileAnswers::aRefreshIsRefused_data()
{
    QTest::addColumn<Attack>("attack");
    for (const int status : {301, 302, 303, 307, 308})
        attack(u"B-4 token endpoint redirects, %1"_s.arg(status),
               serves(&World::login, "/token", redirect(status, "/token")), u"answered HTTP %1"_s.arg(status));
    for (const QString &host :
         {u"169.254.169.254"_s, u"localhost"_s, u"10.0.0.1"_s, u"0x7f.1"_s, u"[::ffff:10.0.0.1]"_s})
        attack(u"B-2 token endpoint at "_s + host,
               publishes(&World::issuerMetadata, u"token_endpoint"_s, QString(u"https://"_s + host + u"/token"_s)),
               inside);
    attack(
        u"B-2 token endpoint whose name leads inside"_s,
        [](World &world) {
            world.issuerMetadata[u"token_endpoint"_s] = u"https://evil.latchkey.test/token"_s;
            world.resolve[u"evil.latchkey.test"_s] = {QHostAddress(u"10.0.0.1"_s)};
        },
        inside);
    attack(u"B-5 token endpoint in the clear"_s,
           publishes(&World::issuerMetadata, u"token_endpoint"_s, u"http://login.latchkey.test/token"_s),
           u"is not https"_s);
    attack(u"B-8 metadata of another issuer"_s,
           publishes(&World::issuerMetadata, u"issuer"_s, u"https://evil.latchkey.test"_s), u"another issuer"_s);
    attack(u"B-17 NTLM"_s, serves(&World::login, "/token", challenge("NTLM")), u"answered HTTP 401"_s);
    attack(u"B-11 oversized"_s,
           serves(&World::login, "/token", Answer::json("{\"a\":\"" + QByteArray(300 * 1024, 'a') + "\"}")),
           u"larger than"_s);
    attack(u"B-11 endless"_s, serves(&World::login, "/token", Answer::of(Answer::Manner::Endless)), u"larger than"_s);
    attack(u"B-11 a byte now and then"_s, slowly(&World::login, "/token", Answer::Manner::Drip), u"in time"_s,
           ErrorKind::OutcomeUnknown);
    attack(u"B-11 a bomb"_s, serves(&World::login, "/token", compressed("gzip")), QString());
    attack(u"B-11 depth 10,000"_s,
           serves(&World::login, "/token", Answer::json(QByteArray("{\"a\":").repeated(10'000))), u"granted nothing"_s);
}

void tst_HostileAnswers::aRefreshIsRefused()
{
    QFETCH(const Attack, attack);
    World world(m_authority);
    world.storePrevious(-1s);
    const QByteArray before = world.credentialsFile();
    attack.arrange(world);

    const auto outcome = waitFor(world.session().accessToken());
    QVERIFY(!outcome.has_value());
    QVERIFY2(outcome.error().detail.contains(attack.reason), qPrintable(outcome.error().detail));
    QCOMPARE(outcome.error().kind, attack.kind);
    QCOMPARE(world.credentialsFile(), before);
    QVERIFY(world.lockIsFree());
    QCOMPARE(world.leaks(), QStringList());
    QVERIFY(onlyServersWereAsked(world));
    QVERIFY(world.evil.requests().isEmpty());
    QVERIFY(world.login.requestsTo("/token").size() <= 1);
    // It may be asked whom it names now, as a stranger would ask.
    for (const Request &request : world.mcp.requests()) {
        QVERIFY(!request.hasHeader("Authorization"));
        QVERIFY(!request.hasHeader("Cookie"));
        QVERIFY(!request.target.contains(World::oldAccess) && !request.body.contains(World::oldAccess));
    }
}

void tst_HostileAnswers::aRefreshGoesOnUnharmed_data()
{
    QTest::addColumn<Attack>("attack");
    const auto goesOn = [](const QString &name, std::function<void(World &)> arrange) {
        attack(name, std::move(arrange), {});
    };
    goesOn(u"B-10 the server names another issuer now"_s, [](World &world) {
        world.resourceMetadata[u"authorization_servers"_s] = list(u"https://evil.latchkey.test"_s);
        world.evil.answer(issuerPath, Answer::json(QJsonDocument(world.issuerMetadata).toJson()));
    });
    goesOn(u"T-23 no refresh token"_s, publishes(&World::grant, u"refresh_token"_s, QJsonValue::Undefined));
    goesOn(u"T-23 an empty refresh token"_s, publishes(&World::grant, u"refresh_token"_s, QString()));
    goesOn(u"T-23 a refresh token that is null"_s, publishes(&World::grant, u"refresh_token"_s, QJsonValue()));
    goesOn(u"B-19 bindings of others"_s, [](World &world) {
        world.grant[u"issuer"_s] = u"https://evil.latchkey.test"_s;
        world.grant[u"client_id"_s] = u"other"_s;
        world.grant[u"expires_in"_s] = -1e300;
    });
}

void tst_HostileAnswers::aRefreshGoesOnUnharmed()
{
    QFETCH(const Attack, attack);
    World world(m_authority);
    world.storePrevious(-1s);
    attack.arrange(world);
    const auto outcome = waitFor(world.session().accessToken());
    QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail));
    const auto stored = waitFor(FileStore(world.home()).read(world.server.identity));
    QVERIFY(stored.has_value() && stored->has_value());
    QCOMPARE((*stored)->issuer, u"https://login.latchkey.test"_s);
    QCOMPARE((*stored)->clientId, u"client"_s);
    QVERIFY(!(*stored)->refreshToken.isEmpty());
    QCOMPARE(world.leaks(), QStringList());
    QVERIFY(world.evil.requests().isEmpty());
}

void tst_HostileAnswers::foreignTextIsMadeHarmless_data()
{
    QTest::addColumn<Attack>("attack");
    const QString tricky = QString::fromUtf8(trickyText);
    const auto error = [&](const QString &code) {
        return QJsonDocument(
                   QJsonObject{{u"error"_s, code}, {u"error_description"_s, QString(tricky + QString(10'000, u'x'))}})
            .toJson();
    };
    const QByteArray encoded = QByteArray(trickyText).toPercentEncoding() + QByteArray(5000, 'x');
    attack(u"B-13 authorization"_s,
           answered("error=invalid_scope&error_description=" + encoded + "&iss=https%3A%2F%2Flogin.latchkey.test"),
           u"invalid_scope"_s, ErrorKind::Refused);
    attack(u"B-13 the error itself"_s, answered("error=" + encoded + "&iss=https%3A%2F%2Flogin.latchkey.test"),
           u"fine"_s, ErrorKind::Refused);
    attack(u"B-13 token"_s, serves(&World::login, "/token", Answer::json(error(u"invalid_request"_s), 400)),
           u"invalid_request"_s, ErrorKind::Refused);
    attack(u"B-13 the token's error itself"_s, serves(&World::login, "/token", Answer::json(error(tricky), 400)),
           u"fine"_s, ErrorKind::Refused);
    attack(u"B-13 registration"_s,
           serves(&World::login, "/register", Answer::json(error(u"invalid_redirect_uri"_s), 400)),
           u"invalid_redirect_uri"_s, ErrorKind::Refused);
}

void tst_HostileAnswers::foreignTextIsMadeHarmless()
{
    QFETCH(const Attack, attack);
    World world(m_authority);
    attack.arrange(world);
    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, attack.kind);
    const QString &detail = outcome.error().detail;
    QVERIFY2(detail.contains(attack.reason), qPrintable(detail));
    QVERIFY2(detail.size() < 500, qPrintable(QString::number(detail.size())));
    QVERIFY2(isHarmless(detail), qPrintable(QString::fromLatin1(detail.toUtf8().toPercentEncoding())));
    QVERIFY(isHarmless(outcome.error().oauthError));
    QVERIFY(outcome.error().oauthError.size() <= 65);
}

LATCHKEY_TEST(tst_HostileAnswers)
#include "tst_hostileanswers.moc"
