#include "core/credential/health.h"

#include "core/base/wordtable_p.h"

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<CheckOutcome::Kind::NotMcp> checkWords({
    {CheckOutcome::Kind::Works, "works"_L1},
    {CheckOutcome::Kind::Refused, "refused"_L1},
    {CheckOutcome::Kind::Moved, "moved"_L1},
    {CheckOutcome::Kind::Unreachable, "unreachable"_L1},
    {CheckOutcome::Kind::NotMcp, "not_mcp"_L1},
});

Health needsSignIn(SignInReason reason, const LastOutcome &last, const QDateTime &expiresAt)
{
    return {HealthState::NeedsSignIn, expiresAt, reason, last.error, {}};
}

// A token that lives for a minute is not "about to expire" for all of it: a fifth of its life at the most.
QDateTime soonFrom(const CredentialSummary &credential)
{
    std::chrono::seconds window = expiresSoonWindow;
    if (credential.issuedAt.isValid())
        window = std::min(window, std::chrono::seconds(credential.issuedAt.secsTo(credential.expiresAt)) / 5);
    return credential.expiresAt.addSecs(-window.count());
}

//! A server may take a token again that it has rejected once; with a refresh token, that one has ended.
bool hasWorkedSince(const KnownCredential &credential, const LastOutcome &last, const QDateTime &now)
{
    return credential.summary && !credential.summary->isRenewable
        && !(credential.summary->expiresAt.isValid() && credential.summary->expiresAt <= now) && credential.check
        && credential.check->kind == CheckOutcome::Kind::Works && credential.check->at > last.at;
}

//! All but the check.
Health withoutCheck(const Server &server, const KnownCredential &credential, const LastOutcome &last,
                    const QDateTime &now)
{
    if (!server.enabled)
        return {HealthState::Disabled};
    if (!server.usesOAuth())
        return {HealthState::NotOAuth};
    const QDateTime expiresAt = credential.summary ? credential.summary->expiresAt : QDateTime();
    if (last.running == LastOutcome::Activity::Refreshing)
        return {HealthState::Refreshing, expiresAt};

    const bool failed = last.error && last.error->kind != ErrorKind::Cancelled;
    const bool unusableStore = failed
        && (last.error->kind == ErrorKind::StoreUnavailable || last.error->kind == ErrorKind::StoreLocked
            || last.error->kind == ErrorKind::StoreEncrypted);
    // A store that does not answer comes before everything that memory believes about its content.
    if (unusableStore)
        return {HealthState::Trouble, expiresAt, {}, last.error, last.nextTry};
    if (!credential.loaded)
        return {HealthState::Checking};

    if (!credential.summary && credential.allowsAnonymousAccess)
        return {.state = HealthState::NotOAuth, .allowsAnonymousAccess = true};
    if (failed && last.error->kind == ErrorKind::AuthorizationRequired && !credential.wasSignedOut
        && !hasWorkedSince(credential, last, now))
        return needsSignIn(last.signIn == SignInReason::None ? SignInReason::Rejected : last.signIn, last, expiresAt);
    // Codex may need no sign-in there, and where it does, one is stored.
    if (!credential.summary && server.hasHeadersHelper && last.signIn == SignInReason::None)
        return {HealthState::NotOAuth};
    if (!credential.summary) {
        // A failure leaves the server where it was: in need of a sign-in. It goes along to be told.
        const SignInReason unknown = credential.wasSignedOut ? SignInReason::SignedOut : SignInReason::NeverSignedIn;
        const bool says = last.signIn != SignInReason::None && last.signIn != SignInReason::NeverSignedIn;
        return needsSignIn(says ? last.signIn : unknown, last, {});
    }

    const bool expired = expiresAt.isValid() && expiresAt <= now;
    if (expired && !credential.summary->isRenewable)
        return needsSignIn(credential.summary->refreshTokenWithdrawn ? SignInReason::Rejected : SignInReason::Expired,
                           last, expiresAt);
    if (!credential.wantedScopes.isEmpty())
        return needsSignIn(SignInReason::MorePermissions, last, expiresAt);
    // While the access token still works, a failed early refresh must not hide that (RFC 6749 section 5.2: only
    // invalid_grant ends a grant).
    if (expired && failed)
        return {HealthState::Trouble, expiresAt, {}, last.error, last.nextTry};
    if (expired)
        return {HealthState::ExpiredWillRefresh, expiresAt, {}, {}, last.nextTry};
    if (expiresAt.isValid() && soonFrom(*credential.summary) <= now)
        return {HealthState::ExpiresSoon, expiresAt, {}, failed ? last.error : std::nullopt, last.nextTry};
    return {HealthState::SignedIn, expiresAt, {}, failed ? last.error : std::nullopt, last.nextTry};
}

//! A server that does not take the token it has just granted is no server that one is signed in to, whatever is stored.
bool isRefusedAllTheSame(const Health &health, const std::optional<CheckOutcome> &check)
{
    return check && check->kind == CheckOutcome::Kind::Refused
        && (health.state == HealthState::SignedIn || health.state == HealthState::ExpiresSoon);
}

} // namespace

Health healthOf(const Server &server, const KnownCredential &credential, const LastOutcome &last, const QDateTime &now)
{
    Health health = withoutCheck(server, credential, last, now);
    if (isRefusedAllTheSame(health, credential.check)) {
        const Error refused{ErrorKind::Refused, Stage::None, credential.check->detail};
        health = {HealthState::Trouble, health.expiresAt, {}, refused, {}};
    }
    if (health.state != HealthState::Disabled)
        health.check = credential.check;
    return health;
}

QString wordFor(CheckOutcome::Kind kind)
{
    return checkWords.wordFor(kind);
}

std::optional<CheckOutcome::Kind> checkKindFrom(const QString &word)
{
    return checkWords.valueOf(word);
}

QDateTime healthChangesAt(const Server &server, const KnownCredential &credential, const QDateTime &now)
{
    if (!server.enabled || !server.usesOAuth() || !credential.summary || !credential.summary->expiresAt.isValid())
        return {};
    const QDateTime expiresAt = credential.summary->expiresAt;
    if (QDateTime soon = soonFrom(*credential.summary); now < soon)
        return soon;
    return now < expiresAt ? expiresAt : QDateTime();
}

} // namespace Latchkey

#include "moc_checkoutcome.cpp"
