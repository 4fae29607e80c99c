#pragma once

#include "core/session/credentialsession.h"
#include "ui/model/serveractions.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Latchkey::Ui {

//! One sign-in under way: its steps, its link, and a way out. Stays open when it fails, to say why and to try again.
//! Closing it cancels the sign-in. Does not block other windows; deletes itself when closed.
class LoginDialog : public QDialog
{
    Q_OBJECT
public:
    LoginDialog(CredentialSession *session, Login *login, ServerActions &actions, QWidget *parent);

    CredentialSession *session() const { return m_session; }
    //! Shows another attempt for the same server.
    void follow(Login *login);
    void reject() override;

private:
    void explain(const QString &text);
    void showStep(LoginStep step);
    void showOutcome(const Status &outcome);
    void copyLink();
    void openAgain();
    void paste();
    void tryAgain();

    const QPointer<CredentialSession> m_session;
    QPointer<Login> m_login;
    ServerActions &m_actions;
    QLabel *m_step;
    QLabel *m_explanation;
    QProgressBar *m_progress;
    QLineEdit *m_address;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QPushButton *m_again;
};

} // namespace Latchkey::Ui
