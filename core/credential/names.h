#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! What these are called in files, in JSON and on the command line: stable, English, snake_case. Empty for None and
//! Nothing. QDebug prints the names of the values themselves. Any thread.
LATCHKEY_EXPORT QString toString(ErrorKind kind);
LATCHKEY_EXPORT QString toString(Stage stage);
LATCHKEY_EXPORT QString toString(Granted granted);
LATCHKEY_EXPORT QString toString(SignInReason reason);
LATCHKEY_EXPORT QString toString(HealthState state);
LATCHKEY_EXPORT QString toString(TokenType type); //!< As it is sent: "Bearer", "DPoP".
LATCHKEY_EXPORT QString toString(TokenSource source);
LATCHKEY_EXPORT QString toString(PinReason reason);
LATCHKEY_EXPORT QString toString(LoginStep step);

//! The reason that \a word stands for; SignInReason::None if it stands for none.
LATCHKEY_EXPORT SignInReason signInReasonFrom(const QString &word);

} // namespace Latchkey
