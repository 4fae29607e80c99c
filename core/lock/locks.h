#pragma once

#include "core/lock/crossprocesslock.h"

namespace Latchkey {

//! The folder of all locks of a home, shared with Codex: `<home>/mcp-oauth-locks`.
LATCHKEY_EXPORT QString lockFolder(const QString &home);

//! The lock of one credential: `<sha256 hex of the store key>.lock`. Taken before the store lock, never after it.
LATCHKEY_EXPORT QString credentialLockPath(const QString &home, const QString &storeKey);

//! The lock around every read-modify-write of the aggregate file store: `file-store.lock`.
LATCHKEY_EXPORT QString storeLockPath(const QString &home);

//! The wait for one credential's lock.
class LATCHKEY_EXPORT CredentialLock : public CrossProcessLock
{
    Q_OBJECT
public:
    CredentialLock(const QString &home, const QString &storeKey, QObject *parent = nullptr)
        : CrossProcessLock(credentialLockPath(home, storeKey), parent)
    {
    }
};

//! The wait for the file store's lock.
class LATCHKEY_EXPORT StoreLock : public CrossProcessLock
{
    Q_OBJECT
public:
    explicit StoreLock(const QString &home, QObject *parent = nullptr)
        : CrossProcessLock(storeLockPath(home), parent)
    {
    }
};

} // namespace Latchkey
