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

namespace {

//! Clockwise from the top, as angles of QPainter run.
constexpr int turnStart = 60 * 16;
constexpr int turnSpan = 270 * 16;

void paintSign(QPainter &painter, Badge badge, const Grid &grid)
{
    switch (badge) {
    case Badge::Fine:
        painter.drawPolyline(QPolygonF{grid.at(4.4, 8.4), grid.at(7, 11), grid.at(11.8, 5.6)});
        break;
    case Badge::Busy:
        for (const qreal x : {4.4, 8.0, 11.6})
            painter.drawPoint(grid.at(x, 8));
        break;
    case Badge::Retrying:
        painter.drawArc(QRectF(grid.at(4.6, 4.6), grid.at(11.4, 11.4)), turnStart, turnSpan);
        painter.drawPolyline(QPolygonF{grid.at(11.6, 2.9), grid.at(11.2, 6), grid.at(8.2, 5.6)});
        break;
    case Badge::Info:
        painter.drawPoint(grid.at(8, 4.6));
        painter.drawLine(grid.at(8, 7.6), grid.at(8, 11.6));
        break;
    case Badge::NeedsYou:
        painter.drawLine(grid.at(8, 4), grid.at(8, 8.4));
        painter.drawPoint(grid.at(8, 11.8));
        break;
    case Badge::Trouble:
        painter.drawLine(grid.at(5.2, 5.2), grid.at(10.8, 10.8));
        painter.drawLine(grid.at(10.8, 5.2), grid.at(5.2, 10.8));
        break;
    case Badge::Ends:
        painter.drawPolyline(QPolygonF{grid.at(8, 4.2), grid.at(8, 8.4), grid.at(11, 10)});
        break;
    case Badge::Off:
    case Badge::None:
        break;
    }
}

} // namespace

void paintBadge(QPainter &painter, Badge badge, const QRectF &area, const QColor &tone, const QColor &ink)
{
    if (badge == Badge::None)
        return;
    const Grid grid(area);
    // What asks for nothing and is not done yet is an outline.
    const bool outlined = badge == Badge::Off || badge == Badge::Ends;
    if (outlined) {
        painter.setPen(QPen(tone, 1.8 * grid.unit));
        painter.setBrush(ink);
        painter.drawEllipse(QRectF(grid.at(1.8, 1.8), grid.at(14.2, 14.2)));
        painter.setPen(QPen(tone, 1.6 * grid.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    } else {
        painter.fillPath(plateOf(badge, area), tone);
        const qreal width = badge == Badge::Retrying ? 1.6 : 2.2;
        painter.setPen(QPen(ink, width * grid.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setBrush(Qt::NoBrush);
    paintSign(painter, badge, grid);
}

void paintCount(QPainter &painter, Badge badge, int count, const QRectF &area, const QColor &tone, const QColor &ink)
{
    painter.fillPath(plateOf(badge, area), tone);
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
    painter.fillPath(place.map(text), ink);
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

void paintGlass(QPainter &painter, const QRectF &area, const QColor &ink)
{
    const Grid grid(area);
    painter.setPen(QPen(ink, 1.6 * grid.unit, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(grid.at(6.5, 6.5), 4.5 * grid.unit, 4.5 * grid.unit);
    painter.drawLine(grid.at(9.9, 9.9), grid.at(14, 14));
}

void paintWayOut(QPainter &painter, const QRectF &area, const QColor &ink)
{
    const Grid grid(area);
    painter.setPen(QPen(ink, 1.6 * grid.unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF{grid.at(7, 3), grid.at(2.5, 3), grid.at(2.5, 13.5), grid.at(13, 13.5), grid.at(13, 9)});
    painter.drawLine(grid.at(7.5, 8.5), grid.at(13.2, 2.8));
    painter.drawPolyline(QPolygonF{grid.at(9.2, 2.5), grid.at(13.5, 2.5), grid.at(13.5, 6.8)});
}

void paintChevron(QPainter &painter, const QRectF &area, qreal turned, const QColor &ink)
{
    painter.save();
    painter.translate(area.center());
    painter.rotate(turned);
    const qreal unit = area.width() / 16;
    painter.setPen(QPen(ink, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{-2 * unit, -4 * unit}, {2 * unit, 0}, {-2 * unit, 4 * unit}});
    painter.restore();
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
