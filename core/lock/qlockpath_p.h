#pragma once

#include <QtCore/QString>

namespace Latchkey {

//! Where the QLockFile of the lock at \a path lies: `NAME.lock` gives `NAME.qlock`.
inline QString qlockPath(QString path)
{
    path.chop(QLatin1String("lock").size());
    return path + QLatin1String("qlock");
}

} // namespace Latchkey
