#pragma once

#include "core/base/whendone.h"
#include "core/oauth/oauthclient.h"

#include <memory>

namespace Latchkey {

//! The first usable metadata of \a issuers, of which there is one at least.
inline QFuture<Result<AuthorizationServerMetadata>> firstProviderOf(const std::shared_ptr<OAuthClient> &oauth,
                                                                    QStringList issuers, const Server &server)
{
    const QString issuer = issuers.takeFirst();
    if (issuers.isEmpty())
        return oauth->authorizationServer(issuer, server);
    return followedBy<AuthorizationServerMetadata>(
        oauth->authorizationServer(issuer, server),
        [oauth, issuers, server](const Result<AuthorizationServerMetadata> &metadata) {
            return metadata ? readyFuture(metadata) : firstProviderOf(oauth, issuers, server);
        });
}

//! The metadata of the authorization server that a credential is of. Only an entry of before issuers were recorded has
//! no \a issuer: there, \a server tells.
inline QFuture<Result<AuthorizationServerMetadata>> providerOf(const std::shared_ptr<OAuthClient> &oauth,
                                                               const QString &issuer, const Server &server)
{
    if (!issuer.isEmpty())
        return oauth->authorizationServer(issuer, server);
    return followedBy<AuthorizationServerMetadata>(
        oauth->describeResource(server), [oauth, server](const Result<ProtectedResourceMetadata> &published) {
            return published ? firstProviderOf(oauth, published->authorizationServers, server)
                             : readyFuture(Result<AuthorizationServerMetadata>(published.error()));
        });
}

} // namespace Latchkey
