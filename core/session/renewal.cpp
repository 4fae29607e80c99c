#include "core/session/renewal_p.h"

#include "core/jose/jwt_p.h"
#include "core/session/history.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestLifetime = std::chrono::hours(24 * 365);

//! Whether \a answered lacks one of \a granted that is of use to an MCP server. Those of OpenID Connect are often left out.
bool lacksAny(const QStringList &granted, const QStringList &answered)
{
    static const QStringList aboutSignIns{u"openid"_s, u"offline_access"_s, u"profile"_s, u"email"_s};
    return std::any_of(granted.begin(), granted.end(), [&answered](const QString &scope) {
        return !answered.contains(scope) && !aboutSignIns.contains(scope);
    });
}

// Else the next refresh would be refused first, and some spend the token even so.
void keepTerms(const Credential &before, const RefreshTerms &asked, Credential &after)
{
    if (!asked.resource.isEmpty())
        after.resource = asked.resource;
    after.withoutResource = asked.resource.isEmpty();
    after.withScopes = !asked.scopes.isEmpty();
    // Entra ID grants its default scopes to whoever names none. A server that wants the others refuses that token, and the
    // refresh that follows gets them; unless they are refused by name.
    if (!after.withScopes && !before.withScopes && lacksAny(before.scopes, after.scopes)) {
        after.withScopes = true;
        after.scopes = before.scopes;
    }
}

} // namespace

std::optional<std::chrono::seconds> lifetimeToHeed(const TokenGrant &grant, bool isRenewable, const QDateTime &now)
{
    if (grant.lifetime || !isRenewable)
        return grant.lifetime;
    const QDateTime expiry = expiryIn(grant.accessToken);
    const qint64 left = expiry.isValid() ? now.secsTo(expiry) : 0;
    // One in the past would have each new token refreshed at once: a clock is wrong, and nobody knows which.
    return left > 0 && left <= longestLifetime.count() ? std::optional(std::chrono::seconds(left)) : std::nullopt;
}

Credential renewed(const Credential &before, const TokenGrant &grant, const RefreshTerms &asked, const QDateTime &now)
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
    if (!before.refreshToken.isEmpty())
        keepTerms(before, asked, after);
    after.lifetime = lifetimeToHeed(grant, !after.refreshToken.isEmpty(), now);
    after.expiresAt = after.lifetime ? now.addSecs(after.lifetime->count()) : QDateTime();
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
