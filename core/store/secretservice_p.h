#pragma once

#include "core/base/patienttimer_p.h"
#include "core/base/result.h"
#include "core/store/keyringgate_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <functional>

namespace Latchkey {

inline constexpr char secretServiceName[] = "org.freedesktop.secrets";
inline constexpr char secretServicePath[] = "/org/freedesktop/secrets";

//! The attributes by which the Secret Service finds an item.
using SecretAttributes = QMap<QByteArray, QByteArray>;

//! What the Secret Service says of itself and of the items with certain attributes.
struct SecretServiceView {
    KeyringState state = KeyringState::NoService;
    QByteArray collection; //!< Object path of the default collection, unlocked. Empty unless there is one.
    QList<QByteArray> items; //!< Object paths, all unlocked; in whatever collection.
};

//! Asks afresh every time, because a flag that was cached may be hours old. Never prompts. No attributes: items are not
//! searched, and the state is Open. Errors: StoreLocked, also when one of the items is; StoreUnavailable.
QFuture<Result<SecretServiceView>> lookAtSecretService(const SecretAttributes &attributes, const PatientBound &bound);

//! Calls \a changed after any change of items and collections, and when the service comes or goes, until \a context dies.
//! Starts no service.
void watchSecretService(QObject *context, const std::function<void()> &changed);

//! As KeyringBackend::unlock().
QFuture<Status> unlockSecretService(const PatientBound &bound);

} // namespace Latchkey
