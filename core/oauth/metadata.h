#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <optional>

namespace Latchkey {

//! RFC 9728 section 2, as far as a client needs it. Parsed and validated; strings are kept byte for byte.
struct ProtectedResourceMetadata {
    QString resource; //!< Sent as the RFC 8707 `resource` exactly as it stands here.
    QStringList authorizationServers; //!< Issuer identifiers; empty if it does not say (RFC 9728 section 2).
    QStringList scopesSupported; //!< `scopes_supported`; empty if it does not say.
};

//! RFC 8414 section 2 or OpenID Connect Discovery, as far as a client needs it. Parsed and validated.
struct AuthorizationServerMetadata {
    QString issuer; //!< Byte for byte; what RFC 9207 `iss` is compared with.
    QUrl authorizationEndpoint; //!< Never empty for ServerUse::SignIn.
    QUrl tokenEndpoint; //!< Never empty.
    QUrl registrationEndpoint; //!< Empty if there is no dynamic registration (RFC 7591).
    QUrl revocationEndpoint; //!< Empty if there is no revocation (RFC 7009).
    QStringList tokenEndpointAuthMethods; //!< Empty if it does not say, which means `client_secret_basic`.
    QStringList revocationEndpointAuthMethods; //!< Empty if it does not say.
    QStringList scopesSupported; //!< Empty if it does not say.
    //! It accepts the address of a metadata document as a client identifier.
    bool supportsClientIdMetadataDocument = false;
    bool sendsIssuerInResponse = false; //!< RFC 9207 section 3.
    QUrl deviceAuthorizationEndpoint = {}; //!< Empty if there is no device grant (RFC 8628).
    bool isGuessed = false; //!< It is not published: these are the default endpoints of MCP 2025-03-26.
};

//! Reads what a server publishes about itself. \a serverUrl: the MCP server's URL as configured, which `resource` must
//! cover.
//! Errors: Protocol, Stage::Discovery. RFC 9728 sections 3.2, 3.3 and 7.6.
LATCHKEY_EXPORT Result<ProtectedResourceMetadata> parseProtectedResourceMetadata(const QByteArray &body,
                                                                                 const QString &serverUrl);

//! Reads what an authorization server publishes. \a issuer: the identifier that its address was built from. \a use: decides
//! which members it must have. Errors: Protocol, Stage::Discovery. RFC 8414 section 3.3.
LATCHKEY_EXPORT Result<AuthorizationServerMetadata>
parseAuthorizationServerMetadata(const QByteArray &body, const QString &issuer, ServerUse use = ServerUse::SignIn);

//! The candidates for a server's protected-resource metadata, in the order to try. RFC 9728 section 3.1.
LATCHKEY_EXPORT QList<QUrl> protectedResourceMetadataUrls(const QString &serverUrl);

//! The candidates for an issuer's metadata, in the order to try. RFC 8414 sections 3.1 and 5.
LATCHKEY_EXPORT QList<QUrl> authorizationServerMetadataUrls(const QString &issuer);

} // namespace Latchkey
