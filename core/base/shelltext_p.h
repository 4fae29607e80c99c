#pragma once

#include "core/base/export.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! \a arguments as a line to paste into a shell (bash, zsh, ksh), and safe to show: whatever could be more than a letter
//! there is quoted, and what visibleText() would hide is written as an escape.
LATCHKEY_EXPORT QString shellLine(const QStringList &arguments);
//! The arguments that a shell makes of \a line, which shellLine() or a person wrote: in quotes of whichever kind, and with
//! backslashes. Empty, if a quote in it has no end, or a backslash ends it.
LATCHKEY_TEST_EXPORT QStringList shellWords(const QString &line);

//! The line that runs \a command of latchkey-cli for \a servers, whatever they are called.
LATCHKEY_EXPORT QString commandLineOf(const QString &command, const QStringList &servers);

} // namespace Latchkey
