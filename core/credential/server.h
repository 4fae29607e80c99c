#pragma once

#include "core/base/secretsource.h"
#include "core/credential/grant.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QStringList>

namespace Latchkey {

//! Which list a server comes from.
enum class ServerOrigin {
    Codex, //!< `<home>/config.toml`: read, never written.
    Own, //!< Latchkey's own list.
};

//! One remote MCP server as it is configured.
struct Server {
    ServerIdentity identity;
    ServerOrigin origin = ServerOrigin::Own;
    bool enabled = true;
    QStringList scopes = {}; //!< Configured; they win over what the server asks for. Empty: not configured.
    QString resource = {}; //!< `oauth_resource`: overrides the RFC 8707 resource. Empty: not configured.
    QString clientId = {}; //!< Pre-registered client (`oauth.client_id`). Empty: none.
    QString bearerTokenEnvVar = {}; //!< Not empty: authorized by this environment variable, not by OAuth.
    QList<QPair<QString, QString>> httpHeaders = {}; //!< For the MCP server only. Values may be secrets.
    QList<QPair<QString, QString>> envHttpHeaders
        = {}; //!< Header name, and the environment variable that holds its value.
    //! Sign in at `/authorize` and `/token` of its origin where it says nowhere what to do (MCP 2025-03-26, "Fallbacks for
    //! Servers without Metadata Discovery"): only for servers that are known to need it, since that is a guess.
    bool legacyEndpoints = false;
    SecretSource clientSecret = {}; //!< Of the pre-registered client, where it is a confidential one.
    //! PEM, EC P-256 or RSA: signs what the pre-registered client authenticates with (`private_key_jwt`, RFC 7523), where the
    //! grant needs no user.
    SecretSource privateKey = {};
    Grant grant = {}; //!< How its access tokens are had.

    //! Ask for tokens that are bound to a key of this credential (RFC 9449), so that one that was stolen is of no use.
    bool dpop = false;

    //! Whether OAuth applies: not when a bearer token variable or an Authorization header is configured.
    bool usesOAuth() const
    {
        const auto authorizes = [](const QList<QPair<QString, QString>> &headers) {
            for (const auto &[name, value] : headers) {
                if (name.compare(QLatin1String("Authorization"), Qt::CaseInsensitive) == 0)
                    return true;
            }
            return false;
        };
        return bearerTokenEnvVar.isEmpty() && !authorizes(httpHeaders) && !authorizes(envHttpHeaders);
    }

    friend bool operator==(const Server &, const Server &) = default;
};

} // namespace Latchkey
