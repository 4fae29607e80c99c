#include "core/base/whendone.h"
#include "core/store/filestore.h"
#include "tests/hostile/world.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Attack {
    std::function<void(World &)> arrange;
    ErrorKind kind = ErrorKind::Protocol;
    QString reason = {}; //!< What the message says.
};

//! \a what in a server's document.
QJsonArray list(const QString &what)
{
    return {what};
}

Answer redirect(int status, const char *path)
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Location", QByteArray("https://evil.latchkey.test") + path}};
    return answer;
}

Answer challenge(const QByteArray &scheme)
{
    Answer answer = Answer::json("{}", 401);
    answer.headers += qMakePair(QByteArray("WWW-Authenticate"), scheme);
    return answer;
}

//! Text as an attacker writes it: for terminals, for rich text, for readers of logs.
const char trickyText[] = "fine\x1b[31m\x1b]0;owned\x07\r\n2026-01-01 all is well <b>bold</b><img src=x> \xe2\x80\xae"
                          "abc\xe2\x80\x8b\xc2\x9b[1m";

bool isHarmless(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

//! gzip of 16 MB, which is 64 times what an answer may have: 16 members of the same 1 MB of blanks, each a legal gzip
//! file (RFC 1952 section 2.2).
QByteArray gzipBomb()
{
    QByteArray deflated = qCompress(QByteArray(1 << 20, ' ')).mid(4); // zlib's format, after Qt's length
    const QByteArray raw = deflated.mid(2, deflated.size() - 6);
    QByteArray member = QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10) + raw;
    member += QByteArray("\x00\x00\x00\x00\x00\x00\x10\x00", 8);
    return member.repeated(16);
}

Answer compressed(const QByteArray &coding)
{
    Answer answer = Answer::json(coding == "deflate" ? qCompress(QByteArray(16 << 20, ' '), 1).mid(4) : gzipBomb());
    if (coding == "br") // what it is does not matter: nobody may try to unpack it
        answer.body = QByteArray("\x5b\xff\xff\x3f\x00\x20", 6).repeated(1000);
    answer.headers += qMakePair(QByteArray("Content-Encoding"), coding);
    return answer;
}

const char resourcePath[] = "/.well-known/oauth-protected-resource/mcp";
const char issuerPath[] = "/.well-known/oauth-authorization-server";

const QString inside = u"leads into a network that its author has no business in"_s;
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

Q_DECLARE_METATYPE(Attack)

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
    void aSignInIsRefused();
    void aSignInGoesOnUnharmed_data();
    void aSignInGoesOnUnharmed();
    void aRefreshIsRefused_data();
    void aRefreshIsRefused();
    void aRefreshGoesOnUnharmed_data();
    void aRefreshGoesOnUnharmed();
    void foreignTextIsMadeHarmless_data();
    void foreignTextIsMadeHarmless();

private:
    void addressRows();
    void redirectRows();
    void documentRows();
    void answerRows();
    static bool onlyServersWereAsked(const World &world);

    TestAuthority m_authority;
};

void tst_Hostile::initTestCase()
{
    if (!m_authority.isValid())
        QSKIP("needs openssl");
    QVERIFY(m_authority.issue(World::names()));
}

bool tst_Hostile::onlyServersWereAsked(const World &world)
{
    return std::all_of(world.proxy.targets.begin(), world.proxy.targets.end(), [](const QString &target) {
        return target == "mcp.latchkey.test:443"_L1 || target == "login.latchkey.test:443"_L1
            || target == "evil.latchkey.test:443"_L1;
    });
}

namespace {

void attack(const QString &name, std::function<void(World &)> arrange, const QString &reason,
            ErrorKind kind = ErrorKind::Protocol)
{
    QTest::newRow(qPrintable(name)) << Attack{std::move(arrange), kind, reason};
}

//! The answer of the authorization server, as the browser brings it.
std::function<void(World &)> answered(const QByteArray &answer)
{
    return [answer](World &world) {
        world.browser = [answer](World &w, const QUrl &address) { w.visit(World::redirectOf(address, answer)); };
    };
}

std::function<void(World &)> serves(ScriptedServer World::*server, const char *path, const Answer &answer)
{
    return [server, path, answer](World &world) { (world.*server).answer(path, answer); };
}

std::function<void(World &)> publishes(QJsonObject World::*document, const QString &member, const QJsonValue &value)
{
    return [document, member, value](World &world) {
        if (value.isUndefined())
            (world.*document).remove(member);
        else
            (world.*document)[member] = value;
    };
}

//! Impatient: for servers that never come to an end.
std::function<void(World &)> slowly(ScriptedServer World::*server, const char *path, Answer::Manner manner)
{
    return [server, path, manner](World &world) {
        world.exchangeBound = 1500ms;
        (world.*server).answer(path, Answer::of(manner));
    };
}

} // namespace

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

void tst_Hostile::documentRows()
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

    attack(u"B-12 issuer is a number"_s, publishes(&World::issuerMetadata, u"issuer"_s, 1), u"another issuer"_s);
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

void tst_Hostile::answerRows()
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

void tst_Hostile::aSignInIsRefused_data()
{
    QTest::addColumn<Attack>("attack");
    addressRows();
    redirectRows();
    documentRows();
    answerRows();
}

void tst_Hostile::aSignInIsRefused()
{
    QFETCH(const Attack, attack);
    World world(m_authority);
    world.storePrevious();
    const QByteArray before = world.credentialsFile();
    QVERIFY(before.contains(World::oldRefresh));
    attack.arrange(world);

    const Status outcome = world.signIn();
    QVERIFY(!outcome.has_value());
    QVERIFY2(outcome.error().detail.contains(attack.reason), qPrintable(outcome.error().detail));
    QCOMPARE(outcome.error().kind, attack.kind);
    QVERIFY(isHarmless(outcome.error().detail));

    QCOMPARE(world.credentialsFile(), before);
    QVERIFY(world.lockIsFree());
    QCOMPARE(world.leaks(), QStringList());
    QVERIFY2(onlyServersWereAsked(world), qPrintable(world.proxy.targets.join(u' ')));
    QVERIFY(world.login.requestsTo("/token").size() <= 1);
    for (const QUrl &opened : world.opened)
        QCOMPARE(opened.host(), u"login.latchkey.test"_s);
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

void tst_Hostile::aRefreshIsRefused_data()
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

void tst_Hostile::aRefreshIsRefused()
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

void tst_Hostile::aRefreshGoesOnUnharmed_data()
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

void tst_Hostile::aRefreshGoesOnUnharmed()
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

void tst_Hostile::foreignTextIsMadeHarmless_data()
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

void tst_Hostile::foreignTextIsMadeHarmless()
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

LATCHKEY_TEST(tst_Hostile)
#include "tst_hostile.moc"
