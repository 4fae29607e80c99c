#include "core/store/textobstacles_p.h"

#include "core/base/jsontext_p.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <string_view>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool isMemberOfCodex(const QString &name)
{
    static const QSet<QString> known{u"server_name"_s,   u"server_url"_s,   u"issuer"_s,
                                     u"client_id"_s,     u"access_token"_s, u"expires_at"_s,
                                     u"refresh_token"_s, u"scopes"_s,       u"executor_owned"_s};
    return known.contains(name);
}

//! What Codex takes for a whole number: 64 bits, and no way to write it but with digits.
bool isWhole(QByteArrayView number)
{
    bool isNumber = false;
    (void)number.toByteArray().toULongLong(&isNumber);
    return isNumber && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! Half of a character, as `\ud83d` alone, is none to Codex.
bool isWellFormed(const JsonText &json, const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::String:
        return !json.textOf(node).contains("\\u") || json.stringOf(node).isValidUtf16();
    case JsonNode::Kind::Array:
        return std::all_of(node.items.begin(), node.items.end(),
                           [&json](const JsonNode &item) { return isWellFormed(json, item); });
    case JsonNode::Kind::Object:
    case JsonNode::Kind::Number:
    case JsonNode::Kind::Word:
        break;
    }
    return true;
}

//! \a member, as one of an entry's.
bool stopsCodex(const JsonText &json, const JsonNode::Member &member)
{
    if (!member.name.isValidUtf16())
        return true;
    if (!isMemberOfCodex(member.name))
        return false;
    const bool isExpiry = member.name == "expires_at"_L1 && member.value.kind == JsonNode::Kind::Number;
    return !isWellFormed(json, member.value) || (isExpiry && !isWhole(json.textOf(member.value)));
}

void judgeEntry(const JsonText &json, const JsonNode::Member &entry, TextObstacles &found)
{
    bool stops = !entry.name.isValidUtf16();
    QHash<QString, QByteArrayView> said;
    for (const JsonNode::Member &member : entry.value.members) {
        stops = stops || stopsCodex(json, member);
        if (!isMemberOfCodex(member.name))
            continue;
        const QByteArrayView text = json.textOf(member.value);
        const bool isTwin = said.contains(member.name);
        stops = stops || isTwin;
        found.isAmbiguous = found.isAmbiguous || (isTwin && said.value(member.name) != text);
        said.insert(member.name, text);
    }
    if (stops)
        found.keys.append(entry.name);
}

} // namespace

bool mayHaveObstacles(QByteArrayView text)
{
    if (text.startsWith(byteOrderMark))
        return true;
    // In a long text this finds its way three times as fast as QByteArrayView does.
    const std::string_view all(text.data(), static_cast<std::size_t>(text.size()));
    constexpr std::string_view expiry("\"expires_at\"");
    for (std::size_t at = all.find(expiry); at != all.npos; at = all.find(expiry, at)) {
        at += expiry.size();
        const std::string_view value = all.substr(at, all.find_first_of(",}", at) - at);
        if (value.find_first_of(".eE-") != value.npos)
            return true;
    }
    return false;
}

TextObstacles obstaclesIn(QByteArrayView text)
{
    TextObstacles found;
    if (text.isEmpty())
        return found;
    JsonFault fault;
    const auto json = JsonText::parse(text, JsonDialect::Strict, &fault);
    if (!json && fault.isLimit)
        return found; // who knows
    if (!json) {
        found.ofAll = u"%1 (byte %2)"_s.arg(fault.what, QString::number(fault.offset));
        return found;
    }
    if (text.startsWith(byteOrderMark))
        found.ofAll = u"a byte order mark stands at its beginning"_s;
    for (const JsonNode::Member &entry : json->root().members)
        judgeEntry(*json, entry, found);
    return found;
}

} // namespace Latchkey
