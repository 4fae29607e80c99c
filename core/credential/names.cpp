#include "core/credential/names.h"

#include "core/base/wordtable_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<ErrorKind::Internal> errorWords({
    {ErrorKind::Cancelled, "cancelled"_L1},
    {ErrorKind::InvalidInput, "invalid_input"_L1},
    {ErrorKind::AuthorizationRequired, "authorization_required"_L1},
    {ErrorKind::StoreUnavailable, "store_unavailable"_L1},
    {ErrorKind::StoreLocked, "store_locked"_L1},
    {ErrorKind::StoreEncrypted, "store_encrypted"_L1},
    {ErrorKind::LockTimeout, "lock_timeout"_L1},
    {ErrorKind::Network, "network"_L1},
    {ErrorKind::OutcomeUnknown, "outcome_unknown"_L1},
    {ErrorKind::Refused, "refused"_L1},
    {ErrorKind::Protocol, "protocol"_L1},
    {ErrorKind::SignInNotNeeded, "sign_in_not_needed"_L1},
    {ErrorKind::Superseded, "superseded"_L1},
    {ErrorKind::Internal, "internal"_L1},
});

constexpr WordTable<Stage::Revocation> stageWords({
    {Stage::None, ""_L1},
    {Stage::Configuration, "configuration"_L1},
    {Stage::Lock, "lock"_L1},
    {Stage::Read, "read"_L1},
    {Stage::Prepare, "prepare"_L1},
    {Stage::Journal, "journal"_L1},
    {Stage::Discovery, "discovery"_L1},
    {Stage::Registration, "registration"_L1},
    {Stage::Authorization, "authorization"_L1},
    {Stage::Exchange, "exchange"_L1},
    {Stage::Refresh, "refresh"_L1},
    {Stage::Persist, "persist"_L1},
    {Stage::Remove, "remove"_L1},
    {Stage::Revocation, "revocation"_L1},
});

constexpr WordTable<SignInReason::MorePermissions> reasonWords({
    {SignInReason::None, ""_L1},
    {SignInReason::NeverSignedIn, "never_signed_in"_L1},
    {SignInReason::Expired, "expired"_L1},
    {SignInReason::Rejected, "rejected"_L1},
    {SignInReason::Interrupted, "interrupted"_L1},
    {SignInReason::BroughtBack, "brought_back"_L1},
    {SignInReason::SignedOut, "signed_out"_L1},
    {SignInReason::ClientForgotten, "client_forgotten"_L1},
    {SignInReason::ProviderMoved, "provider_moved"_L1},
    {SignInReason::MorePermissions, "more_permissions"_L1},
});

constexpr WordTable<HealthState::Trouble> stateWords({
    {HealthState::SignedIn, "signed_in"_L1},
    {HealthState::NotOAuth, "not_oauth"_L1},
    {HealthState::Disabled, "disabled"_L1},
    {HealthState::Checking, "checking"_L1},
    {HealthState::Refreshing, "refreshing"_L1},
    {HealthState::ExpiresSoon, "expires_soon"_L1},
    {HealthState::ExpiredWillRefresh, "expired_will_refresh"_L1},
    {HealthState::NeedsSignIn, "needs_sign_in"_L1},
    {HealthState::Trouble, "trouble"_L1},
});

constexpr WordTable<Granted::Lost> grantedWords({
    {Granted::Nothing, ""_L1},
    {Granted::Kept, "kept"_L1},
    {Granted::Waiting, "waiting"_L1},
    {Granted::Lost, "lost"_L1},
});

constexpr WordTable<TokenType::DPoP> tokenTypeWords({
    {TokenType::Bearer, "Bearer"_L1},
    {TokenType::DPoP, "DPoP"_L1},
});

} // namespace

QString wordFor(ErrorKind kind)
{
    return errorWords.wordFor(kind);
}

QString wordFor(Stage stage)
{
    return stageWords.wordFor(stage);
}

QString wordFor(Granted granted)
{
    return grantedWords.wordFor(granted);
}

QString wordFor(HealthState state)
{
    return stateWords.wordFor(state);
}

QString wordFor(TokenType type)
{
    return tokenTypeWords.wordFor(type);
}

QString wordFor(SignInReason reason)
{
    return reasonWords.wordFor(reason);
}

SignInReason signInReasonFrom(const QString &word)
{
    return reasonWords.valueOf(word).value_or(SignInReason::None);
}

} // namespace Latchkey
