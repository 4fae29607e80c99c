#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/oauthoperations_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime registrationTime = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);
const QString redirectUri = u"http://127.0.0.1:4711/callback"_s;

AuthorizationServerMetadata serverWith(const QStringList &methods)
{
    AuthorizationServerMetadata metadata;
    metadata.tokenEndpointAuthMethods = methods;
    return metadata;
}

//! What becomes of a registration at \a as, under /register.
Result<ClientRegistration> registeredAt(const ScriptedServer &as)
{
    QNetworkAccessManager network;
    HttpContext context;
    context.network = &network;
    AuthorizationServerMetadata metadata;
    metadata.issuer = as.origin();
    metadata.registrationEndpoint = as.url(u"/register"_s);
    return waitFor(identifyClient(context, {}, {}, metadata, redirectUri));
}

} // namespace

class tst_Registration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksToBeANativePublicClient();
    void asksForASecretOnlyWhereItMust_data();
    void asksForASecretOnlyWhereItMust();
    void refusesBrokenAnswers_data();
    void refusesBrokenAnswers();
    void withoutASecretItIsAPublicClient();
    void whatIsNotSaidIsAsItWasAskedFor();
    void sortsRefusals_data();
    void sortsRefusals();
    void quotesRefusals();
    void takesWhatTheServerMadeOfUs_data();
    void takesWhatTheServerMadeOfUs();
    void choosesTheAuthenticationMethod_data();
    void choosesTheAuthenticationMethod();
    void authenticatesInOneWay_data();
    void authenticatesInOneWay();
    void identifiesInOrder_data();
    void identifiesInOrder();
    void followsARedirectWithinItsOrigin();
    void registersOnceOnly();
};

void tst_Registration::asksToBeANativePublicClient()
{
    ClientIdentity identity;
    identity.uri = u"https://latchkey.example"_s;
    const QJsonObject request = QJsonDocument::fromJson(
                                    registrationRequest(identity, serverWith({}), redirectUri, {u"a"_s, u"b"_s}))
                                    .object();
    QCOMPARE(request.value(u"client_name"_s).toString(), u"Latchkey"_s);
    QCOMPARE(request.value(u"client_uri"_s).toString(), u"https://latchkey.example"_s);
    QCOMPARE(request.value(u"application_type"_s).toString(), u"native"_s);
    QCOMPARE(request.value(u"redirect_uris"_s).toArray(), QJsonArray{redirectUri});
    QCOMPARE(request.value(u"response_types"_s).toArray(), QJsonArray{u"code"_s});
    QCOMPARE(request.value(u"grant_types"_s).toArray(), (QJsonArray{u"authorization_code"_s, u"refresh_token"_s}));
    QCOMPARE(request.value(u"scope"_s).toString(), u"a b"_s);
    const QJsonObject plain
        = QJsonDocument::fromJson(registrationRequest({}, serverWith({}), redirectUri, {})).object();
    QVERIFY(!plain.contains(u"client_uri"_s));
    QVERIFY(!plain.contains(u"scope"_s));
}

void tst_Registration::asksForASecretOnlyWhereItMust_data()
{
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("wanted");
    const QString none = u"none"_s;
    const QString basic = u"client_secret_basic"_s;
    const QString post = u"client_secret_post"_s;
    QTest::newRow("nothing listed") << QStringList{} << none;
    QTest::newRow("all listed") << QStringList{basic, post, none} << none;
    // modelcontextprotocol/python-sdk#3545, punkpeye/fastmcp#214: with basic, they miss the client's id.
    QTest::newRow("both with a secret") << QStringList{basic, post} << post;
    QTest::newRow("basic only") << QStringList{basic} << basic;
    QTest::newRow("post only") << QStringList{u"private_key_jwt"_s, post} << post;
    QTest::newRow("neither") << QStringList{u"private_key_jwt"_s} << none;
}

void tst_Registration::asksForASecretOnlyWhereItMust()
{
    QFETCH(QStringList, listed);
    const QByteArray request = registrationRequest({}, serverWith(listed), redirectUri, {});
    QTEST(QJsonDocument::fromJson(request).object().value(u"token_endpoint_auth_method"_s).toString(), "wanted");
}

