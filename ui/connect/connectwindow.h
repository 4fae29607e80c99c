#pragma once

#include "core/clients/connection.h"
#include "ui/connect/clientrow.h"

#include <QtCore/QHash>
#include <QtWidgets/QDialog>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Latchkey::Ui {

class ListChanges;
class PlanView;
class WaitLine;

//! Which clients have one server through Latchkey, and the way there and back: each change is shown line by line before it is
//! made, and can be taken back.
class ConnectWindow : public QDialog
{
    Q_OBJECT
public:
    //! \a launcher: for the home whose server \a server is. \a changes outlives it. \a folders: where clients keep their files.
    ConnectWindow(const Launcher &launcher, const ServerIdentity &server, ListChanges &changes,
                  const ClientFolders &folders = {}, QWidget *parent = nullptr);

    ClientRow *rowOf(McpClient client) const { return m_rows.value(client); }
    PlanView *plan() const { return m_plan; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createList();
    QWidget *createCommand();
    void readClients();
    void showClients(const QList<ClientOverview> &clients);
    void showPlan(McpClient client, ClientRow::ButtonAction action);
    void showCurrent();
    void openFileOf(McpClient client);
    void carriedOut(const QList<ConnectionPlan> &plans);
    void setCurrent(std::optional<McpClient> client);

    const Launcher m_launcher;
    const ServerIdentity m_server;
    ListChanges &m_changes;
    const ClientFolders m_folders;
    QList<ClientOverview> m_clients;
    QHash<McpClient, ClientRow *> m_rows;
    int m_changeNumber = 0; // the change that is told of
    int m_asked = 0; // how often for a plan: an answer to an earlier question comes too late
    WaitLine *m_looking;
    QVBoxLayout *m_list;
    QScrollArea *m_scroll;
    PlanView *m_plan;
};

} // namespace Latchkey::Ui
