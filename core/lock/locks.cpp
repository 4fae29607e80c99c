#include "core/lock/locks_p.h"

#include "core/base/digest_p.h"
#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/base/statefolder_p.h"

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

QString lockFolder(const QString &home)
{
    return home + "/mcp-oauth-locks"_L1;
}

QString credentialLockPath(const QString &home, const QString &storeKey)
{
    return lockFolder(home) + u'/' + QString::fromLatin1(digestOf(storeKey.toUtf8())) + ".lock"_L1;
}

QString storeLockPath(const QString &home)
{
    return lockFolder(home) + "/file-store.lock"_L1;
}

QString secretsLockPath(const QString &home)
{
    return lockFolder(home) + "/secrets-store.lock"_L1;
}

QString keyringLockPath(const QString &keyringService, const QString &storeKey)
{
    const QByteArray name = digestOf((keyringService + u'\n' + storeKey).toUtf8());
    return stateFolder() + "/keyring-locks/"_L1 + QString::fromLatin1(name) + ".lock"_L1;
}

namespace {

//! The wait for the one lock, and then for the other. The locks must outlive it.
class BothLocks : public Operation<LockHandle>
{
public:
    BothLocks(CrossProcessLock &first, CrossProcessLock &second, std::chrono::milliseconds bound, QObject *parent)
        : Operation(parent)
        , m_second(second)
        , m_bound(bound)
    {
        step(first.acquire(bound), Stage::Lock, [this](const LockHandle &held) {
            m_held = held;
            takeSecond();
        });
    }

private:
    void takeSecond()
    {
        step(m_second.acquire(m_bound.remaining()), Stage::Lock,
             [this](const LockHandle &held) { finish(joined(std::exchange(m_held, nullptr), held)); });
    }
    void conclude(Result<LockHandle> &) override { letGo(m_held); }

    CrossProcessLock &m_second;
    const PatientBound m_bound; // for both
    LockHandle m_held; // of the first, until both are
};

} // namespace

CredentialLock::CredentialLock(const QString &home, const QString &storeKey, const QString &rendezvous, QObject *parent)
    : QObject(parent)
    , m_first(credentialLockPath(home, storeKey))
    , m_rendezvous(rendezvous.isEmpty() ? nullptr : std::make_unique<CrossProcessLock>(rendezvous))
{
    connect(&m_first, &CrossProcessLock::contended, this, &CredentialLock::contended);
    if (m_rendezvous)
        connect(m_rendezvous.get(), &CrossProcessLock::contended, this, &CredentialLock::contended);
}

CredentialLock::~CredentialLock() = default;

QFuture<Result<LockHandle>> CredentialLock::acquire(std::chrono::milliseconds bound)
{
    if (!m_rendezvous)
        return m_first.acquire(bound);
    return (new BothLocks(m_first, *m_rendezvous, bound, this))->future();
}

} // namespace Latchkey
