#pragma once

#include "ui/words/standing.h"

#include <QtWidgets/QFrame>

class QPushButton;

namespace Latchkey::Ui {

class BadgeMark;
class TextLabel;

//! All servers at a glance: what needs somebody, and the one button for it.
class SummaryBar : public QFrame
{
    Q_OBJECT
public:
    explicit SummaryBar(QWidget *parent = nullptr);

    void setOverview(const Words::Overview &overview);
    void setCompact(bool compact);
    QPushButton *button() const { return m_button; }
    QString headline() const;
    QString line() const;

Q_SIGNALS:
    void wanted(Latchkey::Words::Overview::Offer offer);

private:
    void show();

    Words::Overview m_overview;
    bool m_compact = false;
    BadgeMark *m_mark;
    TextLabel *m_headline;
    TextLabel *m_line;
    QPushButton *m_button;
};

} // namespace Latchkey::Ui
