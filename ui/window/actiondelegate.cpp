#include "ui/window/actiondelegate.h"

#include "ui/model/servermodel.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace Latchkey::Ui {

namespace {

constexpr int margin = 4;

QRect buttonRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(margin, margin / 2, -margin, -margin / 2);
}

} // namespace

void ActionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    // Calm where nothing is wrong: what need not be done shows its button only to those who look for it.
    const bool soughtAfter = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    const QString text = index.data().toString();
    if (text.isEmpty() || !(soughtAfter || index.data(ServerModel::UrgentRole).toBool()))
        return;
    QStyleOptionButton button;
    button.rect = buttonRect(option);
    button.text = text;
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    if (option.state & QStyle::State_Active)
        button.state |= QStyle::State_Active;
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.direction = option.direction;
    style->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {text + 40, option.fontMetrics.height() + 16};
}

bool ActionDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (index.data().toString().isEmpty()
        || (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease))
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool inside = mouse->button() == Qt::LeftButton && buttonRect(option).contains(mouse->position().toPoint());
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = inside ? QPersistentModelIndex(index) : QPersistentModelIndex();
        return false; // the row is selected as well
    }
    // As with any button: pressed and let go at the same place.
    const bool complete = inside && m_pressed == index;
    m_pressed = QPersistentModelIndex();
    if (complete)
        Q_EMIT clicked(index);
    return complete;
}

} // namespace Latchkey::Ui
