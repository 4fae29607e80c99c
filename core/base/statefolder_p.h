#pragma once

#include <QtCore/QDir>
#include <QtCore/QString>

namespace Latchkey {

//! Where Latchkey's programs keep what the homes of one user share: `latchkey` in the platform's folder for state
//! (`$XDG_STATE_HOME`).
inline QString stateFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the XDG specification: a relative one is to be ignored
        state = QDir::homePath() + QLatin1String("/.local/state");
    return state + QLatin1String("/latchkey");
}

} // namespace Latchkey
