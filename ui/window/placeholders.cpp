#include "ui/window/placeholders.h"

#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace Latchkey::Ui {

namespace {

constexpr double leastContrast = 4.5; // WCAG 2.1, 1.4.3, level AA
constexpr double shade = 0.7;

//! WCAG's relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blended(const QColor &above, const QColor &below, double opacity)
{
    const auto mix = [opacity](float a, float b) { return static_cast<float>(a * opacity + b * (1 - opacity)); };
    return QColor::fromRgbF(mix(above.redF(), below.redF()), mix(above.greenF(), below.greenF()),
                            mix(above.blueF(), below.blueF()));
}

double contrast(const QColor &text, const QColor &base)
{
    const double one = luminance(blended(text, base, text.alphaF()));
    const double other = luminance(base);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

void makePlaceholdersReadable()
{
    const QPalette now = QGuiApplication::palette();
    const QColor base = now.color(QPalette::Base);
    if (contrast(now.color(QPalette::PlaceholderText), base) >= leastContrast)
        return;
    const QColor readable = blended(now.color(QPalette::Text), base, shade);
    if (readable == now.color(QPalette::PlaceholderText))
        return;
    QPalette only; // of this one role: everything else goes on following the desktop
    only.setColor(QPalette::PlaceholderText, readable);
    QApplication::setPalette(only);
}

} // namespace Latchkey::Ui
