#include "ui/theme/marks.h"

#include "ui/icons/picture.h"
#include "ui/icons/tones.h"
#include "ui/theme/units.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace Latchkey::Ui {

namespace {

constexpr qreal badgeShare = 0.5; // of the tile's side
constexpr qreal mostBadge = 1.2; // lines: a large tile has no more to tell than a small one

} // namespace

void paintTile(QPainter &painter, const QRect &tile, const QString &letters, Badge badge, const QWidget *widget,
               const QColor &plate, const QColor &ground, const QFont &font, Qt::LayoutDirection direction)
{
    const QPalette palette = widget->palette();
    const int radius = std::max(4, tile.height() / 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(tile, radius, radius);
    painter.setPen(palette.color(QPalette::Text));
    painter.setFont(font);
    painter.drawText(tile, Qt::AlignCenter, letters);
    if (badge == Badge::None)
        return;
    const bool mirrored = direction == Qt::RightToLeft;
    const qreal side = std::min(tile.height() * badgeShare, mostBadge * Units(widget->font()).u);
    const qreal x = mirrored ? tile.left() - side / 3 : tile.right() + 1 + side / 3 - side;
    const QRectF area(x, tile.bottom() + 1 - side * 0.75, side, side);
    const qreal ring = std::max<qreal>(1, side / 12);
    // A ring of the ground sets the badge off.
    if (badge == Badge::NeedsYou || badge == Badge::Trouble) {
        paintBadge(painter, badge, area.adjusted(-1.6 * ring, -1.6 * ring, 1.6 * ring, 1.6 * ring), ground, ground);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(area.adjusted(-ring / 2, -ring / 2, ring / 2, ring / 2));
    }
    paintBadge(painter, badge, area, toneOf(badge, ground), ground);
}

QString tileLetters(const QString &name, int count)
{
    QString letters;
    for (const QChar each : name) {
        if (!each.isLetterOrNumber() && !each.isSurrogate())
            continue;
        letters += each;
        if (letters.toUcs4().size() >= count && !each.isHighSurrogate())
            break;
    }
    if (letters.isEmpty())
        return QStringLiteral("·");
    return QLocale().toUpper(letters.left(1)) + letters.mid(1);
}

PictureMark::PictureMark(qreal lines, const QIcon &picture, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_picture(picture)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PictureMark::setPicture(const QIcon &picture)
{
    m_picture = picture;
    setVisible(!picture.isNull());
    update();
}

QSize PictureMark::sizeHint() const
{
    const int side = qRound(m_lines * Units(font()).u);
    return {side, side};
}

void PictureMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_picture.paint(&painter, rect());
}

void PictureMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

BadgeMark::BadgeMark(qreal lines, QPalette::ColorRole ground, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
    , m_ground(ground)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BadgeMark::setBadge(Badge badge)
{
    m_badge = badge;
    update();
}

QSize BadgeMark::sizeHint() const
{
    const int side = qRound(m_lines * Units(font()).u);
    return {side, side};
}

void BadgeMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(width(), height());
    const QColor ground = palette().color(m_ground);
    paintBadge(painter, m_badge, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
               toneOf(m_badge, ground), ground);
}

void BadgeMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

TileMark::TileMark(qreal lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TileMark::setServer(const QString &letters, Badge badge)
{
    m_letters = letters;
    m_badge = badge;
    update();
}

// With room for the part of the badge that stands out.
QSize TileMark::sizeHint() const
{
    const int side = qRound(m_lines * Units(font()).u);
    return {side + side / 5, side + side / 6};
}

void TileMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = qRound(m_lines * Units(font()).u);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect tile(mirrored ? width() - side : 0, 0, side, side);
    paintTile(painter, tile, m_letters, m_badge, this, tileGround(palette()), palette().color(QPalette::Window),
              scaled(font(), titleSize * m_lines / 3, QFont::DemiBold), layoutDirection());
}

void TileMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace Latchkey::Ui
