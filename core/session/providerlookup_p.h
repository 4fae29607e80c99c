#pragma once

#include "core/base/whendone.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! The metadata of the authorization server that a credential is of. Only an entry of before issuers were recorded has
//! no \a issuer: there, \a server tells.
inline QFuture<Result<AuthorizationServerMetadata>> providerOf(OAuthClient &oauth, const QString &issuer,
                                                               const Server &server)
{
    using Metadata = Result<AuthorizationServerMetadata>;
    if (!issuer.isEmpty())
        return oauth.authorizationServer(issuer, server);
    return followedBy<AuthorizationServerMetadata>(oauth.discover(server, {}), [](const Result<Discovery> &discovery) {
        return readyFuture(discovery.and_then([](const Discovery &of) { return Metadata(of.authorizationServer); }));
    });
}

} // namespace Latchkey
