#include "core/oauth/scopes_p.h"

#include <algorithm>

namespace Latchkey {

namespace {

constexpr qsizetype maximumScopes = 256;
constexpr qsizetype maximumLength = 256;

} // namespace

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

} // namespace Latchkey
