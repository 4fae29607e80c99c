#pragma once

#include "ui/words/standing.h"

#include <QtGui/QIcon>
#include <QtGui/QPalette>

namespace Latchkey::Ui {

//! The badge by itself. Crisp at every size; legible on the ground of \a role, also after the palette has changed.
QIcon badgeIcon(Badge badge, QPalette::ColorRole role = QPalette::Window);

//! The key with a badge in its corner, for the panel: nobody knows whether that is light or dark, and it need not be the
//! window's palette; so the key is of a tone that stands out from both.
//! \a count: the servers that need something; two or more stand in the badge in place of its sign.
QIcon panelIcon(Badge badge, int count = 0);

//! For a field that looks for something; in the tone of what it says while it is empty.
QIcon searchIcon();

//! For a button that folds something: \a turned from pointing to the right by so many degrees.
QIcon chevronIcon(qreal turned);

//! The program's own icon; the same picture as resources/icons/latchkey.svg.
QIcon programIcon();

} // namespace Latchkey::Ui
