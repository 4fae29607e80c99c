#include "core/oauth/metadata.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject resourceDocument(const QString &resource = u"https://mcp.example/mcp"_s)
{
    return {{u"resource"_s, resource}, {u"authorization_servers"_s, QJsonArray{u"https://as.example"_s}}};
}

QJsonObject serverDocument(const QString &issuer = u"https://as.example"_s)
{
    return {
        {u"issuer"_s, issuer},
        {u"authorization_endpoint"_s, u"https://as.example/authorize"_s},
        {u"token_endpoint"_s, u"https://as.example/token"_s},
        {u"response_types_supported"_s, QJsonArray{u"code"_s}},
        {u"code_challenge_methods_supported"_s, QJsonArray{u"plain"_s, u"S256"_s}},
    };
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &member)
{
    object.remove(member);
    return object;
}

QJsonArray numbered(const QString &prefix, int count, const QString &suffix = {})
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list += QString(prefix + QString::number(i) + suffix);
    return list;
}

QStringList texts(const QList<QUrl> &urls)
{
    QStringList list;
    for (const QUrl &url : urls)
        list += QString::fromLatin1(url.toEncoded());
    return list;
}

} // namespace

class tst_Metadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadResourceMetadata_data();
    void refusesBadResourceMetadata();
    void matchesTheResource_data();
    void matchesTheResource();
    void keepsResourceMetadataAsItIs();
    void boundsResourceMetadata();
    void passesOverUnusableServers();
    void allowsPlainHttpOnThisMachineOnly();
    void refusesBadServerMetadata_data();
    void refusesBadServerMetadata();
    void comparesIssuers_data();
    void comparesIssuers();
    void readsServerMetadata();
    void takesWrongOptionalMembersForAbsent_data();
    void takesWrongOptionalMembersForAbsent();
    void ordersResourceCandidates_data();
    void ordersResourceCandidates();
    void ordersServerCandidates_data();
    void ordersServerCandidates();
};

void tst_Metadata::refusesBadResourceMetadata_data()
{
    QTest::addColumn<QByteArray>("body");
    const QJsonObject good = resourceDocument();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html>");
    QTest::newRow("an array") << QByteArray("[{\"resource\":\"https://mcp.example/mcp\"}]");
    QTest::newRow("a string") << QByteArray("\"https://mcp.example/mcp\"");
    QTest::newRow("cut off") << bytesOf(good).chopped(1);
    QTest::newRow("deep") << QByteArray(2000, '[');
    QTest::newRow("no resource") << bytesOf(without(good, u"resource"_s));
    QTest::newRow("a resource that is null") << bytesOf(with(good, u"resource"_s, QJsonValue()));
    QTest::newRow("a resource that is a number") << bytesOf(with(good, u"resource"_s, 1));
    QTest::newRow("an empty resource") << bytesOf(with(good, u"resource"_s, QString()));
    QTest::newRow("a string for servers") << bytesOf(with(good, u"authorization_servers"_s, u"https://as.example"_s));
    QTest::newRow("servers that are objects")
        << bytesOf(with(good, u"authorization_servers"_s, QJsonArray{QJsonObject{{u"issuer"_s, u"https://a"_s}}}));
    QTest::newRow("a number after a good server")
        << bytesOf(with(good, u"authorization_servers"_s, QJsonArray{u"https://as.example"_s, 1}));
    for (const char *issuer : {"http://as.example", "https://as.example?x=1", "https://as.example#x",
                               "https://u@as.example", "javascript:alert(1)", "https://169.254.169.254",
                               "http://127.0.0.1:1", "https://localhost", "https://as.example\r\nX: y", ""})
        QTest::addRow("only the server %s", issuer)
            << bytesOf(with(good, u"authorization_servers"_s, QJsonArray{QString::fromLatin1(issuer)}));
}

void tst_Metadata::refusesBadResourceMetadata()
{
    QFETCH(QByteArray, body);
    const auto metadata = parseProtectedResourceMetadata(body, u"https://mcp.example/mcp"_s);
    QVERIFY(!metadata.has_value());
    QCOMPARE(metadata.error().kind, ErrorKind::Protocol);
    QCOMPARE(metadata.error().stage, Stage::Discovery);
}

