#include "app/demo/grants.h"

#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 codeLifetime = 60; // seconds; RFC 6749 section 4.1.2 allows ten minutes
// Until then a dead access token is kept, so that a test can see it refused as expired.
constexpr qint64 accessMemory = 3600;

QString challengeOf(const QByteArray &verifier)
{
    return QString::fromLatin1(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Grants::Grants(Clock clock)
    : m_clock(std::move(clock))
{
}

QByteArray Grants::issueCode(const Request &request, bool withRefreshToken)
{
    QByteArray code = "demo_code_" + randomText();
    m_codes.insert(code, {request, m_clock().addSecs(codeLifetime), withRefreshToken, -1});
    return code;
}

Grants::Outcome Grants::exchange(const QByteArray &code, const QString &clientId, const QString &redirectUri,
                                 const QByteArray &verifier, const QString &resource, const QByteArray &thumbprint)
{
    const auto found = m_codes.find(code);
    if (found == m_codes.end() || found->request.clientId != clientId)
        return Refusal::InvalidGrant;
    if (found->family >= 0) {
        end(found->family, Summary::State::Revoked);
        return Refusal::InvalidGrant;
    }
    const Code granted = *found;
    if (granted.request.resource != resource)
        return Refusal::InvalidTarget;
    if (granted.expiresAt <= m_clock() || granted.request.redirectUri != redirectUri
        || granted.request.codeChallenge != challengeOf(verifier)) {
        m_codes.erase(found); // no second guess at the verifier
        return Refusal::InvalidGrant;
    }
    if (!granted.request.thumbprint.isEmpty() && granted.request.thumbprint != thumbprint)
        return Refusal::InvalidProof;
    found->request.thumbprint = thumbprint;
    found->family = begin(found->request, granted.refreshable);
    return issue(found->family, newRefreshToken(found->family), granted.request.scopes);
}

Grants::Outcome Grants::refresh(const QByteArray &token, const QString &clientId, const QString &resource,
                                const QStringList &scopes, bool keep, const QByteArray &thumbprint)
{
    const auto found = m_refresh.find(token);
    if (found == m_refresh.end())
        return Refusal::InvalidGrant;
    const FamilyId id = found->family;
    const Family &family = m_families.at(id);
    if (!family.alive() || family.request.clientId != clientId)
        return Refusal::InvalidGrant;
    if (!family.request.thumbprint.isEmpty() && family.request.thumbprint != thumbprint)
        return Refusal::InvalidProof;
    if (!mayComeBack(*found)) {
        ++m_reuses;
        end(id, Summary::State::Reused);
        return Refusal::InvalidGrant;
    }
    if (!resource.isEmpty() && resource != family.request.resource)
        return Refusal::InvalidTarget;
    // RFC 6749 section 6: a refresh never widens the scope.
    const QStringList granted = family.request.scopes;
    if (!std::all_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return granted.contains(scope); }))
        return Refusal::InvalidScope;

    QByteArray next = token;
    if (policy.rotate && !keep) {
        if (!found->replacedAt.isValid())
            found->replacedAt = m_clock();
        next = newRefreshToken(id);
    }
    Summary &summary = m_families[id].summary;
    ++summary.refreshes;
    summary.refreshedAt = m_clock();
    return issue(id, next, scopes.isEmpty() ? granted : scopes);
}

bool Grants::mayComeBack(const RefreshToken &token) const
{
    return !token.replacedAt.isValid() || token.replacedAt.msecsTo(m_clock()) < policy.reuseGrace.count();
}

void Grants::revoke(const QByteArray &token, const QString &clientId)
{
    const auto isOurs = [&](FamilyId id) { return m_families.at(id).request.clientId == clientId; };
    if (const auto refresh = m_refresh.constFind(token); refresh != m_refresh.constEnd() && isOurs(refresh->family))
        end(refresh->family, Summary::State::Revoked);
    if (const auto access = m_access.find(token); access != m_access.end() && isOurs(access->family))
        access->rejected = true;
}

Grants::Tokens Grants::seed(const Request &request, std::optional<std::chrono::seconds> lifetime, bool withRefreshToken)
{
    const FamilyId family = begin(request, withRefreshToken);
    return issue(family, newRefreshToken(family), request.scopes, lifetime);
}

