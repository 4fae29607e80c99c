#include "ui/icons/stateicon.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Latchkey::Ui {

namespace {

// Each has at least 3:1 against white and against #1e1e1e, as WCAG asks of graphics; the shape says the same again.
QColor colorOf(Badge badge)
{
    switch (badge) {
    case Badge::Fine:
        return QColor(0x2e, 0x9e, 0x4f);
    case Badge::Busy:
        return QColor(0x2f, 0x80, 0xd0);
    case Badge::NeedsYou:
        return QColor(0xc4, 0x78, 0x10);
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
    const QColor color = colorOf(badge);
    const qreal unit = area.width() / 16;
    const auto at = [&](qreal x, qreal y) { return area.topLeft() + QPointF(x * unit, y * unit); };
    const QPen ink(Qt::white, 2.2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);

    if (badge == Badge::Idle) {
        painter.setPen(QPen(color, 2 * unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(area.adjusted(3 * unit, 3 * unit, -3 * unit, -3 * unit));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (badge == Badge::NeedsYou) {
        // A diamond; the others are round or square.
        painter.drawPolygon(QPolygonF{at(8, 0), at(16, 8), at(8, 16), at(0, 8)});
    } else if (badge == Badge::Trouble) {
        painter.drawRoundedRect(area.adjusted(unit, unit, -unit, -unit), 3 * unit, 3 * unit);
    } else {
        painter.drawEllipse(area);
    }
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    switch (badge) {
    case Badge::Fine:
        painter.drawPolyline(QPolygonF{at(4.4, 8.4), at(7, 11), at(11.8, 5.6)});
        break;
    case Badge::Busy:
        for (const qreal x : {4.4, 8.0, 11.6})
            painter.drawPoint(at(x, 8));
        break;
    case Badge::NeedsYou:
        painter.drawLine(at(8, 4), at(8, 8.6));
        painter.drawPoint(at(8, 12));
        break;
    case Badge::Trouble:
        painter.drawLine(at(5, 5), at(11, 11));
        painter.drawLine(at(11, 5), at(5, 11));
        break;
    case Badge::Idle:
    case Badge::None:
        break;
    }
}

void paintKey(QPainter &painter, const QRectF &area, const QColor &ink)
{
    const qreal unit = area.width() / 16;
    const auto at = [&](qreal x, qreal y) { return area.topLeft() + QPointF(x * unit, y * unit); };
    painter.setPen(QPen(ink, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at(5.2, 5.2), 3.6 * unit, 3.6 * unit);
    painter.drawLine(at(7.9, 7.9), at(14.2, 14.2));
    painter.drawLine(at(11.2, 11.2), at(13, 9.4));
    painter.drawLine(at(13.6, 13.6), at(15, 12.2));
}

//! Paints at the size that is asked for, so that no pixmap is ever scaled.
class StateIconEngine : public QIconEngine
{
public:
    StateIconEngine(Badge badge, bool key, QColor ink)
        : m_badge(badge)
        , m_key(key)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        const qreal side = std::min(rect.width(), rect.height());
        const QRectF square(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side);
        if (!m_key) {
            paintBadge(*painter, m_badge, square.adjusted(side * 0.04, side * 0.04, -side * 0.04, -side * 0.04));
        } else {
            paintKey(*painter, square, m_ink);
            if (m_badge != Badge::None) {
                const qreal size = side * 0.56;
                const QRectF corner(square.right() - size, square.top(), size, size);
                // A gap around the badge sets it off from the key on any background.
                painter->setCompositionMode(QPainter::CompositionMode_Clear);
                painter->setPen(Qt::NoPen);
                painter->setBrush(Qt::black);
                painter->drawEllipse(corner.adjusted(-side * 0.05, -side * 0.05, side * 0.05, side * 0.05));
                painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
                paintBadge(*painter, m_badge, corner);
            }
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    // The tray asks which sizes there are, and sends those pixmaps to the panel.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : {16, 22, 24, 32, 48, 64, 128, 256})
            sizes.append(QSize(side, side));
        return sizes;
    }

    QIconEngine *clone() const override { return new StateIconEngine(m_badge, m_key, m_ink); }

private:
    const Badge m_badge;
    const bool m_key;
    const QColor m_ink;
};

} // namespace

Badge badgeOf(HealthState state)
{
    switch (state) {
    case HealthState::SignedIn:
        return Badge::Fine;
    case HealthState::NotOAuth:
    case HealthState::Disabled:
        return Badge::Idle;
    case HealthState::Checking:
    case HealthState::Refreshing:
    case HealthState::ExpiresSoon:
    case HealthState::ExpiredWillRefresh:
        return Badge::Busy;
    case HealthState::NeedsSignIn:
        return Badge::NeedsYou;
    case HealthState::Trouble:
        return Badge::Trouble;
    }
    Q_UNREACHABLE();
}

QIcon badgeIcon(Badge badge)
{
    return QIcon(new StateIconEngine(badge, false, {}));
}

QIcon keyIcon(Badge badge, const QColor &ink)
{
    return QIcon(new StateIconEngine(badge, true, ink));
}

} // namespace Latchkey::Ui
