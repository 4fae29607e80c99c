#include "ui/window/emptystate.h"

#include "ui/theme/actionbutton.h"
#include "ui/theme/followfont.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace Latchkey::Ui {

namespace {

constexpr int pictureSide = 4; // lines
constexpr int charactersALine = 66;

} // namespace

EmptyState::EmptyState(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_picture(new PictureMark(pictureSide))
    , m_title(new TextLabel(titleSize, QFont::DemiBold))
    , m_text(new QLabel)
{
    const Units units(font());
    m_title->setAccessibleName(tr("What there is"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(tr("What that means"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QAction *action : actions)
        buttons->addWidget(new ActionButton(action));
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(3 * units.s);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addSpacing(units.s);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(3 * units.s);
    layout->addLayout(buttons);
    layout->addStretch(3);
    FontFollower::follow(m_text, [this] { fitText(); });
}

// A centred label is not asked how high it is when it wraps.
void EmptyState::fitText()
{
    m_text->setFixedWidth(Units(font()).e * charactersALine);
    m_text->setMinimumHeight(0); // else it stays as high as it was
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(m_text->width())));
}

void EmptyState::setContent(const QIcon &picture, const QString &title, const QString &text)
{
    m_picture->setPicture(picture);
    m_title->setText(title);
    m_text->setText(text);
    fitText();
}

} // namespace Latchkey::Ui
