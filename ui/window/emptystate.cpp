#include "ui/window/emptystate.h"

#include "ui/theme/actionbutton.h"
#include "ui/theme/followfont.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

constexpr int pictureSide = 4; // lines
constexpr int charactersALine = 66;

} // namespace

EmptyState::EmptyState(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_picture(new PictureMark(pictureSide))
    , m_title((new TextLabel(titleSize, QFont::DemiBold))->wrapping()->at(TextLabel::Side::Middle))
    , m_text((new TextLabel)->wrapping()->at(TextLabel::Side::Middle))
    , m_buttons(new QHBoxLayout)
{
    const Units units(font());
    m_title->setAccessibleName(tr("State"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("What that means"));

    auto *column = new QWidget;
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins({});
    words->setSpacing(units.s);
    words->addWidget(m_title);
    words->addWidget(m_text);
    FontFollower::follow(column, [column] { column->setMaximumWidth(Units(column->font()).e * charactersALine); });
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 1000); // and not aligned, as it would not be asked then how high it is
    middle->addStretch(1);

    m_buttons->addStretch();
    for (QAction *action : actions)
        m_buttons->addWidget(new ActionButton(action));
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(3 * units.s);
    layout->addLayout(middle);
    layout->addSpacing(3 * units.s);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

// Where buttons do not fit beside each other, they stand below each other.
void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int wanted = 0;
    for (const ActionButton *button : findChildren<ActionButton *>())
        wanted += button->sizeHint().width() + m_buttons->spacing();
    m_buttons->setDirection(wanted <= contentsRect().width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EmptyState::setContent(const QIcon &picture, const QString &title, const QString &text)
{
    m_picture->setPicture(picture);
    m_title->setText(title);
    m_text->setText(text);
}

} // namespace Latchkey::Ui
