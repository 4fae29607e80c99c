#include "core/oauth/oauthoperations_p.h"

#include "core/base/operation_p.h"
#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/tokenanswer_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumIdLength = 4096;
constexpr qsizetype maximumRedirects = 256;
// A client of the device grant is redirected nowhere, but servers that take a registration without a redirect URI are
// few.
constexpr QLatin1String unusedRedirect("http://127.0.0.1/callback");

Error notRegistered(ErrorKind kind, const QString &detail)
{
    return Error{kind, Stage::Registration, detail};
}

Error brokenRegistration(const QString &what)
{
    return notRegistered(ErrorKind::Protocol, u"The registration answer "_s + what);
}

//! A desktop program can keep no secret (RULE C-10), so none is asked for, unless the server takes no other client. In the
//! body rather than in the head: many that list both, MCP's Python SDK among them, look for the client's id in the body alone.
QString wantedMethod(const QStringList &listed)
{
    if (listed.isEmpty() || listed.contains("none"_L1))
        return u"none"_s;
    if (listed.contains("client_secret_post"_L1))
        return u"client_secret_post"_s;
    if (listed.contains("client_secret_basic"_L1))
        return u"client_secret_basic"_s;
    return u"none"_s;
}

//! RFC 8252 section 7.3 has servers ignore the port, and some then leave it out of what they registered.
bool isRegistered(const QStringList &registered, const QString &redirectUri)
{
    QUrl portless(redirectUri, QUrl::StrictMode);
    if (portless.scheme() == "http"_L1)
        portless.setPort(-1);
    return registered.contains(redirectUri) || registered.contains(portless.toString(QUrl::FullyEncoded));
}

Error refusal(int status, const QByteArray &body, const QByteArray &retryAfter, const QDateTime &now)
{
    const ReadRefusal read = meaningOf({status, body});
    QString detail = u"The authorization server did not register us: HTTP "_s + QString::number(status);
    if (!read.code.isEmpty())
        detail += u" "_s + read.code;
    if (!read.words.isEmpty())
        detail += u": "_s + read.words;
    if (status == 408 || status == 429 || status >= 500)
        return Error{ErrorKind::Network, Stage::Registration, detail, retryTime(retryAfter, now), read.code};
    const bool isForNobody = status == 401 || status == 403;
    if (isForNobody) // as Figma does, which lists who may
        detail += u" (where it takes only clients that it knows, name one with --client-id)"_s;
    const bool isRefusal = !read.code.isEmpty() || isForNobody;
    return Error{isRefusal ? ErrorKind::Refused : ErrorKind::Protocol, Stage::Registration, detail, {}, read.code};
}

//! RFC 7591 section 3.1: one POST.
class RegisterOperation final : public Operation<ClientRegistration>
{
public:
    RegisterOperation(HttpContext context, AuthorizationServerMetadata metadata, QString redirectUri)
        : Operation(context.network)
        , m_context(std::move(context))
        , m_metadata(std::move(metadata))
        , m_redirectUri(std::move(redirectUri))
    {
    }

