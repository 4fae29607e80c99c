#pragma once

#include "ui/words/standing.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>

class QPainter;

namespace Latchkey::Ui {

//! A tone with at least 3:1 against white and against black, as WCAG 1.4.11 asks of graphics.
inline constexpr QColor keyTone{0x3d, 0x85, 0xc6};

//! Pictures in an area that is as wide as it is high. None of them changes the painter's state for the next one but
//! pen and brush.
//! The badge in \a tone, with its sign in \a ink.
void paintBadge(QPainter &painter, Badge badge, const QRectF &area, const QColor &tone, const QColor &ink);
//! The badge with a number in place of its sign; more than nine are shown as "9+".
void paintCount(QPainter &painter, Badge badge, int count, const QRectF &area, const QColor &tone, const QColor &ink);
//! Takes away what lies under a badge and \a gap around it, which sets the badge off on any background.
void cutHole(QPainter &painter, Badge badge, const QRectF &area, qreal gap);
void paintKey(QPainter &painter, const QRectF &area, const QColor &ink);
//! Stands at the left, and leaves the lower right corner to a badge.
void paintUprightKey(QPainter &painter, const QRectF &area, const QColor &ink);
//! What looks for something; and what leads out of the program.
void paintGlass(QPainter &painter, const QRectF &area, const QColor &ink);
void paintWayOut(QPainter &painter, const QRectF &area, const QColor &ink);
//! Points to the right; \a turned: by so many degrees.
void paintChevron(QPainter &painter, const QRectF &area, qreal turned, const QColor &ink);
void paintProgram(QPainter &painter, const QRectF &area);

} // namespace Latchkey::Ui
