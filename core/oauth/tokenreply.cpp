#include "core/oauth/oauthclient.h"

#include "core/credential/headerrules_p.h"
#include "core/oauth/json_p.h"
#include "core/oauth/protocoltexts_p.h"
#include "core/oauth/tokenanswer_p.h"
#include "core/oauth/tokenreply_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumScopes = 256;
constexpr std::chrono::seconds maximumLifetime = std::chrono::hours(24 * 365);

bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

//! What the server said, for people.
QString explanation(int status, const ReadRefusal &read)
{
    QString text = u"The authorization server answered HTTP "_s + QString::number(status);
    if (!read.code.isEmpty())
        text += u" "_s + read.code;
    if (!read.words.isEmpty())
        text += u": "_s + read.words;
    if (isSuccess(status) && read.code.isEmpty())
        text += u", and granted nothing that can be read"_s;
    return text;
}

ErrorKind kindOf(const ReadRefusal &read)
{
    switch (read.refusal.meaning) {
    case RefusalMeaning::Ended:
    case RefusalMeaning::ClientForgotten:
        return ErrorKind::AuthorizationRequired;
    case RefusalMeaning::NotNow:
        return ErrorKind::Network;
    case RefusalMeaning::Unknown:
        break;
    }
    return read.code.isEmpty() ? ErrorKind::Protocol : ErrorKind::Refused;
}

Error refused(int status, const QByteArray &body, const QByteArray &retryAfter, const QDateTime &now)
{
    const QDateTime retryAt = retryTime(retryAfter, now);
    const ReadRefusal read = meaningOf({status, body, retryAt.isValid()});
    const ErrorKind kind = kindOf(read);
    Error error{kind, Stage::Refresh, explanation(status, read), kind == ErrorKind::Network ? retryAt : QDateTime(),
                read.code};
    error.refusal = read.refusal;
    return error;
}

//! Where the access token is: Slack nests a user's in `authed_user`, and some wrap all that they say in `data`.
std::optional<QJsonObject> granting(const QJsonObject &members)
{
    const auto hasToken = [](const QJsonObject &object) { return !object["access_token"_L1].toString().isEmpty(); };
    if (hasToken(members))
        return members;
    for (const QLatin1String name : {"authed_user"_L1, "data"_L1, "result"_L1}) {
        if (const QJsonObject nested = members[name].toObject(); hasToken(nested))
            return nested;
    }
    return {};
}

//! RULE T-22: a number, a fraction, or a number in a string; anything else is unknown. So is nothing at all: nobody grants a
//! token that has ended, but some say so of one that does not.
std::optional<std::chrono::seconds> lifetimeOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    double seconds = value.toDouble();
    if (value.isString())
        seconds = value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !(seconds >= 1))
        return {};
    return std::chrono::seconds(static_cast<qint64>(std::min(seconds, static_cast<double>(maximumLifetime.count()))));
}

//! RULE T-23: GitHub separates by commas. A comma is also a scope's legal character, so only where no space separates.
std::optional<QStringList> scopesIn(const QJsonValue &value)
{
    if (value.isArray()) {
        const QStringList listed = wellFormedScopes(stringsOf(value, maximumScopes));
        return listed.isEmpty() ? std::nullopt : std::optional(listed);
    }
    const QString list = value.toString();
    QStringList scopes = scopesOf(list);
    if (scopes.size() == 1 && !list.contains(u' ') && list.contains(u','))
        scopes = wellFormedScopes(list.split(u',', Qt::SkipEmptyParts));
    if (scopes.isEmpty())
        return {};
    return scopes;
}

} // namespace

Result<QJsonObject> acceptedReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                  const QDateTime &now)
{
    const std::optional<QJsonObject> reply = isSuccess(httpStatus) ? tokenAnswerMembers(body) : std::nullopt;
    if (reply) {
        if (const std::optional<QJsonObject> grant = granting(*reply))
            return *grant;
    }
    return refused(httpStatus, body, retryAfter, now);
}

Result<TokenGrant> parseTokenReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                   const QDateTime &now, TokenType asked)
{
    return acceptedReply(httpStatus, body, retryAfter, now).and_then([asked](const QJsonObject &reply) {
        return Result<TokenGrant>(tokenGrantIn(reply, asked));
    });
}

Error beforeAnyGrant(Error refusal, Stage stage)
{
    refusal.stage = stage;
    if (refusal.kind == ErrorKind::AuthorizationRequired && refusal.oauthError != "invalid_grant"_L1)
        refusal.kind = ErrorKind::Refused;
    return refusal;
}

TokenGrant tokenGrantIn(const QJsonObject &reply, TokenType asked)
{
    TokenGrant grant;
    grant.accessToken = Secret::fromText(reply.value("access_token"_L1).toString());
    grant.refreshToken = Secret::fromText(reply.value("refresh_token"_L1).toString());
    grant.lifetime = lifetimeOf(reply.value("expires_in"_L1));
    grant.scopes = scopesIn(reply.value("scope"_L1));
    // Slack says "user" and others say nothing: what does not name another kind is a bearer token.
    const QString type = reply.value("token_type"_L1).toString().toLower();
    if (type == "dpop"_L1 && asked == TokenType::DPoP)
        grant.type = TokenType::DPoP;
    else if (type == "dpop"_L1)
        grant.flaw = u"The access token is bound to a key, which nobody asked for"_s;
    else if (type == "mac"_L1)
        grant.flaw = u"The access token is for MAC authentication, which is not supported"_s;
    if (!checkToken(grant.accessToken)) {
        grant.flaw = u"The access token cannot be sent: it has characters that no header may have, or is too long"_s;
        grant.accessToken = {};
    }
    return grant;
}

} // namespace Latchkey
