#include "core/store/textobstacles_p.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

// First those of EntryMember, in its order.
constexpr std::array<QByteArrayView, 9> memberNames{"server_name", "server_url",     "expires_at",
                                                    "scopes",      "executor_owned", "issuer",
                                                    "client_id",   "access_token",   "refresh_token"};

//! Where \a name stands in memberNames; behind the last one: nowhere.
std::size_t placeOf(QByteArrayView name)
{
    QByteArray unescaped;
    if (name.contains('\\'))
        name = unescaped = unescapedJson(name).toUtf8();
    return static_cast<std::size_t>(std::find(memberNames.begin(), memberNames.end(), name) - memberNames.begin());
}

//! What Codex takes for a whole number: 64 bits, and no way to write it but with digits.
bool isWhole(QByteArrayView number)
{
    bool isNumber = false;
    (void)number.toULongLong(&isNumber);
    return isNumber && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! Half of a character, as `\ud83d` alone, is none to Codex.
bool isWellFormed(QByteArrayView name)
{
    return !name.contains('\\') || unescapedJson(name).isValidUtf16();
}

bool isWellFormed(const JsonText &json, const JsonNode &node)
{
    if (!node.isEscaped || node.kind == JsonNode::Kind::Object)
        return true;
    if (node.kind == JsonNode::Kind::String)
        return json.stringOf(node).isValidUtf16();
    const auto list = JsonText::parse(json.textOf(node), JsonDialect::Strict); // what is in one was not kept
    return std::all_of(list->root().items.begin(), list->root().items.end(),
                       [&list](const JsonNode &item) { return isWellFormed(*list, item); });
}

EntryText judged(const JsonText &json, const JsonNode::Member &whole, TextObstacles &found)
{
    EntryText entry{whole, {}};
    bool stops = !isWellFormed(whole.name);
    for (const JsonNode::Member &member : whole.value.members) {
        stops = stops || !isWellFormed(member.name);
        const std::size_t place = placeOf(member.name);
        if (place == memberNames.size())
            continue;
        const QByteArrayView before = std::exchange(entry.members[place], json.textOf(member.value));
        const QByteArrayView text = entry.members[place];
        const bool isExpiry = place == static_cast<std::size_t>(EntryMember::ExpiresAt);
        stops = stops || !before.isNull() || !isWellFormed(json, member.value)
            || (isExpiry && member.value.kind == JsonNode::Kind::Number && !isWhole(text));
        found.isAmbiguous = found.isAmbiguous || (!before.isNull() && before != text);
    }
    if (stops)
        found.keys.append(unescapedJson(whole.name));
    return entry;
}

} // namespace

TextObstacles obstaclesIn(QByteArrayView text, const std::function<void(const EntryText &)> &visit)
{
    TextObstacles found;
    if (text.isEmpty())
        return found;
    const auto judge = [&](const JsonText &json, const JsonNode::Member &whole) {
        const EntryText entry = judged(json, whole, found);
        if (visit)
            visit(entry);
    };
    JsonFault fault;
    if (!JsonText::visit(text, judge, &fault)) {
        found = {};
        found.isRead = false;
        if (!fault.isLimit)
            found.ofAll = u"%1 (byte %2)"_s.arg(fault.what, QString::number(fault.offset));
    } else if (text.startsWith(byteOrderMark)) {
        found.ofAll = u"a byte order mark stands at its beginning"_s;
    }
    return found;
}

} // namespace Latchkey