void tst_Registration::refusesBrokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("no id") << QByteArray("{}");
    QTest::newRow("an empty id") << QByteArray("{\"client_id\":\"\"}");
    QTest::newRow("an id that is a number") << QByteArray("{\"client_id\":1}");
    QTest::newRow("an id with a line break") << QByteArray("{\"client_id\":\"a\\nb\"}");
    QTest::newRow("an id beyond ASCII") << QByteArray("{\"client_id\":\"\\u00fc\"}");
    QTest::newRow("an oversized id") << QByteArray("{\"client_id\":\"").append(QByteArray(4097, 'a')).append("\"}");
    QTest::newRow("another redirect URI")
        << QByteArray("{\"client_id\":\"a\",\"redirect_uris\":[\"https://evil.example/callback\"]}");
    QTest::newRow("another port") << QByteArray(
        "{\"client_id\":\"a\",\"redirect_uris\":[\"http://127.0.0.1:1/callback\"]}");
    QTest::newRow("no redirect URI") << QByteArray("{\"client_id\":\"a\",\"redirect_uris\":[]}");
    QTest::newRow("a method that we do not have")
        << QByteArray("{\"client_id\":\"a\",\"token_endpoint_auth_method\":\"private_key_jwt\"}");
}

void tst_Registration::refusesBrokenAnswers()
{
    QFETCH(QByteArray, body);
    const auto client = parseRegistration(201, body, {}, serverWith({}), redirectUri, registrationTime);
    QVERIFY(!client.has_value());
    QCOMPARE(client.error().kind, ErrorKind::Protocol);
    QCOMPARE(client.error().stage, Stage::Registration);
}

//! Some repeat what they usually register, although the client has asked for none and got no secret.
void tst_Registration::withoutASecretItIsAPublicClient()
{
    for (const char *method : {"client_secret_basic", "client_secret_post"}) {
        const QByteArray body = QByteArray("{\"client_id\":\"a\",\"token_endpoint_auth_method\":\"") + method + "\"}";
        const auto client = parseRegistration(201, body, {}, serverWith({QString::fromLatin1(method)}), redirectUri,
                                              registrationTime);
        QVERIFY(client.has_value());
        QCOMPARE(client->authMethod, u"none"_s);
        QVERIFY(client->clientSecret.isEmpty());
    }
}

void tst_Registration::whatIsNotSaidIsAsItWasAskedFor()
{
    const QByteArray body = R"({"client_id":"a","client_secret":"s"})";
    const auto client = parseRegistration(
        201, body, {}, serverWith({u"client_secret_basic"_s, u"client_secret_post"_s}), redirectUri, registrationTime);
    QVERIFY(client.has_value());
    QCOMPARE(client->authMethod, u"client_secret_post"_s);
}

void tst_Registration::sortsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("oauthError");
    QTest::newRow("a bad redirect URI") << 400 << QByteArray("{\"error\":\"invalid_redirect_uri\"}")
                                        << ErrorKind::Refused << u"invalid_redirect_uri"_s;
    QTest::newRow("an error with 201") << 201
                                       << QByteArray("{\"error\":\"invalid_client_metadata\",\"client_id\":\"a\"}")
                                       << ErrorKind::Refused << u"invalid_client_metadata"_s;
    QTest::newRow("401") << 401 << QByteArray() << ErrorKind::Refused << QString();
    QTest::newRow("403 with a page") << 403 << QByteArray("<html>") << ErrorKind::Refused << QString();
    QTest::newRow("404") << 404 << QByteArray() << ErrorKind::Protocol << QString();
    QTest::newRow("a redirect") << 302 << QByteArray("{\"client_id\":\"a\"}") << ErrorKind::Protocol << QString();
    QTest::newRow("429") << 429 << QByteArray() << ErrorKind::Network << QString();
    QTest::newRow("500") << 500 << QByteArray("{\"client_id\":\"a\"}") << ErrorKind::Network << QString();
}

void tst_Registration::sortsRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const auto client = parseRegistration(status, body, "60", serverWith({}), redirectUri, registrationTime);
    QVERIFY(!client.has_value());
    QCOMPARE(client.error().kind, kind);
    QTEST(client.error().oauthError, "oauthError");
    QCOMPARE(client.error().retryAt, kind == ErrorKind::Network ? registrationTime.addSecs(60) : QDateTime());
}

void tst_Registration::quotesRefusals()
{
    const auto detailOf = [](int status, const QByteArray &body) {
        return parseRegistration(status, body, {}, serverWith({}), redirectUri, registrationTime).error().detail;
    };
    // punkpeye/mcp-remote#186: Figma registers only clients that are on its list.
    const QString forbidden = detailOf(403, "Forbidden");
    QVERIFY2(forbidden.contains(u"HTTP 403: Forbidden"_s) && forbidden.contains(u"--client-id"_s),
             qPrintable(forbidden));
    const QString odd = detailOf(400, R"({"detail":[{"message":"no such scope"}],"message":"Not\u202e registered"})");
    QVERIFY2(odd.contains(u"HTTP 400: Not"_s) && !odd.contains(QChar(0x202E)), qPrintable(odd));
    QVERIFY(!odd.contains(u"--client-id"_s));
}

