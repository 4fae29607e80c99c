#pragma once

#include "core/session/history.h"
#include "ui/words/durations.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace Latchkey::Ui {

//! What happened to a server's sign-in, newest first: a few lines, and all of them on demand.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    //! \a events: newest first. Without any, nothing is shown.
    void setEvents(const QList<HistoryEvent> &events, const QDateTime &now);
    //! The same events, at a later time.
    void setNow(const QDateTime &now) { setEvents(m_events, now); }
    //! When a line of them reads differently.
    std::optional<Words::Change> nextChange(const QDateTime &now) const;
    //! Another server's: a few lines again.
    void clear();

private:
    QList<HistoryEvent> shown() const;

    QList<HistoryEvent> m_events;
    QDateTime m_now;
    QString m_shown;
    QLabel *m_lines;
    QPushButton *m_more;
    bool m_all = false;
};

} // namespace Latchkey::Ui
