#pragma once

#include "core/base/error.h"
#include "core/base/export.h"
#include "core/credential/health.h"

#include <QtCore/QString>

namespace Latchkey {

//! What these are called in files and in JSON: stable, English, snake_case. Empty for None.
LATCHKEY_EXPORT QString toString(ErrorKind kind);
LATCHKEY_EXPORT QString toString(Stage stage);
LATCHKEY_EXPORT QString toString(SignInReason reason);

//! None: it is the word for no reason.
LATCHKEY_EXPORT SignInReason signInReasonFrom(const QString &word);

} // namespace Latchkey
