#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/credential.h"

#include <QtCore/QFuture>

#include <memory>
#include <optional>

namespace Latchkey {

//! Where a session's credential is kept, and why there.
struct StorePlace {
    StoreKind kind = StoreKind::File; //!< What keeps it.
    QString location; //!< For people: a path, or the keyring's name.
    StoreMode mode = StoreMode::Auto; //!< What is configured.
    PinReason reason = PinReason::Configured; //!< Why it is kept there.
    friend bool operator==(const StorePlace &, const StorePlace &) = default;
};

LATCHKEY_EXPORT QDebug operator<<(QDebug out, const StorePlace &place); //!< All of it.

//! The mode that Codex calls \a word: "auto", "file", "keyring". Errors: InvalidInput.
LATCHKEY_EXPORT Result<StoreMode> parseStoreMode(const QString &word);
LATCHKEY_EXPORT QString wordFor(StoreMode mode); //!< "auto", "file", "keyring".
LATCHKEY_EXPORT QString wordFor(StoreKind kind); //!< "file", "keyring", "encrypted", "own"
LATCHKEY_EXPORT std::optional<StoreKind> storeKindOf(const QString &word); //!< Not set if it is no store's word.

//! What CredentialStore::prepare() holds ready for the write: room on the disk, say. Destroying it gives that back.
class LATCHKEY_EXPORT WriteReservation
{
public:
    virtual ~WriteReservation();

protected:
    WriteReservation() = default;
    Q_DISABLE_COPY_MOVE(WriteReservation)
};
//! Shared, so that it is held as long as anybody may still write.
using Reservation = std::shared_ptr<WriteReservation>;

//! One place that keeps credentials. A program can bring its own, by SessionSettings::store; it keeps every member of a
//! Credential, and its kind is StoreKind::Own. Use from one thread with an event loop; nothing here blocks it. Only
//! this library calls what changes a credential, under the credential's lock across processes. An operation that has
//! begun is completed even if the store object dies. A store of the program's own that does not answer within
//! Bounds::store has failed; if its write arrives later, the next read finds it.
class LATCHKEY_EXPORT CredentialStore
{
public:
    virtual ~CredentialStore();

    virtual StoreKind kind() const = 0; //!< What keeps the credentials; StoreKind::Own for a program's own store.
    //! Where it keeps credentials, for people: a path, or the keyring's name.
    virtual QString location() const = 0;

    //! Whether this store exists here, and can be used now. false means that no keyring service runs here, which is not
    //! a failure. Never shows a prompt. Errors: StoreLocked; StoreUnavailable when it is there and fails.
    virtual QFuture<Result<bool>> available() = 0;

    //! The credential of \a server; not set if the store was read, and holds none.
    //! Errors, with Stage::Read: StoreUnavailable, StoreLocked; of Codex's encrypted store, which is read under its lock,
    //! also StoreEncrypted and LockTimeout. Never "absent" where it could not be read.
    virtual QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) = 0;

    //! Makes sure that write() can succeed now, and changes no credential. What the write needs is held in the
    //! reservation, which may be null. Errors, with Stage::Prepare: those of write().
    virtual QFuture<Result<Reservation>> prepare(const ServerIdentity &server) = 0;

    //! Replaces the credential of `credential.server`, atomically and durably, if the stored one still is of
    //! generation \a expected. Members that other programs keep in the entry survive. \a reserved: of this store's
    //! prepare(); may be null. After an error it can be used again.
    //! Errors, with Stage::Persist: Superseded (another generation is there; nothing was written),
    //! StoreUnavailable, StoreLocked, LockTimeout (another program is writing the whole store, such as its file, for too
    //! long).
    virtual QFuture<Status>
    write(const Credential &credential, const Generation &expected, const Reservation &reserved = {}) = 0;

    //! Removes the credential; true if there was one. Errors as for write(), with Stage::Remove.
    virtual QFuture<Result<bool>> remove(const ServerIdentity &server) = 0;

protected:
    CredentialStore() = default;
    Q_DISABLE_COPY_MOVE(CredentialStore)
};

} // namespace Latchkey
