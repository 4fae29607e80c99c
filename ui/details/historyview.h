#pragma once

#include "core/session/history.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace Latchkey::Ui {

class LinkLabel;
class TextLabel;

//! What happened to a server's sign-in, newest first: a few lines, and all of them on demand.
class HistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    //! \a events: newest first. Without any, nothing is shown.
    void setEvents(const QList<HistoryEvent> &events, const QDateTime &now);
    //! Another server's: a few lines again.
    void clear();

private:
    void show();

    QList<HistoryEvent> m_events;
    QDateTime m_now;
    QStringList m_shown;
    TextLabel *m_title;
    QGridLayout *m_rows;
    LinkLabel *m_more;
    bool m_all = false;
};

} // namespace Latchkey::Ui
