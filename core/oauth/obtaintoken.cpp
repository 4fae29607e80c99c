#include "core/oauth/oauthoperations_p.h"

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/oauth/clientauthentication_p.h"
#include "core/oauth/tokenproof_p.h"
#include "core/oauth/tokenreply_p.h"
#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumAssertionLength = qsizetype{64} * 1024;
constexpr std::chrono::milliseconds shortestBound{1}; // less would mean none
constexpr char jwtBearer[] = "urn:ietf:params:oauth:grant-type:jwt-bearer";
constexpr char tokenExchange[] = "urn:ietf:params:oauth:grant-type:token-exchange";
constexpr char idToken[] = "urn:ietf:params:oauth:token-type:id_token";
constexpr char idJag[] = "urn:ietf:params:oauth:token-type:id-jag";

Error incomplete(const QString &detail)
{
    return {ErrorKind::InvalidInput, Stage::Configuration, detail};
}

//! The ID-JAG in an answer to a token exchange. RFC 8693 section 2.2.1.
Result<Secret> assertionIn(const QJsonObject &reply)
{
    if (reply["issued_token_type"_L1].toString() != QLatin1String(idJag))
        return Error{ErrorKind::Protocol, Stage::Exchange, u"it issued another kind of token"_s};
    const Secret assertion = Secret::fromText(reply["access_token"_L1].toString());
    if (assertion.isEmpty() || assertion.reveal().size() > maximumAssertionLength)
        return Error{ErrorKind::Protocol, Stage::Exchange, u"it issued no usable token"_s};
    return assertion;
}

//! In order: read what is kept elsewhere, have the identity provider vouch where there is one, ask for the token.
class ObtainTokenOperation final : public Operation<TokenGrant>
{
public:
    ObtainTokenOperation(const HttpContext &context, Server server, AuthorizationServerMetadata metadata,
                         const WantedToken &wanted)
        : Operation(context.network)
        , m_context(context)
        , m_server(std::move(server))
        , m_metadata(std::move(metadata))
        , m_resource(wanted.resource)
        , m_scope(wanted.scopes.join(u' '))
        , m_proof(context, wanted.dpopKey)
    {
        m_deadline.start(std::max(wanted.bound, shortestBound));
    }

    void start()
    {
        if (const Status complete = checkGrant(m_server); !complete)
            return finish(complete.error());
        m_unread = {{m_server.clientSecret, &ObtainTokenOperation::m_clientSecret},
                    {m_server.privateKey, &ObtainTokenOperation::m_privateKey},
                    {m_server.grant.assertion, &ObtainTokenOperation::m_assertion},
                    {m_server.grant.identityProvider.clientSecret, &ObtainTokenOperation::m_providerSecret}};
        readNext();
    }

private:
    void readNext()
    {
        if (m_unread.isEmpty())
            return m_server.grant.type == Grant::Type::EnterpriseManaged ? exchangeIdToken() : askForToken();
        const auto [source, place] = m_unread.takeFirst();
        whenDone(readSecret(source, timeLeft()), this, [this, place = place](const Result<Secret> &secret) {
            if (!secret)
                return finish(secret.error());
            this->*place = *secret;
            readNext();
        });
    }

    //! At the identity provider that is configured, and at no other: RULE X-2.
    void exchangeIdToken()
    {
        const IdentityProvider &provider = m_server.grant.identityProvider;
        Form form;
        form.add("grant_type", QByteArrayView(tokenExchange));
        form.add("requested_token_type", QByteArrayView(idJag));
        form.add("audience", m_metadata.issuer);
        form.add("resource", m_resource);
        form.add("scope", m_scope);
        form.add("subject_token", m_assertion);
        form.add("subject_token_type", QByteArrayView(idToken));
        HttpRequest request;
        const Result<QString> method = authenticationMethod({}, {}, m_providerSecret);
        authenticate(request, form, provider.clientId, m_providerSecret, *method);
        completeTokenRequest(request, QUrl(provider.tokenEndpoint), form);
        post(request, [this](const Result<HttpAnswer> &answer) {
            const Result<Secret> assertion = replyIn(answer).and_then(assertionIn);
            if (!assertion) {
                Error error = assertion.error();
                error.detail.prepend(u"At the identity provider: "_s);
                return finish(error);
            }
            m_assertion = *assertion;
            askForToken();
        });
    }