void tst_Metadata::matchesTheResource_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *resource, const char *server, bool matches) {
        QTest::addRow("%s for %s", resource, server)
            << QString::fromLatin1(resource) << QString::fromLatin1(server) << matches;
    };
    row("https://evil.example/mcp", "https://mcp.example/mcp", false);
    row("https://evil.mcp.example/mcp", "https://mcp.example/mcp", false);
    row("https://mcp.example.evil/mcp", "https://mcp.example/mcp", false);
    row("https://mcp.example@evil.example/mcp", "https://mcp.example/mcp", false);
    row("https://user@mcp.example/mcp", "https://mcp.example/mcp", false);
    row("http://mcp.example/mcp", "https://mcp.example/mcp", false);
    row("https://mcp.example:444/mcp", "https://mcp.example/mcp", false);
    row("https://mcp.example/mcp#x", "https://mcp.example/mcp", false);
    row("https://mcp.example/mcp?x=1", "https://mcp.example/mcp", false);
    row("https://mcp.example/mcp/more", "https://mcp.example/mcp", false);
    row("https://h/api/v1", "https://h/api/v10", false);
    row("https://h/api/v1/", "https://h/api/v10", false);
    row("https://h/other", "https://h/mcp", false);
    row("mcp", "https://h/mcp", false);
    row("https://mcp.example/mcp", "https://mcp.example/mcp", true);
    row("https://mcp.example", "https://mcp.example/mcp", true);
    row("https://mcp.example/", "https://mcp.example/mcp", true);
    row("https://mcp.example/", "https://mcp.example", true);
    row("https://mcp.example", "https://mcp.example/", true);
    row("https://h/api/", "https://h/api/v1", true);
    row("https://h/api", "https://h/api/v1", true);
    row("https://h/mcp/", "https://h/mcp", true);
    row("https://h/mcp", "https://h/mcp/", true);
    row("https://h/mcp", "https://h/mcp?key=1", true);
    row("https://h/mcp?key=1", "https://h/mcp?key=1", true);
    row("HTTPS://MCP.Example:443/mcp", "https://mcp.example/mcp", true);
}

void tst_Metadata::matchesTheResource()
{
    QFETCH(QString, resource);
    QFETCH(QString, server);
    QFETCH(bool, matches);
    const auto metadata = parseProtectedResourceMetadata(bytesOf(resourceDocument(resource)), server);
    QCOMPARE(metadata.has_value(), matches);
    if (matches)
        QCOMPARE(metadata->resource, resource); // byte for byte, whatever QUrl makes of it
}

void tst_Metadata::keepsResourceMetadataAsItIs()
{
    QJsonObject document = resourceDocument(u"https://h/%7Eme"_s);
    document.insert(u"authorization_servers"_s, QJsonArray{u"https://AS.example/%7Et/"_s, u"https://b.example"_s});
    document.insert(u"scopes_supported"_s, QJsonArray{u"a"_s, u"with space"_s, 1, u"b"_s, u"a"_s, QString()});
    document.insert(u"unknown"_s, QJsonObject{{u"x"_s, 1}});
    const auto metadata = parseProtectedResourceMetadata(bytesOf(document), u"https://h/%7Eme"_s);
    QVERIFY(metadata.has_value());
    QCOMPARE(metadata->resource, u"https://h/%7Eme"_s);
    QCOMPARE(metadata->authorizationServers, (QStringList{u"https://AS.example/%7Et/"_s, u"https://b.example"_s}));
    QCOMPARE(metadata->scopesSupported, (QStringList{u"a"_s, u"b"_s}));
}

void tst_Metadata::boundsResourceMetadata()
{
    QJsonObject document = resourceDocument();
    document.insert(u"authorization_servers"_s, numbered(u"https://as"_s, 100, u".example"_s));
    document.insert(u"scopes_supported"_s, numbered(u"s"_s, 1000));
    const auto metadata = parseProtectedResourceMetadata(bytesOf(document), u"https://mcp.example/mcp"_s);
    QVERIFY(metadata.has_value());
    QCOMPARE(metadata->authorizationServers.size(), 16);
    QCOMPARE(metadata->scopesSupported.size(), 256);

    document.insert(u"scopes_supported"_s, QJsonArray{QString(257, u'a'), QString(256, u'b')});
    const auto longScopes = parseProtectedResourceMetadata(bytesOf(document), u"https://mcp.example/mcp"_s);
    QVERIFY(longScopes.has_value());
    QCOMPARE(longScopes->scopesSupported, QStringList{QString(256, u'b')});
}

