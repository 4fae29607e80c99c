#pragma once

#include "core/store/keyringbackend.h"

#include <QtCore/QByteArray>

#include <chrono>

namespace Latchkey {

//! Codex's entries in the Secret Service. They are found as Codex's library finds them, by `service` and `username`
//! and by a `target` that is "default" or missing; label, version and `application` do not matter. If several are
//! found, the one that was modified last counts. An entry that is there is updated in place, attributes and all.
class CodexKeyringBackend : public KeyringBackend
{
public:
    //! \a bound is for each operation as a whole.
    explicit CodexKeyringBackend(std::chrono::milliseconds bound);

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
    const std::chrono::milliseconds m_bound;
};

} // namespace Latchkey
