#pragma once

#include "ui/model/lifetime.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPalette>
#include <QtWidgets/QStyledItemDelegate>

namespace Latchkey::Ui {

//! What a lifetime's bar is painted with, on one background.
struct LifetimeColors {
    QColor ground;
    QColor line; //!< Around the bar; at least 3:1 against the ground, as everything below.
    QColor now; //!< The mark at the present moment.
    QColor running;
    QColor soon;
    QColor expired;
};
LifetimeColors lifetimeColors(const QPalette &palette, bool selected);

//! Paints a bar that fills from the issue to now; from the right where people read from there. The looks differ by
//! shape: full, striped, struck out and at a wall, and dashed.
void paintLifetime(QPainter &painter, const Lifetime &lifetime, const QRectF &bar, const LifetimeColors &colors,
                   Qt::LayoutDirection direction);

//! Paints ServerModel::LifetimeRole as such a bar.
class LifetimeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! How long the bar in a cell of \a width is.
    static int barWidth(int width);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Latchkey::Ui
