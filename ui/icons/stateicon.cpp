#include "ui/icons/stateicon.h"

#include "ui/icons/picture.h"
#include "ui/icons/tones.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

#include <functional>

namespace Latchkey::Ui {

namespace {

using Picture = std::function<void(QPainter &, const QRectF &)>;

//! Paints at the size that is asked for, so that no pixmap is ever scaled, and no plugin is needed to read one.
class PictureEngine : public QIconEngine
{
public:
    explicit PictureEngine(Picture picture)
        : m_picture(std::move(picture))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // On a layer of its own, because the picture may cut holes into itself.
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        QPixmap layer = drawn(rect.size() * ratio, mode);
        layer.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), layer);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return drawn(size, mode); }

    // The tray asks which sizes there are, and sends those pixmaps to the panel.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : {16, 22, 24, 32, 48, 64, 128, 256})
            sizes.append(QSize(side, side));
        return sizes;
    }

    QIconEngine *clone() const override { return new PictureEngine(m_picture); }

private:
    QPixmap drawn(const QSize &size, QIcon::Mode mode) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter.setOpacity(0.4);
        const int side = std::min(size.width(), size.height());
        m_picture(painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
        return pixmap;
    }

    const Picture m_picture;
};

} // namespace

QIcon badgeIcon(Badge badge, QPalette::ColorRole role)
{
    return QIcon(new PictureEngine([badge, role](QPainter &painter, const QRectF &area) {
        const qreal inset = area.width() / 16;
        const QColor ground = QGuiApplication::palette().color(role);
        paintBadge(painter, badge, area.adjusted(inset, inset, -inset, -inset), toneOf(badge, ground), ground);
    }));
}

QIcon panelIcon(Badge badge, int count)
{
    const bool counts = count > 1 && (badge == Badge::NeedsYou || badge == Badge::Trouble);
    return QIcon(new PictureEngine([badge, count, counts](QPainter &painter, const QRectF &area) {
        paintUprightKey(painter, area, keyTone);
        const qreal size = area.width() * (!counts ? 0.58 : badge == Badge::NeedsYou ? 0.7 : 0.63);
        const QRectF corner(area.right() - size, area.bottom() - size, size, size);
        cutHole(painter, badge, corner, area.width() * 0.055);
        if (counts)
            paintCount(painter, badge, count, corner, toneOnAnything(badge), Qt::white);
        else
            paintBadge(painter, badge, corner, toneOnAnything(badge), Qt::white);
    }));
}

QIcon searchIcon()
{
    return QIcon(new PictureEngine([](QPainter &painter, const QRectF &area) {
        const QPalette palette = QGuiApplication::palette();
        paintGlass(painter, area, mutedTone(palette, palette.color(QPalette::Base)));
    }));
}

QIcon chevronIcon(qreal turned)
{
    return QIcon(new PictureEngine([turned](QPainter &painter, const QRectF &area) {
        paintChevron(painter, area, turned, QGuiApplication::palette().color(QPalette::WindowText));
    }));
}

QIcon programIcon()
{
    return QIcon(new PictureEngine([](QPainter &painter, const QRectF &area) { paintProgram(painter, area); }));
}

} // namespace Latchkey::Ui
