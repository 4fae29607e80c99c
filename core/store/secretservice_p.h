#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>

#include <chrono>

namespace Latchkey {

//! What the desktop's Secret Service says of itself, asked over the session bus. Never prompts; bounded by \a bound.
enum class SecretServiceState {
    Absent, //!< No session bus, or nobody offers the service.
    Ready, //!< The default collection is there and unlocked.
    Locked,
    NoCollection, //!< A service without a default collection: it would ask the user to make one.
};

//! Errors: StoreUnavailable, when a service is there and does not answer, or answers nonsense.
QFuture<Result<SecretServiceState>> secretServiceState(std::chrono::milliseconds bound);

} // namespace Latchkey
