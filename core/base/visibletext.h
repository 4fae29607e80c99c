#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! \a foreign text made safe to show or log: no control characters, no line breaks, no bidirectional overrides,
//! no zero-width characters, at most \a limit UTF-16 code units (an ellipsis marks the cut).
//! For everything that a server, an authorization server or a web page wrote. OAuth 2.1 section 7.11.
LATCHKEY_EXPORT QString visibleText(const QString &foreign, qsizetype limit = 300);

//! The \a name of a server as it is shown: as visibleText(), but never empty. Not for comparing.
LATCHKEY_EXPORT QString visibleName(const QString &name);

} // namespace Latchkey
