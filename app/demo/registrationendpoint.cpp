#include "app/demo/registrationendpoint.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype redirectLimit = 16;
constexpr qsizetype nameLimit = 200;

bool listOmits(const QJsonObject &metadata, const QString &member, const QString &needed)
{
    const QJsonValue list = metadata.value(member);
    return !list.isUndefined() && !list.toArray().contains(needed);
}

} // namespace

HttpResponse registerClient(Clients &clients, const HttpRequest &request, const QDateTime &now)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return oauthError(u"invalid_client_metadata"_s, u"the client metadata is not a JSON object"_s);
    const QJsonObject wanted = document.object();

    Client client;
    const QJsonArray redirects = wanted["redirect_uris"_L1].toArray();
    if (redirects.isEmpty() || redirects.size() > redirectLimit)
        return oauthError(u"invalid_redirect_uri"_s, u"between 1 and 16 redirect_uris are needed"_s);
    for (const QJsonValue &uri : redirects) {
        if (!Clients::isLoopbackRedirect(uri.toString()))
            return oauthError(u"invalid_redirect_uri"_s, u"only loopback addresses can be registered here"_s);
        client.redirectUris += uri.toString();
    }
    // RFC 7591 section 2: the default where the client does not say.
    client.authMethod = wanted["token_endpoint_auth_method"_L1].toString(u"client_secret_basic"_s);
    const QStringList methods{u"none"_s, u"client_secret_basic"_s, u"client_secret_post"_s};
    if (!methods.contains(client.authMethod) || listOmits(wanted, u"response_types"_s, u"code"_s)
        || listOmits(wanted, u"grant_types"_s, u"authorization_code"_s))
        return oauthError(u"invalid_client_metadata"_s, u"such a client is not served here"_s);
    client.name = wanted["client_name"_L1].toString().left(nameLimit);

    const std::optional<Client> enrolled = clients.enroll(client);
    if (!enrolled)
        return oauthError(u"temporarily_unavailable"_s, u"too many clients have registered"_s, 503);
    QJsonObject answer{{u"client_id"_s, enrolled->id},
                       {u"client_id_issued_at"_s, now.toSecsSinceEpoch()},
                       {u"client_name"_s, enrolled->name},
                       {u"redirect_uris"_s, QJsonArray::fromStringList(enrolled->redirectUris)},
                       {u"grant_types"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
                       {u"response_types"_s, QJsonArray{u"code"_s}},
                       {u"token_endpoint_auth_method"_s, enrolled->authMethod}};
    if (!enrolled->secret.isEmpty()) {
        answer[u"client_secret"_s] = QString::fromLatin1(enrolled->secret);
        answer[u"client_secret_expires_at"_s] = 0;
    }
    return jsonResponse(answer, 201);
}

} // namespace Latchkey::Demo
