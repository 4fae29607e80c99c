#pragma once

#include "core/base/result.h"
#include "core/lock/crossprocesslock_p.h"

#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! Where the QLockFile of the lock at \a path lies: `NAME.lock` gives `NAME.qlock`.
inline QString qlockPath(QString path)
{
    path.chop(QLatin1String("lock").size());
    return path + QLatin1String("qlock");
}

//! Whether what stands in the lock's folder, if anything does, is what a lock may be made of. A named pipe would block
//! whoever opens it; a folder, or a link, would look like somebody's lock. Errors: StoreUnavailable, which name it.
Status checkLockFiles(const QString &path);

//! Who holds the QLockFile of the lock at \a path, by its content; none: nobody, or it does not say.
std::optional<LockHolder> qlockHolder(const QString &path);

} // namespace Latchkey
