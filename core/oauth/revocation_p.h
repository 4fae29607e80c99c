#pragma once

#include "core/credential/credential.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! Revocation as OAuthClient::revoke() promises it.
LATCHKEY_EXPORT QFuture<Result<RevocationReport>> revokeTokens(const HttpContext &context,
                                                               const AuthorizationServerMetadata &metadata,
                                                               const Credential &credential, const Secret &clientKey);

} // namespace Latchkey
