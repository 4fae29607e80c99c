#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Latchkey {

//! Who holds a lock, as its holder wrote it down.
struct LockHolder {
    qint64 pid = 0; //!< 0: not known (a program that takes only the flock).
    QString program;
    QString host;
    QDateTime since; //!< UTC; invalid: not known.
    bool alive = true; //!< false: that process no longer runs here.

    friend bool operator==(const LockHolder &, const LockHolder &) = default;
};

//! A lock that is held. Lets go when the last copy of the handle dies; the future that it came in holds one, too, so
//! use letGo() where the instant matters. Thread: any.
class HeldLock;
using LockHandle = std::shared_ptr<HeldLock>;

//! Lets go now, whoever else has a copy of \a handle, which is null afterwards. Null already: nothing happens.
LATCHKEY_TEST_EXPORT void letGo(LockHandle &handle);

//! One handle for two locks, which lets \a inner go before \a outer. Call once for an \a inner.
LockHandle joined(const LockHandle &outer, const LockHandle &inner);

//! One attempt to take one cross-process lock, waiting without blocking: a QLockFile at `PATH` with the ending
//! `.qlock` (it knows its holder), then the advisory flock on `PATH` itself, which is never deleted and decides.
//! Locks of the same path exclude each other within a process, too. Use from one thread with an event loop.
//! Destroying the object gives up the wait, and never a lock that was already handed out.
class LATCHKEY_TEST_EXPORT CrossProcessLock : public QObject
{
    Q_OBJECT
public:
    //! \a path: of the `.lock` file; its folder is made (0700) if need be.
    explicit CrossProcessLock(const QString &path, QObject *parent = nullptr);
    ~CrossProcessLock() override;

    //! Waits at most \a bound, of the time in which this process could run. Call once. Errors: LockTimeout (names the
    //! holder where known), StoreUnavailable (the folder cannot be made or is not safe to use); both with Stage::Lock.
    QFuture<Result<LockHandle>> acquire(std::chrono::milliseconds bound);

Q_SIGNALS:
    //! The lock is held by someone else: emitted at the first failed try and after every later one, that is when
    //! something changed in the folder and someone else was faster. A good moment to look at what they did.
    void contended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

//! Who holds the lock at \a path now; none: it is free. Takes nothing and changes nothing.
LATCHKEY_TEST_EXPORT std::optional<LockHolder> lockHolder(const QString &path);

} // namespace Latchkey
