#pragma once

#include "core/credential/credential.h"
#include "core/oauth/form_p.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! The token requests, as OAuthClient promises them.
LATCHKEY_EXPORT QFuture<Result<TokenGrant>> exchangeCode(const HttpContext &context,
                                                         const AuthorizationAttempt &attempt, const Secret &code);
LATCHKEY_EXPORT QFuture<Result<TokenGrant>> exchangeDeviceCode(const HttpContext &context, const Discovery &discovery,
                                                               const ClientRegistration &client,
                                                               const Secret &deviceCode, const Secret &dpopKey);
LATCHKEY_EXPORT QFuture<Result<TokenGrant>> refreshToken(const HttpContext &context,
                                                         const AuthorizationServerMetadata &metadata,
                                                         const Credential &credential, const RefreshTerms &terms);

//! Makes \a request one to a token endpoint, with \a form as its body.
void completeTokenRequest(HttpRequest &request, const QUrl &endpoint, const Form &form);

} // namespace Latchkey
