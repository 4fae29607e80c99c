#include "ui/window/summarybar.h"

#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

SummaryBar::SummaryBar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new BadgeMark(2, QPalette::Base))
    , m_headline(new TextLabel(headlineSize, QFont::DemiBold))
    , m_line(new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted))
    , m_button(new QPushButton)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Summary"));
    m_headline->wrapping();
    m_line->wrapping();
    m_button->setDefault(true);
    const Units units(font());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_headline);
    texts->addWidget(m_line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * units.s, 3 * units.s, 4 * units.s, 3 * units.s);
    layout->setSpacing(4 * units.s);
    layout->addWidget(m_mark);
    layout->addLayout(texts, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_overview.offer); });
}

void SummaryBar::setOverview(const Words::Overview &overview)
{
    m_overview = overview;
    show();
}

void SummaryBar::setCompact(bool compact)
{
    m_compact = compact;
    show();
}

QString SummaryBar::headline() const
{
    return m_headline->text();
}

QString SummaryBar::line() const
{
    return m_line->text();
}

void SummaryBar::show()
{
    m_mark->setBadge(m_overview.badge);
    m_mark->setVisible(m_overview.badge != Badge::None);
    m_headline->say(m_compact ? m_overview.briefHeadline : m_overview.headline);
    m_line->say(m_compact ? m_overview.brief : m_overview.line);
    m_button->setText(m_overview.button);
    m_button->setAccessibleName(m_overview.button);
    m_button->setVisible(m_overview.offer != Words::Overview::Offer::None);
}

} // namespace Latchkey::Ui
