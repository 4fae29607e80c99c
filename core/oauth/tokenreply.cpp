#include "core/oauth/oauthclient.h"

#include "core/base/visibletext.h"
#include "core/oauth/json_p.h"
#include "core/oauth/retryafter_p.h"
#include "core/oauth/scopes_p.h"
#include "core/oauth/tokenreply_p.h"

#include <algorithm>
#include <cmath>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumTokenLength = qsizetype{64} * 1024;
constexpr std::chrono::seconds maximumLifetime = std::chrono::hours(24 * 365);

Error broken(const QString &detail)
{
    return Error{ErrorKind::Protocol, Stage::Refresh, detail, {}, {}};
}

bool isTransientStatus(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

//! What the server said in RFC 6749 section 5.2, for people.
QString explanation(int status, const QString &code, const std::optional<QJsonObject> &reply)
{
    QString text = u"The authorization server answered HTTP "_s + QString::number(status);
    if (!code.isEmpty())
        text += u" "_s + code;
    const QString description = reply ? visibleText(reply->value("error_description"_L1).toString()) : QString();
    if (!description.isEmpty())
        text += u": "_s + description;
    return text;
}

ErrorKind kindOf(int status, const QString &code)
{
    // First: an overloaded server, or a proxy before it, may send any body. Nothing is lost by trying again.
    if (isTransientStatus(status) || code == "temporarily_unavailable"_L1 || code == "server_error"_L1
        || code == "slow_down"_L1)
        return ErrorKind::Network;
    if (code == "invalid_grant"_L1)
        return ErrorKind::AuthorizationRequired;
    return code.isEmpty() ? ErrorKind::Protocol : ErrorKind::Refused;
}

//! SPEC T-22: a number, a fraction, or a number in a string; anything else is unknown.
std::optional<std::chrono::seconds> lifetimeOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    double seconds = value.toDouble();
    if (value.isString())
        seconds = value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || std::isnan(seconds))
        return {};
    const auto limit = static_cast<double>(maximumLifetime.count());
    return std::chrono::seconds(static_cast<qint64>(std::clamp(seconds, 0.0, limit)));
}

//! SPEC T-23: GitHub separates by commas. A comma is also a scope's legal character, so only where no space separates.
std::optional<QStringList> scopesIn(const QJsonValue &value)
{
    const QString list = value.toString();
    QStringList scopes = scopesOf(list);
    if (scopes.size() == 1 && !list.contains(u' ') && list.contains(u','))
        scopes = wellFormedScopes(list.split(u',', Qt::SkipEmptyParts));
    if (scopes.isEmpty())
        return {};
    return scopes;
}

//! What may stand in a header field (RFC 6750 section 2.1, widened to VSCHAR): no way to smuggle a second one.
bool isUsableToken(const Secret &token)
{
    const QByteArrayView bytes = token.reveal();
    return !bytes.isEmpty() && bytes.size() <= maximumTokenLength
        && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

} // namespace

Result<QJsonObject> acceptedReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                  const QDateTime &now)
{
    const std::optional<QJsonObject> reply = jsonObject(body);
    // GitHub reports errors with status 200.
    const QJsonValue errorMember = reply ? reply->value("error"_L1) : QJsonValue();
    const bool hasError = !errorMember.isUndefined() && !errorMember.isNull();
    if (hasError || httpStatus < 200 || httpStatus > 299) {
        const QString code = visibleText(errorMember.toString(), 64);
        const ErrorKind kind = hasError && code.isEmpty() && !isTransientStatus(httpStatus) ? ErrorKind::Protocol
                                                                                           : kindOf(httpStatus, code);
        const QDateTime retryAt = kind == ErrorKind::Network ? retryTime(retryAfter, now) : QDateTime();
        return Error{kind, Stage::Refresh, explanation(httpStatus, code, reply), retryAt, code};
    }
    if (!reply)
        return broken(u"The token answer is not a JSON object"_s);
    return *reply;
}

Result<TokenGrant> parseTokenReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                   const QDateTime &now, TokenType asked)
{
    return acceptedReply(httpStatus, body, retryAfter, now).and_then([asked](const QJsonObject &reply) {
        return tokenGrantIn(reply, asked);
    });
}

Result<TokenGrant> tokenGrantIn(const QJsonObject &reply, TokenType asked)
{
    TokenGrant grant;
    grant.accessToken = Secret::fromText(reply.value("access_token"_L1).toString());
    if (!isUsableToken(grant.accessToken))
        return broken(u"The token answer has no usable access token"_s);
    const QString type = reply.value("token_type"_L1).toString();
    if (asked == TokenType::DPoP && type.compare("dpop"_L1, Qt::CaseInsensitive) == 0)
        grant.type = TokenType::DPoP;
    else if (type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return broken(u"The token answer is not for a bearer token"_s);
    grant.refreshToken = Secret::fromText(reply.value("refresh_token"_L1).toString());
    if (grant.refreshToken.reveal().size() > maximumTokenLength)
        return broken(u"The token answer has an oversized refresh token"_s);
    grant.lifetime = lifetimeOf(reply.value("expires_in"_L1));
    grant.scopes = scopesIn(reply.value("scope"_L1));
    return grant;
}

} // namespace Latchkey
