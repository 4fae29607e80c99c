#include "ui/icons/tones.h"

#include "ui/icons/contrast.h"

namespace Latchkey::Ui {

namespace {

struct Seeds {
    QColor light;
    QColor dark;
};

Seeds seedsOf(Badge badge)
{
    switch (badge) {
    case Badge::Fine:
        return {QColor(0x1a, 0x6e, 0x33), QColor(0x5c, 0xc3, 0x7a)};
    case Badge::NeedsYou:
        return {QColor(0x98, 0x50, 0x00), QColor(0xf0, 0xa6, 0x3c)};
    case Badge::Trouble:
        return {QColor(0xb8, 0x23, 0x2a), QColor(0xff, 0x7b, 0x78)};
    case Badge::Busy:
    case Badge::Retrying:
    case Badge::Ends:
    case Badge::Info:
        return {QColor(0x1c, 0x63, 0xb8), QColor(0x7a, 0xb4, 0xf5)};
    case Badge::Off:
    case Badge::None:
        return {QColor(0x5f, 0x66, 0x6d), QColor(0x9e, 0xa0, 0xa5)};
    }
    Q_UNREACHABLE();
}

constexpr double mutedShare = 0.72;
constexpr double tileShare = 0.1;
constexpr double bannerShare = 0.1;

} // namespace

QColor toneOf(Badge badge, const QColor &ground)
{
    const Seeds seeds = seedsOf(badge);
    return readableOn(ground, isDark(ground) ? seeds.dark : seeds.light);
}

QColor toneOnAnything(Badge badge)
{
    switch (badge) {
    case Badge::Fine:
        return QColor(0x2c, 0x94, 0x4b);
    case Badge::Busy:
    case Badge::Retrying:
    case Badge::Ends:
    case Badge::Info:
        return QColor(0x2f, 0x80, 0xd0);
    case Badge::NeedsYou:
        return QColor(0xc4, 0x72, 0x0c);
    case Badge::Trouble:
        return QColor(0xd9, 0x40, 0x3c);
    case Badge::Off:
    case Badge::None:
        return QColor(0x84, 0x88, 0x8e);
    }
    Q_UNREACHABLE();
}

QColor mutedTone(const QPalette &palette, const QColor &ground)
{
    return readableOn(ground, blended(palette.color(QPalette::Text), ground, mutedShare));
}

QColor tileGround(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), tileShare);
}

QColor selectedGround(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return blended(palette.color(QPalette::Highlight), base, isDark(base) ? 0.30 : 0.16);
}

QColor bannerGround(const QPalette &palette, Badge badge)
{
    const QColor window = palette.color(QPalette::Window);
    return blended(toneOf(badge, window), window, bannerShare);
}

} // namespace Latchkey::Ui
