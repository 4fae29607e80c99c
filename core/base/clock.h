#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <functional>

namespace Latchkey {

//! Tells the current time, in UTC. Tests pass in a clock that they set.
using Clock = std::function<QDateTime()>;

//! \a date and \a time of day in UTC. Qt 6.9 deprecates the constructor with a Qt::TimeSpec, and Qt 6.4 has none with a
//! QTimeZone::Initialization.
inline QDateTime utcTime(const QDate &date, const QTime &time)
{
    return QDateTime(date, time, QTimeZone::utc()).toUTC();
}

//! The beginning of 1970 in UTC. Times are counted from it because QDateTime::fromMSecsSinceEpoch() goes by local time,
//! and looks at the time zone's file on each call. Never destroyed: threads may use it while the program ends.
inline const QDateTime &utcEpoch()
{
    static const auto *const epoch = new QDateTime(utcTime(QDate(1970, 1, 1), QTime(0, 0)));
    return *epoch;
}

//! \a msecs milliseconds after the beginning of 1970, in UTC.
inline QDateTime utcFromMSecs(qint64 msecs)
{
    return utcEpoch().addMSecs(msecs);
}
//! \a secs seconds after the beginning of 1970, in UTC.
inline QDateTime utcFromSecs(qint64 secs)
{
    return utcEpoch().addSecs(secs);
}

//! The clock of this machine, by Qt. Can be called from any thread.
inline Clock systemClock()
{
    return [] { return utcFromMSecs(QDateTime::currentMSecsSinceEpoch()); };
}

} // namespace Latchkey
