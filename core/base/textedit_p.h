#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <algorithm>

namespace Latchkey {

//! One span of a text, and what comes in its place.
struct TextEdit {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text = {};
};

//! \a text with \a edits, which do not overlap; of those at one place the first one comes first.
inline QByteArray edited(QByteArrayView text, QList<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &left, const TextEdit &right) { return left.begin < right.begin; });
    QByteArray result;
    qsizetype size = text.size();
    for (const TextEdit &edit : edits)
        size += edit.text.size();
    result.reserve(size); // one that grows by itself leaves its bytes behind
    qsizetype at = 0;
    for (const TextEdit &edit : edits) {
        result += text.sliced(at, edit.begin - at);
        result += edit.text;
        at = edit.end;
    }
    return result += text.sliced(at);
}

inline QByteArray lineEndOf(QByteArrayView text)
{
    const qsizetype first = text.indexOf('\n');
    return first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

//! Where the line of \a at begins.
inline qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

//! Where the line before that of \a at ends: before what ends it. 0: there is none.
inline qsizetype endBefore(QByteArrayView text, qsizetype at)
{
    qsizetype end = lineStart(text, at);
    end -= end > 0 ? 1 : 0;
    return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
}

//! Where the line of \a at ends: before what ends it.
inline qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    qsizetype end = text.indexOf('\n', at);
    if (end < 0)
        end = text.size();
    return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

inline bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

} // namespace Latchkey
