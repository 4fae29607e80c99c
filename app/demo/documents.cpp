#include "app/demo/documents.h"

#include <QtCore/QJsonArray>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

HttpResponse resourceMetadata(const Site &site, const HttpRequest &request)
{
    constexpr qsizetype prefix = sizeof "/.well-known/oauth-protected-resource" - 1;
    const std::optional<ServerOffer> offer = site.byPath(request.path.mid(prefix));
    if (!offer)
        return textResponse(404, "There is no such server here.\n");
    if (request.method != "GET")
        return wrongMethod("GET");
    return jsonResponse({{u"resource"_s, site.urlOf(offer->name)},
                         {u"authorization_servers"_s, QJsonArray{site.issuer()}},
                         {u"scopes_supported"_s, QJsonArray::fromStringList(offer->scopes)},
                         {u"bearer_methods_supported"_s, QJsonArray{u"header"_s}},
                         {u"resource_name"_s, offer->name}});
}

HttpResponse serverMetadata(const Site &site, const Behaviour &behaviour, const HttpRequest &request)
{
    if (request.method != "GET")
        return wrongMethod("GET");
    QStringList scopes;
    for (const ServerOffer &offer : site.offers())
        scopes += offer.scopes;
    if (behaviour.wantOfflineAccess)
        scopes += u"offline_access"_s;
    scopes.removeDuplicates();
    const QJsonArray methods{u"none"_s, u"client_secret_basic"_s, u"client_secret_post"_s};
    QJsonArray grants{u"authorization_code"_s, u"refresh_token"_s, u"client_credentials"_s};
    if (behaviour.offerDeviceGrant)
        grants.append(u"urn:ietf:params:oauth:grant-type:device_code"_s);
    QJsonObject metadata{{u"issuer"_s, site.issuer()},
                         {u"authorization_endpoint"_s, QString(site.issuer() + "/authorize"_L1)},
                         {u"token_endpoint"_s, QString(site.issuer() + "/token"_L1)},
                         {u"registration_endpoint"_s, QString(site.issuer() + "/register"_L1)},
                         {u"revocation_endpoint"_s, QString(site.issuer() + "/revoke"_L1)},
                         {u"scopes_supported"_s, QJsonArray::fromStringList(scopes)},
                         {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                         {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
                         {u"grant_types_supported"_s, grants},
                         {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
                         {u"token_endpoint_auth_methods_supported"_s, methods},
                         {u"revocation_endpoint_auth_methods_supported"_s, methods},
                         {u"authorization_response_iss_parameter_supported"_s, true}};
    if (behaviour.offerDeviceGrant)
        metadata[u"device_authorization_endpoint"_s] = QString(site.issuer() + "/device_authorization"_L1);
    if (!behaviour.authorizationEndpoint.isEmpty())
        metadata[u"authorization_endpoint"_s] = behaviour.authorizationEndpoint;
    if (!behaviour.ignoreProofs)
        metadata[u"dpop_signing_alg_values_supported"_s] = QJsonArray{u"ES256"_s};
    return jsonResponse(metadata);
}

} // namespace Latchkey::Demo
