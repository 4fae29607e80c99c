#pragma once

#include "ui/words/standing.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QPushButton;

namespace Latchkey::Ui {

class Lifeline;
class TextLabel;

//! How a server stands, what that means, and what can be done about it.
class StateCard : public QFrame
{
    Q_OBJECT
public:
    explicit StateCard(QWidget *parent = nullptr);

    void setServer(const Words::Condition &condition, const QString &name, const QDateTime &nextRenewal,
                   const QDateTime &now);
    //! When the card reads, or looks, differently; invalid if it will not.
    QDateTime changesAt(const QDateTime &now) const;
    QPushButton *button() const { return m_verb; }

Q_SIGNALS:
    void verbWanted(Latchkey::Words::Verb verb);
    void codeWanted();

private:
    void showLife(const QDateTime &nextRenewal, const QDateTime &now);

    Words::Condition m_condition;
    Words::Verb m_what = Words::Verb::None;
    TextLabel *m_sentence;
    TextLabel *m_meaning;
    QWidget *m_life;
    Lifeline *m_line;
    TextLabel *m_start;
    TextLabel *m_middle;
    TextLabel *m_end;
    QWidget *m_buttons;
    QPushButton *m_verb;
    QPushButton *m_code;
};

} // namespace Latchkey::Ui
