#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/worker_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Latchkey {

//! Files that hold secrets or state of ours: 0600 from the first byte, replaced atomically, and on the disk before the
//! call returns unless it says otherwise. All of these block and are for a worker thread (inBackground()).

//! When a change reaches the disk.
enum class Sync {
    Now, //!< Before the call returns.
    Later, //!< When the system likes: a loss of power may undo it, and leave an empty file of one that was written.
};

//! Makes \a folder and its missing parents, 0700 each. Errors: StoreUnavailable, also where it exists and belongs to
//! another user or is a symbolic link that does.
LATCHKEY_TEST_EXPORT Status ensurePrivateFolder(const QString &folder);

//! Up to \a limit bytes of \a path; `isNull()`: there is no such file. Refuses symbolic links, files that are not
//! regular, files of another user, and longer files. \a room: so many bytes may be added without another buffer. Errors:
//! StoreUnavailable.
LATCHKEY_EXPORT Result<QByteArray> readPrivateFile(const QString &path, qint64 limit, qsizetype room = 0);

//! Whether \a path may be read and replaced, as far as one can see: nothing is there, or a plain file of ours. Errors:
//! StoreUnavailable.
LATCHKEY_TEST_EXPORT Status checkPrivateFile(const QString &path);

//! Replaces \a path, as FileReservation::replace() does. Errors: StoreUnavailable.
LATCHKEY_EXPORT Status writePrivateFile(const QString &path, const QByteArray &content, Sync sync = Sync::Now);

//! Puts on the disk what was written to \a path with Sync::Later. Errors: StoreUnavailable.
Status syncPrivateFile(const QString &path);

//! Removes \a path; success also when it was not there. Errors: StoreUnavailable.
LATCHKEY_TEST_EXPORT Status removePrivateFile(const QString &path, Sync sync = Sync::Now);

//! Temporary files in \a folder, by path, that a program of ours made and did not live to remove. What is still in use
//! is none.
LATCHKEY_TEST_EXPORT QStringList leftoversIn(const QString &folder);

//! Removes them.
LATCHKEY_TEST_EXPORT void sweepLeftovers(const QString &folder);

} // namespace Latchkey
