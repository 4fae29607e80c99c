#pragma once

#include "core/credential/health.h"

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace Latchkey::Ui {

//! How grave a state looks: five shapes that differ without their colours.
enum class Badge {
    None,
    Fine, //!< tick
    Busy, //!< three dots
    Idle, //!< ring: nothing to do here
    NeedsYou, //!< exclamation mark
    Trouble, //!< cross
};

Badge badgeOf(HealthState state);

//! The badge by itself, for a table row. Crisp at every size; legible on light and on dark.
QIcon badgeIcon(Badge badge);

//! The application's key, with a badge in its corner, in \a ink: the panel's or the window's text colour.
QIcon keyIcon(Badge badge, const QColor &ink);

} // namespace Latchkey::Ui
