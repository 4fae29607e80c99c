#include "core/oauth/oauthoperations_p.h"

#include "core/base/logging_p.h"
#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/tokenproof_p.h"
#include "core/oauth/tokenreply_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! One POST to the token endpoint, and its answer; a second one where all that the first lacked was the server's nonce.
class TokenOperation final : public Operation<TokenGrant>
{
public:
    //! \a dpopKey: empty: a bearer token is wanted.
    TokenOperation(const HttpContext &context, Stage stage, Secret dpopKey)
        : Operation(context.network)
        , m_context(context)
        , m_stage(stage)
        , m_proof(context, std::move(dpopKey))
    {
    }

    void send(const AuthorizationServerMetadata &metadata, const Form &form, HttpRequest request)
    {
        request.sentBy = QUrl(metadata.issuer).host();
        completeTokenRequest(request, metadata.tokenEndpoint, form);
        m_request = request;
        m_deadline.start(request.bound.count() > 0 ? request.bound : m_context.bounds.exchange);
        transmit();
    }

private:
    void transmit()
    {
        HttpRequest request = m_request;
        request.bound = std::max(m_deadline.remaining(), 1ms);
        if (const Status proven = m_proof.addTo(request); !proven)
            return finish(at(m_stage, proven.error()));
        whenDone(Latchkey::exchange(m_context, request), this,
                 [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

    void answered(const Result<HttpAnswer> &answer)
    {
        if (!answer)
            return finish(at(m_stage, answer.error()));
        m_proof.remember(*answer);
        const Result<TokenGrant> grant = parseTokenReply(answer->status, answer->bodyView(),
                                                         answer->headerValues("Retry-After").value(0),
                                                         m_context.clock(), m_proof.asked());
        if (grant) {
            qCDebug(oauthLog) << m_request.url.host() << "granted" << grant->type << "tokens"
                              << (grant->refreshToken.isEmpty() ? "without" : "with") << "a refresh token";
            return finish(grant);
        }
        const Error error = grant.error();
        qCInfo(oauthLog) << m_request.url.host() << "granted no tokens:" << error;
        if (m_proof.isWorthARepetition(error))
            return transmit();
        finish(m_stage == Stage::Refresh ? error : beforeAnyGrant(error, m_stage));
    }

    const HttpContext m_context;
    const Stage m_stage;
    TokenProof m_proof;
    HttpRequest m_request;
    PatientTimer m_deadline; // for both requests together
};

QFuture<Result<TokenGrant>> requestFailed(Stage stage, ErrorKind kind, const QString &detail)
{
    return readyFuture(Result<TokenGrant>(Error{kind, stage, detail}));
}

} // namespace

void completeTokenRequest(HttpRequest &request, const QUrl &endpoint, const Form &form)
{
    request.method = HttpRequest::Method::Post;
    request.url = endpoint;
    request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
    request.headers.append(qMakePair(QByteArray("Accept"), QByteArray("application/json")));
    request.body = form.encoded();
    request.isWhole = [](const QByteArray &received) { return jsonObject(received).has_value(); };
}

QFuture<Result<TokenGrant>> exchangeCode(const HttpContext &context, const AuthorizationAttempt &attempt,
                                         const Secret &code)
{
    const Result<QString> method = authenticationMethod(attempt.authorizationServer.tokenEndpointAuthMethods,
                                                        attempt.client.authMethod, attempt.client.clientSecret);
    if (!method)
        return requestFailed(Stage::Exchange, method.error().kind, method.error().detail);
    Form form;
    form.add("grant_type", QByteArrayView("authorization_code"));
    form.add("code", code);
    form.add("code_verifier", attempt.codeVerifier);
    form.add("redirect_uri", attempt.redirectUri);
    form.add("resource", attempt.resource);
    HttpRequest request;
    authenticate(request, form, attempt.client.clientId, attempt.client.clientSecret, *method);
    auto *operation = new TokenOperation(context, Stage::Exchange, attempt.dpopKey);
    QFuture<Result<TokenGrant>> future = operation->future();
    operation->send(attempt.authorizationServer, form, request);
    return future;
}

QFuture<Result<TokenGrant>> exchangeDeviceCode(const HttpContext &context, const Discovery &discovery,
                                               const ClientRegistration &client, const Secret &deviceCode,
                                               const Secret &dpopKey)
{
    const AuthorizationServerMetadata &server = discovery.authorizationServer;
    const Result<QString> method = authenticationMethod(server.tokenEndpointAuthMethods, client.authMethod,
                                                        client.clientSecret);
    if (!method)
        return requestFailed(Stage::Exchange, method.error().kind, method.error().detail);
    Form form;
    form.add("grant_type", QByteArrayView("urn:ietf:params:oauth:grant-type:device_code"));
    form.add("device_code", deviceCode);
    form.add("resource", discovery.resource);
    HttpRequest request;
    authenticate(request, form, client.clientId, client.clientSecret, *method);
    auto *operation = new TokenOperation(context, Stage::Exchange, dpopKey);
    QFuture<Result<TokenGrant>> future = operation->future();
    operation->send(server, form, request);
    return future;
}

QFuture<Result<TokenGrant>> refreshToken(const HttpContext &context, const AuthorizationServerMetadata &metadata,
                                         const Credential &credential, const RefreshTerms &terms)
{
    if (credential.refreshToken.isEmpty())
        return requestFailed(Stage::Refresh, ErrorKind::AuthorizationRequired, u"No refresh token was granted"_s);
    // RULE C-9: a refresh token goes to nobody but the server that granted it.
    if (!credential.issuer.isEmpty() && !isSameIssuer(credential.issuer, metadata.issuer))
        return requestFailed(Stage::Refresh, ErrorKind::Protocol,
                             u"The metadata is not that of the credential's issuer"_s);
    const Result<QString> method = authenticationMethod(metadata.tokenEndpointAuthMethods, credential.clientAuthMethod,
                                                        credential.clientSecret);
    if (!method)
        return requestFailed(Stage::Refresh, method.error().kind, method.error().detail);
    Form form;
    form.add("grant_type", QByteArrayView("refresh_token"));
    form.add("refresh_token", credential.refreshToken);
    form.add("resource", terms.resource);
    form.add("scope", terms.scopes.join(u' '));
    HttpRequest request;
    request.bound = terms.bound;
    authenticate(request, form, credential.clientId, credential.clientSecret, *method);
    auto *operation = new TokenOperation(context, Stage::Refresh, credential.dpopKey);
    QFuture<Result<TokenGrant>> future = operation->future();
    operation->send(metadata, form, request);
    return future;
}

} // namespace Latchkey