void tst_Registration::takesWhatTheServerMadeOfUs_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("method");
    QTest::newRow("a public client") << QByteArray("\"token_endpoint_auth_method\":\"none\"") << QByteArray()
                                     << u"none"_s;
    QTest::newRow("nothing said") << QByteArray("\"x\":1") << QByteArray() << u"none"_s;
    QTest::newRow("a secret that is null") << QByteArray("\"client_secret\":null") << QByteArray() << u"none"_s;
    QTest::newRow("a secret, nothing said")
        << QByteArray("\"client_secret\":\"s\"") << QByteArray("s") << u"client_secret_basic"_s;
    QTest::newRow("a secret for post") << QByteArray(
        "\"client_secret\":\"s\",\"token_endpoint_auth_method\":\"client_secret_post\"")
                                       << QByteArray("s") << u"client_secret_post"_s;
    QTest::newRow("our redirect URI") << QByteArray(
        "\"redirect_uris\":[\"http://x.example/\",\"http://127.0.0.1:4711/callback\"]")
                                      << QByteArray() << u"none"_s;
    QTest::newRow("our redirect URI without its port")
        << QByteArray("\"redirect_uris\":[\"http://127.0.0.1/callback\"]") << QByteArray() << u"none"_s;
}

void tst_Registration::takesWhatTheServerMadeOfUs()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, secret);
    for (const int status : {200, 201}) {
        const QByteArray body = QByteArray("{\"client_id\":\"id 1\",").append(members).append("}");
        const auto client = parseRegistration(status, body, {}, serverWith({}), redirectUri, registrationTime);
        QVERIFY(client.has_value());
        QCOMPARE(client->clientId, u"id 1"_s);
        QVERIFY(client->clientSecret == Secret(secret));
        QTEST(client->authMethod, "method");
    }
}

void tst_Registration::choosesTheAuthenticationMethod_data()
{
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("method"); // empty: there is none
    const QString none = u"none"_s;
    const QString basic = u"client_secret_basic"_s;
    const QString post = u"client_secret_post"_s;
    const QString jwt = u"private_key_jwt"_s;
    const QByteArray plain = "Plain-1.2_3~";
    const QByteArray special = "a+b/c:d";
    QTest::newRow("no secret, basic listed") << QStringList{basic} << QString() << QByteArray() << none;
    QTest::newRow("no secret, nothing listed") << QStringList{} << QString() << QByteArray() << none;
    QTest::newRow("no secret, registered for one") << QStringList{} << basic << QByteArray() << QString();
    QTest::newRow("as registered") << QStringList{basic, post} << post << plain << post;
    QTest::newRow("registered, nothing listed") << QStringList{} << post << plain << post;
    QTest::newRow("registered and not listed") << QStringList{post} << basic << plain << post;
    QTest::newRow("registered as public, with a secret") << QStringList{none} << none << plain << none;
    QTest::newRow("registered for what we do not have") << QStringList{jwt, basic} << jwt << plain << basic;
    QTest::newRow("nothing said") << QStringList{} << QString() << plain << basic;
    QTest::newRow("basic listed") << QStringList{basic} << QString() << special << basic;
    QTest::newRow("post listed") << QStringList{post} << QString() << plain << post;
    QTest::newRow("none listed") << QStringList{none} << QString() << plain << none;
    QTest::newRow("both listed, a plain secret") << QStringList{post, basic} << QString() << plain << basic;
    QTest::newRow("both listed, a special secret") << QStringList{basic, post} << QString() << special << post;
    QTest::newRow("only what we do not have") << QStringList{jwt} << QString() << plain << QString();
}

void tst_Registration::choosesTheAuthenticationMethod()
{
    QFETCH(QStringList, listed);
    QFETCH(QString, registered);
    QFETCH(QByteArray, secret);
    QFETCH(QString, method);
    const auto chosen = authenticationMethod(listed, registered, Secret(secret));
    QCOMPARE(chosen.has_value(), !method.isEmpty());
    if (chosen)
        QCOMPARE(*chosen, method);
}

