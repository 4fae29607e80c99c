#pragma once

#include "core/clients/connection.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QPushButton;

namespace Latchkey::Ui {

class BadgeMark;
class ChangeView;
class TextLabel;
class WaitLine;

//! What would be written into files of other programs, line by line, and the button that writes it; then what came of it. Nothing
//! is written before that.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    //! Empty: shows nothing.
    void setPlans(const QList<ConnectionPlan> &plans);
    //! A sentence in place of them. \a canUndo: with a button to take back what it tells of.
    enum class Undo { Impossible, Possible };
    void say(const QString &text, Undo undo);
    //! The button that carries them out; for tests and the focus.
    QPushButton *carryOutButton() const { return m_carryOut; }

Q_SIGNALS:
    //! Everything was written.
    void done(const QList<Latchkey::ConnectionPlan> &plans);
    //! Some of it may have been.
    void failed();
    void undoWanted();

private:
    void carryOutNext();
    void showWords();
    void copySnippet() const;
    QList<ConnectionPlan> possible() const;

    QList<ConnectionPlan> m_plans;
    QList<ConnectionPlan> m_left; // to be carried out
    QList<ConnectionPlan> m_carriedOut;
    TextLabel *m_lead;
    TextLabel *m_remarks;
    ChangeView *m_change;
    QWidget *m_buttons;
    QPushButton *m_carryOut;
    QPushButton *m_copy;
    QWidget *m_outcome;
    BadgeMark *m_mark;
    TextLabel *m_told;
    QPushButton *m_undo;
    WaitLine *m_wait;
};

} // namespace Latchkey::Ui
