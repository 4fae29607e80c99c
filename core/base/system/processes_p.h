#pragma once

#include "core/base/export.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! Whether a process of that number runs here. One that we may not signal does.
LATCHKEY_TEST_EXPORT bool isProcessThere(qint64 number);

//! What the system calls it; empty: it does not tell.
LATCHKEY_TEST_EXPORT QString processName(qint64 number);

//! The name of the file that this process runs, as QLockFile writes it down; empty: the system does not tell.
QString ownProgramName();

//! The process that holds the flock on \a path, by the kernel's list: asking with flock() itself would, for an instant,
//! be a lock, and could make somebody's only try fail. 0: a process that is not to be seen from here. Not set: nobody,
//! or the kernel does not tell.
LATCHKEY_TEST_EXPORT std::optional<qint64> flockHolder(const QString &path);

//! Path of the program or library that \a function is in; empty: the system does not tell.
LATCHKEY_TEST_EXPORT QString moduleFileOf(const void *function);

//! Bytes of memory that this machine has; 0: it does not tell.
LATCHKEY_TEST_EXPORT quint64 physicalMemory();

//! The number of the user whom this process acts for.
LATCHKEY_EXPORT qint64 userNumber();

//! The names that the system knows this user by: for signing in, and the full one.
LATCHKEY_TEST_EXPORT QStringList namesOfUser();

} // namespace Latchkey
