#pragma once

#include "core/store/credentialstore.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

class SideRecordPlace;

//! A store whose entries other programs rewrite from the members that they know, with the rest of each credential in
//! its side record. Either of the two programs may have written last: a record speaks for a grant that it knows, and
//! says nothing about another.
class LATCHKEY_TEST_EXPORT SideRecordStore : public CredentialStore
{
public:
    SideRecordStore(std::shared_ptr<CredentialStore> store, std::shared_ptr<SideRecordPlace> records);

    StoreKind kind() const override { return m_store->kind(); }
    QString location() const override { return m_store->location(); }
    QFuture<Result<bool>> available() override { return m_store->available(); }
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    //! Also reads the record, so that write() need not once there is something to be stored. Only under the credential's
    //! lock does it stay what was read: whoever has that later writes with withoutRecord().
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    //! The record first, and then the store, so that what is stored always has a record that speaks for it. Where the
    //! record cannot be written, everything goes into the entry: no grant is lost for it.
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    //! The store first: a record without a credential speaks for nothing. One that cannot be removed is no failure:
    //! what the user wants gone is, and the next sign-in replaces it.
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

private:
    const std::shared_ptr<CredentialStore> m_store;
    const std::shared_ptr<SideRecordPlace> m_records;
};

//! \a reserved, for whoever gets the credential's lock only now: what was read for it may have changed since.
LATCHKEY_TEST_EXPORT Reservation withoutRecord(const Reservation &reserved);

//! `.credentials.json` of \a home, with its side records in files. \a lockBound: as FileStore's.
LATCHKEY_TEST_EXPORT std::shared_ptr<CredentialStore>
fileStoreOf(const QString &home, std::chrono::milliseconds lockBound = std::chrono::seconds(60));

class KeyringBackend;

//! The keyring of \a backend under \a service, with its side records there, too: no secret of it is ever in a file.
LATCHKEY_TEST_EXPORT std::shared_ptr<CredentialStore> keyringStoreOf(const std::shared_ptr<KeyringBackend> &backend,
                                                                     const QString &service);

//! Codex's encrypted store of \a home, with its side records in the keyring that has its passphrase.
LATCHKEY_TEST_EXPORT std::shared_ptr<CredentialStore>
encryptedStoreOf(const std::shared_ptr<KeyringBackend> &keyring, const QString &home,
                 std::chrono::milliseconds lockBound = std::chrono::seconds(60));

} // namespace Latchkey
