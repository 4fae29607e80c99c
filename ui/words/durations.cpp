#include "ui/words/durations.h"

#include "ui/words/translate.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

//! The unit that duration() counts in.
milliseconds unitOf(milliseconds length)
{
    if (length < 1min)
        return 1s;
    if (length < 2h)
        return 1min;
    return length < 48h ? 1h : 24h;
}

} // namespace

QString duration(std::chrono::seconds length)
{
    const qint64 seconds = std::max<qint64>(length.count(), 1);
    if (seconds < 60)
        return tr("%Ln s", "seconds", static_cast<int>(seconds));
    if (seconds < 2 * 3600)
        return tr("%Ln min", "minutes", static_cast<int>(seconds / 60));
    if (seconds < 2 * 86400)
        return tr("%Ln h", "hours", static_cast<int>(seconds / 3600));
    return tr("%Ln days", nullptr, static_cast<int>(seconds / 86400));
}

QString relativeTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return tr("at an unknown time");
    const milliseconds left(now.msecsTo(when));
    if (left > 0ms)
        return tr("in %1").arg(duration(std::chrono::floor<std::chrono::seconds>(left)));
    if (left > -1min)
        return tr("just now");
    return tr("%1 ago").arg(duration(std::chrono::floor<std::chrono::seconds>(-left)));
}

std::optional<Change> nextChange(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return std::nullopt;
    const milliseconds left(now.msecsTo(when));
    if (left > -1min && left <= 0ms)
        return Change{left + 1min, 1min};
    const milliseconds length = left < 0ms ? -left : std::chrono::floor<std::chrono::seconds>(left);
    const milliseconds unit = unitOf(length);
    const milliseconds shown = length / unit * unit;
    if (left < 0ms)
        return Change{shown + unit - length, unitOf(shown + unit)};
    // "in 1 s" holds until it is there.
    const milliseconds last = shown <= 1s ? 0ms : shown - 1ms;
    return Change{left - last, last == 0ms ? 1min : unitOf(last)};
}

QString absoluteTime(const QDateTime &when)
{
    if (!when.isValid())
        return tr("unknown");
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace Latchkey::Words
