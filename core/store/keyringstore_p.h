#pragma once

#include "core/store/credentialstore.h"
#include "core/store/keyringbackend.h"
#include "core/store/keyringreading_p.h"

namespace Latchkey {

//! One keyring entry per credential: service \a service, account = store key, value = one JSON object.
class LATCHKEY_TEST_EXPORT KeyringStore : public CredentialStore
{
public:
    KeyringStore(std::shared_ptr<KeyringBackend> backend, const QString &service = codexKeyringService);

    StoreKind kind() const override { return StoreKind::Keyring; }
    QString location() const override;
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

private:
    std::shared_ptr<KeyringBackend> m_backend;
    QString m_service;
    KeyringReading m_entries;
    std::shared_ptr<SharedReading<bool>> m_probe;
};

} // namespace Latchkey