void tst_Metadata::passesOverUnusableServers()
{
    const QJsonObject document = with(resourceDocument(), u"authorization_servers"_s,
                                      QJsonArray{u"http://insecure.example"_s, u"https://as.example"_s});
    const auto metadata = parseProtectedResourceMetadata(bytesOf(document), u"https://mcp.example/mcp"_s);
    QVERIFY(metadata.has_value());
    QCOMPARE(metadata->authorizationServers, QStringList{u"https://as.example"_s});
}

void tst_Metadata::allowsPlainHttpOnThisMachineOnly()
{
    const QString server = u"http://localhost:3000/mcp"_s;
    QJsonObject document = resourceDocument(server);
    document.insert(u"authorization_servers"_s, QJsonArray{u"http://127.0.0.1:4000"_s});
    QVERIFY(parseProtectedResourceMetadata(bytesOf(document), server).has_value());
    document.insert(u"authorization_servers"_s, QJsonArray{u"http://as.example"_s});
    QVERIFY(!parseProtectedResourceMetadata(bytesOf(document), server).has_value());
}

void tst_Metadata::refusesBadServerMetadata_data()
{
    QTest::addColumn<QByteArray>("body");
    const QJsonObject good = serverDocument();
    const auto list = [](const char *item) { return QJsonArray{QString::fromLatin1(item)}; };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no issuer") << bytesOf(without(good, u"issuer"_s));
    QTest::newRow("an issuer that is a number") << bytesOf(with(good, u"issuer"_s, 1));
    QTest::newRow("no authorization endpoint") << bytesOf(without(good, u"authorization_endpoint"_s));
    QTest::newRow("no token endpoint") << bytesOf(without(good, u"token_endpoint"_s));
    QTest::newRow("a token endpoint that is null") << bytesOf(with(good, u"token_endpoint"_s, QJsonValue()));
    QTest::newRow("a token endpoint that is a list") << bytesOf(with(good, u"token_endpoint"_s, list("https://as/t")));
    for (const char *url : {"http://as.example/token", "https://169.254.169.254/token", "http://127.0.0.1/token",
                            "https://localhost/token", "file:///token", "/token", "https://as.example/token#x",
                            "https://as.example@evil.example/token"}) {
        QTest::addRow("the token endpoint %s", url)
            << bytesOf(with(good, u"token_endpoint"_s, QString::fromLatin1(url)));
        QTest::addRow("the authorization endpoint %s", url)
            << bytesOf(with(good, u"authorization_endpoint"_s, QString::fromLatin1(url)));
    }
    QTest::newRow("the authorization endpoint is a script")
        << bytesOf(with(good, u"authorization_endpoint"_s, u"javascript:alert(1)"_s));
    QTest::newRow("no code") << bytesOf(with(good, u"response_types_supported"_s, list("token")));
    QTest::newRow("response types in a string") << bytesOf(with(good, u"response_types_supported"_s, u"code"_s));
    QTest::newRow("no word on PKCE") << bytesOf(without(good, u"code_challenge_methods_supported"_s));
    QTest::newRow("null for PKCE") << bytesOf(with(good, u"code_challenge_methods_supported"_s, QJsonValue()));
    QTest::newRow("no PKCE") << bytesOf(with(good, u"code_challenge_methods_supported"_s, QJsonArray()));
    QTest::newRow("plain PKCE only") << bytesOf(with(good, u"code_challenge_methods_supported"_s, list("plain")));
    QTest::newRow("PKCE in small letters") << bytesOf(with(good, u"code_challenge_methods_supported"_s, list("s256")));
    QTest::newRow("PKCE in a string") << bytesOf(with(good, u"code_challenge_methods_supported"_s, u"S256"_s));
}

