#pragma once

#include "core/base/whendone.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! Calls \a found, in \a context, with the metadata of the authorization server that a credential is of. Only an
//! entry of before issuers were recorded has no \a issuer: there, \a server tells.
template<typename F>
void lookUpProvider(OAuthClient &oauth, const QString &issuer, const Server &server, QObject *context, F found)
{
    using Metadata = Result<AuthorizationServerMetadata>;
    if (!issuer.isEmpty()) {
        whenDone(oauth.authorizationServer(issuer, server), context, found);
        return;
    }
    whenDone(oauth.discover(server, {}), context, [found](const Result<Discovery> &discovery) {
        found(discovery.and_then([](const Discovery &of) { return Metadata(of.authorizationServer); }));
    });
}

} // namespace Latchkey
