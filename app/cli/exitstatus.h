#pragma once

#include "core/base/error.h"
#include "core/credential/health.h"

namespace Latchkey::Cli {

//! What the command line tells its caller. Documented in latchkey-cli(1); scripts depend on it.
enum ExitStatus {
    Ok = 0,
    OtherError = 1,
    Usage = 2,
    SignInRequired = 3,
    StoreUnavailable = 4,
    LockNotObtained = 5,
    ProviderUnavailable = 6,
    OutcomeUnknown = 7,
};

ExitStatus exitStatus(const Error &error);

//! Of `status`: Ok where nothing is needed for the server to work.
ExitStatus exitStatus(const Health &health);
ExitStatus exitStatus(const CheckOutcome &check);

//! The one to report for several servers: trouble comes before a sign-in that is needed.
ExitStatus graver(ExitStatus left, ExitStatus right);

} // namespace Latchkey::Cli
