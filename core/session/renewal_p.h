#pragma once

#include "core/credential/credential.h"
#include "core/oauth/oauthclient.h"
#include "core/session/journal_p.h"

#include <optional>

namespace Latchkey {

//! What counts as `expires_in` of \a grant. Where the answer does not say, and there is something to refresh with (\a
//! isRenewable), the `exp` of an access token that is a JWT: that is nobody's promise, and nothing but when to refresh
//! is decided by it.
std::optional<std::chrono::seconds> lifetimeToHeed(const TokenGrant &grant, bool isRenewable, const QDateTime &now);

//! \a before after a refresh that has granted \a grant to whoever \a asked so.
LATCHKEY_TEST_EXPORT Credential renewed(const Credential &before, const TokenGrant &grant, const RefreshTerms &asked,
                                        const QDateTime &now);

//! \a stored with the lifetime of its access token, where another program has dropped that, but not what we stored.
Credential withLifetime(Credential stored, const std::optional<Spent> &spent);

} // namespace Latchkey
