#pragma once

#include "core/credential/credential.h"
#include "core/credential/server.h"
#include "core/oauth/challenge.h"
#include "core/oauth/form_p.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

//! What OAuthClient promises, each by a function in the source file of its name; and their parts, for tests.
namespace Latchkey {

//! The scopes to ask for. RULE. \a wanted: by the user; empty: none. \a resource: not set: none was found.
LATCHKEY_TEST_EXPORT QStringList scopesToAskFor(const QStringList &wanted,
                                                const std::optional<BearerChallenge> &challenge,
                                                const std::optional<ProtectedResourceMetadata> &resource,
                                                const AuthorizationServerMetadata &authorizationServer);

//! What the authorization server of \a server is wanted for.
inline ServerUse useOf(const Server &server)
{
    if (!server.grant.needsUser())
        return ServerUse::TokensOnly;
    return server.provider.assumePkce ? ServerUse::SignInAssumingPkce : ServerUse::SignIn;
}

//! Discovery, as OAuthClient::discover() promises it.
LATCHKEY_TEST_EXPORT QFuture<Result<Discovery>> discoverAuthorization(const HttpContext &context,
                                                                      const ClientIdentity &identity,
                                                                      const Server &server, const QStringList &scopes);

//! What we ask to be registered as. RFC 7591 section 2; RULE C-5. \a redirectUri: empty for the device grant.
LATCHKEY_TEST_EXPORT QByteArray registrationRequest(const ClientIdentity &identity,
                                                    const AuthorizationServerMetadata &metadata,
                                                    const QString &redirectUri, const QStringList &scopes);

//! What we were registered as: the server may have changed anything. Errors, with Stage::Registration: Refused
//! (RFC 7591 section 3.2.2), Network (429 and 5xx), Protocol. RULE C-6, C-7, B-20.
LATCHKEY_TEST_EXPORT Result<ClientRegistration> parseRegistration(int httpStatus, const QByteArray &body,
                                                                  const QByteArray &retryAfter,
                                                                  const AuthorizationServerMetadata &metadata,
                                                                  const QString &redirectUri, const QDateTime &now);

//! The client that is configured with a secret, and how it authenticates. RFC 8414 section 2: a server that lists no
//! methods takes `client_secret_basic`; so does one that lists none for clients with a secret.
LATCHKEY_TEST_EXPORT ClientRegistration configuredClient(const QString &clientId, const Secret &secret,
                                                         const AuthorizationServerMetadata &metadata);

//! Becomes a client, as OAuthClient::identify() promises it.
LATCHKEY_TEST_EXPORT QFuture<Result<ClientRegistration>>
identifyClient(const HttpContext &context, const ClientIdentity &identity, const Server &server,
               const AuthorizationServerMetadata &metadata, const QString &redirectUri);

//! The token requests, as OAuthClient promises them.
LATCHKEY_TEST_EXPORT QFuture<Result<TokenGrant>> exchangeCode(const HttpContext &context,
                                                              const AuthorizationAttempt &attempt, const Secret &code);
LATCHKEY_TEST_EXPORT QFuture<Result<TokenGrant>> exchangeDeviceCode(const HttpContext &context,
                                                                    const Discovery &discovery,
                                                                    const ClientRegistration &client,
                                                                    const Secret &deviceCode, const Secret &dpopKey);
LATCHKEY_TEST_EXPORT QFuture<Result<TokenGrant>> refreshToken(const HttpContext &context,
                                                              const AuthorizationServerMetadata &metadata,
                                                              const Credential &credential, const RefreshTerms &terms);

//! Makes \a request one to a token endpoint, with \a form as its body.
void completeTokenRequest(HttpRequest &request, const QUrl &endpoint, const Form &form);

//! RFC 8628 section 3.2. \a origin: the issuer, on whose word the user is sent to the addresses in it.
//! Errors, with Stage::Authorization: as parseTokenReply(), and Protocol where an address must not be opened.
LATCHKEY_TEST_EXPORT Result<DeviceAuthorization> parseDeviceAuthorization(int httpStatus, const QByteArray &body,
                                                                          const QByteArray &retryAfter,
                                                                          const QUrl &origin, const QDateTime &now);

//! The two requests of the device grant, as OAuthClient promises them; the second is tokenendpoint.cpp's.
LATCHKEY_TEST_EXPORT QFuture<Result<DeviceAuthorization>>
authorizeDevice(const HttpContext &context, const Discovery &discovery, const ClientRegistration &client);

//! What OAuthClient::obtain() is asked for.
struct WantedToken {
    QString resource;
    QStringList scopes;
    Secret dpopKey; //!< Empty: it is not to be bound to a key.
    std::chrono::milliseconds bound{0};
};

//! A token by a grant without a user, as OAuthClient::obtain() promises it.
LATCHKEY_TEST_EXPORT QFuture<Result<TokenGrant>> obtainToken(const HttpContext &context, const Server &server,
                                                             const AuthorizationServerMetadata &metadata,
                                                             const WantedToken &wanted);

//! Revocation as OAuthClient::revoke() promises it.
LATCHKEY_TEST_EXPORT QFuture<Result<RevocationReport>> revokeTokens(const HttpContext &context,
                                                                    const AuthorizationServerMetadata &metadata,
                                                                    const Credential &credential,
                                                                    const Secret &clientKey);

} // namespace Latchkey
