#pragma once

#include "core/credential/credential.h"
#include "core/oauth/oauthclient.h"
#include "core/session/journal.h"

#include <optional>

namespace Latchkey {

//! \a before after a refresh that has granted \a grant to whoever \a asked so.
Credential renewed(const Credential &before, const TokenGrant &grant, const RefreshTerms &asked, const QDateTime &now);

//! \a stored with the lifetime of its access token, where another program has dropped that, but not what we stored.
Credential withLifetime(Credential stored, const std::optional<Spent> &spent);

} // namespace Latchkey