void tst_Registration::authenticatesInOneWay_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << u"none"_s << QByteArray() << QByteArray("client_id=id%3A1");
    QTest::newRow("post") << u"client_secret_post"_s << QByteArray()
                          << QByteArray("client_id=id%3A1&client_secret=s%2B%2F%3A%20");
    // RFC 6749 section 2.3.1: both are encoded before they are joined.
    QTest::newRow("basic") << u"client_secret_basic"_s
                           << QByteArray("Basic ").append(QByteArray("id%3A1:s%2B%2F%3A%20").toBase64())
                           << QByteArray();
}

void tst_Registration::authenticatesInOneWay()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    HttpRequest request;
    Form form;
    authenticate(request, form, u"id:1"_s, Secret("s+/: "), method);
    QVERIFY(form.encoded() == Secret(body));
    QCOMPARE(request.headers.size(), header.isEmpty() ? 0 : 1);
    if (!header.isEmpty())
        QCOMPARE(request.headers.first(), qMakePair(QByteArray("Authorization"), header));
}

void tst_Registration::identifiesInOrder_data()
{
    QTest::addColumn<QString>("configured");
    QTest::addColumn<QString>("document");
    QTest::addColumn<bool>("takesDocuments");
    QTest::addColumn<bool>("registers");
    QTest::addColumn<QString>("clientId"); // empty: an error
    const QString hosted = u"https://latchkey.example/client.json"_s;
    QTest::newRow("configured") << u"mine"_s << hosted << true << true << u"mine"_s;
    QTest::newRow("a document") << QString() << hosted << true << true << hosted;
    QTest::newRow("no document is hosted") << QString() << QString() << true << true << u"registered"_s;
    QTest::newRow("documents are not taken") << QString() << hosted << false << true << u"registered"_s;
    QTest::newRow("nothing is offered") << QString() << hosted << false << false << QString();
}

void tst_Registration::identifiesInOrder()
{
    QFETCH(QString, configured);
    QFETCH(QString, document);
    QFETCH(bool, takesDocuments);
    QFETCH(bool, registers);
    QFETCH(QString, clientId);
    QNetworkAccessManager network;
    ScriptedServer as;
    as.answer("/register", Answer::json("{\"client_id\":\"registered\"}", 201));
    HttpContext context;
    context.network = &network;
    ClientIdentity identity;
    identity.metadataDocumentUrl = document;
    Server server;
    server.clientId = configured;
    server.scopes = QStringList{u"a"_s, u"b"_s};
    AuthorizationServerMetadata metadata;
    metadata.issuer = as.origin();
    metadata.supportsClientIdMetadataDocument = takesDocuments;
    if (registers)
        metadata.registrationEndpoint = as.url(u"/register"_s);

    const auto client = waitFor(identifyClient(context, identity, server, metadata, redirectUri));
    QCOMPARE(client.has_value(), !clientId.isEmpty());
    if (!client) {
        QCOMPARE(client.error().kind, ErrorKind::InvalidInput);
        QVERIFY(client.error().detail.contains(u"client id"_s));
        return;
    }
    QCOMPARE(client->clientId, clientId);
    QCOMPARE(client->authMethod, u"none"_s);
    QVERIFY(client->clientSecret.isEmpty());
    const bool isRegistered = clientId == u"registered"_s;
    QCOMPARE(as.requests().size(), isRegistered ? 1 : 0);
    if (isRegistered) {
        QCOMPARE(as.requests().first().header("Content-Type"), QByteArray("application/json"));
        QVERIFY(as.requests().first().body.contains("\"native\""));
        QVERIFY(as.requests().first().body.contains("\"scope\":\"a b\""));
    }
}

//! As Codex does, and FastAPI wants it where a slash at the end makes the difference.
void tst_Registration::followsARedirectWithinItsOrigin()
{
    ScriptedServer as;
    Answer redirect;
    redirect.status = 307;
    redirect.headers = {{"Location", "/register/"}};
    as.answer("/register", redirect);
    as.answer("/register/", Answer::json("{\"client_id\":\"registered\"}", 201));
    const auto client = registeredAt(as);
    QVERIFY(client.has_value());
    QCOMPARE(client->clientId, u"registered"_s);
    QVERIFY(as.requests().last().body.contains("\"native\""));
}

void tst_Registration::registersOnceOnly()
{
    ScriptedServer as;
    as.answer("/register", Answer::of(Answer::Manner::CloseUnanswered));
    const auto client = registeredAt(as);
    QVERIFY(!client.has_value());
    QCOMPARE(client.error().kind, ErrorKind::Network); // a registration that nobody hears of costs nothing
    QCOMPARE(client.error().stage, Stage::Registration);
    QCOMPARE(as.requests().size(), 1);
}

LATCHKEY_TEST(tst_Registration)
#include "tst_registration.moc"
