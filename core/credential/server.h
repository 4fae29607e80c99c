#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/secretsource.h"
#include "core/credential/grant.h"
#include "core/credential/provideroptions.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QStringList>

namespace Latchkey {

//! The file that a server comes from, and when Codex reads it.
struct LATCHKEY_EXPORT ServerPlace {
    Q_GADGET
public:
    //! A layer of the configuration, which says when Codex reads the file.
    enum class Layer {
        User, //!< Always: `<home>/config.toml`, or our own list.
        System, //!< Always, below the user's.
        Managed, //!< Always, above everything else.
        Profile, //!< With `--profile` and the name in \a layerName.
        Project, //!< In the folder with the path \a layerName.
        Plugin, //!< With the plugin \a layerName switched on.
    };
    Q_ENUM(Layer)
    Layer layer = Layer::User; //!< The file's layer, and so when Codex reads it.
    QString file = {}; //!< The file that has the address.
    QString layerName = {}; //!< Name of the profile or plugin, or path of the project's folder; else empty.
    friend bool operator==(const ServerPlace &, const ServerPlace &) = default;
};

//! Stable words for reports and scripts: "codex", "own".
LATCHKEY_EXPORT QString wordFor(ServerOrigin origin);
//! Stable words for reports and scripts: "user", "system", "managed", "profile", "project", "plugin".
LATCHKEY_EXPORT QString wordFor(ServerPlace::Layer layer);

//! Where the answer to a sign-in is received: Codex's settings. 0 and empty if not configured.
struct CallbackSettings {
    quint16 ownPort = 0; //!< `oauth.callback_port` of the server.
    QString ownUrl = {}; //!< `oauth.callback_url`
    quint16 port = 0; //!< `mcp_oauth_callback_port`
    QString url = {}; //!< `mcp_oauth_callback_url`
    friend bool operator==(const CallbackSettings &, const CallbackSettings &) = default;
};

//! One remote MCP server as it is configured.
struct LATCHKEY_EXPORT Server {
    Q_GADGET
public:
    ServerIdentity identity; //!< Name and address.
    ServerOrigin origin = ServerOrigin::Own; //!< Which list it comes from.
    bool enabled = true; //!< It is not switched off in the configuration.
    QStringList scopes = {}; //!< Configured; they win over what the server asks for. Empty if there are none.
    //! `oauth_resource`. In our own list it overrides the RFC 8707 resource. Codex adds it to its authorization request as
    //! a second one, and sends it nowhere else. Empty if it is not configured.
    QString resource = {};
    QString clientId = {}; //!< Pre-registered client (`oauth.client_id`), if there is one.
    QString bearerTokenEnvVar = {}; //!< If set, the token in this environment variable authorizes requests, not OAuth.
    QList<QPair<QString, QString>> httpHeaders = {}; //!< For the MCP server only. Values may be secrets.
    //! Header name, and the environment variable that holds its value.
    QList<QPair<QString, QString>> envHttpHeaders = {};
    //! Sign in at `/authorize` and `/token` of its origin if it publishes no metadata (MCP 2025-03-26, "Fallbacks for
    //! Servers without Metadata Discovery"), even if it answers without a 401. With a 401, that is done anyway.
    bool legacyEndpoints = false;
    SecretSource clientSecret = {}; //!< Of the pre-registered client, where it is a confidential one.
    //! PEM, EC P-256 or RSA: signs what the pre-registered client authenticates with (`private_key_jwt`, RFC 7523),
    //! where the grant needs no user.
    SecretSource privateKey = {};
    Grant grant = {}; //!< How its access tokens are obtained.

    //! Ask for tokens that are bound to a key of this credential (RFC 9449), so that a stolen one is useless.
    bool dpop = false;

    ServerPlace place = {}; //!< The file that it comes from.
    //! The file of requirements that switches it off, since the server is not on its list; empty if none does.
    QString disabledBy = {};
    //! Of our own list: `callback_port` and `callback_url` of the entry, as the server's own.
    CallbackSettings callback = {};
    ProviderOptions provider = {}; //!< What its authorization server needs beyond the specifications.
    //! Address of a client-id metadata document for this server, instead of the program's. Empty if there is none.
    QString clientMetadataUrl = {};
    //! Codex runs a command that prints headers for the server. We do not run it, so nobody knows what they authorize.
    bool hasHeadersHelper = false;
    //! The member `auth` of Codex's configuration: how Codex authorizes its requests to the server.
    enum class Auth {
        OAuth, //!< "oauth", or nothing: by the sign-in to this server.
        ChatGpt, //!< "chatgpt": by Codex's own sign-in to ChatGPT, at hosts of OpenAI; elsewhere as OAuth.
        Enterprise, //!< "ema_auth": by Codex's own sign-in to an enterprise's identity provider.
    };
    Q_ENUM(Auth)
    Auth auth = Auth::OAuth; //!< As configured.

    //! What authorizes requests to the server.
    enum class Authorization {
        OAuth, //!< A token from a sign-in, or from another grant.
        BearerVariable, //!< The token in the variable \a bearerTokenEnvVar.
        Header, //!< A configured `Authorization` header.
        ChatGpt, //!< Codex's own sign-in to ChatGPT, which Latchkey has no part in.
        Enterprise, //!< Codex's own sign-in to an identity provider, which Latchkey has no part in.
    };
    Q_ENUM(Authorization)
    Authorization authorization() const; //!< What does, by the members above.

    //! Whether OAuth applies, and a stored sign-in is used.
    bool usesOAuth() const { return authorization() == Authorization::OAuth; }

    friend bool operator==(const Server &, const Server &) = default;
};

//! Stable words: "oauth", "bearer_variable", "header", "chatgpt", "enterprise".
LATCHKEY_EXPORT QString wordFor(Server::Authorization authorization);
//! Its identity, and whether it is switched off or does without OAuth. No header's value.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const Server &server);

} // namespace Latchkey
