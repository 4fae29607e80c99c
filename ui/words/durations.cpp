#include "ui/words/durations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace Latchkey::Words {

QString duration(std::chrono::seconds length)
{
    const auto text = [](const char *pattern, qint64 count) {
        return QCoreApplication::translate("Durations", pattern).arg(count);
    };
    const qint64 seconds = std::max<qint64>(length.count(), 1);
    if (seconds < 60)
        return text(QT_TRANSLATE_NOOP("Durations", "%1 s"), seconds);
    if (seconds < 2 * 3600)
        return text(QT_TRANSLATE_NOOP("Durations", "%1 min"), seconds / 60);
    if (seconds < 2 * 86400)
        return text(QT_TRANSLATE_NOOP("Durations", "%1 h"), seconds / 3600);
    return text(QT_TRANSLATE_NOOP("Durations", "%1 days"), seconds / 86400);
}

QString relativeTime(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return QCoreApplication::translate("Durations", "at an unknown time");
    const qint64 seconds = now.secsTo(when);
    if (seconds == 0)
        return QCoreApplication::translate("Durations", "now");
    if (seconds > 0)
        return QCoreApplication::translate("Durations", "in %1").arg(duration(std::chrono::seconds(seconds)));
    return QCoreApplication::translate("Durations", "%1 ago").arg(duration(std::chrono::seconds(-seconds)));
}

QString absoluteTime(const QDateTime &when)
{
    if (!when.isValid())
        return QCoreApplication::translate("Durations", "unknown");
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace Latchkey::Words
