#pragma once

#include "core/base/result.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QFuture>

#include <memory>

namespace Latchkey {

//! Whom to ask for a refresh, and how.
struct RefreshPlan {
    AuthorizationServerMetadata provider;
    RefreshTerms terms;
    bool resourceIsPublished = false; //!< The one in \a terms; as it was read just now.
};

//! Finds the provider of \a stored, and how it has to be asked. Spends nothing. Errors, with Stage::Discovery: as
//! OAuthClient::authorizationServer()'s.
QFuture<Result<RefreshPlan>> planRefresh(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                         const Credential &stored);

//! The host, safe to show, of the provider that \a server names by now in the place of \a issuer. Empty: it still names
//! this one, or says nothing. Never fails.
QFuture<Result<QString>> providerNamedInstead(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                              const QString &issuer);

//! For which one by a grant that needs no user asks.
QString resourceToObtain(const Server &server, const Credential &stored);

} // namespace Latchkey
