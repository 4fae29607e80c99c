#include "ui/words/times.h"

#include "ui/words/translate.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Latchkey::Words {

using namespace std::chrono_literals;

namespace {

QString dateOf(const QDate &date, const QDate &today)
{
    return QLocale().toString(date,
                              date.year() == today.year()
                                  ? tr("d MMM", "a date without its year, as QLocale::toString()")
                                  : tr("d MMM yyyy", "a date, as QLocale::toString()"));
}

//! Without seconds, which some locales write even in short.
QString clockFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

struct Parts {
    QString clock;
    QString day; //!< Empty: today.
    enum class Near { Yesterday, Today, Tomorrow, Week, Far } near = Near::Far;
};

Parts partsOf(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = today.daysTo(local.date());
    Parts parts;
    parts.clock = QLocale().toString(local.time(), clockFormat());
    if (days == 0)
        parts.near = Parts::Near::Today;
    else if (days == 1)
        parts.near = Parts::Near::Tomorrow;
    else if (days == -1)
        parts.near = Parts::Near::Yesterday;
    else if (days > 1 && days < 7)
        parts.near = Parts::Near::Week;
    if (parts.near == Parts::Near::Week)
        parts.day = QLocale().dayName(local.date().dayOfWeek());
    else if (parts.near == Parts::Near::Far)
        parts.day = dateOf(local.date(), today);
    return parts;
}

//! What is said of a moment within it is how long ago it was.
constexpr auto recent = 1h;

QString plain(const Parts &parts)
{
    switch (parts.near) {
    case Parts::Near::Today:
        return parts.clock;
    case Parts::Near::Tomorrow:
        return tr("tomorrow %1", "a time of day").arg(parts.clock);
    case Parts::Near::Yesterday:
        return tr("yesterday %1", "a time of day").arg(parts.clock);
    case Parts::Near::Week:
    case Parts::Near::Far:
        return tr("%1 %2", "a day, and a time of day").arg(parts.day, parts.clock);
    }
    Q_UNREACHABLE();
}

QString within(const Parts &parts)
{
    switch (parts.near) {
    case Parts::Near::Today:
        return tr("at %1", "a time of day").arg(parts.clock);
    case Parts::Near::Tomorrow:
    case Parts::Near::Yesterday:
        return plain(parts);
    case Parts::Near::Week:
    case Parts::Near::Far:
        return tr("on %1 %2", "a day, and a time of day").arg(parts.day, parts.clock);
    }
    Q_UNREACHABLE();
}

QString dayOf(const Parts &parts)
{
    switch (parts.near) {
    case Parts::Near::Today:
        return tr("today");
    case Parts::Near::Yesterday:
        return tr("yesterday");
    case Parts::Near::Tomorrow:
        return tr("tomorrow");
    case Parts::Near::Week:
    case Parts::Near::Far:
        return tr("on %1", "a day").arg(parts.day);
    }
    Q_UNREACHABLE();
}

QString listed(const Parts &parts)
{
    switch (parts.near) {
    case Parts::Near::Today:
        return tr("Today %1", "a time of day").arg(parts.clock);
    case Parts::Near::Tomorrow:
        return tr("Tomorrow %1", "a time of day").arg(parts.clock);
    case Parts::Near::Yesterday:
        return tr("Yesterday %1", "a time of day").arg(parts.clock);
    case Parts::Near::Week:
    case Parts::Near::Far:
        return plain(parts);
    }
    Q_UNREACHABLE();
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

QString when(const QDateTime &moment, const QDateTime &now, TimeForm form)
{
    if (!moment.isValid())
        return tr("at an unknown time");
    if (form == TimeForm::Full)
        return QLocale().toString(moment.toLocalTime(), QLocale::LongFormat);
    const std::chrono::milliseconds ago(moment.msecsTo(now));
    if (form == TimeForm::Past && ago >= 0ms && ago < recent)
        return ago < 1min ? tr("just now") : tr("%1 ago").arg(duration(std::chrono::floor<std::chrono::minutes>(ago)));
    const Parts parts = partsOf(moment, now);
    switch (form) {
    case TimeForm::At:
        return within(parts);
    case TimeForm::Day:
        return dayOf(parts);
    case TimeForm::Listed:
        return listed(parts);
    case TimeForm::Plain:
    case TimeForm::Past:
    case TimeForm::Full:
        break;
    }
    return plain(parts);
}

QDateTime wordedAnewAt(const QDateTime &moment, const QDateTime &now, TimeForm form)
{
    if (!moment.isValid() || form == TimeForm::Full)
        return {};
    const std::chrono::milliseconds ago(moment.msecsTo(now));
    if (form == TimeForm::Past && ago >= 0ms && ago < recent)
        return moment.addMSecs(std::chrono::milliseconds(std::chrono::floor<std::chrono::minutes>(ago) + 1min).count());
    const QDate today = now.toLocalTime().date();
    const QDateTime midnight = today.addDays(1).startOfDay().toUTC();
    const qint64 days = today.daysTo(moment.toLocalTime().date());
    return days < -1 && today.year() == today.addDays(1).year() ? QDateTime() : midnight;
}

std::optional<Change> changeAt(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid() || moment < now)
        return std::nullopt;
    return Change{std::chrono::milliseconds(now.msecsTo(moment)), 1min};
}

} // namespace Latchkey::Words
