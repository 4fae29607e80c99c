#pragma once

#include "core/base/operation_p.h"
#include "core/doctor/doctor_p.h"
#include "core/doctor/serverfindings_p.h"
#include "core/store/driftlog_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/storeresolver_p.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace Latchkey {

//! One look at everything, step by step: configuration, files, locks, then each server's stores. Nothing here writes
//! or prompts, or takes a lock but to read the encrypted store.
class ExaminationRun : public Operation<QList<Finding>>
{
public:
    static QFuture<Result<QList<Finding>>> start(const Examination &what);

private:
    //! A stored entry that no configured server claims.
    struct Unclaimed {
        ServerIdentity entry;
        StoreKind store = StoreKind::File;
    };

    //! What each store says of one server, as far as it is asked.
    struct Stored {
        QFuture<Result<std::optional<Credential>>> inFile;
        QFuture<Result<std::optional<Credential>>> inKeyring;
        QFuture<Result<std::optional<Credential>>> inEncrypted;
        QFuture<Result<PinnedStore>> resolved;
    };

    explicit ExaminationRun(const Examination &what);

    void judgeConfiguration();
    void readOtherHomes();
    void lookAtFiles();
    void lookAtClients();
    void readDriftLog();
    void probeKeyring();
    void listEntries();
    void lookForObstacles();
    void listKeyringKeys();
    void nextKeyringKey();
    void listEncrypted();
    void addStored(const ServerIdentity &stored, StoreKind store);

    void readStores();
    StoreMode modeOf(const Server &server) const;
    bool encryptsFor(const Server &server) const;
    void nextServer();
    void readFile();
    void readKeyring();
    void readEncrypted();
    bool usesKeyring() const;
    void resolve();
    void judgeReturn();
    void lookForFormerName(StoreKind used, qsizetype from);
    void judgeUsed(StoreKind store);
    void readJournal(StoreKind store, const QByteArray &fingerprint);
    void judgeUnclaimed();
    void readRevoking();
    void complete();

    void found(FindingKind kind, const QString &server, const Facts &facts);
    void foundEncryptedUnreadable(const Error &error);
    const Stored &stored() const; //!< Of the present server.
    CredentialStore &store(StoreKind kind) const;
    void foundUnreadable(const QString &server, StoreKind store, const Error &error);
    bool has(FindingKind kind) const;

    const Examination m_what;
    const QSet<QString> m_claimed; // the store keys of all configured servers
    const std::shared_ptr<KeyringBackend> m_backend;
    FileStore m_fileEntries;
    EncryptedStore m_encryptedEntries;
    const std::shared_ptr<CredentialStore> m_file;
    const std::shared_ptr<CredentialStore> m_keyring;
    const std::shared_ptr<CredentialStore> m_encrypted; // null: Codex encrypts nothing
    std::map<std::pair<StoreMode, bool>, StoreResolver> m_resolvers; // by the mode, and whether Codex encrypts
    QHash<QString, QStringList> m_keyringUsers; // other homes' entries in the keyring, ours or not: names by store key
    QHash<QString, Resolution> m_resolutions;
    bool m_keyringReady = false;
    bool m_fileReadable = false;
    QStringList m_encryptedProblems; // said already
    QStringList m_keyringKeys; // still to be looked at
    QList<Unclaimed> m_unclaimed;

    QHash<QString, Stored> m_stored; // by store key

    // One server after the other.
    qsizetype m_next = 0;
    ExaminedServer m_present;

    QList<Finding> m_findings;
};

} // namespace Latchkey
