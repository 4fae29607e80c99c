// What QDebug prints of what a session hands out. Nothing here reads a secret.

#include "core/credential/debug_p.h"
#include "core/session/credentialsession.h"
#include "core/session/history.h"

#include <QtCore/QDebugStateSaver>

namespace Latchkey {

QDebug operator<<(QDebug out, const AccessToken &token)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "AccessToken(" << token.type << ", " << token.source;
    printTime(out, "expires", token.expiresAt);
    return out << ')';
}

QDebug operator<<(QDebug out, const LogoutReport &report)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "LogoutReport(removed from";
    bool isRemoved = false;
    for (const auto &[from, what] :
         {std::pair(report.removedFromFile, " file"), std::pair(report.removedFromKeyring, " keyring"),
          std::pair(report.removedFromEncrypted, " encrypted"), std::pair(report.removedFromOwn, " own")}) {
        if (from)
            out << what;
        isRemoved = isRemoved || from;
    }
    return out << (isRemoved ? ", " : " nowhere, ") << report.revocation << ')';
}

QDebug operator<<(QDebug out, const HistoryEvent &event)
{
    const QDebugStateSaver saver(out);
    out.nospace() << "HistoryEvent(" << event.what << ", by " << event.program;
    printTime(out, "at", event.at);
    if (event.error)
        out << ", " << *event.error;
    return out << ')';
}

} // namespace Latchkey