    void send(const ClientIdentity &identity, const QStringList &scopes)
    {
        HttpRequest request;
        request.method = HttpRequest::Method::Post;
        request.url = m_metadata.registrationEndpoint;
        request.sentBy = QUrl(m_metadata.issuer).host();
        request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
        request.body = Secret(registrationRequest(identity, m_metadata, m_redirectUri, scopes));
        whenDone(exchangeWithinOrigin(m_context, request), this, // nothing in it is secret
                 [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

private:
    void answered(const Result<HttpAnswer> &answer)
    {
        const bool isNothingThere = answer
            && (answer->status == 404 || answer->status == 405 || !jsonObject(answer->bodyView()));
        if (m_metadata.isGuessed && isNothingThere)
            return finish(
                Error{ErrorKind::Protocol, Stage::Discovery,
                      u"The server does not say where to sign in, and has nothing where older servers have it"_s});
        if (answer)
            return finish(parseRegistration(answer->status, answer->bodyView(),
                                            answer->headerValues("Retry-After").value(0), m_metadata, m_redirectUri,
                                            m_context.clock()));
        Error error = at(Stage::Registration, answer.error());
        // A registration that we never hear of again costs nothing: another attempt is safe.
        if (error.kind == ErrorKind::OutcomeUnknown)
            error.kind = ErrorKind::Network;
        finish(error);
    }

    const HttpContext m_context;
    const AuthorizationServerMetadata m_metadata;
    const QString m_redirectUri;
};

} // namespace

QByteArray registrationRequest(const ClientIdentity &identity, const AuthorizationServerMetadata &metadata,
                               const QString &redirectUri, const QStringList &scopes)
{
    QJsonArray grants{u"authorization_code"_s, u"refresh_token"_s};
    if (redirectUri.isEmpty())
        grants.append(u"urn:ietf:params:oauth:grant-type:device_code"_s); // RFC 8628 section 7.3
    QJsonObject request{
        {u"client_name"_s, identity.name},
        {u"redirect_uris"_s, QJsonArray{redirectUri.isEmpty() ? QString(unusedRedirect) : redirectUri}},
        {u"grant_types"_s, grants},
        {u"response_types"_s, QJsonArray{u"code"_s}},
        {u"token_endpoint_auth_method"_s, wantedMethod(metadata.tokenEndpointAuthMethods)},
        {u"application_type"_s, u"native"_s},
    };
    if (!identity.uri.isEmpty())
        request.insert("client_uri"_L1, identity.uri);
    // Some register without them only what they grant to everybody, and later refuse the rest (RFC 7591 section 2).
    if (!scopes.isEmpty())
        request.insert("scope"_L1, scopes.join(u' '));
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<ClientRegistration> parseRegistration(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                             const AuthorizationServerMetadata &metadata, const QString &redirectUri,
                                             const QDateTime &now)
{
    const std::optional<QJsonObject> reply = jsonObject(body);
    const bool hasError = reply && reply->value("error"_L1).isString();
    if (hasError || (httpStatus != 200 && httpStatus != 201)) // RULE T-23: 200 is found in the field
        return refusal(httpStatus, body, retryAfter, now);
    if (!reply)
        return brokenRegistration(u"is not a JSON object"_s);

    ClientRegistration client;
    client.clientId = reply->value("client_id"_L1).toString();
    // RFC 6749 appendix A.1: VSCHAR
    const bool isIdUsable = !client.clientId.isEmpty() && client.clientId.size() <= maximumIdLength
        && std::all_of(client.clientId.begin(), client.clientId.end(),
                       [](QChar c) { return c >= u' ' && c < u'\x7F'; });
    if (!isIdUsable)
        return brokenRegistration(u"has no usable \"client_id\""_s);

    const QJsonValue redirects = reply->value("redirect_uris"_L1);
    if (redirects.isArray() && !redirectUri.isEmpty()
        && !isRegistered(stringsOf(redirects, maximumRedirects), redirectUri))
        return Error{ErrorKind::Protocol,
                     Stage::Registration,
                     u"The registration answer does not have our redirect URI"_s,
                     {},
                     u"invalid_redirect_uri"_s};

    client.clientSecret = Secret::fromText(reply->value("client_secret"_L1).toString());
    QString registered = reply->value("token_endpoint_auth_method"_L1).toString();
    // Some repeat what they usually register; a client that was given no secret authenticates with none.
    if (client.clientSecret.isEmpty() && registered.startsWith("client_secret_"_L1))
        registered = u"none"_s;
    const QString wanted = wantedMethod(metadata.tokenEndpointAuthMethods);
    if (registered.isEmpty() && !client.clientSecret.isEmpty() && wanted != "none"_L1) // it had nothing to change
        registered = wanted;
    const Result<QString> method = authenticationMethod(metadata.tokenEndpointAuthMethods, registered,
                                                        client.clientSecret);
    if (!method)
        return at(Stage::Registration, method.error());
    client.authMethod = *method;
    return client;
}

ClientRegistration configuredClient(const QString &clientId, const Secret &secret,
                                    const AuthorizationServerMetadata &metadata)
{
    const QStringList &listed = metadata.tokenEndpointAuthMethods;
    QString method = u"none"_s;
    if (!secret.isEmpty())
        method = listed.contains("client_secret_post"_L1) && !listed.contains("client_secret_basic"_L1)
            ? u"client_secret_post"_s
            : u"client_secret_basic"_s;
    return {clientId, secret, method};
}

// RULE C-1.
QFuture<Result<ClientRegistration>> identifyClient(const HttpContext &context, const ClientIdentity &identity,
                                                   const Server &server, const AuthorizationServerMetadata &metadata,
                                                   const QString &redirectUri)
{
    const auto ready = [](Result<ClientRegistration> outcome) { return readyFuture(std::move(outcome)); };
    if (!server.clientId.isEmpty())
        return followedBy<ClientRegistration>(
            readSecret(server.clientSecret),
            [ready, clientId = server.clientId, metadata](const Result<Secret> &secret) {
                return ready(secret ? Result<ClientRegistration>(configuredClient(clientId, *secret, metadata))
                                    : Result<ClientRegistration>(secret.error()));
            });
    const QString document = server.clientMetadataUrl.isEmpty() ? identity.metadataDocumentUrl
                                                                : server.clientMetadataUrl;
    if (metadata.supportsClientIdMetadataDocument && !document.isEmpty()) {
        const Status usable = checkClientMetadataUrl(document);
        return ready(usable ? Result<ClientRegistration>(ClientRegistration{document, {}, u"none"_s})
                            : Result<ClientRegistration>(at(Stage::Registration, usable.error())));
    }
    if (metadata.registrationEndpoint.isEmpty() && metadata.supportsClientIdMetadataDocument)
        return ready(notRegistered(
            ErrorKind::InvalidInput,
            u"The authorization server takes clients by the address of a metadata document, or by a client id that "
            "it has given out: name one with --client-metadata-url, or the other with --client-id"_s));
    if (metadata.registrationEndpoint.isEmpty())
        return ready(notRegistered(
            ErrorKind::InvalidInput,
            u"The authorization server registers no clients by itself: have one registered with it, and name "
            "its client id with --client-id"_s));
    // Anew for each sign-in. A client that an earlier one was given, perhaps another program's, is not used again:
    // nobody tells whether the server still knows it, and one that does not shows the browser an error page and never
    // comes back (RULE T-19); nor is it known with which redirect URI it was registered, whose port some compare (RULE
    // T-18). A registration costs one request; the stale ones are what people suffer from.
    auto *operation = new RegisterOperation(context, metadata, redirectUri);
    QFuture<Result<ClientRegistration>> future = operation->future();
    operation->send(identity, server.scopes);
    return future;
}

} // namespace Latchkey
