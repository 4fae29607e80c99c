#include "core/config/tomlobstacle_p.h"

#include <QtCore/QString>

namespace Latchkey {

namespace {

//! The end of the string whose first quote stands at \a start. It need not be right about broken strings: the parser
//! stops there, and sees nothing of what follows.
qsizetype endOfString(QByteArrayView toml, qsizetype start)
{
    const char quote = toml[start];
    const auto quotesAt = [&](qsizetype at) {
        qsizetype count = 0;
        while (at + count < toml.size() && toml[at + count] == quote)
            ++count;
        return count;
    };
    const qsizetype opening = quotesAt(start);
    if (opening == 2)
        return start + 2;
    const bool multiLine = opening >= 3;
    for (qsizetype at = start + (multiLine ? 3 : 1); at < toml.size(); ++at) {
        if (toml[at] == '\\' && quote == '"')
            ++at;
        else if (toml[at] == quote && !multiLine)
            return at + 1;
        else if (toml[at] == quote && quotesAt(at) >= 3)
            return at + qMin<qsizetype>(quotesAt(at), 5); // up to two quotes may belong to the text itself
        else if (toml[at] == '\n' && !multiLine)
            return at;
    }
    return toml.size();
}

} // namespace

TextPosition positionOf(QByteArrayView utf8, qsizetype offset)
{
    const QByteArrayView before = utf8.first(qBound<qsizetype>(0, offset, utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString line = QString::fromUtf8(before.sliced(lineStart));
    return {static_cast<int>(before.count('\n') + 1), static_cast<int>(line.size() + 1)};
}

std::optional<TomlObstacle> tomlObstacle(QByteArrayView toml)
{
    const QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    const qsizetype begin = toml.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    // In the middle of anything else, the parser reads on to the end of that.
    const auto opensString = [toml, begin](qsizetype at) {
        return at == begin || QByteArrayView(" \t\r\n=,.[{").contains(toml[at - 1]);
    };
    int parts = 1;
    for (qsizetype at = begin; at < toml.size(); ++at) {
        switch (toml[at]) {
        case '"':
        case '\'':
            at = opensString(at) ? endOfString(toml, at) - 1 : at;
            break;
        case '#': {
            const qsizetype lineEnd = toml.indexOf('\n', at);
            at = lineEnd < 0 ? toml.size() : lineEnd;
            parts = 1;
            break;
        }
        case '.':
            if (++parts > keyPartsLimit)
                return TomlObstacle{TomlObstacle::Kind::OverlongKey, positionOf(toml, at)};
            break;
        case '\n':
        case '=':
        case ',':
        case '[':
        case ']':
        case '{':
        case '}':
            parts = 1;
            break;
        default:
            if (static_cast<unsigned char>(toml[at]) > 0x7F)
                return TomlObstacle{TomlObstacle::Kind::StrayCharacter, positionOf(toml, at)};
            break;
        }
    }
    return std::nullopt;
}

} // namespace Latchkey
