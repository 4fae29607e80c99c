#include "core/oauth/tokenanswer_p.h"

#include "core/base/secret.h"
#include "core/base/visibletext.h"
#include "core/oauth/form_p.h"
#include "core/oauth/json_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCode = 64;

template<std::size_t size>
bool isOneOf(const QString &word, const std::array<QLatin1String, size> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

//! One spelling for `BAD_REFRESH_TOKEN`, `oauth.v2.InvalidClientIdentifier` and `invalid-grant`.
QString normalized(const QString &code)
{
    static const QRegularExpression humps(u"(?<=[a-z0-9])(?=[A-Z])"_s);
    static const QRegularExpression separators(u"[^a-z0-9]+"_s);
    QString word = code.section(u'.', -1);
    return word.replace(humps, u"_"_s).toLower().replace(separators, u"_"_s);
}

bool looksLikeCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestCode && !text.contains(u' ');
}

//! All that stands where servers put their codes and their words, in the order of how much it says.
struct Said {
    QStringList codes;
    QStringList words;
    QString code; //!< The first that a member for codes has.
};

void collect(const QJsonObject &members, Said &said, int depth = 0)
{
    const auto take = [&](QLatin1String name, bool isForCodes) {
        const QString text = members.value(name).toString().trimmed();
        if (text.isEmpty())
            return;
        (looksLikeCode(text) ? said.codes : said.words).append(text);
        if (isForCodes && said.code.isEmpty())
            said.code = text;
    };
    for (const QLatin1String name :
         {"error"_L1, "error_subtype"_L1, "error_code"_L1, "errorCode"_L1, "ErrorCode"_L1, "error_type"_L1, "code"_L1,
          "errorcode"_L1, "status"_L1, "type"_L1, "subCategory"_L1, "category"_L1})
        take(name, true);
    for (const QLatin1String name :
         {"error_description"_L1, "errorDescription"_L1, "error_message"_L1, "message"_L1, "Message"_L1, "msg"_L1,
          "faultstring"_L1, "errorSummary"_L1, "reason"_L1, "Error"_L1, "detail"_L1, "title"_L1})
        take(name, false);
    if (depth == 2)
        return;
    for (const QLatin1String name : {"error"_L1, "fault"_L1, "detail"_L1, "Fault"_L1})
        collect(members.value(name).toObject(), said, depth + 1);
    collect(members.value("errors"_L1).toArray().first().toObject(), said, depth + 1);
}

//! Also with a notice of the server's before it, a comment after it, or a name in another encoding within: what was granted is
//! not lost with that.
std::optional<QJsonObject> objectWithin(const QByteArray &body)
{
    if (std::optional<QJsonObject> members = jsonObject(body))
        return members;
    const qsizetype begin = body.indexOf('{');
    const qsizetype size = body.lastIndexOf('}') + 1 - begin;
    if (begin < 0 || size <= 0)
        return {};
    const QByteArray inner = QByteArray::fromRawData(body.constData() + begin, size);
    if (std::optional<QJsonObject> members = jsonObject(inner))
        return members;
    QByteArray converted = QString::fromLatin1(inner).toUtf8();
    std::optional<QJsonObject> members = jsonObject(converted);
    wipe(converted);
    return members;
}

//! Not set: a page, or anything else that is not meant to be read.
QString plainText(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body).trimmed();
    // What has the look of a form or of a document may hold a token, too.
    const bool isProse = text.size() <= 300 && !text.contains(u'<') && !text.contains(u'{') && !text.contains(u'=');
    return isProse ? text : QString();
}

constexpr std::array busyCodes{"temporarily_unavailable"_L1,
                               "server_error"_L1,
                               "slow_down"_L1,
                               "service_unavailable"_L1,
                               "internal_error"_L1,
                               "internal_server_error"_L1,
                               "fatal_error"_L1,
                               "too_many_requests"_L1,
                               "rate_limited"_L1,
                               "ratelimited"_L1,
                               "rate_limit_exceeded"_L1,
                               "rate_limit_error"_L1,
                               "over_request_rate_limit"_L1,
                               "request_timeout"_L1,
                               "unexpected_failure"_L1,
                               "conflict"_L1};

//! Those for which the request has not been looked at.
constexpr std::array unreadCodes{"slow_down"_L1,
                                 "too_many_requests"_L1,
                                 "rate_limited"_L1,
                                 "ratelimited"_L1,
                                 "rate_limit_exceeded"_L1,
                                 "rate_limit_error"_L1,
                                 "over_request_rate_limit"_L1,
                                 "unsupported_grant_type"_L1,
                                 "use_dpop_nonce"_L1,
                                 "invalid_dpop_proof"_L1};

