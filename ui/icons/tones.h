#pragma once

#include "ui/words/standing.h"

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace Latchkey::Ui {

//! The colour of a badge on \a ground, legible there as text would be.
QColor toneOf(Badge badge, const QColor &ground);

//! What stands for the state where the ground is not known, as in a panel: at least 3:1 against white and against #1e1e1e,
//! and white against it.
QColor toneOnAnything(Badge badge);

//! Text of less weight on \a ground.
QColor mutedTone(const QPalette &palette, const QColor &ground);
//! Behind the letter of a server.
QColor tileGround(const QPalette &palette);
//! Behind a selected row, whose text keeps its colour.
QColor selectedGround(const QPalette &palette);
//! Behind a banner of \a badge.
QColor bannerGround(const QPalette &palette, Badge badge);

} // namespace Latchkey::Ui
