#pragma once

#include "core/session/login.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Latchkey::Ui {

//! Takes the address that a browser on another machine has ended on, and says while it is typed or pasted whether it is
//! the answer to the sign-in that waits for it.
class PasteField : public QWidget
{
    Q_OBJECT
public:
    explicit PasteField(QWidget *parent = nullptr);

    void setLogin(Login *login);

private:
    void check();
    void accept();
    QString problem() const;

    QPointer<Login> m_login;
    QLineEdit *m_address;
    QPushButton *m_use;
    QLabel *m_hint;
};

} // namespace Latchkey::Ui
