#include "ui/words/durations.h"

#include "ui/words/translate.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

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
    const qint64 seconds = now.secsTo(when);
    if (seconds == 0)
        return tr("now");
    if (seconds > 0)
        return tr("in %1").arg(duration(std::chrono::seconds(seconds)));
    return tr("%1 ago").arg(duration(std::chrono::seconds(-seconds)));
}

QString absoluteTime(const QDateTime &when)
{
    if (!when.isValid())
        return tr("unknown");
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace Latchkey::Words
