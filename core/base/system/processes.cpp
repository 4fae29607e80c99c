#include "core/base/system/processes_p.h"

#include "core/base/system/filestate_p.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>

#include <dlfcn.h>
#include <pwd.h>
#include <signal.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace Latchkey {

using namespace Qt::StringLiterals;

bool isProcessThere(qint64 number)
{
    return ::kill(static_cast<pid_t>(number), 0) == 0 || errno != ESRCH;
}

QString processName(qint64 number)
{
    QFile name(u"/proc/%1/comm"_s.arg(number));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

QString ownProgramName()
{
    constexpr QLatin1String afterUpdate(" (deleted)"); // the kernel's word
    QString path = QFile::symLinkTarget(u"/proc/self/exe"_s);
    if (path.endsWith(afterUpdate))
        path.chop(afterUpdate.size());
    return path.section(u'/', -1);
}

std::optional<qint64> flockHolder(const QString &path)
{
    const FileState file = stateOf(path, Links::Keep);
    if (!file.isThere())
        return std::nullopt;
    const QByteArray wanted = QString::asprintf("%02x:%02x:%llu", major(file.device), minor(file.device),
                                                static_cast<unsigned long long>(file.number))
                                  .toLatin1();
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray &line : locks.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        // "1: FLOCK ADVISORY WRITE 4711 08:01:123456 0 EOF"; a waiter's line has "->" in second place
        if (words.size() >= 6 && words[1] == "FLOCK" && words[5] == wanted)
            return std::max<qint64>(words[4].toLongLong(), 0);
    }
    return std::nullopt;
}

QString moduleFileOf(const void *function)
{
    Dl_info module;
    return dladdr(function, &module) != 0 ? QFile::decodeName(module.dli_fname) : QString();
}

quint64 physicalMemory()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long page = ::sysconf(_SC_PAGESIZE);
    return pages <= 0 || page <= 0 ? 0 : static_cast<quint64>(pages) * static_cast<quint64>(page);
}

qint64 userNumber()
{
    return ::geteuid();
}

QStringList namesOfUser()
{
    passwd entry = {};
    passwd *user = nullptr;
    QByteArray room(16384, '\0');
    if (::getpwuid_r(::geteuid(), &entry, room.data(), static_cast<std::size_t>(room.size()), &user) != 0 || !user)
        return {};
    return {QString::fromLocal8Bit(user->pw_name), QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0)};
}

} // namespace Latchkey
