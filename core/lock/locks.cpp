#include "core/lock/locks.h"

#include "core/base/patienttimer_p.h"
#include "core/base/statefolder.h"
#include "core/base/whendone.h"

#include <QtCore/QCryptographicHash>

#include <utility>

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

QString secretsLockPath(const QString &home)
{
    return lockFolder(home) + "/secrets-store.lock"_L1;
}

QString keyringLockPath(const QString &keyringService, const QString &storeKey)
{
    const QByteArray name
        = QCryptographicHash::hash((keyringService + u'\n' + storeKey).toUtf8(), QCryptographicHash::Sha256).toHex();
    return stateFolder() + "/keyring-locks/"_L1 + QString::fromLatin1(name) + ".lock"_L1;
}

CredentialLock::CredentialLock(const QString &home, const QString &storeKey, const QString &rendezvous, QObject *parent)
    : QObject(parent)
    , m_first(credentialLockPath(home, storeKey))
    , m_rendezvous(rendezvous.isEmpty() ? nullptr : std::make_unique<CrossProcessLock>(rendezvous))
    , m_patience(std::make_unique<PatientTimer>())
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
    m_promise.start();
    m_patience->start(bound);
    whenDone(m_first.acquire(bound), this, [this](const Result<LockHandle> &held) {
        if (!held)
            return finish(held.error());
        m_held = *held;
        takeRendezvous();
    });
    return m_promise.future();
}

void CredentialLock::takeRendezvous()
{
    whenDone(m_rendezvous->acquire(m_patience->remaining()), this, [this](const Result<LockHandle> &held) {
        if (!held) {
            letGo(m_held);
            return finish(held.error());
        }
        finish(joined(std::exchange(m_held, nullptr), *held));
    });
}

void CredentialLock::finish(const Result<LockHandle> &outcome)
{
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace Latchkey
