#pragma once

#include "core/doctor/doctor.h"
#include "core/store/driftlog.h"
#include "core/store/filestore.h"
#include "core/store/keyringstore.h"
#include "core/store/storeresolver.h"

#include <QtCore/QObject>
#include <QtCore/QPromise>

#include <memory>
#include <optional>

namespace Latchkey {

//! One look at everything, step by step: configuration, files, locks, then each server's stores. Owns itself until it
//! has finished. Nothing here takes a lock, writes, or prompts.
class ExaminationRun : public QObject
{
    Q_OBJECT
public:
    static QFuture<Result<QList<Finding>>> start(const Examination &what);

private:
    explicit ExaminationRun(const Examination &what);

    void judgeConfiguration();
    void lookAtFiles();
    void readDriftLog();
    void probeKeyring();
    void listEntries();
    void judgeEntries(const QList<ServerIdentity> &entries);
    void nextServer();
    void resolve(const Server &server);
    void readBoth(const Server &server, const PinnedStore &pinned);
    void judgeCopies(const Server &server, const PinnedStore &pinned, const std::optional<Credential> &used,
                     const std::optional<Credential> &shadowed);
    void judgeJournal(const Server &server, const std::optional<Credential> &stored);
    void finish();

    void found(FindingKind kind, const QString &server, QHash<QString, QString> facts);
    void foundUnreadable(const QString &server, StoreKind store, const Error &error);

    const Examination m_what;
    const std::shared_ptr<FileStore> m_file;
    const std::shared_ptr<KeyringStore> m_keyring;
    StoreResolver m_resolver;
    QHash<QString, Resolution> m_resolutions;
    bool m_keyringReady = false;
    bool m_fileReadable = true;
    qsizetype m_next = 0;
    QList<Finding> m_findings;
    QPromise<Result<QList<Finding>>> m_promise;
};

} // namespace Latchkey
