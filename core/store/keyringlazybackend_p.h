#pragma once

#include "core/store/keyringbackend.h"
#include "core/store/keyringlayout_p.h"

#include <chrono>
#include <memory>

namespace Latchkey {

//! Loads the keyring module, and with it QtKeychain, libsecret and D-Bus, with the first question that needs them: a
//! program that never asks a keyring does not pay for them at its start. Answers by itself where no keyring can be.
class LazyKeyringBackend : public KeyringBackend
{
public:
    LazyKeyringBackend(KeyringLayout layout, std::chrono::milliseconds bound);

    QString name() const override;
    QFuture<Result<bool>> probe() override;
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override;
    QFuture<Result<std::optional<QHash<QString, Secret>>>> readAll(const QString &service,
                                                                   const QStringList &accounts) override;
    QFuture<Status> write(const QString &service, const QString &account, const Secret &value) override;
    QFuture<Result<bool>> remove(const QString &service, const QString &account) override;
    void watch(QObject *context, const std::function<void()> &changed) override;
    QFuture<Status> unlock() override;

private:
    Result<std::shared_ptr<KeyringBackend>> loaded();

    const KeyringLayout m_layout;
    const std::chrono::milliseconds m_bound;
    std::shared_ptr<KeyringBackend> m_loaded;
};

} // namespace Latchkey
