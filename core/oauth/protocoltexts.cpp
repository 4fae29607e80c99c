#include "core/oauth/protocoltexts_p.h"

#include "core/base/clock.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumScopes = 256;
constexpr qsizetype maximumLength = 256;

constexpr qint64 longestWait = qint64{24} * 60 * 60; // seconds

// RFC 9110 section 5.6.7: IMF-fixdate, and the two obsolete forms that a recipient has to take. The words are English
// in any locale. Without the weekday: with a year of two digits, Qt looks for it in the wrong century.
QDateTime httpDate(const QString &text)
{
    const QLocale english = QLocale::c();
    const QString date = text.section(u',', -1).simplified();
    for (const QString &format :
         {u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s}) {
        const QDateTime local = english.toDateTime(date, format);
        if (!local.isValid())
            continue;
        const QDateTime time = utcTime(local.date(), local.time());
        return time.date().year() < 1970 ? time.addYears(100) : time;
    }
    return {};
}

} // namespace

bool isSameIssuer(const QString &left, const QString &right)
{
    return left == right || left == QString(right + u'/') || right == QString(left + u'/');
}

bool isScopeToken(QStringView text)
{
    return !text.isEmpty() && text.size() <= maximumLength && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c < u'\x7F' && c != u'"' && c != u'\\';
    });
}

QStringList scopesOf(const QString &list)
{
    return wellFormedScopes(list.split(u' ', Qt::SkipEmptyParts));
}

QStringList wellFormedScopes(const QStringList &scopes)
{
    QStringList kept;
    for (const QString &scope : scopes) {
        if (kept.size() == maximumScopes)
            break;
        if (isScopeToken(scope) && !kept.contains(scope))
            kept += scope;
    }
    return kept;
}

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
