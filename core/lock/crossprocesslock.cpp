#include "core/lock/crossprocesslock_p.h"

#include "core/base/logging_p.h"
#include "core/base/patienttimer_p.h"
#include "core/base/system/descriptor_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filestate_p.h"
#include "core/lock/holderfile_p.h"
#include "core/lock/qlockpath_p.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <atomic>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Programs that take only the flock, and programs that die, leave no trace that could be watched.
constexpr std::chrono::milliseconds pollPause = 50ms;

} // namespace

class HeldLock
{
public:
    HeldLock(std::unique_ptr<HolderFile> file, Descriptor flocked)
        : m_file(std::move(file))
        , m_flocked(std::move(flocked))
    {
    }
    ~HeldLock() { release(); }
    Q_DISABLE_COPY_MOVE(HeldLock)

    void release()
    {
        if (m_released.exchange(true))
            return;
        // The flock goes first: the disappearing .qlock is what wakes the waiters, and by then both must be free.
        m_flocked.close();
        m_file->remove();
        letGo(m_outer);
    }

    void keep(const LockHandle &outer) { m_outer = outer; }

private:
    LockHandle m_outer;
    const std::unique_ptr<HolderFile> m_file;
    Descriptor m_flocked;
    std::atomic<bool> m_released = false;
};

void letGo(LockHandle &handle)
{
    if (const LockHandle held = std::exchange(handle, nullptr))
        held->release();
}

LockHandle joined(const LockHandle &outer, const LockHandle &inner)
{
    inner->keep(outer);
    return inner;
}

class CrossProcessLock::Private
{
public:
    explicit Private(CrossProcessLock *q, const QString &path)
        : q(q)
        , path(path)
        , qlock(qlockPath(path))
        , patience([this] { attempt(false); })
    {
    }
    Q_DISABLE_COPY_MOVE(Private)

    enum class Try { Taken, Busy, Impossible };

    void attempt(bool announce);
    Try take();
    Try takeHolderFile();
    bool isLeftBehind(const LockHolder &holder);
    bool open();
    void attemptIfReleased();
    void startWaiting();
    void answer(const Result<LockHandle> &outcome);
    void timeOut();
    QString heldBy() const;

    CrossProcessLock *q;
    const QString path;
    const QString qlock;
    Descriptor descriptor;
    bool flockDecides = false; // during one try: we hold it, and nobody else does
    std::optional<LockHolder> suspect; // named by a .qlock whose flock is free
    QElapsedTimer suspected;
    PatientTimer patience; // when it is at its end, the next try is the last one
    QPromise<Result<LockHandle>> promise;
    std::unique_ptr<QFileSystemWatcher> watcher;
    std::unique_ptr<QTimer> poll;
    LockHandle taken;
    QString impossible;
    bool answered = false;
};

bool CrossProcessLock::Private::open()
{
    // Nobody should delete this file; if somebody did, a lock on the old one would be worth nothing.
    if (descriptor.isOpen() && !isSameFile(stateOf(path, Links::Keep), stateOf(descriptor)))
        descriptor.close();
    if (!descriptor.isOpen())
        descriptor = openOrMake(path);
    if (!descriptor.isOpen())
        impossible = path + u": cannot be opened: "_s + descriptor.error().text();
    return descriptor.isOpen();
}

// The flock is tried first, although it is the second of the two: trying leaves no trace, whereas a QLockFile that is
// made and removed again wakes every other waiter, which would do the same, and so on without end.
CrossProcessLock::Private::Try CrossProcessLock::Private::take()
{
    if (const Status plain = checkLockFiles(path); !plain) {
        impossible = plain.error().detail;
        return Try::Impossible;
    }
    if (!open())
        return Try::Impossible;
    const SystemError refused = tryFlock(descriptor);
    flockDecides = refused.isNone() && isOnLocalDisk(descriptor);
    if (refused.is(SystemError::Kind::NotNow))
        return Try::Busy;
    if (!refused.isNone() && !refused.is(SystemError::Kind::Unsupported)) {
        impossible = path + u": cannot be locked: "_s + refused.text();
        return Try::Impossible;
    }
    // Where the flock does not reach everybody, or there is none, the QLockFile has to do.
    const Try outcome = takeHolderFile();
    if (outcome != Try::Taken && descriptor.isOpen())
        giveFlockBack(descriptor);
    return outcome;
}

