#pragma once

#include "core/store/credentialstore.h"
#include "core/store/keyringbackend.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <optional>

namespace Latchkey {

class EncryptedDocument;
template<typename T>
class SharedReading;
template<typename Job, typename T>
class JointWork;

//! The service name of the keyring's entries with the passphrases of Codex's encrypted files.
inline constexpr QLatin1String codexPassphraseService{"codex"};

//! Whether Codex keeps credentials in its encrypted store where the store mode is \a mode. \a feature: Codex's
//! `secret_auth_storage` as configured; none: not configured. A file that lies there is no sign of it. Never where
//! another \a keyringService says that the home is not Codex's.
LATCHKEY_EXPORT bool isEncryptedStoreInUse(StoreMode mode, const std::optional<bool> &feature,
                                           const QString &keyringService);

//! `<home>/secrets/mcp_oauth.age`, shared with Codex, which opens it by a passphrase in the keyring. It takes the place
//! of the keyring's own entries. Codex alone makes that passphrase, with its first sign-in; without it nothing is
//! written. The key to the file as it is stays in memory, so that only a file that somebody else has written costs what
//! opening it costs: a second and half a GiB, on a worker thread, for one file at a time in this process. Writes that fall
//! due together go out as one. Further errors of each operation: StoreEncrypted, the passphrase is missing or does not fit.
class LATCHKEY_EXPORT EncryptedStore : public CredentialStore
{
public:
    //! \a keyring: in Codex's layout. \a lockBound: how long each operation waits for the store's lock.
    EncryptedStore(std::shared_ptr<KeyringBackend> keyring, const QString &home,
                   std::chrono::milliseconds lockBound = std::chrono::seconds(60));

    static QString path(const QString &home);
    //! The account of the passphrase's entry: Codex names it by the place of the home.
    static QString passphraseAccount(const QString &home);
    //! Whether this process is deriving the key to such a file just now: what takes so long.
    static bool isOpening();

    StoreKind kind() const override { return StoreKind::Encrypted; }
    QString location() const override;
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

    //! Whose each entry is that says so; an enterprise's, which is no server's, is left out. Errors: as read().
    QFuture<Result<QList<ServerIdentity>>> entries();

private:
    struct Write;

    const std::shared_ptr<KeyringBackend> m_keyring;
    const QString m_home;
    const std::chrono::milliseconds m_lockBound;
    const std::shared_ptr<SharedReading<EncryptedDocument>> m_document;
    const std::shared_ptr<JointWork<ServerIdentity, Reservation>> m_preparing;
    const std::shared_ptr<JointWork<Write, Done>> m_writing;
};

} // namespace Latchkey
