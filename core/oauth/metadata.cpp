#include "core/oauth/metadata.h"

#include "core/base/visibletext.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumServers = 16;
constexpr qsizetype maximumListed = 256;

Error invalid(const QString &what)
{
    return Error{ErrorKind::Protocol, Stage::Discovery, what};
}

Error invalidUrl(QLatin1String member, const Error &why)
{
    return invalid(u"\""_s + member + u"\": "_s + why.detail);
}

//! A URL taken apart as text, because QUrl would rewrite it.
struct RawUrl {
    QString origin; //!< `scheme://authority`
    QString path; //!< With its leading slash; may be empty.
    QString query; //!< With its question mark; may be empty.
};

RawUrl takeApart(const QString &raw)
{
    const QString whole = raw.section(u'#', 0, 0);
    qsizetype pathStart = whole.indexOf("://"_L1) + 3;
    while (pathStart < whole.size() && whole[pathStart] != u'/' && whole[pathStart] != u'?')
        ++pathStart;
    const qsizetype question = whole.indexOf(u'?', pathStart);
    const qsizetype pathEnd = question < 0 ? whole.size() : question;
    return {whole.left(pathStart), whole.mid(pathStart, pathEnd - pathStart), whole.mid(pathEnd)};
}

QUrl strict(const QString &raw)
{
    return QUrl(raw, QUrl::StrictMode);
}

//! RULE D-8: the same origin, and the path a prefix on a segment boundary. Both SDKs accept this much, and servers with
//! one document for all their endpoints need it; what is granted for the prefix is meant for the endpoint too.
bool covers(const QString &resource, const QString &serverUrl)
{
    if (resource == serverUrl)
        return true;
    const QUrl resourceUrl = strict(resource);
    const QUrl server = strict(serverUrl);
    if (!resourceUrl.isValid() || resourceUrl.hasFragment() || !sameOrigin(resourceUrl, server)
        || resourceUrl.authority(QUrl::FullyEncoded).contains(u'@'))
        return false;
    const RawUrl outer = takeApart(resource);
    const RawUrl inner = takeApart(serverUrl);
    if (!outer.query.isEmpty() && outer.query != inner.query)
        return false;
    QString prefix = outer.path;
    if (prefix.endsWith(u'/'))
        prefix.chop(1);
    return inner.path == prefix || inner.path.startsWith(prefix + u'/');
}

//! An optional endpoint that is of the wrong type or unsafe is as good as absent.
QUrl optionalEndpoint(const QJsonObject &document, QLatin1String member, const QUrl &origin)
{
    const QJsonValue value = document.value(member);
    if (!value.isString())
        return {};
    const Result<QUrl> url = foreignUrl(value.toString(), origin);
    return url ? *url : QUrl();
}

Result<QUrl> requiredEndpoint(const QJsonObject &document, QLatin1String member, const QUrl &origin)
{
    const QJsonValue value = document.value(member);
    if (!value.isString())
        return invalid(u"The authorization server's metadata has no \""_s + member + u"\""_s);
    Result<QUrl> url = foreignUrl(value.toString(), origin);
    if (!url)
        return invalidUrl(member, url.error());
    return url;
}

//! RULE A-6: absent means that the server may not do PKCE at all, and `plain` alone is no protection.
Status checkProofKeys(const QJsonObject &document)
{
    const QJsonValue methods = document.value("code_challenge_methods_supported"_L1);
    if (methods.isUndefined() || methods.isNull())
        return invalid(u"The authorization server does not say that it supports PKCE "
                       "(code_challenge_methods_supported is missing); if it does all the same, add --assume-pkce"_s);
    if (!methods.isArray() || !stringsOf(methods, maximumListed).contains("S256"_L1))
        return invalid(u"The authorization server does not support PKCE with S256"_s);
    return success();
}

Status checkResponseTypes(const QJsonObject &document)
{
    const QJsonValue types = document.value("response_types_supported"_L1);
    if (types.isUndefined() || types.isNull())
        return success(); // required by RFC 8414, and forgotten in the field
    if (!types.isArray() || !stringsOf(types, maximumListed).contains("code"_L1))
        return invalid(u"The authorization server does not support authorization codes"_s);
    return success();
}

} // namespace

// RULE D-6, D-7, D-8, D-9.
Result<ProtectedResourceMetadata> parseProtectedResourceMetadata(const QByteArray &body, const QString &serverUrl)
{
    const std::optional<QJsonObject> document = jsonObject(body);
    if (!document)
        return invalid(u"The protected-resource metadata is not a JSON object"_s);

    ProtectedResourceMetadata metadata;
    const QJsonValue resource = document->value("resource"_L1);
    if (!resource.isString())
        return invalid(u"The protected-resource metadata has no \"resource\""_s);
    metadata.resource = resource.toString();
    if (!covers(metadata.resource, serverUrl))
        return invalid(u"The protected-resource metadata is about another resource than this server: "_s
                       + visibleText(metadata.resource.section(u'?', 0, 0), 200)); // a query may hold a key

    // OPTIONAL by RFC 9728, and required by MCP.
    const QJsonValue servers = document->value("authorization_servers"_L1);
    if (!servers.isArray() && !servers.isUndefined() && !servers.isNull())
        return invalid(u"The protected-resource metadata names no authorization server"_s);
    const QUrl origin = strict(serverUrl);
    std::optional<Error> unusable;
    for (const QJsonValue server : servers.toArray()) {
        if (!server.isString())
            return invalid(u"\"authorization_servers\" is not a list of strings"_s);
        if (metadata.authorizationServers.size() == maximumServers)
            break;
        if (const Result<QUrl> url = issuerUrl(server.toString(), origin); url)
            metadata.authorizationServers += server.toString();
        else if (!unusable)
            unusable = invalidUrl("authorization_servers"_L1, url.error());
    }
    if (metadata.authorizationServers.isEmpty() && unusable)
        return *unusable;

    metadata.scopesSupported = wellFormedScopes(stringsOf(document->value("scopes_supported"_L1), maximumListed));
    return metadata;
}

