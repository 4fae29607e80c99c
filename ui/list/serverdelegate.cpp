#include "ui/list/serverdelegate.h"

#include "ui/icons/tones.h"
#include "ui/theme/marks.h"
#include "ui/theme/units.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

#include <cmath>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cachedHeights = 20'000;
constexpr qreal leastRow = 2.75; // lines
constexpr qreal leastTarget = 1.6; // lines
constexpr int leastHost = 8; // letters; what is shorter says nothing
constexpr qreal roomForText = 0.45; // of a row; else the button stands below the text

QFont nameFont(const QFont &font)
{
    return scaled(font, 1, QFont::DemiBold);
}

//! Lays \a text out line by line, wherever its script lets it be broken. Gives its height.
qreal layOut(QTextLayout &layout, int width, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    // A layout takes sides as they are written, whatever its direction.
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

void paintWrapped(QPainter &painter, const QString &text, const QFont &font, const QRect &rect,
                  Qt::LayoutDirection direction, const QColor &color)
{
    QTextLayout layout(text, font);
    layOut(layout, rect.width(), direction);
    painter.setPen(color);
    layout.draw(&painter, rect.topLeft());
}

ServerDelegate::ServerDelegate(const ServerModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_heights(cachedHeights)
{
}

void ServerDelegate::setMode(RoomMode mode)
{
    m_mode = mode;
}

int ServerDelegate::heightOf(const QString &text, const QFont &font, int width, Qt::LayoutDirection direction) const
{
    if (text.isEmpty())
        return 0;
    const QString key = u"%1|%2|%3"_s.arg(width).arg(font.key(), text);
    if (const int *known = m_heights.object(key))
        return *known;
    QTextLayout layout(text, font);
    const auto height = static_cast<int>(std::ceil(layOut(layout, width, direction)));
    m_heights.insert(key, new int(height));
    return height;
}

QSize ServerDelegate::sizeOf(Words::Verb verb, const QStyleOptionViewItem &option) const
{
    const QString text = Words::verbText(verb);
    const Units units(option.font);
    QStyleOptionButton button;
    button.text = text;
    button.fontMetrics = option.fontMetrics;
    const QSize contents(option.fontMetrics.horizontalAdvance(text), option.fontMetrics.height());
    QSize size = styleOf(option)->sizeFromContents(QStyle::CT_PushButton, &button, contents, nullptr);
    size.setHeight(std::max(size.height(), static_cast<int>(leastTarget * units.u)));
    return size;
}

ServerDelegate::Places ServerDelegate::placesOf(const ServerRow &row, const QStyleOptionViewItem &option) const
{
    const Units units(option.font);
    const QFont muted = scaled(option.font, mutedSize);
    const bool compact = m_mode == RoomMode::Compact;
    const int gap = 3 * units.s;
    const int tileSide = 2 * units.u;
    const int width = option.rect.width();
    Places places;

    // Everything from the left first; mirrored at the end.
    int right = width - gap;
    if (m_mode != RoomMode::Wide) {
        places.chevron = QRect(right - units.u / 2, 0, units.u / 2, units.u);
        right = places.chevron.left() - 2 * units.s;
    }
    const int left = gap + tileSide + gap;
    const bool hasVerb = row.standing.verb != Words::Verb::None;
    const QSize verb = hasVerb ? sizeOf(row.standing.verb, option) : QSize(0, 0);
    const int beside = right - left - verb.width() - gap;
    const bool below = hasVerb && beside < static_cast<int>(roomForText * width) && beside < 24 * units.e;
    const int textWidth = std::max(units.e, !hasVerb || below ? right - left : beside);

    const QFontMetrics nameMetrics(nameFont(option.font));
    int y = 2 * units.s;
    places.head = QRect(left, y, textWidth, nameMetrics.height());
    y += nameMetrics.height();
    places.sentence = QRect(left, y, textWidth,
                            heightOf(row.standing.sentence, option.font, textWidth, option.direction));
    y += places.sentence.height();
    if (!compact && !row.standing.second.isEmpty()) {
        places.second = QRect(left, y, textWidth, heightOf(row.standing.second, muted, textWidth, option.direction));
        y += places.second.height();
    }
    if (below) {
        places.verb = QRect(QPoint(left, y + units.s), verb);
        y = places.verb.bottom() + 1;
    }
    places.height = std::max(y + 2 * units.s, static_cast<int>(leastRow * units.u));
    const int middle = places.height / 2;
    if (hasVerb && !below)
        places.verb = QRect(QPoint(right - verb.width(), middle - verb.height() / 2), verb);
    places.tile = QRect(gap, middle - tileSide / 2, tileSide, tileSide);
    if (!places.chevron.isNull())
        places.chevron.moveTop(middle - units.u / 2);
    // Fewer lines than the least height leaves room for: they stand in its middle.
    if (const int spare = (places.height - (y + 2 * units.s)) / 2; spare > 0 && !below) {
        for (QRect *rect : {&places.head, &places.sentence, &places.second})
            rect->translate(0, spare);
    }
    const QRect whole(0, 0, width, places.height);
    for (QRect *rect : {&places.tile, &places.head, &places.sentence, &places.second, &places.verb, &places.chevron}) {
        if (!rect->isNull())
            *rect = QStyle::visualRect(option.direction, whole, *rect).translated(option.rect.topLeft());
    }
    return places;
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem here = option;
    if (const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget))
        here.rect = QRect(0, 0, view->viewport()->width(), 0);
    const ServerRow *row = m_model.rowAt(index);
    if (!row) {
        const Units units(option.font);
        return {units.e, QFontMetrics(scaled(option.font, mutedSize, QFont::DemiBold)).height() + 3 * units.s};
    }
    return {here.rect.width(), placesOf(*row, here).height};
}

QRect ServerDelegate::verbRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ServerRow *row = m_model.rowAt(index);
    return row ? placesOf(*row, option).verb : QRect();
}

