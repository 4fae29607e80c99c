#include "ui/window/historyview.h"

#include "ui/model/sentence.h"
#include "ui/words/durations.h"
#include "ui/words/historywords.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype few = 5;

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QLabel)
    , m_more(new QPushButton)
{
    auto *title = new QLabel(tr("History"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setAccessibleName(tr("History, newest first"));
    m_more->setAccessibleName(tr("Show the whole history"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        setEvents(m_events, m_now);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(m_lines);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    hide();
}

void HistoryView::clear()
{
    m_all = false;
    setEvents({}, m_now);
}

void HistoryView::setEvents(const QList<HistoryEvent> &events, const QDateTime &now)
{
    m_events = events;
    m_now = now;
    QString rows;
    QStringList spoken;
    for (const HistoryEvent &event : m_all ? events : events.mid(0, few)) {
        const QString when = sentence(Words::relativeTime(event.at, now));
        const QString what = Words::historyLine(event);
        // Names of programs are in it, and those may be anything.
        rows += u"<tr><td style='white-space:pre'>%1&nbsp;&nbsp;</td><td width='100%'>%2</td>"
                "<td align='right' style='white-space:pre'>&nbsp;&nbsp;%3</td></tr>"_s.arg(
                    when.toHtmlEscaped(), what.toHtmlEscaped(), Words::absoluteTime(event.at).toHtmlEscaped());
        spoken.append(tr("%1: %2").arg(when, what));
    }
    // Laying it out costs more than writing it.
    if (const QString table = u"<table width='100%' cellspacing='0' cellpadding='1'>"_s + rows + u"</table>"_s;
        table != std::exchange(m_shown, table)) {
        m_lines->setText(table);
        m_lines->setAccessibleDescription(spoken.join(u'\n'));
    }
    m_more->setText(m_all ? tr("Show &less") : tr("S&how all %n events", nullptr, int(events.size())));
    m_more->setVisible(events.size() > few);
    setVisible(!events.isEmpty());
}

} // namespace Latchkey::Ui
