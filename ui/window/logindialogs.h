#pragma once

#include "ui/model/serveractions.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace Latchkey::Ui {

class LoginDialog;

//! The windows of the sign-ins under way, one for each server; they end with this, also those that no window is the parent of.
class LoginDialogs : public QObject
{
    Q_OBJECT
public:
    //! \a window: beside which they open, if it is visible; outlives this.
    LoginDialogs(QWidget &window, ServerActions &actions, QObject *parent = nullptr);
    ~LoginDialogs() override;

    void show(CredentialSession *session, Login *login);
    //! Takes the places of those of \a old, which speak another language.
    void takePlaceOf(LoginDialogs &old);

private:
    LoginDialog *create(CredentialSession *session);
    void place(LoginDialog &dialog) const;

    QWidget &m_window;
    ServerActions &m_actions;
    QHash<CredentialSession *, QPointer<LoginDialog>> m_dialogs;
};

} // namespace Latchkey::Ui
