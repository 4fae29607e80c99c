#include "ui/icons/contrast.h"

#include <algorithm>
#include <cmath>

namespace Latchkey::Ui {

namespace {

//! WCAG's relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor blended(const QColor &above, const QColor &below, double opacity)
{
    const auto mix = [opacity](float a, float b) { return static_cast<float>(a * opacity + b * (1 - opacity)); };
    return QColor::fromRgbF(mix(above.redF(), below.redF()), mix(above.greenF(), below.greenF()),
                            mix(above.blueF(), below.blueF()));
}

double contrast(const QColor &above, const QColor &below)
{
    const double one = luminance(blended(above, below, above.alphaF()));
    const double other = luminance(below);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

bool isDark(const QColor &ground)
{
    return contrast(Qt::white, ground) > contrast(Qt::black, ground);
}

QColor readableOn(const QColor &ground, const QColor &seed, double least)
{
    if (contrast(seed, ground) >= least)
        return seed;
    const float target = isDark(ground) ? 1 : 0;
    constexpr int steps = 50;
    QColor tone = seed;
    for (int step = 1; step <= steps && contrast(tone, ground) < least; ++step) {
        const float share = static_cast<float>(step) / steps;
        tone = QColor::fromHslF(seed.hslHueF(), seed.hslSaturationF(),
                                seed.lightnessF() + (target - seed.lightnessF()) * share);
    }
    return tone;
}

} // namespace Latchkey::Ui