constexpr std::array endedCodes{"invalid_grant"_L1,
                                "interaction_required"_L1,
                                "login_required"_L1,
                                "consent_required"_L1,
                                "account_selection_required"_L1,
                                "invalid_rapt"_L1,
                                "rapt_required"_L1,
                                "access_denied"_L1,
                                "invalid_token"_L1,
                                "token_expired"_L1,
                                "token_revoked"_L1,
                                "expired_token"_L1,
                                "revoked_token"_L1,
                                "session_expired"_L1,
                                "session_not_found"_L1,
                                "session_revoked"_L1,
                                "account_inactive"_L1,
                                "user_banned"_L1,
                                "user_not_found"_L1,
                                "user_disabled"_L1,
                                "invalid_auth"_L1,
                                "not_authed"_L1,
                                "org_login_required"_L1};

constexpr std::array forgottenCodes{"invalid_client"_L1,
                                    "invalid_client_id"_L1,
                                    "unknown_client"_L1,
                                    "client_not_found"_L1,
                                    "bad_client_secret"_L1,
                                    "invalid_client_secret"_L1,
                                    "incorrect_client_credentials"_L1,
                                    "invalid_client_credentials"_L1,
                                    "invalid_client_identifier"_L1,
                                    "connected_app_not_found"_L1,
                                    "application_not_found"_L1,
                                    "app_not_found"_L1,
                                    "oauth_client_not_found"_L1};

constexpr std::array resourceCodes{"invalid_target"_L1, "invalid_resource"_L1};
constexpr std::array vagueCodes{"invalid_request"_L1, "bad_request"_L1, "validation_error"_L1, "invalid_parameter"_L1};

