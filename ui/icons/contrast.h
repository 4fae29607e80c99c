#pragma once

#include <QtGui/QColor>

namespace Latchkey::Ui {

inline constexpr double leastTextContrast = 4.5; // WCAG 2.1, level AA, 1.4.3

//! \a above, of \a opacity, seen on \a below.
QColor blended(const QColor &above, const QColor &below, double opacity);

//! WCAG's contrast ratio, 1 to 21; \a above may be translucent.
double contrast(const QColor &above, const QColor &below);

//! \a seed, moved in lightness as little as it takes to stand out from \a ground by \a least.
QColor readableOn(const QColor &ground, const QColor &seed, double least = leastTextContrast);

bool isDark(const QColor &ground);

} // namespace Latchkey::Ui
