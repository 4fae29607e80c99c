#include "ui/window/foundrow.h"

#include "ui/model/sentence.h"
#include "ui/theme/followfont.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/tickbox.h"
#include "ui/theme/units.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>

namespace Latchkey::Ui {

namespace {

constexpr int nameWidth = 20; // letters
constexpr qreal rowHeight = 1.7; // lines

} // namespace

FoundRow::FoundRow(const QString &name, const QString &host, const QString &remark, Choice choice, QWidget *parent)
    : QWidget(parent)
    , m_host(new ElidedLabel(QFont::Normal, TextLabel::Tone::Muted))
    , m_layout(new QHBoxLayout(this))
{
    if (choice == Choice::Fixed) {
        // Nothing about it is out of use: only its tick is pale.
        m_box = new QCheckBox;
        m_named = new QWidget;
        auto *label = new ElidedLabel(QFont::DemiBold);
        label->setWhole(name);
        auto *both = new QHBoxLayout(m_named);
        both->setContentsMargins({});
        both->setSpacing(m_box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_box));
        both->addWidget(m_box);
        both->addWidget(label, 1);
    } else {
        auto *box = new TickBox(literalLabel(name));
        box->setFont(weighted(QFont::DemiBold));
        m_box = box;
        m_named = box;
    }
    m_box->setEnabled(choice == Choice::Free);
    m_box->setChecked(choice == Choice::Fixed);
    m_host->inItsMiddle()->setWhole(host);
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_named);
    m_layout->addWidget(m_host, 1);
    if (!remark.isEmpty()) {
        m_remark = (new TextLabel(mutedSize, QFont::Normal, TextLabel::Tone::Muted))->wrapping();
        m_remark->setText(remark);
        m_layout->addWidget(m_remark, 1);
    }
    FontFollower::follow(m_named, [this] {
        const Units own(font()); // of the page: one is in bold, and one is not
        m_named->setMinimumSize(nameWidth * own.e, qRound(rowHeight * own.u)); // one as high as the other
    });
    setRoom(Room::Wide);
}

void FoundRow::setRoom(Room room)
{
    const bool wide = room == Room::Wide;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 3 * Units(font()).s : 0);
    // Below the name, and not below the tick.
    const int indent = wide ? 0
                            : style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_box)
            + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_box);
    m_host->setIndent(indent);
    if (m_remark) {
        m_remark->setIndent(indent);
        m_remark->at(wide ? TextLabel::Side::Trailing : TextLabel::Side::Leading);
    }
}

} // namespace Latchkey::Ui
