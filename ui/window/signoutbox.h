#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QMessageBox>

namespace Latchkey::Ui {

//! Asks once before signing out of one server or of several, and names them. Deletes itself when closed.
class SignOutBox : public QMessageBox
{
    Q_OBJECT
public:
    explicit SignOutBox(const QStringList &names, QWidget *parent);

Q_SIGNALS:
    void confirmed();
};

} // namespace Latchkey::Ui
