#include "core/base/descriptor_p.h"
#include "core/base/visibletext.h"
#include "core/lock/crossprocesslock.h"
#include "core/lock/qlockpath_p.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QSysInfo>

#include <limits>

#include <signal.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 qlockLimit = 64 * 1024; // five lines
constexpr int removalLocksLimit = 20; // more would be longer than a name may be

Status checkLockFile(const QString &path, qint64 sizeLimit = std::numeric_limits<qint64>::max())
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return errno == ENOENT ? success() : Status(failed(path, "cannot be looked at"));
    if (S_ISLNK(info.st_mode))
        return unavailable(path, u"is a symbolic link where a lock should be; remove it"_s);
    if (!S_ISREG(info.st_mode))
        return unavailable(path, u"is not a regular file; remove it, and the lock can be made"_s);
    if (info.st_size > sizeLimit)
        return unavailable(path, u"is too large for a lock; remove it"_s);
    return success();
}

bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); // to nowhere
}

bool isAlive(const LockHolder &holder)
{
    if (holder.host != QSysInfo::machineHostName())
        return true; // nobody here can tell
    return ::kill(static_cast<pid_t>(holder.pid), 0) == 0 || errno != ESRCH;
}

//! The process that holds the flock on \a path, by the kernel's list: asking with flock() itself would, for an
//! instant, be a lock, and could make somebody's only try fail.
std::optional<qint64> flockHolder(const QString &path)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    const QByteArray wanted = QString::asprintf("%02x:%02x:%llu", major(info.st_dev), minor(info.st_dev),
                                                static_cast<unsigned long long>(info.st_ino))
                                  .toLatin1();
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : locks.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        // "1: FLOCK ADVISORY WRITE 4711 08:01:123456 0 EOF"; a waiter's line has "->" in second place
        if (words.size() >= 6 && words[1] == "FLOCK" && words[5] == wanted)
            return words[4].toLongLong();
    }
    return std::nullopt;
}

} // namespace

Status checkLockFiles(const QString &path)
{
    if (const Status plain = checkLockFile(path); !plain)
        return plain;
    // QLockFile takes a lock of that name before it removes a stale one, and so on.
    QString name = qlockPath(path);
    for (int i = 0; i < removalLocksLimit && isThere(name); ++i) {
        if (const Status plain = checkLockFile(name, qlockLimit); !plain)
            return plain;
        name += ".rmlock"_L1;
    }
    return success();
}

std::optional<LockHolder> qlockHolder(const QString &path)
{
    const QString qlock = qlockPath(path);
    const QFileInfo info(qlock);
    if (!info.exists() || !checkLockFile(qlock, qlockLimit))
        return std::nullopt;
    LockHolder holder;
    const QLockFile file(qlock);
    if (!file.getLockInfo(&holder.pid, &holder.host, &holder.program) || holder.pid <= 0)
        return std::nullopt;
    holder.since = info.lastModified().toUTC();
    holder.program = visibleText(holder.program, 64);
    holder.host = visibleText(holder.host, 64);
    holder.alive = isAlive(holder);
    return holder;
}

std::optional<LockHolder> lockHolder(const QString &path)
{
    if (const auto holder = qlockHolder(path))
        return holder;
    const std::optional<qint64> pid = flockHolder(path);
    if (!pid)
        return std::nullopt;
    LockHolder holder;
    holder.pid = std::max<qint64>(*pid, 0);
    holder.host = QSysInfo::machineHostName();
    QFile name(u"/proc/%1/comm"_s.arg(holder.pid));
    if (name.open(QIODevice::ReadOnly))
        holder.program = visibleText(QString::fromUtf8(name.readAll()).trimmed(), 64);
    return holder;
}

} // namespace Latchkey
