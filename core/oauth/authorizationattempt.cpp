#include "core/oauth/oauthclient.h"

#include "core/oauth/dpop_p.h"
#include "core/oauth/form_p.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// RFC 7636 section 4.2
QByteArray challengeOf(const Secret &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256));
}

//! The endpoint's own query (RFC 6749 section 3.1 has it kept) without parameters that we set: none may come twice.
QByteArray keptQuery(const QUrl &endpoint, const QList<QPair<QByteArray, QByteArray>> &ours)
{
    QByteArrayList kept;
    for (const QByteArray &field : endpoint.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        const QByteArray name = QByteArray::fromPercentEncoding(field.split('=').first());
        const bool isOurs = std::any_of(ours.begin(), ours.end(), [&name](const auto &p) { return p.first == name; });
        if (!field.isEmpty() && !isOurs)
            kept += field;
    }
    return kept.join('&');
}

} // namespace

// RULE.
AuthorizationAttempt newAttempt(const Discovery &discovery, const ClientRegistration &client,
                                const QString &redirectUri)
{
    QByteArray verifier = randomText();
    AuthorizationAttempt attempt{
        discovery.authorizationServer,    client, redirectUri, discovery.resource, discovery.scopes, Secret(verifier),
        QString::fromLatin1(randomText())};
    wipe(verifier);
    attempt.extraResource = discovery.extraResource;
    return attempt;
}

QUrl AuthorizationAttempt::url() const
{
    QList<QPair<QByteArray, QByteArray>> parameters{
        {"response_type", "code"},
        {"client_id", client.clientId.toUtf8()},
        {"redirect_uri", redirectUri.toUtf8()},
        {"code_challenge", challengeOf(codeVerifier)},
        {"code_challenge_method", "S256"},
        {"state", state.toUtf8()},
        {"resource", resource.toUtf8()},
        {"resource", extraResource.toUtf8()},
        {"scope", scopes.join(u' ').toUtf8()},
        {"dpop_jkt", dpopThumbprint(dpopKey)},
    };
    for (const auto &[name, value] : extraParameters)
        parameters.append(qMakePair(name.toUtf8(), value.toUtf8()));
    const bool prompts = std::any_of(extraParameters.begin(), extraParameters.end(),
                                     [](const auto &p) { return p.first == "prompt"_L1; });
    // OpenID Connect Core section 11: without it a server ignores offline_access.
    if (!prompts && scopes.contains("offline_access"_L1))
        parameters.append(qMakePair(QByteArray("prompt"), QByteArray("consent")));

    QByteArray query = keptQuery(authorizationServer.authorizationEndpoint, parameters);
    for (const auto &[name, value] : parameters) {
        if (value.isEmpty())
            continue;
        if (!query.isEmpty())
            query += '&';
        query.append(name).append('=').append(formEncoded(value));
    }
    QUrl address = authorizationServer.authorizationEndpoint;
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

} // namespace Latchkey
