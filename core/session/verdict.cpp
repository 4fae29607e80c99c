#include "core/session/verdict_p.h"

#include <chrono>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// A restart, an outage, a network that is closed in between: none of them has the server name another provider.
constexpr std::chrono::seconds longestAbsence = std::chrono::minutes(15);

// More 401s in so short a time are no expiry and no revocation any more.
constexpr qsizetype rejectionsLimit = 3;
constexpr std::chrono::seconds rejectionsWindow = std::chrono::minutes(1);

Verdict signIn(SignInReason reason, const QString &detail, const QDateTime &at)
{
    return {reason, Error{ErrorKind::AuthorizationRequired, Stage::Refresh, detail}, at};
}

//! A clock that was set back makes a time of the future, which nobody waits for.
bool isTooEarly(const Intent &intent, const QDateTime &now)
{
    return intent.retryAt.isValid() && now < intent.retryAt && now >= intent.at;
}

SignInReason reasonFor(const Error &refusal, bool cutOff)
{
    if (refusal.stage == Stage::Discovery)
        return SignInReason::ProviderMoved;
    if (refusal.refusal && refusal.refusal->meaning == RefusalMeaning::ClientForgotten)
        return SignInReason::ClientForgotten;
    return cutOff ? SignInReason::Interrupted : SignInReason::Rejected;
}

} // namespace

bool Verdict::barsRefresh() const
{
    if (!error)
        return false;
    // Whether a server has moved is seen without spending anything: it may have moved back.
    if (error->kind == ErrorKind::AuthorizationRequired)
        return reason != SignInReason::ProviderMoved;
    return error->kind == ErrorKind::Network;
}

Verdict verdictOn(const Credential &stored, const JournalTraces &traces, const QDateTime &now, bool forRefresh)
{
    const QByteArray fingerprint = fingerprintOf(stored);
    const std::optional<Intent> &intent = traces.intent;
    const std::optional<Spent> &spent = traces.spent;
    if (spent && spent->fingerprint == fingerprint && (forRefresh || !isFresh(stored, now)))
        return signIn(SignInReason::BroughtBack, describeSpent(*spent), spent->at);
    if (!intent || intent->fingerprint != fingerprint)
        return {};
    if (intent->rejected)
        return signIn(reasonOf(*intent), describeRejection(*intent), intent->at);
    if (isTooEarly(*intent, now)) {
        const QString detail = intent->words.isEmpty() ? u"the provider has asked to be left alone"_s : intent->words;
        return {SignInReason::None, Error{ErrorKind::Network, Stage::Refresh, detail, intent->retryAt}, intent->at};
    }
    if (!intent->words.isEmpty() && !intent->answer.isEmpty())
        return {SignInReason::None, Error{ErrorKind::Refused, Stage::Refresh, intent->words}, intent->at};
    return {};
}

QDateTime rejectionsBarredUntil(const QList<QDateTime> &rejections, const QDateTime &now)
{
    if (rejections.size() < rejectionsLimit)
        return {};
    const QDateTime oldest = rejections[rejections.size() - rejectionsLimit];
    const QDateTime until = oldest.addSecs(rejectionsWindow.count());
    // A clock that was set back bars nobody.
    return now >= oldest && now < until ? until : QDateTime();
}

QList<QDateTime> rejectionsWith(const QList<QDateTime> &rejections, const QDateTime &now)
{
    QList<QDateTime> all = rejections;
    all.append(now);
    return all.mid(qMax<qsizetype>(0, all.size() - rejectionsLimit));
}

SignInReason reasonOf(const Intent &verdict)
{
    if (verdict.reason != SignInReason::None)
        return verdict.reason;
    return verdict.interrupted ? SignInReason::Interrupted : SignInReason::Rejected;
}

Intent endedBy(const std::optional<Intent> &earlier, const Intent &own, const Error &refusal)
{
    const bool cutOff = earlier && (earlier->interrupted || earlier->mayBeSpent());
    Intent verdict = cutOff ? *earlier : own; // whose time and program are the ones to tell
    verdict.interrupted = cutOff;
    verdict.rejected = true;
    verdict.reason = reasonFor(refusal, cutOff);
    verdict.words = refusal.detail;
    verdict.answer = {};
    verdict.retryAt = {};
    return verdict;
}

std::optional<Intent> rememberedOf(const std::optional<Intent> &earlier, const Intent &own, const Error &failure)
{
    const bool cutOff = earlier && earlier->mayBeSpent();
    Intent intent = cutOff ? *earlier : own;
    if (!failure.refusal) {
        // No answer came, or one that makes no sense.
        const bool sent = failure.kind == ErrorKind::OutcomeUnknown || failure.kind == ErrorKind::Protocol;
        return sent ? std::optional(intent) : earlier;
    }
    const Refusal &refusal = *failure.refusal;
    if (refusal.tokenStillValid && !cutOff && !failure.retryAt.isValid() && refusal.mark.isEmpty())
        return std::nullopt;
    intent.retryAt = failure.retryAt;
    intent.awaySince = {};
    intent.answer = refusal.mark;
    // What does not prove that the token lives leaves it as one that may be spent.
    if (!cutOff && (refusal.tokenStillValid || !refusal.mark.isEmpty()))
        intent.words = failure.detail;
    return intent;
}

// A provider that serves our issuer no more has said so; one that cannot be reached, or is busy, has only said nothing
// (RULE D-10, C-8).
Error absenceOf(const std::optional<Intent> &earlier, const Error &failure, const QString &elsewhere,
                const QDateTime &now)
{
    const bool isLong = earlier && earlier->awaySince.isValid()
        && earlier->awaySince.addSecs(longestAbsence.count()) <= now;
    if (elsewhere.isEmpty() || (failure.kind == ErrorKind::Network && !isLong))
        return failure;
    return {ErrorKind::AuthorizationRequired, Stage::Discovery,
            u"The server now has its users sign in at %1"_s.arg(elsewhere)};
}

Intent awayBy(const std::optional<Intent> &earlier, const Intent &own, const Error &failure)
{
    Intent intent = earlier.value_or(own);
    if (!earlier)
        intent.words = failure.detail; // nothing was sent, and nothing is in doubt
    // A clock that was set back makes a time of the future.
    if (!intent.awaySince.isValid() || intent.awaySince > own.at)
        intent.awaySince = own.at;
    return intent;
}

bool isRepeated(const std::optional<Intent> &earlier, const Error &refusal)
{
    return earlier && refusal.refusal && refusal.refusal->meaning == RefusalMeaning::Unknown
        && !refusal.refusal->mark.isEmpty() && earlier->answer == refusal.refusal->mark;
}

} // namespace Latchkey
