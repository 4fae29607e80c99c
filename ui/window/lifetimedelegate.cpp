#include "ui/window/lifetimedelegate.h"

#include "ui/icons/contrast.h"
#include "ui/icons/picture.h"
#include "ui/model/servermodel.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>

namespace Latchkey::Ui {

namespace {

constexpr int sideMargin = 8;
constexpr int thickness = 8;
constexpr int overhang = 3; // of the mark
constexpr double lineShade = 0.6;

using Look = Lifetime::Look;

void paintFill(QPainter &painter, const Lifetime &lifetime, const QRectF &bar, const QPainterPath &outline,
               const LifetimeColors &colors)
{
    painter.save();
    painter.setClipPath(outline);
    const QRectF gone(bar.left(), bar.top(), pixelsOf(lifetime, static_cast<int>(bar.width())), bar.height());
    if (lifetime.look == Look::Expired) {
        painter.fillRect(QRectF(bar.left(), bar.center().y() - 1, bar.width(), 2), colors.expired);
    } else if (lifetime.look == Look::Soon) {
        painter.fillRect(gone, colors.soon);
        painter.fillRect(gone, QBrush(colors.ground, Qt::BDiagPattern));
    } else {
        painter.fillRect(gone, colors.running);
    }
    painter.restore();
}

} // namespace

LifetimeColors lifetimeColors(const QPalette &palette, bool selected)
{
    if (selected) {
        const QColor text = palette.color(QPalette::HighlightedText);
        return {palette.color(QPalette::Highlight), text, text, text, text, text};
    }
    const QColor ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return {ground,
            blended(text, ground, lineShade),
            text,
            toneOf(Badge::Fine),
            toneOf(Badge::NeedsYou),
            blended(text, ground, lineShade)};
}

void paintLifetime(QPainter &painter, const Lifetime &lifetime, const QRectF &bar, const LifetimeColors &colors,
                   Qt::LayoutDirection direction)
{
    if (lifetime.look == Look::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (direction == Qt::RightToLeft) {
        painter.translate(bar.left() + bar.right(), 0);
        painter.scale(-1, 1);
    }
    QPainterPath outline;
    outline.addRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), bar.height() / 2, bar.height() / 2);
    if (lifetime.look != Look::Unknown)
        paintFill(painter, lifetime, bar, outline, colors);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.line, 1, lifetime.look == Look::Unknown ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(outline);
    if (lifetime.look != Look::Unknown) {
        // Now; or the wall that it has run into.
        const int width = static_cast<int>(bar.width());
        const qreal x = bar.left() + std::clamp(pixelsOf(lifetime, width), 1, width - 1);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(x - 1, bar.top() - overhang, 2, bar.height() + 2 * overhang), colors.now);
    }
    painter.restore();
}

int LifetimeDelegate::barWidth(int width)
{
    return std::max(width - 2 * sideMargin, 0);
}

void LifetimeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const int width = barWidth(option.rect.width());
    const QRectF bar(option.rect.left() + sideMargin, option.rect.center().y() - thickness / 2, width, thickness);
    const bool selected = option.state & QStyle::State_Selected;
    paintLifetime(*painter, index.data(ServerModel::LifetimeRole).value<Lifetime>(), bar,
                  lifetimeColors(option.palette, selected), option.direction);
}

QSize LifetimeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 14, option.fontMetrics.height() + 2 * overhang};
}

} // namespace Latchkey::Ui
