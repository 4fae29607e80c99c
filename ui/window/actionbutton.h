#pragma once

#include <QtWidgets/QPushButton>

class QAction;

namespace Latchkey::Ui {

//! A push button that is one with \a action: its text, its tool tip, whether it can be used, and what it does.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

} // namespace Latchkey::Ui