CrossProcessLock::Private::Try CrossProcessLock::Private::takeHolderFile()
{
    auto file = std::make_unique<HolderFile>(qlock);
    if (const auto error = file->make(flockDecides); error == QLockFile::LockFailedError) {
        const std::optional<LockHolder> holder = qlockHolder(path);
        // An empty or garbled file says nothing about a holder.
        if (holder && holder->alive && !isLeftBehind(*holder))
            return Try::Busy;
        if (QFile old(qlock); !old.remove() && stateOf(qlock, Links::Keep).isThere()) {
            impossible = qlock + u": is left behind, and cannot be removed: "_s + old.errorString();
            return Try::Impossible;
        }
        if (file->make(flockDecides) != QLockFile::NoError)
            return Try::Busy;
    } else if (error != QLockFile::NoError) {
        impossible = qlock + u": the lock file cannot be made"_s;
        return Try::Impossible;
    }
    taken = std::make_shared<HeldLock>(std::move(file), std::exchange(descriptor, Descriptor()));
    return Try::Taken;
}

// A holder lets the flock go an instant before its .qlock. One that is still there much later was left behind by a
// process that died, and whose id, or whose host's name, now stands for another one.
bool CrossProcessLock::Private::isLeftBehind(const LockHolder &holder)
{
    if (!flockDecides)
        return false;
    if (suspect != holder) {
        suspect = holder;
        suspected.start();
    }
    return suspected.hasExpired(pollPause.count());
}

void CrossProcessLock::Private::attempt(bool announce)
{
    switch (take()) {
    case Try::Taken:
        return answer(std::exchange(taken, nullptr));
    case Try::Impossible:
        return answer(Error{ErrorKind::StoreUnavailable, Stage::Lock, impossible});
    case Try::Busy:
        break;
    }
    if (!patience.isActive())
        return timeOut();
    if (!watcher)
        qCDebug(lockLog) << QFileInfo(path).fileName() << "is" << heldBy();
    startWaiting();
    if (announce)
        Q_EMIT q->contended();
}

void CrossProcessLock::Private::startWaiting()
{
    if (!watcher) {
        watcher = std::make_unique<QFileSystemWatcher>(QStringList{QFileInfo(path).path()});
        QObject::connect(watcher.get(), &QFileSystemWatcher::directoryChanged, q, [this] { attemptIfReleased(); });
        poll = std::make_unique<QTimer>();
        poll->setTimerType(Qt::PreciseTimer);
        QObject::connect(poll.get(), &QTimer::timeout, q, [this] { attempt(false); });
        poll->start(pollPause);
        // What changed before the watch began would be missed.
        const auto later = [this] { attemptIfReleased(); };
        QMetaObject::invokeMethod(q, later, Qt::QueuedConnection);
    }
}

// The folder holds the locks of all servers: only the end of this one's .qlock concerns us.
void CrossProcessLock::Private::attemptIfReleased()
{
    if (!answered && !QFileInfo::exists(qlock))
        attempt(true);
}

void CrossProcessLock::Private::answer(const Result<LockHandle> &outcome)
{
    if (answered)
        return;
    answered = true;
    if (!outcome)
        qCInfo(lockLog) << QFileInfo(path).fileName() << outcome.error();
    else if (watcher)
        qCDebug(lockLog) << QFileInfo(path).fileName() << "was waited for, and is ours now";
    patience.stop();
    if (poll)
        poll->stop();
    if (watcher)
        watcher->disconnect(q);
    descriptor.close();
    promise.addResult(outcome);
    promise.finish();
}

void CrossProcessLock::Private::timeOut()
{
    answer(Error{ErrorKind::LockTimeout, Stage::Lock, heldBy()});
}

QString CrossProcessLock::Private::heldBy() const
{
    if (const auto holder = lockHolder(path); holder && holder->pid != 0)
        return u"held by %1 (process %2)"_s.arg(holder->program, QString::number(holder->pid));
    return u"held by another program"_s;
}

CrossProcessLock::CrossProcessLock(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, path))
{
}

CrossProcessLock::~CrossProcessLock() = default;

QFuture<Result<LockHandle>> CrossProcessLock::acquire(std::chrono::milliseconds bound)
{
    d->promise.start();
    if (bound > 0ms)
        d->patience.start(bound);
    QFuture<Result<LockHandle>> future = d->promise.future();
    const Status folder = ensurePrivateFolder(QFileInfo(d->path).path());
    if (!folder)
        d->answer(at(Stage::Lock, folder.error()));
    else
        d->attempt(true);
    return future;
}

} // namespace Latchkey
