#include "ui/icons/picture.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QLinearGradient>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTransform>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

//! Maps the 16 units that every picture is drawn in onto an area.
class Grid
{
public:
    explicit Grid(const QRectF &area)
        : m_area(area)
        , unit(area.width() / 16)
    {
    }
    QPointF at(qreal x, qreal y) const { return m_area.topLeft() + QPointF(x * unit, y * unit); }

private:
    const QRectF m_area;

public:
    const qreal unit;
};

QPainterPath plateOf(Badge badge, const QRectF &area)
{
    const Grid grid(area);
    QPainterPath path;
    switch (badge) {
    case Badge::NeedsYou:
        path.addPolygon(QPolygonF{grid.at(8, 0), grid.at(16, 8), grid.at(8, 16), grid.at(0, 8)});
        path.closeSubpath();
        break;
    case Badge::Trouble:
        path.addRoundedRect(QRectF(grid.at(1.2, 1.2), grid.at(14.8, 14.8)), 2.5 * grid.unit, 2.5 * grid.unit);
        break;
    default:
        path.addEllipse(QRectF(grid.at(0.5, 0.5), grid.at(15.5, 15.5)));
    }
    return path;
}

} // namespace

QColor toneOf(Badge badge)
{
    switch (badge) {
    case Badge::Fine:
        return QColor(0x2c, 0x94, 0x4b);
    case Badge::Busy:
        return QColor(0x2f, 0x80, 0xd0);
    case Badge::NeedsYou:
        return QColor(0xc4, 0x72, 0x0c);
    case Badge::Trouble:
        return QColor(0xd9, 0x40, 0x3c);
    case Badge::Idle:
    case Badge::None:
        return QColor(0x84, 0x88, 0x8e);
    }
    Q_UNREACHABLE();
}

void paintBadge(QPainter &painter, Badge badge, const QRectF &area)
{
    if (badge == Badge::None)
        return;
    const Grid grid(area);
    if (badge == Badge::Idle) {
        painter.setPen(QPen(toneOf(badge), 2 * grid.unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(grid.at(3.5, 3.5), grid.at(12.5, 12.5)));
        return;
    }
    painter.fillPath(plateOf(badge, area), toneOf(badge));
    painter.setPen(QPen(Qt::white, 2.2 * grid.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (badge) {
    case Badge::Fine:
        painter.drawPolyline(QPolygonF{grid.at(4.4, 8.4), grid.at(7, 11), grid.at(11.8, 5.6)});
        break;
    case Badge::Busy:
        for (const qreal x : {4.4, 8.0, 11.6})
            painter.drawPoint(grid.at(x, 8));
        break;
    case Badge::NeedsYou:
        painter.drawLine(grid.at(8, 4), grid.at(8, 8.4));
        painter.drawPoint(grid.at(8, 11.8));
        break;
    case Badge::Trouble:
        painter.drawLine(grid.at(5.2, 5.2), grid.at(10.8, 10.8));
        painter.drawLine(grid.at(10.8, 5.2), grid.at(5.2, 10.8));
        break;
    case Badge::Idle:
    case Badge::None:
        break;
    }
}

void paintCount(QPainter &painter, Badge badge, int count, const QRectF &area)
{
    painter.fillPath(plateOf(badge, area), toneOf(badge));
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setPixelSize(100); // an outline, scaled to what there is room for
    QPainterPath text;
    text.addText({}, font, count > 9 ? u"9+"_s : QString::number(count));
    const QRectF outline = text.boundingRect();
    // A diamond is narrow where a number is high.
    const QSizeF room = area.size() * (badge == Badge::NeedsYou ? 0.6 : 0.72);
    const qreal scale = std::min(room.width() / outline.width(), room.height() / outline.height());
    QTransform place;
    place.translate(area.center().x(), area.center().y());
    place.scale(scale, scale);
    place.translate(-outline.center().x(), -outline.center().y());
    painter.fillPath(place.map(text), Qt::white);
}

void cutHole(QPainter &painter, Badge badge, const QRectF &area, qreal gap)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(QPen(Qt::black, 2 * gap, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(Qt::black);
    painter.drawPath(plateOf(badge, area));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void paintKey(QPainter &painter, const QRectF &area, const QColor &ink)
{
    const Grid grid(area);
    painter.setPen(QPen(ink, 2.1 * grid.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(grid.at(4.9, 11.1), 3.5 * grid.unit, 3.5 * grid.unit);
    painter.drawLine(grid.at(7.5, 8.5), grid.at(14.4, 1.6));
    painter.drawLine(grid.at(10.6, 5.4), grid.at(12.8, 7.6));
    painter.drawLine(grid.at(13.1, 2.9), grid.at(14.9, 4.7));
}

void paintUprightKey(QPainter &painter, const QRectF &area, const QColor &ink)
{
    const Grid grid(area);
    painter.setPen(QPen(ink, 2 * grid.unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(grid.at(6, 4.5), 3.5 * grid.unit, 3.5 * grid.unit);
    painter.drawLine(grid.at(6, 8), grid.at(6, 16));
    painter.drawLine(grid.at(2, 15), grid.at(6, 15));
    painter.drawLine(grid.at(3, 11.5), grid.at(6, 11.5));
}

void paintProgram(QPainter &painter, const QRectF &area)
{
    const Grid grid(area);
    QLinearGradient ground(grid.at(0, 0), grid.at(0, 16));
    ground.setColorAt(0, QColor(0x3f, 0x8f, 0xd8));
    ground.setColorAt(1, QColor(0x1f, 0x5f, 0xa6));
    QPainterPath plate;
    plate.addRoundedRect(QRectF(grid.at(0.5, 0.5), grid.at(15.5, 15.5)), 3.5 * grid.unit, 3.5 * grid.unit);
    painter.fillPath(plate, ground);
    const qreal inset = 3 * grid.unit;
    paintKey(painter, area.adjusted(inset, inset, -inset, -inset), Qt::white);
}

} // namespace Latchkey::Ui
