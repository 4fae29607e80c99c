#pragma once

#include "core/lock/crossprocesslock_p.h"

#include <memory>

namespace Latchkey {

//! The folder of all locks of a home, shared with Codex: `<home>/mcp-oauth-locks`.
LATCHKEY_TEST_EXPORT QString lockFolder(const QString &home);

//! The lock of one credential: `<sha256 hex of the store key>.lock`. Taken before the store lock, never after it.
LATCHKEY_TEST_EXPORT QString credentialLockPath(const QString &home, const QString &storeKey);

//! The lock around every read-modify-write of the aggregate file store: `file-store.lock`.
LATCHKEY_TEST_EXPORT QString storeLockPath(const QString &home);

//! The lock around every read, and every read-modify-write, of Codex's encrypted store: `secrets-store.lock`.
LATCHKEY_TEST_EXPORT QString secretsLockPath(const QString &home);

//! Where all homes of a user meet that share a keyring's entry: `latchkey/keyring-locks` in the platform's folder for state
//! (`$XDG_STATE_HOME`), outside of any home. Taken after the credential's lock, and before the store lock. Codex knows
//! only the locks of its home.
LATCHKEY_TEST_EXPORT QString keyringLockPath(const QString &keyringService, const QString &storeKey);

//! The wait for one credential's lock, and then, if there is one, for \a rendezvous: a keyringLockPath().
class LATCHKEY_TEST_EXPORT CredentialLock : public QObject
{
    Q_OBJECT
public:
    CredentialLock(const QString &home, const QString &storeKey, const QString &rendezvous = {},
                   QObject *parent = nullptr);
    ~CredentialLock() override;

    //! As CrossProcessLock::acquire(); \a bound is for both.
    QFuture<Result<LockHandle>> acquire(std::chrono::milliseconds bound);

Q_SIGNALS:
    void contended(); //!< Of either, as CrossProcessLock's.

private:
    CrossProcessLock m_first;
    std::unique_ptr<CrossProcessLock> m_rendezvous;
};

//! The wait for the file store's lock.
class LATCHKEY_TEST_EXPORT StoreLock : public CrossProcessLock
{
    Q_OBJECT
public:
    explicit StoreLock(const QString &home, QObject *parent = nullptr)
        : CrossProcessLock(storeLockPath(home), parent)
    {
    }
};

} // namespace Latchkey
