#pragma once

#include "core/session/refreshplan_p.h"

#include <functional>

namespace Latchkey {

struct RefreshGrant {
    TokenGrant grant;
    RefreshTerms terms; //!< That it was granted on.
};

using TimeLeft = std::function<std::chrono::milliseconds()>;

//! Sends the refresh token of \a stored: once, or twice where the first answer names a part of the request that it will
//! not have, and the second request differs in that; never a third time. Errors: as OAuthClient::refresh()'s.
QFuture<Result<RefreshGrant>> requestRefresh(const std::shared_ptr<OAuthClient> &oauth, const Server &server,
                                             const Credential &stored, const RefreshPlan &plan, TimeLeft timeLeft);

} // namespace Latchkey
