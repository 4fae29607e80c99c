#pragma once

#include "core/clients/connection.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Latchkey::Ui {

class TextLabel;

//! All clients that are connected, each with its servers: looked up when it is shown.
class ClientsPage : public QWidget
{
    Q_OBJECT
public:
    //! \a launcher: for whose home. \a folders: where clients keep their files.
    explicit ClientsPage(const Launcher &launcher, const ClientFolders &folders = {}, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readClients();
    void showClients(const QList<ClientOverview> &clients);

    const Launcher m_launcher;
    const ClientFolders m_folders;
    TextLabel *m_said; // in place of clients
    QVBoxLayout *m_rows;
};

} // namespace Latchkey::Ui
