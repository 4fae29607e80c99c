#pragma once

#include "core/store/keyringbackend.h"
#include "core/store/keyringgate_p.h"

#include <chrono>
#include <memory>

namespace Latchkey {

class KeyringJobQueue;

//! Keeps text entries through QtKeychain, behind a gate that knows what QtKeychain does not say: whether the keyring is
//! there, unlocked, and has the entry. A keyring that locks between the gate's answer and the job may still prompt; the
//! job is then abandoned after the bound.
class QtKeychainBackend : public KeyringBackend
{
public:
    //! \a bound is for each operation as a whole.
    QtKeychainBackend(KeyringGate gate, std::chrono::milliseconds bound);

    QString name() const override;
    QFuture<Result<bool>> probe() override;
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override;
    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override;
    QFuture<Result<bool>> remove(const QString &service, const QString &account) override;
    void watch(QObject *context, const std::function<void()> &changed) override;
    QFuture<Status> unlock() override;

private:
    struct Entry;
    Entry entry(const QString &service, const QString &account) const;

    const KeyringGate m_gate;
    const std::chrono::milliseconds m_bound;
    const std::shared_ptr<KeyringJobQueue> m_queue;
};

} // namespace Latchkey
