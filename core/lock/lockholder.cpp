#include "core/base/system/descriptor_p.h"
#include "core/base/system/filestate_p.h"
#include "core/base/system/processes_p.h"
#include "core/base/visibletext.h"
#include "core/lock/crossprocesslock_p.h"
#include "core/lock/qlockpath_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QSysInfo>

#include <limits>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 qlockLimit = 64 * 1024; // five lines
constexpr int removalLocksLimit = 20; // more would be longer than a name may be

Status checkLockFile(const QString &path, qint64 sizeLimit = std::numeric_limits<qint64>::max())
{
    const FileState file = stateOf(path, Links::Keep);
    switch (file.kind) {
    case FileState::Kind::Absent:
        return success();
    case FileState::Kind::Unknown:
        return unavailable(path, u"cannot be looked at: "_s + file.error.text());
    case FileState::Kind::Link:
        return unavailable(path, u"is a symbolic link where a lock should be; remove it"_s);
    case FileState::Kind::Regular:
        if (file.size > sizeLimit)
            return unavailable(path, u"is too large for a lock; remove it"_s);
        return success();
    case FileState::Kind::Folder:
    case FileState::Kind::Socket:
    case FileState::Kind::Other:
        break;
    }
    return unavailable(path, u"is not a regular file; remove it, and the lock can be made"_s);
}

bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); // to nowhere
}

bool isAlive(const LockHolder &holder)
{
    if (holder.host != QSysInfo::machineHostName())
        return true; // nobody here can tell
    return isProcessThere(holder.pid);
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
    holder.pid = *pid;
    holder.host = QSysInfo::machineHostName();
    holder.program = visibleText(processName(holder.pid), 64);
    return holder;
}

} // namespace Latchkey
