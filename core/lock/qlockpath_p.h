#pragma once

#include "core/lock/crossprocesslock.h"

#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! Where the QLockFile of the lock at \a path lies: `NAME.lock` gives `NAME.qlock`.
inline QString qlockPath(QString path)
{
    path.chop(QLatin1String("lock").size());
    return path + QLatin1String("qlock");
}

//! Who holds the QLockFile of the lock at \a path, by its content; none: nobody, or it does not say.
std::optional<LockHolder> qlockHolder(const QString &path);

} // namespace Latchkey
