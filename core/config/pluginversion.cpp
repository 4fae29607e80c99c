#include "core/config/pluginversion_p.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

struct Version {
    QStringList numbers;
    QStringList preRelease;
    QStringList build;
};

QStringList partsOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'.');
}

std::optional<Version> versionFrom(const QString &text)
{
    static const QRegularExpression form(
        uR"(^((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)))"
        uR"((?:-((?:0|[1-9]\d*|\d*[A-Za-z-][A-Za-z0-9-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][A-Za-z0-9-]*))*))?)"
        uR"((?:\+([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*))?$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    return Version{partsOf(match.captured(1)), partsOf(match.captured(2)), partsOf(match.captured(3))};
}

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int compareNumbers(const QString &left, const QString &right)
{
    // Without zeros before them, the longer one is the greater one.
    return left.size() == right.size() ? left.compare(right) : left.size() < right.size() ? -1 : 1;
}

int compareParts(const QStringList &left, const QStringList &right)
{
    for (qsizetype i = 0; i < left.size() && i < right.size(); ++i) {
        const bool areNumbers = isNumber(left[i]) && isNumber(right[i]);
        const int order = areNumbers                  ? compareNumbers(left[i], right[i])
            : isNumber(left[i]) != isNumber(right[i]) ? (isNumber(left[i]) ? -1 : 1)
                                                      : left[i].compare(right[i]);
        if (order != 0)
            return order;
    }
    return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
}

int compare(const Version &left, const Version &right)
{
    if (const int order = compareParts(left.numbers, right.numbers); order != 0)
        return order;
    if (left.preRelease.isEmpty() != right.preRelease.isEmpty())
        return left.preRelease.isEmpty() ? 1 : -1;
    if (const int order = compareParts(left.preRelease, right.preRelease); order != 0)
        return order;
    return compareParts(left.build, right.build);
}

} // namespace

bool isEarlierVersion(const QString &left, const QString &right)
{
    const auto first = versionFrom(left);
    const auto second = versionFrom(right);
    return (first && second ? compare(*first, *second) : left.compare(right)) < 0;
}

} // namespace Latchkey
