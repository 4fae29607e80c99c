#include "ui/window/steplist.h"

#include "ui/icons/stateicon.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

namespace Latchkey::Ui {

StepList::StepList(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_remark(new QLabel)
{
    m_layout->setContentsMargins({});
    m_layout->setColumnStretch(1, 1);
    m_remark->setTextFormat(Qt::PlainText);
    for (const QString &step : steps) {
        const Row row{new QLabel, new QLabel, step};
        row.text->setTextFormat(Qt::PlainText);
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
    Badge badge = Badge::Idle;
    QString state = tr("%1: not yet");
    if (step < m_current || (step == m_current && m_state == State::Done)) {
        badge = Badge::Fine;
        state = tr("%1: done");
    } else if (step == m_current) {
        badge = m_state == State::Working ? Badge::Busy : m_state == State::Waiting ? Badge::NeedsYou : Badge::Trouble;
        state = m_state == State::Failed ? tr("%1: failed") : tr("%1: under way");
    }
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    row.mark->setPixmap(badgeIcon(badge).pixmap(QSize(side, side), devicePixelRatioF()));
    row.text->setText(row.name);
    row.text->setAccessibleName(state.arg(row.name));
    QFont font = this->font();
    font.setBold(step == m_current);
    row.text->setFont(font);
    row.text->setForegroundRole(step > m_current ? QPalette::PlaceholderText : QPalette::WindowText);
}

} // namespace Latchkey::Ui
