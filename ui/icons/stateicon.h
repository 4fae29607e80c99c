#pragma once

#include "core/credential/health.h"

#include <QtGui/QIcon>

namespace Latchkey::Ui {

//! How grave a state looks: five shapes that differ without their colours.
enum class Badge {
    None,
    Fine, //!< tick
    Busy, //!< three dots
    Idle, //!< ring: nothing to do here
    NeedsYou, //!< exclamation mark in a diamond
    Trouble, //!< cross in a square
};

Badge badgeOf(HealthState state);

//! The badge by itself, for a table row. Crisp at every size; legible on light and on dark.
QIcon badgeIcon(Badge badge);

//! The key with a badge in its corner, for the panel: nobody knows whether that is light or dark, and it need not be the
//! window's palette; so the key is of a tone that stands out from both.
//! \a count: the servers that need something; two or more stand in the badge in place of its sign.
QIcon panelIcon(Badge badge, int count = 0);

//! The program's own icon; the same picture as resources/icons/latchkey.svg.
QIcon programIcon();

} // namespace Latchkey::Ui
