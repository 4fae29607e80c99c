#include "app/shared/sessionbus.h"

#include <QtCore/QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace Latchkey {

void findSessionBus()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    const QByteArray address = sessionBusIn(QStringLiteral("/run/user/%1").arg(::geteuid()));
    if (!address.isEmpty())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
#endif
}

QByteArray sessionBusIn(const QString &folder)
{
    constexpr mode_t othersWrite = S_IWGRP | S_IWOTH;
    const QByteArray path = QFile::encodeName(folder);
    const QByteArray bus = path + "/bus";
    struct stat ofFolder = {};
    struct stat ofBus = {};
    const bool isThere = ::lstat(path.constData(), &ofFolder) == 0 && ::lstat(bus.constData(), &ofBus) == 0;
    if (!isThere || !S_ISDIR(ofFolder.st_mode) || !S_ISSOCK(ofBus.st_mode))
        return {};
    // Whoever could put another socket there would be told the tokens.
    const bool isOurs = ofFolder.st_uid == ::geteuid() && ofBus.st_uid == ::geteuid()
        && (ofFolder.st_mode & othersWrite) == 0;
    return isOurs ? QByteArray("unix:path=" + bus) : QByteArray();
}

} // namespace Latchkey
