#pragma once

#include <QtWidgets/QPushButton>

class QAction;

namespace Latchkey::Ui {

//! \a text as it is where no key leads to it.
QString withoutMnemonic(QString text);

//! A push button that is one with \a action: its text, its tool tip, whether it can be used, and what it does.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    //! None: another button of the window is the same action's, and has the letter.
    enum class Letter { Own, None };
    explicit ActionButton(QAction *action, Letter letter = Letter::Own, QWidget *parent = nullptr);

    const QAction &action() const { return *m_action; }

private:
    void follow();

    QAction *m_action;
    const Letter m_letter;
};

} // namespace Latchkey::Ui
