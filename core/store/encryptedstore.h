#pragma once

#include "core/store/credentialstore.h"

#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! Codex's encrypted local store, `<home>/secrets/mcp_oauth.age`: the place of all MCP credentials of a home where Codex's
//! feature `secret_auth_storage` is on and the store mode is not `file`. Only Codex reads and writes it; while it is in
//! use, copies in other stores are stale, and writing there would be writing past Codex.
LATCHKEY_EXPORT QString encryptedStorePath(const QString &home);

//! Whether it is in use. \a feature: as configured; none: not configured, so that the file itself tells. One lstat().
LATCHKEY_EXPORT bool isEncryptedStoreInUse(const QString &home, StoreMode mode, const std::optional<bool> &feature);

//! Stands before a store of a home, and refuses every operation with StoreEncrypted while the encrypted store is in use.
class EncryptedStoreGuard : public CredentialStore
{
public:
    EncryptedStoreGuard(std::shared_ptr<CredentialStore> store, QString home, StoreMode mode,
                        std::optional<bool> feature);

    StoreKind kind() const override { return m_store->kind(); }
    QString location() const override { return m_store->location(); }
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

private:
    std::optional<Error> refusal(Stage stage) const;

    const std::shared_ptr<CredentialStore> m_store;
    const QString m_home;
    const StoreMode m_mode;
    const std::optional<bool> m_feature;
};

} // namespace Latchkey
