#include "app/demo/grants.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

QByteArray randomToken()
{
    QByteArray bytes(24, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Grants::Grants(Clock clock)
    : m_clock(std::move(clock))
{
}

QString Grants::registerClient(const QStringList &redirectUris)
{
    const QString id = u"client-"_s + QString::fromLatin1(randomToken().left(12));
    m_clients.insert(id, redirectUris);
    return id;
}

bool Grants::mayRedirect(const QString &clientId, const QString &redirectUri) const
{
    const auto withoutPort = [](const QString &uri) {
        QUrl url(uri);
        if (url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1 || url.host() == "localhost"_L1)
            url.setPort(-1);
        return url;
    };
    const QStringList registered = m_clients.value(clientId);
    return std::any_of(registered.begin(), registered.end(),
                       [&](const QString &uri) { return withoutPort(uri) == withoutPort(redirectUri); });
}

QByteArray Grants::issueCode(const Request &request)
{
    const QByteArray code = randomToken();
    m_codes.insert(code, request);
    return code;
}

std::optional<Grants::Tokens> Grants::exchange(const QByteArray &code, const QString &clientId,
                                               const QString &redirectUri, const QByteArray &verifier,
                                               const QString &resource)
{
    if (!m_codes.contains(code))
        return std::nullopt;
    const Request request = m_codes.take(code);
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (request.clientId != clientId || request.redirectUri != redirectUri || request.resource != resource
        || request.codeChallenge != QString::fromLatin1(challenge))
        return std::nullopt;
    Family family;
    family.request = request;
    m_families.append(family);
    return issue(m_families.last(), knobs.accessTokenLifetime);
}

std::optional<Grants::Tokens> Grants::refresh(const QByteArray &token, const QString &clientId)
{
    for (Family &family : m_families) {
        const bool current = !token.isEmpty() && family.refresh == token;
        const auto used = family.used.constFind(token);
        if (!current && used == family.used.constEnd())
            continue;
        if (!family.alive || family.request.clientId != clientId)
            return std::nullopt;
        if (!current && used->secsTo(m_clock()) >= knobs.reuseGrace.count()) {
            ++m_reuses;
            family.alive = false;
            return std::nullopt;
        }
        return issue(family, knobs.accessTokenLifetime);
    }
    return std::nullopt;
}

Grants::Tokens Grants::issue(Family &family, std::chrono::seconds lifetime)
{
    family.access = randomToken();
    family.accessExpiresAt = m_clock().addSecs(lifetime.count());
    family.accessRejected = false;
    if (knobs.grantRefreshTokens && (knobs.rotate || family.refresh.isEmpty())) {
        if (!family.refresh.isEmpty())
            family.used.insert(family.refresh, m_clock());
        family.refresh = randomToken();
    }
    return {family.access, family.refresh, family.accessExpiresAt, family.request.scopes};
}

void Grants::revoke(const QByteArray &token)
{
    for (Family &family : m_families) {
        if (family.refresh == token || family.used.contains(token))
            family.alive = false;
        else if (family.access == token)
            family.accessRejected = true;
    }
}

bool Grants::isGood(const QByteArray &access, const QString &resource) const
{
    return std::any_of(m_families.begin(), m_families.end(), [&](const Family &family) {
        return family.alive && !family.accessRejected && family.access == access
            && family.request.resource == resource && m_clock() < family.accessExpiresAt;
    });
}

Grants::Tokens Grants::seed(const Request &request, std::chrono::seconds lifetime)
{
    Family family;
    family.request = request;
    m_families.append(family);
    return issue(m_families.last(), lifetime);
}

bool Grants::isAlive(const QString &resource) const
{
    return std::any_of(m_families.begin(), m_families.end(), [&](const Family &family) {
        return family.alive && family.request.resource == resource;
    });
}

QDateTime Grants::expiryOf(const QString &resource) const
{
    QDateTime newest;
    for (const Family &family : m_families) {
        if (family.alive && family.request.resource == resource && !(family.accessExpiresAt < newest))
            newest = family.accessExpiresAt;
    }
    return newest;
}

void Grants::revokeAll(const QString &resource)
{
    for (Family &family : m_families) {
        if (family.request.resource == resource)
            family.alive = false;
    }
}

void Grants::expireAccessTokens(const QString &resource)
{
    for (Family &family : m_families) {
        if (family.request.resource == resource)
            family.accessExpiresAt = m_clock();
    }
}

void Grants::rejectAccessTokens(const QString &resource)
{
    for (Family &family : m_families) {
        if (family.request.resource == resource)
            family.accessRejected = true;
    }
}

} // namespace Latchkey::Demo
