#pragma once

#include "core/clients/cliententries_p.h"
#include "core/clients/clientfile_p.h"
#include "core/clients/connection.h"
#include "core/clients/connectionrecord_p.h"

#include <memory>
#include <optional>

namespace Latchkey {

//! Looks at one client's files, and works out what would have to be written. For a worker thread.
class ConnectionPlanner
{
public:
    ConnectionPlanner(const Launcher &launcher, McpClient client, const ClientFolders &folders);

    QList<ConnectionPlan> connection(const ServerIdentity &server, const ConnectionWish &wish);
    QList<ConnectionPlan> disconnection(const ServerIdentity &server, const ConnectionWish &wish);
    QList<ConnectionPlan> repairs();
    ClientOverview overview();

private:
    struct Opened {
        ClientFile file;
        ClientFileContent content;
        std::shared_ptr<const ConfigText> config; // null: it cannot be read
        QList<ClientEntry> entries;
        ConfigProblem problem = {};
        bool isThere() const { return content.exists || !problem.file.isEmpty(); }
    };

    bool isWritten() const { return m_client.byHand == HandReason::None; } // its file is, by us
    Opened open(const ClientFile &file) const;
    QList<Opened> opened(const QString &project) const;
    QList<Opened> openedProjects(const QList<Opened> &files) const;
    bool isOurs(const ClientEntry &entry, const Opened &file) const;
    QString homeOf(const BridgeCall &call) const;
    bool isOfHome(const BridgeCall &call) const;
    bool connects(const ClientEntry &entry, const Opened &file, const ServerIdentity &server) const;
    const ConnectionRecord *recordOf(const Opened &file, const QStringList &path) const;
    BridgeCall callFor(const QString &server, bool byHelper) const;
    bool isAsWanted(const BridgeCall &call, const BridgeCall &wanted) const;

    QString managedBy(const QString &name) const;
    ConnectionPlan plan(const ServerIdentity &server, const ClientFile &file, const QStringList &path) const;
    ConnectionPlan refused(const ServerIdentity &server, ConnectionObstacle obstacle, const QString &detail = {}) const;
    std::optional<ConnectionPlan> refusal(const ServerIdentity &server, const ClientFile &file,
                                          const QString &name) const;
    std::optional<ConnectionPlan> refusal(const ServerIdentity &server, const ConnectionWish &wish,
                                          const QList<Opened> &files) const;
    ConnectionPlan addition(const ServerIdentity &server, const ConnectionWish &wish, const QList<Opened> &files) const;
    QStringList listForNew(const Opened &file) const;
    QStringList foldersThatShadow(const ConnectionPlan &plan, const QList<Opened> &files,
                                  const QList<Opened> &projects) const;
    ConnectionPlan change(ConnectionPlan plan, const ClientEntry &entry, const Opened &file) const;
    ConnectionPlan wayBack(ConnectionPlan plan, const ClientEntry &entry, const Opened &file) const;
    //! With what \a bytes would change.
    ConnectionPlan completed(ConnectionPlan plan, const Opened &file, const Result<QByteArray> &bytes) const;
    ListedEntry listed(const ClientEntry &entry, const Opened &file) const;

    const Launcher m_launcher;
    const ClientDescription &m_client;
    const ClientFolders m_folders;
    QList<ConnectionRecord> m_records;
};

//! What the file that holds \a config would hold once \a plan was carried out. \a record: of its entry, for the way back.
Result<QByteArray> contentAfter(const ConnectionPlan &plan, const ConfigText &config, const QByteArray &bytes,
                                const ConnectionRecord *record);

//! What is different between \a before and \a after, with a line or two around it.
LATCHKEY_TEST_EXPORT QList<ChangedLine> changedLines(const QByteArray &before, const QByteArray &after);

} // namespace Latchkey
