#include "core/session/renewal_p.h"

#include "core/session/history.h"

namespace Latchkey {

Credential renewed(const Credential &before, const TokenGrant &grant, const QDateTime &now)
{
    Credential after = before;
    if (!grant.accessToken.isEmpty())
        after.accessToken = grant.accessToken;
    after.tokenType = grant.type;
    // RFC 6749 section 6: what the answer leaves out stays as it was.
    if (!grant.refreshToken.isEmpty())
        after.refreshToken = grant.refreshToken;
    if (after.tokenType == TokenType::Bearer && after.refreshToken.isEmpty())
        after.dpopKey = {}; // a refresh token stays bound to it, whatever the access token is; here nothing is
    if (grant.scopes)
        after.scopes = *grant.scopes;
    after.lifetime = grant.lifetime;
    after.expiresAt = grant.lifetime ? now.addSecs(grant.lifetime->count()) : QDateTime();
    if (!grant.flaw.isEmpty())
        after.expiresAt = now; // nobody is served what cannot be used
    return after;
}

Credential withLifetime(Credential stored, const std::optional<Spent> &spent)
{
    if (!stored.lifetime && stored.expiresAt.isValid() && spent && spent->successor == historyMark(stored))
        stored.lifetime = std::chrono::seconds(spent->at.secsTo(stored.expiresAt));
    return stored;
}

} // namespace Latchkey
