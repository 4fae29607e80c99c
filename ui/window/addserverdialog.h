#pragma once

#include "core/config/serverlist.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Latchkey::Ui {

//! Asks for the name and the URL of a server, checks both while they are typed, and adds it to Latchkey's own list.
class AddServerDialog : public QDialog
{
    Q_OBJECT
public:
    AddServerDialog(ServerList &servers, QWidget *parent);

    void accept() override;

private:
    void check();

    ServerList &m_servers;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLabel *m_hint;
    QPushButton *m_add;
};

} // namespace Latchkey::Ui
