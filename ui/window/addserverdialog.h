#pragma once

#include "core/config/serverlist.h"
#include "core/config/networkfile.h"
#include "core/oauth/serverprobe.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Latchkey::Ui {

class UnusualProvider;

//! Asks for the URL and the name of a server, checks both while they are typed, asks the server itself what it wants, and
//! adds it to Latchkey's own list. What the server says, or that it says nothing, keeps nobody from adding it.
class AddServerDialog : public QDialog
{
    Q_OBJECT
public:
    AddServerDialog(ServerList &servers, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    //! It is in the list now, and asked nobody who they are.
    void addedOpen(const QString &name);

private:
    void urlEdited();
    void check();
    void probe();
    void showProbe(const Result<ProbeFinding> &outcome);

    ServerList &m_servers;
    ServerProbe m_probe{configuredNetwork()};
    QTimer m_settled; // while the URL is being typed, nobody is asked
    QString m_asked; // the URL that the probe is about
    QLineEdit *m_url;
    QLineEdit *m_name;
    QLabel *m_hint;
    QLabel *m_finding;
    QProgressBar *m_asking;
    QPushButton *m_add;
    UnusualProvider *m_unusual;
    bool m_isOpen = false; // as the probe has shown
    bool m_named = false; // by the user
};

} // namespace Latchkey::Ui
