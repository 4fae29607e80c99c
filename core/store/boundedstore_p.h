#pragma once

#include "core/store/credentialstore.h"

#include <chrono>
#include <memory>

namespace Latchkey {

//! A store of the program's own, of which nobody knows whether it answers: an operation without an answer within \a bound is
//! one that has failed (StoreUnavailable). What it does later is not heard any more; a write may still arrive.
class BoundedStore : public CredentialStore
{
public:
    BoundedStore(std::shared_ptr<CredentialStore> store, std::chrono::milliseconds bound);

    StoreKind kind() const override { return m_store->kind(); }
    QString location() const override { return m_store->location(); }
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

private:
    template<typename T>
    QFuture<Result<T>> bounded(const QFuture<Result<T>> &answer, Stage stage) const;

    const std::shared_ptr<CredentialStore> m_store;
    const std::chrono::milliseconds m_bound;
};

} // namespace Latchkey
