#include "core/config/jsonc_p.h"

#include <QtCore/QByteArrayView>

#include <algorithm>

namespace Latchkey {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

//! Where the string that begins at \a start ends: behind its quotation mark, or at the end.
qsizetype endOfString(QByteArrayView json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

//! Where the comment that begins at \a start ends; \a start itself: it is none.
qsizetype endOfComment(QByteArrayView json, qsizetype start)
{
    if (json.sliced(start).startsWith("//")) {
        const qsizetype end = json.indexOf('\n', start);
        return end < 0 ? json.size() : end;
    }
    if (!json.sliced(start).startsWith("/*"))
        return start;
    const qsizetype end = json.indexOf("*/", start + 2);
    return end < 0 ? json.size() : end + 2;
}

} // namespace

QByteArray plainJson(QByteArray json)
{
    const auto blank = [&json](qsizetype from, qsizetype to) {
        for (qsizetype at = from; at < to; ++at) {
            if (!isBlank(json[at])) // line breaks stay: lines are counted by them
                json[at] = ' ';
        }
    };
    if (json.startsWith("\xEF\xBB\xBF"))
        blank(0, 3);
    qsizetype comma = -1; // the last thing that was not blank, if it was a comma
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = endOfString(json, at);
            comma = -1;
            continue;
        }
        if (const qsizetype end = endOfComment(json, at); end != at) {
            blank(at, end);
            at = end;
            continue;
        }
        if (json[at] == ',') {
            comma = at;
        } else if (!isBlank(json[at])) {
            if (comma >= 0 && (json[at] == '}' || json[at] == ']'))
                json[comma] = ' ';
            comma = -1;
        }
        ++at;
    }
    return json;
}

} // namespace Latchkey