    void askForToken()
    {
        const bool asItself = m_server.grant.type == Grant::Type::ClientCredentials;
        Form form;
        form.add("grant_type", QByteArrayView(asItself ? "client_credentials" : jwtBearer));
        if (!asItself)
            form.add("assertion", m_assertion);
        form.add("resource", m_resource);
        form.add("scope", m_scope);
        HttpRequest request;
        request.sentBy = QUrl(m_metadata.issuer).host();
        if (const Status authenticated = authenticateClient(request, form); !authenticated)
            return finish(authenticated.error());
        completeTokenRequest(request, m_metadata.tokenEndpoint, form);
        if (const Status proven = m_proof.addTo(request); !proven)
            return finish(staged(proven.error()));
        post(request, [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

    void answered(const Result<HttpAnswer> &answer)
    {
        if (answer)
            m_proof.remember(*answer);
        const Result<QJsonObject> reply = replyIn(answer);
        // The whole request anew: what the client authenticates with is good once, too.
        if (!reply && m_proof.isWorthARepetition(reply.error()))
            return askForToken();
        if (!reply)
            return finish(staged(reply.error()));
        TokenGrant granted = tokenGrantIn(*reply, m_proof.asked());
        if (!granted.flaw.isEmpty()) // there is nothing in it to keep
            return finish(Error{ErrorKind::Protocol, Stage::Exchange, granted.flaw});
        granted.refreshToken = {}; // RFC 6749 section 4.4.3: there should be none; the grant itself is as good
        finish(granted);
    }

    Status authenticateClient(HttpRequest &request, Form &form) const
    {
        const QStringList &listed = m_metadata.tokenEndpointAuthMethods;
        if (!m_privateKey.isEmpty())
            return authenticateByKey(form, {m_server.clientId, m_privateKey, m_metadata.issuer}, listed,
                                     m_context.clock());
        const Result<QString> method = authenticationMethod(listed, {}, m_clientSecret);
        if (!method)
            return at(Stage::Exchange, method.error());
        authenticate(request, form, m_server.clientId, m_clientSecret, *method);
        return success();
    }

    template<typename F>
    void post(HttpRequest request, F answered)
    {
        request.bound = timeLeft();
        whenDone(Latchkey::exchange(m_context, request), this, answered);
    }

    Result<QJsonObject> replyIn(const Result<HttpAnswer> &answer) const
    {
        if (!answer)
            return staged(answer.error());
        const Result<QJsonObject> reply = acceptedReply(
            answer->status, answer->bodyView(), answer->headerValues("Retry-After").value(0), m_context.clock());
        return reply ? reply : Result<QJsonObject>(staged(reply.error()));
    }

    std::chrono::milliseconds timeLeft() const { return std::max(m_deadline.remaining(), shortestBound); }

    //! Nothing is spent by asking, and there is no user whom a sign-in could be asked of. What a server quotes of our
    //! secrets stays out.
    Error staged(Error error) const
    {
        for (const Secret &secret : {m_clientSecret, m_assertion, m_providerSecret}) {
            if (!secret.isEmpty())
                error.detail.replace(QString::fromUtf8(secret.reveal()), u"…"_s);
        }
        error.stage = Stage::Exchange;
        if (error.kind == ErrorKind::AuthorizationRequired)
            error.kind = ErrorKind::Refused;
        if (error.kind == ErrorKind::OutcomeUnknown)
            error.kind = ErrorKind::Network;
        return error;
    }

    const HttpContext m_context;
    const Server m_server;
    const AuthorizationServerMetadata m_metadata;
    const QString m_resource;
    const QString m_scope;
    PatientTimer m_deadline;
    TokenProof m_proof; // for the authorization server alone: the identity provider's word goes to it, and nowhere else
    QList<QPair<SecretSource, Secret ObtainTokenOperation::*>> m_unread;
    Secret m_clientSecret;
    Secret m_privateKey;
    Secret m_assertion; // at first the id token, with an identity provider
    Secret m_providerSecret;
};

} // namespace

Status checkGrant(const Server &server)
{
    const Grant &grant = server.grant;
    if (grant.needsUser())
        return success();
    const bool proves = server.clientSecret.isSet() || server.privateKey.isSet();
    if (proves && server.clientId.isEmpty())
        return incomplete(u"a client secret or private key needs the client id that it belongs to"_s);
    switch (grant.type) {
    case Grant::Type::AuthorizationCode:
        break;
    case Grant::Type::ClientCredentials:
        if (!proves)
            return incomplete(u"client credentials are a client id, and a client secret or a private key"_s);
        break;
    case Grant::Type::EnterpriseManaged:
        if (!grant.assertion.isSet())
            return incomplete(u"an enterprise's identity provider needs the id token of the user"_s);
        if (!configuredServerUrl(grant.identityProvider.tokenEndpoint))
            return incomplete(u"the identity provider's token endpoint has to be an address with https://"_s);
        break;
    case Grant::Type::WorkloadIdentity:
        if (!grant.assertion.isSet())
            return incomplete(u"a workload needs the assertion that its platform gives it"_s);
        break;
    }
    return success();
}

QFuture<Result<TokenGrant>> obtainToken(const HttpContext &context, const Server &server,
                                        const AuthorizationServerMetadata &metadata, const WantedToken &wanted)
{
    auto *operation = new ObtainTokenOperation(context, server, metadata, wanted);
    QFuture<Result<TokenGrant>> future = operation->future();
    operation->start();
    return future;
}

} // namespace Latchkey
