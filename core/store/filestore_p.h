#pragma once

#include "core/store/credentialstore.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Latchkey {

class FileContent;
struct EntryPrints;
template<typename T>
class SharedReading;
template<typename Job, typename T>
class JointWork;

//! `<home>/.credentials.json`, shared with Codex: one JSON object from store key to entry, mode 0600.
//! Unknown members, of the file and of its entries, survive every rewrite. An empty store is no file.
//! Symbolic links and files of another owner are refused. Writes that fall due together go out as one.
class LATCHKEY_EXPORT FileStore : public CredentialStore
{
public:
    //! \a lockBound: how long a write waits for the aggregate's lock.
    explicit FileStore(const QString &home, std::chrono::milliseconds lockBound = std::chrono::seconds(60));

    //! The path of the credentials file of \a home.
    static QString path(const QString &home);

    StoreKind kind() const override { return StoreKind::File; }
    QString location() const override;
    QFuture<Result<bool>> available() override;
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override;
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override;
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved = {}) override;
    QFuture<Result<bool>> remove(const ServerIdentity &server) override;

    //! Whose each entry is. One that does not say has its store key as the name, and no URL; an enterprise's, which is
    //! no server's, is left out.
    QFuture<Result<QList<ServerIdentity>>> entries();

    //! As FileContent's.
    QFuture<Result<EntryPrints>> fingerprints();

    //! What Codex does not read the whole file for.
    struct Obstacles {
        QStringList keys; //!< Of entries.
        QString ofAll; //!< As TextObstacles'.
        bool canBeMended = false; //!< mend() leaves none.
    };
    QFuture<Result<Obstacles>> obstacles();
    //! Rewrites the file if that makes entries readable to Codex without a loss. Every other write does so, too.
    QFuture<Status> mend();

private:
    struct Write;

    QString m_home;
    std::chrono::milliseconds m_lockBound;
    std::shared_ptr<SharedReading<std::shared_ptr<const FileContent>>> m_content;
    std::shared_ptr<JointWork<ServerIdentity, Reservation>> m_preparing;
    std::shared_ptr<JointWork<Write, Done>> m_writing;
};

} // namespace Latchkey
