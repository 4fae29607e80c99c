#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"

#include <QtCore/QFuture>

#include <chrono>
#include <functional>

namespace Latchkey {

//! What a keyring says of itself before it is asked for a secret.
enum class KeyringState {
    NoService, //!< No session bus, or nobody offers a keyring on it.
    NoCollection, //!< A service that has never held a lasting keyring: it would ask the user to make one.
    Open, //!< Unlocked; whether the entry is there was not asked, or cannot be told.
    NoEntry, //!< Unlocked, and the entry is not there.
    HasEntry, //!< Unlocked, and the entry is there.
};

//! Asks the keyring for its state without ever showing a prompt. An empty account: not about an entry.
//! Errors: StoreLocked, also when only the entry is; StoreUnavailable: it is there and fails, or not in time.
using KeyringGate = std::function<QFuture<Result<KeyringState>>(const QString &service, const QString &account,
                                                                const PatientBound &bound)>;

//! How long a person may take to type a password.
inline constexpr std::chrono::milliseconds unlockBound = std::chrono::minutes(5);

//! The gate in front of QtKeychain on this platform.
KeyringGate qtKeychainGate();

inline Error keyringUnavailable(const QString &detail)
{
    return {ErrorKind::StoreUnavailable, Stage::None, detail};
}

inline Error keyringLocked(const QString &detail)
{
    return {ErrorKind::StoreLocked, Stage::None, detail};
}

inline Error keyringSilent()
{
    return keyringUnavailable(QStringLiteral("the keyring does not answer"));
}

inline Error noKeyringService()
{
    return keyringUnavailable(QStringLiteral("no keyring service runs here"));
}

inline Error noKeyringCollection()
{
    return keyringUnavailable(
        QStringLiteral("the keyring service has no default keyring yet, and would have to ask the user to make one"));
}

} // namespace Latchkey
