#pragma once

#include <QtGui/QFont>
#include <QtGui/QFontInfo>
#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>
#include <QtGui/QRegion>
#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace Latchkey::Ui {

//! The only lengths that anything is made of: they follow the user's font.
struct Units {
    explicit Units(const QFont &font)
        : u(QFontMetrics(font).height())
        , e(letterOf(QFontMetrics(font)))
        , s(std::max(4, u / 4))
    {
    }
    int u; //!< A line.
    int e; //!< A letter of the Latin script, whatever others the font has.
    int s; //!< A gap.

    //! The average of a font of Chinese or Japanese is twice as wide as what most texts are made of, and a window that holds
    //! two columns in English would hold one there.
    template<typename Metrics>
    static int letterOf(const Metrics &metrics)
    {
        const int average = std::max(1, metrics.averageCharWidth());
        if (2 * average < metrics.height())
            return average;
        const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz");
        return std::clamp(metrics.horizontalAdvance(letters) / static_cast<int>(letters.size()), 1, average);
    }
};

//! What a window may fill of the screen that \a beside is on, or of the first: its frame has room beside it.
inline QSize mostOfScreen(const QWidget *beside)
{
    const QScreen *screen = beside && beside->screen() ? beside->screen() : QGuiApplication::primaryScreen();
    return screen->availableGeometry().size() * 0.9;
}

//! \a place, moved into \a room; at its left and top if it is larger.
inline QRect movedInto(const QRect &room, QRect place)
{
    place.moveLeft(std::max(std::min(place.left(), room.right() + 1 - place.width()), room.left()));
    place.moveTop(std::max(std::min(place.top(), room.bottom() + 1 - place.height()), room.top()));
    return place;
}

//! \a place, or the nearest one where all of it and \a frame on each side can be seen: a screen may have gone.
inline QRect placeInSight(const QRect &place, int frame)
{
    QRegion sight;
    QRect room;
    qint64 most = -1;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect available = screen->availableGeometry();
        const QSize shared = (available & place).size();
        sight += available;
        if (const qint64 area = qint64(shared.width()) * shared.height(); area > most) {
            most = area;
            room = available.adjusted(frame, frame, -frame, -frame);
        }
    }
    return QRegion(place).subtracted(sight).isEmpty() ? place : movedInto(room, place);
}

//! So many letters and lines, as far as the screen of \a window has room for them.
inline QSize sizeWithin(const QWidget &window, int letters, int lines)
{
    const Units units(window.font());
    return QSize(letters * units.e, lines * units.u).boundedTo(mostOfScreen(&window));
}

inline constexpr qreal mutedSize = 0.9;
inline constexpr qreal cardSize = 1.1;
inline constexpr qreal headlineSize = 1.25;
inline constexpr qreal titleSize = 1.5;

//! What gives a widget this weight, and leaves it the size of the others, also when that changes.
inline QFont weighted(QFont::Weight weight)
{
    QFont font;
    font.setWeight(weight);
    return font;
}

//! \a font at \a factor of its size, but never too small to read.
inline QFont scaled(QFont font, qreal factor, QFont::Weight weight = QFont::Normal)
{
    constexpr qreal smallest = 8; // points
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(std::min(smallest, font.pointSizeF()), font.pointSizeF() * factor));
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace Latchkey::Ui
