#include "core/oauth/retryafter_p.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestWait = 24 * 60 * 60; // seconds

// RFC 9110 section 5.6.7: IMF-fixdate, and the two obsolete forms that a recipient has to take.
QDateTime httpDate(const QString &text)
{
    // Qt would print the weekday and month in any locale, but reads them in the C locale's words only from here.
    const QLocale english = QLocale::c();
    for (const QString &format : {u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s,
                                  u"ddd MMM d hh:mm:ss yyyy"_s}) {
        QDateTime date = english.toDateTime(text.simplified(), format);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        // Two digits of a year: Qt reads them as 19xx.
        return format.contains("MMM-yy"_L1) && date.date().year() < 1970 ? date.addYears(100) : date;
    }
    return {};
}

} // namespace

QDateTime retryTime(const QByteArray &retryAfter, const QDateTime &now)
{
    const QByteArray text = retryAfter.trimmed();
    if (text.isEmpty())
        return {};
    const bool isSeconds = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isSeconds) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return now.addSecs(fits ? std::min(seconds, longestWait) : longestWait);
    }
    const QDateTime date = httpDate(QString::fromLatin1(text));
    if (!date.isValid())
        return {};
    return std::clamp(date, now, now.addSecs(longestWait));
}

} // namespace Latchkey