void tst_Metadata::refusesBadServerMetadata()
{
    QFETCH(QByteArray, body);
    const auto metadata = parseAuthorizationServerMetadata(body, u"https://as.example"_s);
    QVERIFY(!metadata.has_value());
    QCOMPARE(metadata.error().kind, ErrorKind::Protocol);
    QCOMPARE(metadata.error().stage, Stage::Discovery);
    QVERIFY(!metadata.error().detail.isEmpty());
}

void tst_Metadata::comparesIssuers_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("published");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *expected, const char *published, bool isSame) {
        QTest::addRow("%s and %s", expected, published)
            << QString::fromLatin1(expected) << QString::fromLatin1(published) << isSame;
    };
    row("https://as.example", "https://evil.example", false);
    row("https://as.example", "https://AS.example", false);
    row("https://as.example", "https://as.example:443", false);
    row("https://as.example", "https://as.example//", false);
    row("https://as.example/t", "https://as.example", false);
    row("https://as.example/t", "https://as.example/T", false);
    row("https://as.example/~t", "https://as.example/%7Et", false);
    row("https://as.example", "http://as.example", false);
    row("https://as.example", "https://as.example?x=1", false);
    row("https://as.example", "https://as.example", true);
    row("https://as.example/", "https://as.example", true);
    row("https://as.example", "https://as.example/", true);
    row("https://as.example/t/", "https://as.example/t", true);
}

void tst_Metadata::comparesIssuers()
{
    QFETCH(QString, expected);
    QFETCH(QString, published);
    QFETCH(bool, isSame);
    const auto metadata = parseAuthorizationServerMetadata(bytesOf(serverDocument(published)), expected);
    QCOMPARE(metadata.has_value(), isSame);
    if (isSame)
        QCOMPARE(metadata->issuer, published); // what RFC 9207 compares with is the document's own spelling
}

void tst_Metadata::readsServerMetadata()
{
    QJsonObject document = serverDocument();
    document.insert(u"token_endpoint"_s, u"https://tokens.example/t?tenant=a%2Bb"_s);
    document.insert(u"registration_endpoint"_s, u"https://as.example/register"_s);
    document.insert(u"revocation_endpoint"_s, u"https://as.example/revoke"_s);
    document.insert(u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s});
    document.insert(u"revocation_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s});
    document.insert(u"scopes_supported"_s, QJsonArray{u"openid"_s, u"offline_access"_s});
    document.insert(u"client_id_metadata_document_supported"_s, true);
    document.insert(u"authorization_response_iss_parameter_supported"_s, true);
    const auto metadata = parseAuthorizationServerMetadata(bytesOf(document), u"https://as.example"_s);
    QVERIFY(metadata.has_value());
    QCOMPARE(metadata->authorizationEndpoint, QUrl(u"https://as.example/authorize"_s));
    QCOMPARE(metadata->tokenEndpoint.toEncoded(), QByteArray("https://tokens.example/t?tenant=a%2Bb"));
    QCOMPARE(metadata->registrationEndpoint, QUrl(u"https://as.example/register"_s));
    QCOMPARE(metadata->revocationEndpoint, QUrl(u"https://as.example/revoke"_s));
    QCOMPARE(metadata->tokenEndpointAuthMethods, QStringList{u"none"_s});
    QCOMPARE(metadata->revocationEndpointAuthMethods, QStringList{u"client_secret_post"_s});
    QCOMPARE(metadata->scopesSupported, (QStringList{u"openid"_s, u"offline_access"_s}));
    QVERIFY(metadata->supportsClientIdMetadataDocument);
    QVERIFY(metadata->sendsIssuerInResponse);
    QVERIFY(parseAuthorizationServerMetadata(bytesOf(without(document, u"response_types_supported"_s)),
                                             u"https://as.example"_s)
                .has_value());
}

void tst_Metadata::takesWrongOptionalMembersForAbsent_data()
{
    QTest::addColumn<QJsonValue>("wrong");
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("a number") << QJsonValue(1);
    QTest::newRow("a string") << QJsonValue(u"true"_s);
    QTest::newRow("an object") << QJsonValue(QJsonObject{{u"x"_s, true}});
    QTest::newRow("a list of numbers") << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("an insecure URL") << QJsonValue(u"http://as.example/x"_s);
}