Grants::FamilyId Grants::begin(const Request &request, bool refreshable)
{
    Family family;
    family.request = request;
    family.refreshable = refreshable && policy.grantRefreshTokens;
    family.summary.state = Summary::State::Alive;
    family.summary.signedInAt = m_clock();
    m_families.append(family);
    return FamilyId(m_families.size() - 1);
}

QByteArray Grants::newRefreshToken(FamilyId family)
{
    if (!m_families.at(family).refreshable)
        return {};
    QByteArray token = "demo_rt_" + randomText();
    m_refresh.insert(token, {family, {}});
    return token;
}

Grants::Tokens Grants::issue(FamilyId family, const QByteArray &refreshToken, const QStringList &scopes,
                             std::optional<std::chrono::seconds> lifetime)
{
    forgetOldAccessTokens();
    const std::chrono::seconds usual = m_lifetimes.value(m_families.at(family).request.resource,
                                                         policy.accessTokenLifetime);
    const std::chrono::seconds lasts = lifetime.value_or(usual);
    Tokens tokens{"demo_at_" + randomText(),
                  refreshToken,
                  m_clock().addSecs(lasts.count()),
                  scopes,
                  lasts,
                  !m_families.at(family).request.thumbprint.isEmpty()};
    m_access.insert(tokens.access, {family, tokens.expiresAt, false});
    m_families[family].summary.accessExpiresAt = tokens.expiresAt;
    m_families[family].summary.lifetime = lasts;
    return tokens;
}

void Grants::end(FamilyId family, Summary::State why)
{
    if (m_families.at(family).alive())
        m_families[family].summary.state = why;
}

void Grants::forgetOldAccessTokens()
{
    const QDateTime now = m_clock();
    m_access.removeIf(
        [&now](QHash<QByteArray, AccessToken>::iterator token) { return token->expiresAt.secsTo(now) > accessMemory; });
}

bool Grants::isGood(const QByteArray &access, const QString &resource) const
{
    const auto token = m_access.constFind(access);
    if (token == m_access.constEnd() || token->rejected || token->expiresAt <= m_clock())
        return false;
    const Family &family = m_families.at(token->family);
    return family.alive() && family.request.resource == resource; // RFC 8707: a token is for one resource
}

QByteArray Grants::thumbprintOf(const QByteArray &access) const
{
    const auto token = m_access.constFind(access);
    return token == m_access.constEnd() ? QByteArray() : m_families.at(token->family).request.thumbprint;
}

bool Grants::isRefreshable(const QByteArray &token) const
{
    const auto found = m_refresh.constFind(token);
    return found != m_refresh.constEnd() && m_families.at(found->family).alive() && mayComeBack(*found);
}

bool Grants::isAlive(const QString &resource) const
{
    return summaryOf(resource).state == Summary::State::Alive;
}

Grants::Summary Grants::summaryOf(const QString &resource) const
{
    Summary summary;
    int alive = 0;
    for (const Family &family : m_families) {
        if (family.request.resource != resource)
            continue;
        summary = family.summary;
        alive += family.alive() ? 1 : 0;
    }
    summary.families = alive;
    return summary;
}

QString Grants::resourceOf(const QByteArray &codeOrRefreshToken) const
{
    if (const auto code = m_codes.constFind(codeOrRefreshToken); code != m_codes.constEnd())
        return code->request.resource;
    if (const auto token = m_refresh.constFind(codeOrRefreshToken); token != m_refresh.constEnd())
        return m_families.at(token->family).request.resource;
    return {};
}

void Grants::revokeAll(const QString &resource)
{
    for (FamilyId id = 0; id < m_families.size(); ++id) {
        if (m_families.at(id).request.resource == resource)
            end(id, Summary::State::Revoked);
    }
}

void Grants::expireAccessTokens(const QString &resource)
{
    const QDateTime now = m_clock();
    for (AccessToken &token : m_access) {
        Family &family = m_families[token.family];
        if (family.request.resource != resource || token.expiresAt <= now)
            continue;
        token.expiresAt = now;
        family.summary.accessExpiresAt = now;
    }
}

void Grants::rejectAccessTokens(const QString &resource)
{
    for (AccessToken &token : m_access) {
        Family &family = m_families[token.family];
        if (family.request.resource != resource)
            continue;
        token.rejected = true;
        family.summary.accessExpiresAt = {};
    }
}

} // namespace Latchkey::Demo
