#include "ui/window/steplist.h"

#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtWidgets/QGridLayout>

namespace Latchkey::Ui {

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_remark(new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))
{
    m_layout->setContentsMargins({});
    m_layout->setColumnStretch(1, 1);
    const Units units(font());
    m_layout->setHorizontalSpacing(3 * units.s);
    m_layout->setVerticalSpacing(2 * units.s);
    for (const QString &step : steps) {
        const Row row{new BadgeMark(1, QPalette::Window), (new TextLabel)->wrapping(), step};
        m_layout->addWidget(row.mark, int(m_rows.size()), 0);
        m_layout->addWidget(row.text, int(m_rows.size()), 1);
        m_rows.append(row);
    }
    setCurrent(0, State::Working);
}

void StepList::setText(int step, const QString &text)
{
    m_rows[step].name = text;
    show(step);
}

void StepList::setCurrent(int current, State state)
{
    m_current = current;
    m_state = state;
    setRemark({});
    m_layout->removeWidget(m_remark);
    m_layout->addWidget(m_remark, current, 2);
    for (int step = 0; step < m_rows.size(); ++step)
        show(step);
}

void StepList::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_remark->setAccessibleName(remark);
}

void StepList::show(int step)
{
    const Row &row = m_rows[step];
    Badge badge = Badge::Off;
    QString state = tr("%1: not yet");
    if (step < m_current || (step == m_current && m_state == State::Done)) {
        badge = Badge::Fine;
        state = tr("%1: done");
    } else if (step == m_current) {
        badge = m_state == State::Failed ? Badge::Trouble : Badge::Busy;
        state = m_state == State::Failed ? tr("%1: failed") : tr("%1: under way");
    }
    row.mark->setBadge(badge);
    row.text->setText(row.name);
    row.text->setAccessibleName(state.arg(row.name));
    row.text->setFont(weighted(step == m_current ? QFont::DemiBold : QFont::Normal));
    row.text->setTone(step > m_current ? TextLabel::Tone::Muted : TextLabel::Tone::Normal);
}

} // namespace Latchkey::Ui
