#include "ui/details/historyview.h"

#include "ui/theme/actionbutton.h"
#include "ui/theme/followfont.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/historywords.h"
#include "ui/words/times.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Latchkey::Ui {

namespace {

constexpr qsizetype few = 5;

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(1, QFont::DemiBold))
    , m_rows(new QGridLayout)
    , m_more(new LinkLabel)
{
    const Units units(font());
    m_title->setText(tr("What happened"));
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(3 * units.s);
    m_rows->setVerticalSpacing(units.s);
    m_rows->setColumnStretch(2, 1);
    connect(m_more, &QLabel::linkActivated, this, [this] {
        m_all = !m_all;
        show();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(units.s);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
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
    show();
}

void HistoryView::show()
{
    const QList<HistoryEvent> events = m_all ? m_events : Words::inARow(m_events).mid(0, few);
    QStringList lines;
    for (const HistoryEvent &event : events)
        lines.append(Words::when(event.at, m_now, Words::TimeForm::Listed) + QLatin1Char('\n')
                     + Words::historyLine(event));
    m_more->say(withoutMnemonic(m_all ? tr("Sho&w fewer") : tr("Sho&w all %n events", nullptr, int(m_events.size()))));
    m_more->setVisible(m_all || events.size() < m_events.size());
    setVisible(!m_events.isEmpty());
    if (std::exchange(m_shown, lines) == lines)
        return; // laying it out costs more than writing it
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < int(events.size()); ++row) {
        const QString when = lines[row].section(QLatin1Char('\n'), 0, 0);
        const QString what = lines[row].section(QLatin1Char('\n'), 1);
        auto *time = new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted);
        time->setText(when);
        time->setToolTip(tr("On %1", "a full date").arg(Words::when(events[row].at, m_now, Words::TimeForm::Full)));
        auto *mark = new BadgeMark(0.9, QPalette::Window);
        mark->setBadge(Words::historyBadge(events[row]));
        FontFollower::follow(time, [mark, time] {
            mark->setFixedHeight(time->sizeHint().height()); // in the middle of its line, of whatever script
        });
        auto *text = new TextLabel;
        text->wrapping()->selectable(tr("%1: %2", "when, what").arg(when, what));
        text->setText(what);
        m_rows->addWidget(time, row, 0, Qt::AlignTop);
        m_rows->addWidget(mark, row, 1, Qt::AlignTop);
        m_rows->addWidget(text, row, 2);
    }
}

} // namespace Latchkey::Ui
