#include "ui/window/historyview.h"

#include "ui/model/sentence.h"
#include "ui/words/historywords.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype few = 5;

//! Of a table in rich text, which knows of no direction. Names of programs are in it, and those may be anything.
QString row(const QString &when, const QString &what, const QString &date)
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    // As narrow as what stands in it: without a width of its own it gets more.
    const auto narrow = [](const QString &html, const QString &align) {
        return u"<td align='%1' width='1%' style='white-space:pre'>%2</td>"_s.arg(align, html);
    };
    const QString wide = u"<td width='100%' align='%1'>%2</td>"_s.arg(mirrored ? u"right"_s : u"left"_s,
                                                                      what.toHtmlEscaped());
    const QString gap = u"&nbsp;&nbsp;"_s;
    const QString left = narrow((mirrored ? date : when).toHtmlEscaped() + gap, u"left"_s);
    const QString right = narrow(gap + (mirrored ? when : date).toHtmlEscaped(), u"right"_s);
    return u"<tr>"_s + left + wide + right + u"</tr>"_s;
}

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
    if (QGuiApplication::isRightToLeft()) // even where its letters run from the left
        title->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
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
    for (const HistoryEvent &event : shown()) {
        const QString when = sentence(Words::relativeTime(event.at, now));
        const QString what = Words::historyLine(event);
        rows += row(when, what, Words::absoluteTime(event.at));
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

std::optional<Words::Change> HistoryView::nextChange(const QDateTime &now) const
{
    std::optional<Words::Change> soonest;
    for (const HistoryEvent &event : shown()) {
        const auto change = Words::nextChange(event.at, now);
        if (change && (!soonest || change->in < soonest->in))
            soonest = change;
    }
    return soonest;
}

QList<HistoryEvent> HistoryView::shown() const
{
    return m_all ? m_events : m_events.mid(0, few);
}

} // namespace Latchkey::Ui
