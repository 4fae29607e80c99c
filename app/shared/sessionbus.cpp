#include "app/shared/sessionbus.h"

#include "core/base/system/filestate_p.h"
#include "core/base/system/processes_p.h"

#include <QtCore/QFile>

namespace Latchkey {

using namespace Qt::StringLiterals;

void findSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    const QByteArray address = sessionBusIn(QStringLiteral("/run/user/%1").arg(userNumber()));
    if (!address.isEmpty())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

QByteArray sessionBusIn(const QString &folder)
{
    constexpr int othersWrite = 022;
    const QString bus = folder + "/bus"_L1;
    const FileState ofFolder = stateOf(folder, Links::Keep);
    const FileState ofBus = stateOf(bus, Links::Keep);
    if (ofFolder.kind != FileState::Kind::Folder || ofBus.kind != FileState::Kind::Socket)
        return {};
    // Whoever could put another socket there would be told the tokens.
    const bool isOurs = ofFolder.isOurs && ofBus.isOurs && (ofFolder.mode & othersWrite) == 0;
    return isOurs ? QByteArray("unix:path=" + QFile::encodeName(bus)) : QByteArray();
}

} // namespace Latchkey