// RULE, T-3.
Result<AuthorizationServerMetadata> parseAuthorizationServerMetadata(const QByteArray &body, const QString &issuer,
                                                                     ServerUse use)
{
    const std::optional<QJsonObject> document = jsonObject(body);
    if (!document)
        return invalid(u"The authorization server's metadata is not a JSON object"_s);

    AuthorizationServerMetadata metadata;
    metadata.issuer = document->value("issuer"_L1).toString();
    if (metadata.issuer.isEmpty())
        return invalid(u"The authorization server's metadata has no \"issuer\""_s);
    if (!isSameIssuer(metadata.issuer, issuer))
        return invalid(u"The metadata found for the authorization server is that of another issuer: "_s
                       + visibleText(metadata.issuer, 200));
    // Nobody but the issuer itself says where its endpoints may be; an issuer on this machine may use http.
    const QUrl origin = strict(metadata.issuer);
    if (const Result<QUrl> url = issuerUrl(metadata.issuer, origin); !url)
        return invalidUrl("issuer"_L1, url.error());

    if (use != ServerUse::TokensOnly) {
        const Result<QUrl> authorization = requiredEndpoint(*document, "authorization_endpoint"_L1, origin);
        if (!authorization)
            return authorization.error();
        metadata.authorizationEndpoint = *authorization;
        const Status proofKeys = use == ServerUse::SignInAssumingPkce ? success() : checkProofKeys(*document);
        for (const Status &checked : {checkResponseTypes(*document), proofKeys}) {
            if (!checked)
                return checked.error();
        }
    }
    const Result<QUrl> token = requiredEndpoint(*document, "token_endpoint"_L1, origin);
    if (!token)
        return token.error();
    metadata.tokenEndpoint = *token;
    metadata.registrationEndpoint = optionalEndpoint(*document, "registration_endpoint"_L1, origin);
    metadata.revocationEndpoint = optionalEndpoint(*document, "revocation_endpoint"_L1, origin);
    metadata.deviceAuthorizationEndpoint = optionalEndpoint(*document, "device_authorization_endpoint"_L1, origin);
    metadata.tokenEndpointAuthMethods = stringsOf(document->value("token_endpoint_auth_methods_supported"_L1),
                                                  maximumListed);
    metadata.revocationEndpointAuthMethods = stringsOf(document->value("revocation_endpoint_auth_methods_supported"_L1),
                                                       maximumListed);
    metadata.scopesSupported = wellFormedScopes(stringsOf(document->value("scopes_supported"_L1), maximumListed));
    // Only a literal true counts: toBool() is false for everything else.
    metadata.supportsClientIdMetadataDocument = document->value("client_id_metadata_document_supported"_L1).toBool();
    metadata.sendsIssuerInResponse = document->value("authorization_response_iss_parameter_supported"_L1).toBool();
    return metadata;
}

// RULE D-4, D-5.
QList<QUrl> protectedResourceMetadataUrls(const QString &serverUrl)
{
    const QString wellKnown = u"/.well-known/oauth-protected-resource"_s;
    const RawUrl server = takeApart(serverUrl);
    QList<QUrl> candidates;
    // RFC 9728 section 3.1 drops only the slash that follows the host directly, and keeps the query.
    if (server.path.size() > 1 || !server.query.isEmpty()) {
        const QString path = server.path.size() > 1 ? server.path : QString();
        candidates += strict(server.origin + wellKnown + path + server.query);
        if (path.endsWith(u'/')) // RULE T-8: servers that strip it, as RFC 8414 does
            candidates += strict(server.origin + wellKnown + path.chopped(1) + server.query);
    }
    candidates += strict(server.origin + wellKnown);
    return candidates;
}

// RULE.
QList<QUrl> authorizationServerMetadataUrls(const QString &issuer)
{
    const QString oauth = u"/.well-known/oauth-authorization-server"_s;
    const QString openid = u"/.well-known/openid-configuration"_s;
    const RawUrl parts = takeApart(issuer);
    QString path = parts.path;
    if (path.endsWith(u'/')) // RFC 8414 section 3.1
        path.chop(1);
    if (path.isEmpty())
        return {strict(parts.origin + oauth), strict(parts.origin + openid)};
    return {strict(parts.origin + oauth + path), strict(parts.origin + openid + path),
            strict(parts.origin + path + openid)};
}

} // namespace Latchkey
