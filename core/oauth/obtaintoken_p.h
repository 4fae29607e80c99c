#pragma once

#include "core/credential/server.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! A token by a grant without a user, as OAuthClient::obtain() promises it.
LATCHKEY_EXPORT QFuture<Result<TokenGrant>> obtainToken(const HttpContext &context, const Server &server,
                                                        const AuthorizationServerMetadata &metadata,
                                                        const QString &resource, const QStringList &scopes,
                                                        std::chrono::milliseconds bound);

} // namespace Latchkey
