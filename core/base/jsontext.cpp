#include "core/base/jsontext_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtCore/QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr int depthLimit = 100;
constexpr int valuesLimit = 1000000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr quint64 eightOf(quint8 byte)
{
    return 0x0101010101010101ULL * byte;
}

//! Whether \a text is nothing but printable ASCII without a backslash. What takes a token a byte at a time takes longer than
//! all else that is done with it: so eight of them, and no decision in between.
bool isPlain(QByteArrayView text)
{
    quint64 odd = 0; // whatever has set the highest bit of a byte: it is there, or has been borrowed
    const auto look = [&odd](quint64 eight) {
        odd |= eight | (eight - eightOf(' ')) | ((eight ^ eightOf('\\')) - eightOf(1));
    };
    qsizetype at = 0;
    for (; text.size() - at >= 8; at += 8)
        look(qFromUnaligned<quint64>(text.data() + at));
    for (; at < text.size(); ++at)
        look(eightOf(static_cast<quint8>(text[at])));
    return (odd & eightOf(0x80)) == 0;
}

//! Reads one text from its beginning to its end (RFC 8259), and stops at the first fault.
class Parser
{
public:
    using Visit = std::function<void(const JsonNode::Member &)>;
    //! \a visit: is called with each member of the root, which is forgotten then.
    Parser(QByteArrayView bytes, JsonDialect dialect, const Visit &visit = {})
        : m_bytes(bytes)
        , m_dialect(dialect)
        , m_visit(visit)
    {
    }

