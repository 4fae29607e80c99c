#pragma once

#include "core/credential/server.h"
#include "core/oauth/challenge.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! The scopes to ask for. RULE. \a wanted: by the user; empty: none. \a resource: not set: none was found.
LATCHKEY_EXPORT QStringList scopesToAskFor(const QStringList &wanted, const std::optional<BearerChallenge> &challenge,
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
LATCHKEY_EXPORT QFuture<Result<Discovery>> discoverAuthorization(const HttpContext &context,
                                                                 const ClientIdentity &identity, const Server &server,
                                                                 const QStringList &scopes);

} // namespace Latchkey
