#pragma once

#include "core/credential/server.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! What we ask to be registered as. RFC 7591 section 2; RULE C-5. \a redirectUri: empty for the device grant.
LATCHKEY_EXPORT QByteArray registrationRequest(const ClientIdentity &identity,
                                               const AuthorizationServerMetadata &metadata, const QString &redirectUri);

//! What we were registered as: the server may have changed anything. Errors, with Stage::Registration: Refused
//! (RFC 7591 section 3.2.2), Network (429 and 5xx), Protocol. RULE C-6, C-7, B-20.
LATCHKEY_EXPORT Result<ClientRegistration> parseRegistration(int httpStatus, const QByteArray &body,
                                                             const QByteArray &retryAfter,
                                                             const AuthorizationServerMetadata &metadata,
                                                             const QString &redirectUri, const QDateTime &now);

//! The client that is configured with a secret, and how it authenticates. RFC 8414 section 2: a server that lists no methods
//! takes `client_secret_basic`; so does one that lists none for clients with a secret.
LATCHKEY_EXPORT ClientRegistration configuredClient(const QString &clientId, const Secret &secret,
                                                    const AuthorizationServerMetadata &metadata);

//! Becomes a client, as OAuthClient::identify() promises it.
LATCHKEY_EXPORT QFuture<Result<ClientRegistration>> identifyClient(const HttpContext &context,
                                                                   const ClientIdentity &identity, const Server &server,
                                                                   const AuthorizationServerMetadata &metadata,
                                                                   const QString &redirectUri);

} // namespace Latchkey
