#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace Latchkey {

//! What \a error means and what to do about it, in a sentence or two for a person: plain text, no secret, no markup.
//! English, unless the program has installed a QTranslator with the context "Latchkey" (`latchkey-core.ts`, installed
//! beside the CMake package, has all of it). Error::detail is not in it: that is for logs, and for "details". Any
//! thread.
LATCHKEY_EXPORT QString describe(const Error &error);

} // namespace Latchkey
