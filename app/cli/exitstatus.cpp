#include "app/cli/exitstatus.h"

#include <algorithm>
#include <array>

namespace Latchkey::Cli {

ExitStatus exitStatus(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::AuthorizationRequired:
        return SignInRequired;
    case ErrorKind::StoreUnavailable:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreEncrypted:
        return StoreUnavailable;
    case ErrorKind::LockTimeout:
        return LockNotObtained;
    case ErrorKind::Network:
    case ErrorKind::Refused:
    case ErrorKind::Protocol:
        return ProviderUnavailable;
    case ErrorKind::OutcomeUnknown:
        return OutcomeUnknown;
    case ErrorKind::InvalidInput:
        return error.stage == Stage::Registration ? ProviderUnavailable : OtherError;
    case ErrorKind::Cancelled:
    case ErrorKind::SignInNotNeeded:
    case ErrorKind::Superseded:
    case ErrorKind::Internal:
        return OtherError;
    }
    return OtherError;
}

ExitStatus exitStatus(const Health &health)
{
    // What was granted before still works: nobody who waits for a token has to do anything.
    if (health.state == HealthState::NeedsSignIn && health.reason == SignInReason::MorePermissions)
        return Ok;
    if (health.state == HealthState::NeedsSignIn)
        return SignInRequired;
    if (health.state == HealthState::Trouble)
        return health.error ? exitStatus(*health.error) : OtherError;
    return Ok;
}

ExitStatus exitStatus(const CheckOutcome &check)
{
    switch (check.kind) {
    case CheckOutcome::Kind::Works:
        return Ok;
    case CheckOutcome::Kind::Refused:
        return SignInRequired;
    case CheckOutcome::Kind::Unreachable:
        return ProviderUnavailable;
    case CheckOutcome::Kind::Moved:
    case CheckOutcome::Kind::NotMcp:
        return OtherError;
    }
    return OtherError;
}

ExitStatus graver(ExitStatus left, ExitStatus right)
{
    constexpr std::array order{
        Ok, SignInRequired, ProviderUnavailable, OutcomeUnknown, LockNotObtained, StoreUnavailable, OtherError, Usage};
    const auto rank = [&order](ExitStatus status) { return std::find(order.begin(), order.end(), status); };
    return rank(left) < rank(right) ? right : left;
}

} // namespace Latchkey::Cli
