#pragma once

#include "core/credential/server.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! What OAuthClient::obtain() is asked for.
struct WantedToken {
    QString resource;
    QStringList scopes;
    Secret dpopKey; //!< Empty: it is not to be bound to a key.
    std::chrono::milliseconds bound{0};
};

//! A token by a grant without a user, as OAuthClient::obtain() promises it.
LATCHKEY_EXPORT QFuture<Result<TokenGrant>> obtainToken(const HttpContext &context, const Server &server,
                                                        const AuthorizationServerMetadata &metadata,
                                                        const WantedToken &wanted);

} // namespace Latchkey
