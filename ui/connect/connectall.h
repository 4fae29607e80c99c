#pragma once

#include "core/clients/connection.h"

#include <QtCore/QList>
#include <QtWidgets/QDialog>

namespace Latchkey::Ui {

class ListChanges;
class PlanView;

//! Has every client that has one of some servers get it through Latchkey, after it has shown what changes in which file: "sign
//! in once". Nothing is added to a client that does not have the server.
class ConnectAllDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a changes outlives it.
    ConnectAllDialog(const Launcher &launcher, const QList<ServerIdentity> &servers, ListChanges &changes,
                     const ClientFolders &folders = {}, QWidget *parent = nullptr);

    //! Looks what there is to be connected, and opens if there is something; else it is deleted.
    void offer();
    PlanView *plan() const { return m_plan; }

private:
    struct Question {
        ServerIdentity server;
        McpClient client;
    };
    void ask(QList<Question> questions);
    void carriedOut(const QList<ConnectionPlan> &plans);

    const Launcher m_launcher;
    const QList<ServerIdentity> m_servers;
    ListChanges &m_changes;
    const ClientFolders m_folders;
    QList<ConnectionPlan> m_plans;
    PlanView *m_plan;
    int m_changeNumber = 0; // the change that was made
};

} // namespace Latchkey::Ui