void tst_Metadata::takesWrongOptionalMembersForAbsent()
{
    QFETCH(QJsonValue, wrong);
    QJsonObject document = serverDocument();
    for (const QString &member :
         {u"registration_endpoint"_s, u"revocation_endpoint"_s, u"token_endpoint_auth_methods_supported"_s,
          u"revocation_endpoint_auth_methods_supported"_s, u"scopes_supported"_s,
          u"client_id_metadata_document_supported"_s, u"authorization_response_iss_parameter_supported"_s})
        document.insert(member, wrong);
    const auto metadata = parseAuthorizationServerMetadata(bytesOf(document), u"https://as.example"_s);
    QVERIFY(metadata.has_value());
    QVERIFY(metadata->registrationEndpoint.isEmpty());
    QVERIFY(metadata->revocationEndpoint.isEmpty());
    QVERIFY(metadata->tokenEndpointAuthMethods.isEmpty());
    QVERIFY(metadata->revocationEndpointAuthMethods.isEmpty());
    QVERIFY(metadata->scopesSupported.isEmpty());
    QVERIFY(!metadata->supportsClientIdMetadataDocument);
    QVERIFY(!metadata->sendsIssuerInResponse);
}

void tst_Metadata::ordersResourceCandidates_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QStringList>("candidates");
    const auto at = [](const char *tail) {
        return QString(u"https://h/.well-known/oauth-protected-resource"_s + QString::fromLatin1(tail));
    };
    QTest::newRow("no path") << u"https://h"_s << QStringList{at("")};
    QTest::newRow("only a slash") << u"https://h/"_s << QStringList{at("")};
    QTest::newRow("a path") << u"https://h/mcp"_s << QStringList{at("/mcp"), at("")};
    QTest::newRow("a path with a slash") << u"https://h/mcp/"_s << QStringList{at("/mcp/"), at("/mcp"), at("")};
    QTest::newRow("a path and a query") << u"https://h/a?q=1"_s << QStringList{at("/a?q=1"), at("")};
    QTest::newRow("a slash and a query") << u"https://h/?q=1"_s << QStringList{at("?q=1"), at("")};
    QTest::newRow("a query only") << u"https://h?q=/x"_s << QStringList{at("?q=/x"), at("")};
    QTest::newRow("a fragment") << u"https://h/a#f"_s << QStringList{at("/a"), at("")};
    QTest::newRow("a port") << u"http://localhost:1/mcp"_s
                            << QStringList{u"http://localhost:1/.well-known/oauth-protected-resource/mcp"_s,
                                           u"http://localhost:1/.well-known/oauth-protected-resource"_s};
}

void tst_Metadata::ordersResourceCandidates()
{
    QFETCH(QString, server);
    QFETCH(QStringList, candidates);
    QCOMPARE(texts(protectedResourceMetadataUrls(server)), candidates);
}

void tst_Metadata::ordersServerCandidates_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QStringList>("candidates");
    const QStringList root{u"https://as/.well-known/oauth-authorization-server"_s,
                           u"https://as/.well-known/openid-configuration"_s};
    const QStringList tenant{u"https://as/.well-known/oauth-authorization-server/tenant1"_s,
                             u"https://as/.well-known/openid-configuration/tenant1"_s,
                             u"https://as/tenant1/.well-known/openid-configuration"_s};
    QTest::newRow("no path") << u"https://as"_s << root;
    QTest::newRow("only a slash") << u"https://as/"_s << root;
    QTest::newRow("a path") << u"https://as/tenant1"_s << tenant;
    QTest::newRow("a path with a slash") << u"https://as/tenant1/"_s << tenant;
}

void tst_Metadata::ordersServerCandidates()
{
    QFETCH(QString, issuer);
    QFETCH(QStringList, candidates);
    QCOMPARE(texts(authorizationServerMetadataUrls(issuer)), candidates);
}

LATCHKEY_TEST(tst_Metadata)
#include "tst_metadata.moc"