bool saysThatTheTokenIsBad(const QString &text)
{
    static const QRegularExpression token(u"refresh[ _'\"-]*token"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bad(
        u"invalid|\\bbad\\b|expired|revoked|not.found|no longer|does ?n.t exist|not exist|not valid|not active|"
        "already|unknown|reused?|inactive|malformed|incorrect"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(token) && text.contains(bad);
}

bool saysThatTheSessionIsOver(const QString &text)
{
    static const QRegularExpression ended(
        u"\\b(session|grant) (is )?(not found|not active|no longer|(has )?(already )?(ended|expired)|does not exist)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(ended);
}

//! Some servers have one code for all that is wrong with a request, and tell the rest in words.
RefusedPart partIn(const QString &text)
{
    static const QRegularExpression ownToken(
        u"AADSTS90009\\b"_s); // Entra: without `scope` it takes us for the resource
    static const QRegularExpression resource(u"\\bresource\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scope(u"\\bscopes?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (text.contains(ownToken))
        return RefusedPart::Scope;
    if (text.contains(resource))
        return RefusedPart::Resource;
    return text.contains(scope) ? RefusedPart::Scope : RefusedPart::None;
}

RefusedPart refusedPart(int status, const QStringList &codes, const QString &text)
{
    for (const QString &code : codes) {
        if (isOneOf(code, resourceCodes))
            return RefusedPart::Resource;
        if (code == "invalid_scope"_L1)
            return RefusedPart::Scope;
    }
    const bool isVague = std::all_of(codes.begin(), codes.end(),
                                     [](const QString &code) { return isOneOf(code, vagueCodes); });
    return status == 400 && isVague ? partIn(text) : RefusedPart::None;
}

bool isAboutProof(const QStringList &codes)
{
    return codes.contains("invalid_dpop_proof"_L1) || codes.contains("use_dpop_nonce"_L1);
}

bool isBusy(const RefusedAnswer &answer, const QStringList &codes, const QString &text)
{
    // First: an overloaded server, or a proxy before it, may send any body. Nothing is lost by trying again.
    static constexpr std::array statuses{407, 408, 409, 425, 429};
    if (answer.status >= 500 || std::find(statuses.begin(), statuses.end(), answer.status) != statuses.end())
        return true;
    const bool busy = std::any_of(codes.begin(), codes.end(),
                                  [](const QString &code) { return isOneOf(code, busyCodes); });
    // A proxy that passes on as `invalid_grant` that its own provider was busy (fastmcp).
    return busy || text.contains("temporarily_unavailable"_L1);
}

//! Whether it comes from something before the token endpoint, or in its place: a proxy that blocks, a guard against robots, a
//! server that is being replaced. Token endpoints answer with no page, and never that they are not there: that it comes again
//! says nothing of the token.
bool isNotTheEndpoints(const RefusedAnswer &answer, const QStringList &codes)
{
    const bool isPage = answer.status != 401 && answer.body.trimmed().startsWith('<');
    return codes.isEmpty() && (isPage || answer.status == 404 || answer.status == 405);
}

RefusalMeaning meaning(const QStringList &codes, const QString &text)
{
    const bool badToken = saysThatTheTokenIsBad(text);
    for (const QString &code : codes) {
        if (isOneOf(code, endedCodes) || saysThatTheTokenIsBad(QString(code).replace(u'_', u' ')))
            return RefusalMeaning::Ended;
        if (code == "unauthorized_client"_L1)
            return badToken ? RefusalMeaning::Ended : RefusalMeaning::ClientForgotten;
        if (isOneOf(code, forgottenCodes))
            return RefusalMeaning::ClientForgotten;
    }
    const bool isAboutAnother = codes.contains("unsupported_grant_type"_L1);
    const bool hasEnded = (badToken || saysThatTheSessionIsOver(text)) && !isAboutAnother;
    return hasEnded ? RefusalMeaning::Ended : RefusalMeaning::Unknown;
}

//! What identifies one answer among others leaves no mark: times, and the numbers of traces and requests.
QByteArray markOf(int status, const QStringList &codes, const QString &text, const QByteArray &body)
{
    static const QRegularExpression passing(u"[0-9a-f]*[0-9][0-9a-f]*"_s, QRegularExpression::CaseInsensitiveOption);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(status));
    if (codes.isEmpty() && text.isEmpty())
        hash.addData(body);
    else
        hash.addData(QString(codes.join(u' ') + u'\n' + QString(text).remove(passing)).toUtf8());
    return hash.result().toHex();
}

} // namespace

std::optional<QJsonObject> tokenAnswerMembers(const QByteArray &body)
{
    if (std::optional<QJsonObject> members = objectWithin(body))
        return members;
    const std::optional<DecodedForm> form = DecodedForm::parse(body.trimmed());
    if (!form || (form->count("access_token") == 0 && form->count("error") == 0))
        return {};
    QJsonObject members;
    for (const QLatin1String name : {"access_token"_L1, "refresh_token"_L1, "token_type"_L1, "expires_in"_L1,
                                     "scope"_L1, "error"_L1, "error_description"_L1}) {
        if (form->count(name) == 1)
            members.insert(name, QString::fromUtf8(form->value(name)));
    }
    return members;
}

ReadRefusal meaningOf(const RefusedAnswer &answer)
{
    Said said;
    if (const std::optional<QJsonObject> members = tokenAnswerMembers(answer.body))
        collect(*members, said);
    else if (const QJsonDocument list = QJsonDocument::fromJson(answer.body); list.isArray())
        collect(list.array().first().toObject(), said);
    else if (const QString text = plainText(answer.body); !text.isEmpty())
        (looksLikeCode(text) ? said.codes : said.words).append(text);

    QStringList codes;
    for (const QString &code : std::as_const(said.codes))
        codes.append(normalized(code));
    const QString text = said.words.join(u' ');

    ReadRefusal read;
    read.code = visibleText(said.code, longestCode);
    read.words = visibleText(said.words.value(0));
    if (read.code.isEmpty() && read.words.isEmpty())
        read.words = visibleText(said.codes.value(0)); // a single word, such as "Unauthorized"
    Refusal &refusal = read.refusal;
    refusal.part = refusedPart(answer.status, codes, text);
    const bool isRefusal = (answer.status >= 400 && answer.status < 500) || !codes.isEmpty();
    if (isRefusal)
        refusal.mark = markOf(answer.status, codes, text, answer.body);
    refusal.tokenStillValid = answer.status == 429 || answer.status == 407
        || std::any_of(codes.begin(), codes.end(), [](const QString &code) { return isOneOf(code, unreadCodes); });
    if (isBusy(answer, codes, text))
        refusal.meaning = RefusalMeaning::NotNow;
    else if (refusal.part == RefusedPart::None)
        refusal.meaning = meaning(codes, text);
    // Whoever names a time for another try has not said its last word.
    if (refusal.meaning == RefusalMeaning::Unknown && isRefusal && answer.namesATime)
        refusal.meaning = RefusalMeaning::NotNow;
    // Nor is a refused proof of possession about the token (RFC 9449 section 5): a clock may be wrong for a while.
    if (refusal.meaning == RefusalMeaning::NotNow || isAboutProof(codes) || isNotTheEndpoints(answer, codes))
        refusal.mark.clear();
    return read;
}

} // namespace Latchkey
