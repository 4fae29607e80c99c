#include "core/lock/locks.h"

#include <QtCore/QCryptographicHash>

namespace Latchkey {

using namespace Qt::StringLiterals;

QString lockFolder(const QString &home)
{
    return home + "/mcp-oauth-locks"_L1;
}

QString credentialLockPath(const QString &home, const QString &storeKey)
{
    const QByteArray name = QCryptographicHash::hash(storeKey.toUtf8(), QCryptographicHash::Sha256).toHex();
    return lockFolder(home) + u'/' + QString::fromLatin1(name) + ".lock"_L1;
}

QString storeLockPath(const QString &home)
{
    return lockFolder(home) + "/file-store.lock"_L1;
}

} // namespace Latchkey