    bool read(JsonNode &root, JsonFault *fault)
    {
        const bool isRead = document(root);
        if (!isRead && fault)
            *fault = m_fault;
        return isRead;
    }

private:
    bool document(JsonNode &root)
    {
        if (m_bytes.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        if (!skip() || (m_visit && now() != '{' && !fail(u"it is no object"_s)))
            return false;
        if (!value(root, 0) || !skip() || (!atEnd() && !fail(u"something follows the end of it"_s)))
            return false;
        m_at = 0;
        return m_isAscii || m_bytes.isValidUtf8() || fail(u"it is not in UTF-8"_s);
    }

    bool atEnd() const { return m_at >= m_bytes.size(); }
    char now() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    bool fail(const QString &what)
    {
        if (m_fault.what.isEmpty())
            m_fault = {std::min(m_at, m_bytes.size()), what, m_fault.isLimit};
        return false;
    }
    bool take(char c)
    {
        if (now() != c || atEnd())
            return false;
        ++m_at;
        return true;
    }

    //! Blanks and, where they may be, comments.
    bool skip()
    {
        for (;;) {
            while (!atEnd() && (now() == ' ' || now() == '\t' || now() == '\r' || now() == '\n'))
                ++m_at;
            if (now() != '/')
                return true;
            const QByteArrayView rest = m_bytes.sliced(m_at);
            if (!rest.startsWith("//") && !rest.startsWith("/*"))
                return true;
            if (m_dialect == JsonDialect::Strict)
                return fail(u"a comment stands where the client takes none"_s);
            const bool isLine = rest.startsWith("//");
            const qsizetype end = isLine ? m_bytes.indexOf('\n', m_at) : m_bytes.indexOf("*/", m_at + 2);
            if (end < 0 && !isLine)
                return fail(u"a comment has no end"_s);
            m_isAscii = false;
            m_at = end < 0 ? m_bytes.size() : end + (isLine ? 0 : 2);
        }
    }

    bool value(JsonNode &node, int depth)
    {
        m_fault.isLimit = depth > depthLimit || ++m_values > valuesLimit;
        if (m_fault.isLimit)
            return fail(depth > depthLimit ? u"it is nested too deep"_s : u"it has too many values"_s);
        const int escapes = m_escapes;
        node.members.clear();
        node.begin = m_at;
        const bool read = now() == '{' ? object(node, depth) : now() == '[' ? array(node, depth) : scalar(node);
        node.end = m_at;
        node.isEscaped = m_escapes != escapes;
        return read;
    }

    //! \a one: reads one member or item, and returns where a comma that follows it is to be noted; null: a fault.
    template<typename F>
    bool list(char end, F one)
    {
        ++m_at;
        if (!skip())
            return false;
        if (take(end))
            return true;
        for (;;) {
            qsizetype *comma = one();
            if (!comma || !skip())
                return false;
            if (take(end))
                return true;
            *comma = m_at;
            if (!take(','))
                return fail(u"a comma is missing"_s);
            if (!skip())
                return false;
            if (now() == end && m_dialect == JsonDialect::CommentsAndCommas) {
                ++m_at;
                return true;
            }
        }
    }

    bool object(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        return list('}', [&]() -> qsizetype * {
            const bool isKept = !m_visit || depth == 1;
            JsonNode::Member &member = isKept ? node.members.emplace_back() : depth == 0 ? m_visited : m_dropped;
            member.begin = m_at;
            if (!string())
                return nullptr;
            member.nameEnd = m_at;
            member.name = m_bytes.sliced(member.begin + 1, member.nameEnd - member.begin - 2);
            if (!skip())
                return nullptr;
            if (!take(':')) {
                fail(u"a colon is missing"_s);
                return nullptr;
            }
            if (!skip() || !value(member.value, depth + 1))
                return nullptr;
            if (m_visit && depth == 0)
                m_visit(member);
            return &member.comma;
        });
    }

    bool array(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Array;
        return list(']', [&]() -> qsizetype * {
            return value(m_visit ? m_dropped.value : node.items.emplace_back(), depth + 1) ? &m_dropped.comma : nullptr;
        });
    }

    bool scalar(JsonNode &node)
    {
        if (now() == '"') {
            node.kind = JsonNode::Kind::String;
            return string();
        }
        if (now() == '-' || isDigit(now()))
            return number(node);
        node.kind = JsonNode::Kind::Word;
        for (const QByteArrayView word : {"true", "false", "null"}) {
            if (m_bytes.sliced(m_at).startsWith(word)) {
                m_at += word.size();
                return true;
            }
        }
        return fail(u"a value is missing"_s);
    }

    bool number(JsonNode &node)
    {
        node.kind = JsonNode::Kind::Number;
        const qsizetype begin = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (isDigit(now()))
                ++m_at;
            return m_at > from || fail(u"a number is not complete"_s);
        };
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        bool isHeld = !take('e') && !take('E'); // by a double, without a doubt
        if (!isHeld && !take('+'))
            take('-');
        if (!isHeld && !digits())
            return false;
        const QByteArrayView text = m_bytes.sliced(begin, m_at - begin);
        if (m_visit && (!isHeld || text.size() > std::numeric_limits<double>::max_exponent10))
            (void)text.toDouble(&isHeld);
        m_fault.isLimit = m_visit && !isHeld;
        return !m_fault.isLimit || fail(u"a number is beyond all bounds"_s);
    }

    bool string()
    {
        if (!take('"'))
            return fail(u"a name in quotation marks is missing"_s);
        const qsizetype end = m_bytes.indexOf('"', m_at);
        if (end >= 0 && isPlain(m_bytes.sliced(m_at, end - m_at))) {
            m_at = end + 1;
            return true;
        }
        m_isAscii = false;
        while (!atEnd() && now() != '"') {
            if (static_cast<unsigned char>(now()) < 0x20)
                return fail(u"a string runs over the end of its line"_s);
            if (!take('\\'))
                ++m_at;
            else if (!escape())
                return fail(u"a string has an escape that there is not"_s);
        }
        return take('"') || fail(u"a string has no end"_s);
    }

    //! Behind the backslash.
    bool escape()
    {
        ++m_escapes;
        if (take('u')) {
            for (int i = 0; i < 4; ++i, ++m_at) {
                if (!isHex(now()))
                    return false;
            }
            return true;
        }
        if (atEnd() || !QByteArrayView("\"\\/bfnrt").contains(now()))
            return false;
        ++m_at;
        return true;
    }

    const QByteArrayView m_bytes;
    const JsonDialect m_dialect;
    const Visit m_visit;
    qsizetype m_at = 0;
    int m_values = 0;
    int m_escapes = 0;
    bool m_isAscii = true; // for sure
    JsonNode::Member m_visited;
    JsonNode::Member m_dropped; // nobody reads it: it stands in for all that is not kept, at every depth
    JsonFault m_fault;
};

} // namespace

