#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

// What these are called in files, in JSON and on the command line: stable, English, snake_case. Empty for None and
// Nothing. QDebug prints the names of the values themselves. Thread: any.
LATCHKEY_EXPORT QString wordFor(ErrorKind kind); //!< "authorization_required"…
LATCHKEY_EXPORT QString wordFor(Stage stage); //!< "discovery"…
LATCHKEY_EXPORT QString wordFor(Granted granted); //!< "kept", "waiting", "lost".
LATCHKEY_EXPORT QString wordFor(SignInReason reason); //!< "never_signed_in"…
LATCHKEY_EXPORT QString wordFor(HealthState state); //!< "signed_in"…
LATCHKEY_EXPORT QString wordFor(TokenType type); //!< As it is sent: "Bearer", "DPoP".
LATCHKEY_EXPORT QString wordFor(TokenSource source); //!< "memory", "store", "adopted", "refreshed".
LATCHKEY_EXPORT QString wordFor(PinReason reason); //!< "keyring_has_entry"…
LATCHKEY_EXPORT QString wordFor(LoginStep step); //!< "waiting_for_browser"…
LATCHKEY_EXPORT QString wordFor(LoginWay way); //!< "browser", "device".
LATCHKEY_EXPORT QString wordFor(RefusalMeaning meaning); //!< "ended", "client_forgotten", "not_now", "unknown".
LATCHKEY_EXPORT QString wordFor(RefusedPart part); //!< "resource", "scope".

//! The reason that \a word stands for; SignInReason::None if it stands for none.
LATCHKEY_EXPORT SignInReason signInReasonFrom(const QString &word);

} // namespace Latchkey
