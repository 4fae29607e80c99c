#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/system/durablefile_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <memory>

namespace Latchkey {

//! What it takes to replace one private file (durablefile_p.h), kept from the proof that it can be done until it is done:
//! descriptors, the temporary file and its space. Dropped unused, it gives them back. Blocks: for a worker thread.
class LATCHKEY_TEST_EXPORT FileReservation
{
public:
    //! What may be done where a file cannot be replaced as a whole, as one that is mounted by itself in a container.
    enum class InPlace {
        Never,
        //! It is rewritten, with a copy of what it is to hold at recoveryCopyOf() as long as it holds less. Whoever may
        //! be there at the same time is kept away by a lock. Of the first byte it lacks the right value until the end, so
        //! that what was cut off makes no sense to anybody.
        IfNeeded,
    };

    //! Proves that write() of up to \a size bytes can succeed now, and clears away what others left behind beside it.
    //! Errors: StoreUnavailable, also for what readPrivateFile() refuses.
    static Result<std::shared_ptr<FileReservation>> make(const QString &path, qint64 size,
                                                         InPlace inPlace = InPlace::Never);
    //! As make() and write() at once, but for what only a later write has to have proven. Errors: StoreUnavailable.
    static Status replace(const QString &path, const QByteArray &content, InPlace inPlace = InPlace::Never,
                          Sync sync = Sync::Now);
    ~FileReservation();
    Q_DISABLE_COPY_MOVE(FileReservation)

    //! Replaces the file. After an error, which leaves the old file as it was (but see
    //! InPlace), it can be tried again. \a sync: the first time; later ones are always on the disk. Errors:
    //! StoreUnavailable.
    Status write(const QByteArray &content, Sync sync = Sync::Now);

    //! Puts on the disk what was written with Sync::Later; on a local one it needs no descriptor. Errors: StoreUnavailable.
    Status sync() const;

    //! The same for a file that is another program's, too: the mode, the group and the extended attributes (ACLs) of the
    //! one that is replaced stay, and its names do: one with several (hard links) is refused. \a isCurrent is asked in the
    //! last instant before, and its error is the outcome then.
    Status writeLike(const QByteArray &content, const std::function<Status()> &isCurrent);

private:
    class Private;
    explicit FileReservation(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

inline constexpr QLatin1String recoveryEnding(".latchkey-recovery");

//! Where a complete copy of what \a path is to hold lies while \a path itself is being rewritten.
inline QString recoveryCopyOf(const QString &path)
{
    return path + recoveryEnding;
}

} // namespace Latchkey