QString unescapedJson(QByteArrayView inner)
{
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    QString text;
    for (qsizetype at = 0; at < inner.size();) {
        const qsizetype slash = inner.indexOf('\\', at);
        text += QString::fromUtf8(inner.sliced(at, (slash < 0 ? inner.size() : slash) - at));
        if (slash < 0)
            break;
        const char what = inner[slash + 1];
        at = slash + (what == 'u' ? 6 : 2);
        constexpr char from[] = "bfnrt";
        constexpr char to[] = "\b\f\n\r\t";
        if (what == 'u')
            text += QChar(static_cast<char16_t>(inner.sliced(slash + 2, 4).toByteArray().toUShort(nullptr, 16)));
        else if (const char *known = std::strchr(from, what))
            text += QLatin1Char(to[known - from]);
        else
            text += QLatin1Char(what);
    }
    return text;
}

const JsonNode::Member *JsonNode::find(QStringView name) const
{
    const auto found = std::find_if(members.rbegin(), members.rend(), [name](const Member &member) {
        return member.name.contains('\\') ? unescapedJson(member.name) == name
                                          : QAnyStringView(QUtf8StringView(member.name)) == QAnyStringView(name);
    });
    return found == members.rend() ? nullptr : &*found;
}

bool JsonNode::hasTwins() const
{
    QSet<QString> names;
    return std::any_of(members.begin(), members.end(), [&names](const Member &member) {
        const qsizetype before = names.size();
        names.insert(unescapedJson(member.name));
        return names.size() == before;
    });
}

JsonText::JsonText(QByteArrayView bytes, JsonNode root)
    : m_bytes(bytes)
    , m_root(std::move(root))
{
}

std::optional<JsonText> JsonText::parse(QByteArrayView bytes, JsonDialect dialect, JsonFault *fault)
{
    JsonNode root;
    const bool isRead = Parser(bytes, dialect).read(root, fault);
    return isRead ? std::optional(JsonText(bytes, std::move(root))) : std::nullopt;
}

bool JsonText::visit(QByteArrayView bytes, const Visit &visit, JsonFault *fault)
{
    const JsonText json(bytes, {});
    JsonNode root;
    return Parser(bytes, JsonDialect::Strict, [&](const JsonNode::Member &member) { visit(json, member); })
        .read(root, fault);
}

QString JsonText::stringOf(const JsonNode &node) const
{
    return node.kind == JsonNode::Kind::String
        ? unescapedJson(m_bytes.sliced(node.begin + 1, node.end - node.begin - 2))
        : QString();
}

QString JsonText::stringIn(const JsonNode &object, QStringView name) const
{
    const JsonNode::Member *member = object.find(name);
    return member ? stringOf(member->value) : QString();
}

std::optional<double> JsonText::numberIn(const JsonNode &object, QStringView name) const
{
    const JsonNode::Member *member = object.find(name);
    if (!member || member->value.kind != JsonNode::Kind::Number)
        return std::nullopt;
    return valueOf(member->value).toDouble();
}

bool JsonText::hasText(const JsonNode &object, QStringView name)
{
    const JsonNode::Member *member = object.find(name);
    return member && member->value.kind == JsonNode::Kind::String && member->value.end - member->value.begin > 2;
}

QJsonValue JsonText::valueOf(const JsonNode &node) const
{
    switch (node.kind) {
    case JsonNode::Kind::Object: {
        QJsonObject object;
        for (const JsonNode::Member &member : node.members)
            object.insert(unescapedJson(member.name), valueOf(member.value));
        return object;
    }
    case JsonNode::Kind::Array: {
        QJsonArray array;
        for (const JsonNode &item : node.items)
            array.append(valueOf(item));
        return array;
    }
    case JsonNode::Kind::String:
        return stringOf(node);
    case JsonNode::Kind::Number:
        return textOf(node).toByteArray().toDouble();
    case JsonNode::Kind::Word:
        break;
    }
    const QByteArrayView word = textOf(node);
    return word == "null" ? QJsonValue() : QJsonValue(word == "true");
}

} // namespace Latchkey