ServerDelegate::Shown ServerDelegate::shownOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ServerRow *row = m_model.rowAt(index);
    if (!row)
        return {};
    const Places places = placesOf(*row, option);
    const auto needs = [&](const QString &text, const QFont &font, const QRect &rect) {
        QTextLayout layout(text, font);
        return rect.isNull() ? 0 : static_cast<int>(std::ceil(layOut(layout, rect.width(), option.direction)));
    };
    return {places.sentence,
            places.second,
            needs(row->standing.sentence, option.font, places.sentence),
            needs(row->standing.second, scaled(option.font, mutedSize), places.second),
            places.verb,
            option.fontMetrics.horizontalAdvance(Words::verbText(row->standing.verb))};
}

QStyleOptionButton ServerDelegate::buttonOf(const ServerRow &row, const QStyleOptionViewItem &option,
                                            const QRect &rect) const
{
    QStyleOptionButton button;
    button.rect = rect;
    button.text = Words::verbText(row.standing.verb);
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.direction = option.direction;
    button.state = QStyle::State_Enabled | (option.state & QStyle::State_Active);
    const bool hovered = m_hovered.isValid() && m_model.rowAt(m_hovered) == &row;
    const bool pressed = m_pressed.isValid() && m_model.rowAt(m_pressed) == &row;
    if (hovered)
        button.state |= QStyle::State_MouseOver;
    button.state |= pressed && hovered ? QStyle::State_Sunken : QStyle::State_Raised;
    return button;
}

void ServerDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Units units(option.font);
    painter.setFont(scaled(option.font, mutedSize, QFont::DemiBold));
    painter.setPen(mutedTone(option.palette, option.palette.color(QPalette::Base)));
    painter.drawText(option.rect.adjusted(3 * units.s, units.s, -3 * units.s, 0),
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
                         | Qt::TextSingleLine,
                     index.data(Qt::AccessibleTextRole).toString());
}

void ServerDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option, const ServerRow &row,
                               const QRect &rect, const QColor &muted) const
{
    const Units units(option.font);
    const QFont font = nameFont(option.font);
    const QFontMetrics metrics(font);
    const bool withHost = m_mode != RoomMode::Compact && !row.host.isEmpty();
    const int gap = 2 * units.s;
    const QString isolate = Words::isolated(row.name);
    const int wanted = metrics.horizontalAdvance(isolate) + 1; // letters are not as wide as whole pixels
    const int nameWidth = std::min(wanted, rect.width()); // names may differ in their last letter only
    const int alignment = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter
        | Qt::TextSingleLine;
    painter.setLayoutDirection(option.direction);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.setFont(font);
    const QRect nameRect = QStyle::visualRect(option.direction, rect,
                                              QRect(rect.topLeft(), QSize(nameWidth, rect.height())));
    painter.drawText(nameRect, alignment, metrics.elidedText(isolate, Qt::ElideRight, nameWidth));
    const int left = rect.width() - nameWidth - gap;
    if (!withHost || left < leastHost * units.e)
        return;
    const QFont small = scaled(option.font, mutedSize);
    const QRect hostRect = QStyle::visualRect(option.direction, rect,
                                              QRect(rect.left() + nameWidth + gap, rect.top(), left, rect.height()));
    painter.setFont(small);
    painter.setPen(muted);
    painter.drawText(hostRect, alignment, QFontMetrics(small).elidedText(row.host, Qt::ElideMiddle, left));
}

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const ServerRow *row = m_model.rowAt(index);
    if (!row) {
        paintHeading(*painter, option, index);
        return painter->restore();
    }
    const Units units(option.font);
    const Places places = placesOf(*row, option);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ground = selected ? selectedGround(palette) : base;
    if (selected) {
        painter->fillRect(option.rect, ground);
        if (option.state & QStyle::State_Active) {
            QRect bar(option.rect.topLeft(), QSize(std::max(2, units.s / 2), option.rect.height()));
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), toneOf(Badge::Busy, base));
        }
    }
    const QColor muted = mutedTone(palette, ground);
    paintTile(*painter, places.tile, row->tile, row->standing.badge, option.widget,
              selected ? base : tileGround(palette), ground, nameFont(option.font), option.direction);
    paintHead(*painter, option, *row, places.head, muted);
    paintWrapped(*painter, row->standing.sentence, option.font, places.sentence, option.direction,
                 row->standing.group == Words::Group::Off ? muted : palette.color(QPalette::Text));
    if (!places.second.isNull())
        paintWrapped(*painter, row->standing.second, scaled(option.font, mutedSize), places.second, option.direction,
                     muted);
    QStyle *style = styleOf(option);
    if (!places.verb.isNull()) {
        const QStyleOptionButton button = buttonOf(*row, option, places.verb);
        painter->setFont(option.font);
        style->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
    }
    if (!places.chevron.isNull()) {
        const QRectF area(places.chevron);
        const qreal x = option.direction == Qt::RightToLeft ? area.right() : area.left();
        const qreal tip = option.direction == Qt::RightToLeft ? -area.width() / 2 : area.width() / 2;
        const qreal half = area.width() / 2;
        painter->setPen(QPen(muted, std::max(1.5, units.u / 12.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{QPointF(x, area.center().y() - half), QPointF(x + tip, area.center().y()),
                                        QPointF(x, area.center().y() + half)});
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.rect = option.rect;
        focus.palette = palette;
        focus.state = option.state | QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = ground;
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

} // namespace Latchkey::Ui
