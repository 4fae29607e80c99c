#include "app/demo/tokenendpoint.h"

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

struct BasicCredentials {
    QString id;
    QByteArray secret;
};

//! RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
std::optional<BasicCredentials> basicCredentials(const QByteArray &authorization)
{
    if (authorization.left(6).toLower() != "basic ")
        return std::nullopt;
    const QByteArray pair = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const Form parts("id=" + pair.left(colon) + "&secret=" + pair.mid(colon + 1));
    if (parts.isBroken())
        return std::nullopt;
    return BasicCredentials{parts[u"id"_s], parts.bytes(u"secret"_s)};
}

HttpResponse invalidClient(const HttpRequest &request)
{
    HttpResponse response = oauthError(u"invalid_client"_s,
                                       u"this client is unknown, or did not authenticate as it registered"_s, 401);
    if (!request.header("authorization").isEmpty())
        response.headers = {{"WWW-Authenticate", "Basic realm=\"demo\""}};
    return response;
}

HttpResponse refused(Grants::Refusal refusal)
{
    switch (refusal) {
    case Grants::Refusal::InvalidScope:
        return oauthError(u"invalid_scope"_s, u"this scope was not granted"_s);
    case Grants::Refusal::InvalidTarget:
        return oauthError(u"invalid_target"_s, u"the grant is for another resource"_s);
    case Grants::Refusal::InvalidProof:
        return oauthError(u"invalid_dpop_proof"_s, u"the grant is bound to another key"_s);
    case Grants::Refusal::InvalidGrant:
        break;
    }
    return oauthError(u"invalid_grant"_s, u"this grant is used, expired, revoked or unknown"_s);
}

} // namespace

TokenEndpoint::TokenEndpoint(const Site &site, const Behaviour &behaviour, const Clients &clients, Grants &grants,
                             DeviceEndpoint &device, Clock clock)
    : m_site(site)
    , m_behaviour(behaviour)
    , m_clients(clients)
    , m_grants(grants)
    , m_device(device)
    , m_proofs(std::move(clock))
{
}

HttpResponse TokenEndpoint::deviceAuthorization(const HttpRequest &request)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const Form fields(request.body);
    if (!request.isForm() || fields.isBroken())
        return oauthError(u"invalid_request"_s, u"this is not a form with each field once"_s);
    const std::optional<Client> client = authenticated(request, fields);
    return client ? m_device.authorize(fields, *client) : invalidClient(request);
}

HttpResponse TokenEndpoint::token(const HttpRequest &request)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const Form fields(request.body);
    if (!request.isForm() || fields.isBroken() || !fields.contains(u"grant_type"_s))
        return oauthError(u"invalid_request"_s, u"this is not a form with a grant_type and each field once"_s);
    const std::optional<Client> client = authenticated(request, fields);
    if (!client)
        return invalidClient(request);
    HttpResponse response = grant(request, fields, *client);
    if (m_behaviour.wantNonces)
        m_proofs.addNonce(response);
    return response;
}

HttpResponse TokenEndpoint::grant(const HttpRequest &request, const Form &fields, const Client &client)
{
    Proofs::Verdict proof;
    if (!m_behaviour.ignoreProofs)
        proof = m_proofs.judge(request, m_site.issuer() + "/token"_L1, {}, m_behaviour.wantNonces);
    if (!proof.error.isEmpty())
        return oauthError(proof.error, proof.description);

    const QString grantType = fields[u"grant_type"_s];
    if (grantType == "authorization_code"_L1) {
        return answer(m_grants.exchange(fields.bytes(u"code"_s), client.id, fields[u"redirect_uri"_s],
                                        fields.bytes(u"code_verifier"_s), fields[u"resource"_s], proof.thumbprint),
                      false);
    }
    if (grantType == "refresh_token"_L1) {
        return answer(m_grants.refresh(fields.bytes(u"refresh_token"_s), client.id, fields[u"resource"_s],
                                       fields[u"scope"_s].split(u' ', Qt::SkipEmptyParts), m_behaviour.omitRefreshToken,
                                       proof.thumbprint),
                      m_behaviour.omitRefreshToken);
    }
    if (grantType == "urn:ietf:params:oauth:grant-type:device_code"_L1 && m_behaviour.offerDeviceGrant) {
        const DeviceEndpoint::Polled polled = m_device.poll(fields.bytes(u"device_code"_s), client, proof.thumbprint);
        return polled.tokens ? answer(*polled.tokens, false)
                             : oauthError(polled.error, u"ask again later, or not at all"_s);
    }
    // RFC 6749 section 4.4: for confidential clients only, and without a refresh token.
    if (grantType == "client_credentials"_L1) {
        if (client.secret.isEmpty())
            return oauthError(u"unauthorized_client"_s, u"this client cannot prove who it is"_s);
        const QStringList scopes = fields[u"scope"_s].split(u' ', Qt::SkipEmptyParts);
        return answer(m_grants.seed({client.id, {}, {}, fields[u"resource"_s], scopes, proof.thumbprint}, {}), true);
    }
    return oauthError(u"unsupported_grant_type"_s, u"this grant is not served here"_s);
}

std::optional<Client> TokenEndpoint::authenticated(const HttpRequest &request, const Form &fields) const
{
    const std::optional<BasicCredentials> basic = basicCredentials(request.header("authorization"));
    const std::optional<Client> client = m_clients.find(basic ? basic->id : fields[u"client_id"_s]);
    if (!client)
        return std::nullopt;
    const bool posted = fields.contains(u"client_secret"_s);
    bool proven = false;
    if (client->authMethod == "none"_L1)
        proven = !basic && !posted;
    else if (client->authMethod == "client_secret_basic"_L1)
        proven = basic && !posted && basic->secret == client->secret;
    else
        proven = !basic && posted && fields.bytes(u"client_secret"_s) == client->secret;
    return proven ? client : std::nullopt;
}

HttpResponse TokenEndpoint::answer(const Grants::Outcome &outcome, bool omitRefreshToken) const
{
    if (const auto *refusal = std::get_if<Grants::Refusal>(&outcome))
        return refused(*refusal);
    const auto &tokens = std::get<Grants::Tokens>(outcome);
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(tokens.access)},
                       {u"token_type"_s, tokens.areBound ? u"DPoP"_s : u"Bearer"_s}};
    if (!m_behaviour.omitExpiry)
        answer[u"expires_in"_s] = qint64(tokens.lifetime.count());
    if (!m_behaviour.omitScope)
        answer[u"scope"_s] = tokens.scopes.join(u' ');
    if (!tokens.refresh.isEmpty() && !omitRefreshToken)
        answer[u"refresh_token"_s] = QString::fromLatin1(tokens.refresh);
    HttpResponse response = jsonResponse(answer);
    response.headers = {{"Pragma", "no-cache"}}; // RFC 6749 section 5.1
    return response;
}

// RFC 7009 section 2.2: 200, whatever the token was.
HttpResponse TokenEndpoint::revoke(const HttpRequest &request)
{
    if (request.method != "POST")
        return wrongMethod("POST");
    const Form fields(request.body);
    if (!request.isForm() || fields.isBroken() || !fields.contains(u"token"_s))
        return oauthError(u"invalid_request"_s, u"this is not a form with a token and each field once"_s);
    const std::optional<Client> client = authenticated(request, fields);
    if (!client)
        return invalidClient(request);
    m_grants.revoke(fields.bytes(u"token"_s), client->id);
    return {200, "text/plain"};
}

} // namespace Latchkey::Demo
