#pragma once

#include "core/store/credentialstore.h"

#include <QtCore/QHash>

namespace Latchkey {

//! Credentials in the memory of this process, lost with it: for tests, and for programs that are to leave no trace. A store
//! of the program's own, for SessionSettings::store. Use from one thread.
class LATCHKEY_EXPORT MemoryStore : public CredentialStore
{
public:
    StoreKind kind() const override { return StoreKind::Own; } //!< StoreKind::Own.
    QString location() const override;
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

private:
    QHash<QString, Credential> m_credentials; // by store key
};

} // namespace Latchkey
