#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/secret.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace Latchkey {

//! What an authorization server granted for one MCP server.
struct Credential {
    ServerIdentity server; //!< The server that the tokens are for.
    //! The authorization server's issuer identifier, byte for byte (RFC 8414 section 2). Empty in older entries.
    QString issuer;
    QString clientId; //!< The client that they were granted to (RFC 6749 section 2.2).
    Secret clientSecret; //!< Empty for a public client.
    //! How the client authenticates: RFC 7591 `token_endpoint_auth_method`; empty if it was not recorded.
    QString clientAuthMethod;
    Secret accessToken; //!< RFC 6749 section 1.4.
    Secret refreshToken; //!< RFC 6749 section 1.5. Empty if none was granted.
    QDateTime expiresAt; //!< UTC, of the access token. Invalid if the server did not say.
    //! `expires_in` as the server last said it. Not set if it did not, or if another program wrote the entry.
    std::optional<std::chrono::seconds> lifetime;
    QStringList scopes; //!< Granted.
    //! The `resource` (RFC 8707) of the sign-in, byte for byte. Empty if it was not recorded.
    QString resource;
    //! This issuer, as its refusals have shown, refreshes only where `resource` is left out.
    bool withoutResource = false;
    //! This issuer, as its refusals have shown, refreshes only where the granted scopes are named.
    bool withScopes = false;
    TokenType tokenType = TokenType::Bearer; //!< Of the access token.
    //! The private key that the tokens are bound to, PKCS#8 in PEM: with TokenType::Bearer, perhaps only the refresh
    //! token is (RFC 9449 section 5). Empty if they are bound to none.
    Secret dpopKey = {};
    //! A refresh token was granted, but the program that stored this last removed it, as Codex does when the
    //! authorization server has refused it.
    bool refreshTokenWithdrawn = false;

    friend bool operator==(const Credential &, const Credential &) = default;
};

//! Tells one version of a stored credential from the next: a digest over its tokens. Holds no secret.
//! Default-constructed: the generation of "there is no credential".
struct Generation {
    QByteArray digest; //!< SHA-256; empty if there is no credential.
    friend bool operator==(const Generation &, const Generation &) = default;
};

//! The generation of \a credential.
LATCHKEY_EXPORT Generation generationOf(const std::optional<Credential> &credential);

//! An access token closer to its expiry than this is not given out (the skew that Codex uses, too).
inline constexpr std::chrono::seconds expirySkew{30};

//! Whether the access token is good for at least \a margin from \a now on. A token without an expiry is, until a
//! server rejects it; an empty one never is.
LATCHKEY_EXPORT bool isFresh(const Credential &credential, const QDateTime &now,
                             std::chrono::seconds margin = expirySkew);

//! Everything about a credential that may be shown: no token, no client secret.
struct CredentialSummary {
    QString issuer; //!< Of the authorization server (RFC 8414 section 2).
    QString clientId; //!< The client that the tokens were granted to.
    QStringList scopes; //!< Granted.
    QString resource; //!< As Credential's.
    QDateTime expiresAt; //!< UTC, of the access token; invalid if it is not known.
    QDateTime issuedAt; //!< UTC; invalid if it is not known. Estimated from \a expiresAt and the lifetime.
    bool isRenewable = false; //!< Without the user: by its refresh token, or by the grant of its server.
    TokenType tokenType = TokenType::Bearer; //!< Of the access token.
    bool refreshTokenWithdrawn = false; //!< As Credential's.

    friend bool operator==(const CredentialSummary &, const CredentialSummary &) = default;
};

//! What may be shown of \a credential.
LATCHKEY_EXPORT CredentialSummary summaryOf(const Credential &credential);

//! Server, issuer, client, scopes and expiry; of each token only whether there is one.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const Credential &credential);
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const CredentialSummary &summary); //!< All of it.

} // namespace Latchkey
