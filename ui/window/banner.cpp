#include "ui/window/banner.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

namespace Latchkey::Ui {

Banner::Banner(const QString &accessibleName, QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel)
    , m_text(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText); // some of it stood in a file
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void Banner::setContent(Badge badge, const QString &text)
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_picture->setPixmap(badgeIcon(badge).pixmap(QSize(side, side), devicePixelRatioF()));
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace Latchkey::Ui
