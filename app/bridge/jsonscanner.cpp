#include "app/bridge/jsonscanner.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Latchkey {

namespace {

constexpr qsizetype depthLimit = 4096;
constexpr qsizetype keptLimit = 64LL * 1024;
constexpr qsizetype wordLimit = 1024; // digits of a number
constexpr QByteArrayView replacementCharacter("\xEF\xBF\xBD");

//! The members that are noted, as a tree. Node 0 is the text itself.
struct Node {
    int parent;
    QByteArrayView key;
    int member; // -1: only on the way to one
};
constexpr int paramsNode = 4, metaNode = 5, errorNode = 6, resultNode = 7;
constexpr Node nodes[]{
    {-1, "", -1},
    {0, "jsonrpc", JsonScanner::JsonRpcVersion},
    {0, "id", JsonScanner::Id},
    {0, "method", JsonScanner::Method},
    {0, "params", -1},
    {paramsNode, "_meta", -1},
    {0, "error", -1},
    {0, "result", -1},
    {paramsNode, "name", JsonScanner::Name},
    {paramsNode, "uri", JsonScanner::Uri},
    {metaNode, "io.modelcontextprotocol/protocolVersion", JsonScanner::RequestVersion},
    {paramsNode, "requestId", JsonScanner::CancelledId},
    {errorNode, "code", JsonScanner::ErrorCode},
    {errorNode, "message", JsonScanner::ErrorMessage},
    {resultNode, "protocolVersion", JsonScanner::NegotiatedVersion},
};
constexpr int nodeCount = static_cast<int>(std::size(nodes));

int childOf(int parent, QByteArrayView key)
{
    for (int i = 1; i < nodeCount; ++i) {
        if (nodes[i].parent == parent && nodes[i].key == key)
            return i;
    }
    return -1;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

//! RFC 8259 section 6
bool isNumber(QByteArrayView word)
{
    qsizetype at = 0;
    const auto takes = [&](QByteArrayView any) { return at < word.size() && any.contains(word[at]) && ++at > 0; };
    const auto digits = [&] {
        const qsizetype start = at;
        while (at < word.size() && isDigit(word[at]))
            ++at;
        return at > start;
    };
    takes("-");
    if (!takes("0") && !digits())
        return false;
    if (takes(".") && !digits())
        return false;
    if (takes("eE") && (takes("+-"), !digits()))
        return false;
    return at == word.size();
}

QJsonValue decoded(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

//! The length of the UTF-8 character that begins at \a at (RFC 3629); 0: it is none; -1: its end is not there yet.
int characterLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char first = byte(0);
    const int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    for (int i = 1; i < length; ++i) {
        if (at + i == bytes.size())
            return -1;
        unsigned char lowest = 0x80, highest = 0xBF;
        if (i == 1 && first == 0xE0)
            lowest = 0xA0;
        else if (i == 1 && first == 0xED)
            highest = 0x9F;
        else if (i == 1 && first == 0xF0)
            lowest = 0x90;
        else if (i == 1 && first == 0xF4)
            highest = 0x8F;
        if (byte(i) < lowest || byte(i) > highest)
            return 0;
    }
    return length;
}

} // namespace

JsonScanner::Progress JsonScanner::feed(QByteArrayView &bytes, QByteArray *out)
{
    const QByteArray joined = m_tail.isEmpty() ? QByteArray() : m_tail + bytes.toByteArray();
    const QByteArrayView all = m_tail.isEmpty() ? bytes : QByteArrayView(joined);
    const qsizetype before = std::exchange(m_tail, {}).size();
    m_out = out;
    m_flushed = 0;
    qsizetype at = 0;
    while (at < all.size() && (m_progress == Progress::Before || m_progress == Progress::Inside)) {
        if (!step(all, at))
            m_progress = Progress::Broken;
    }
    flush(all, at);
    bytes = bytes.sliced(std::max<qsizetype>(at - before, 0));
    return m_progress;
}

JsonScanner::Progress JsonScanner::end()
{
    const bool isWhole = m_progress != Progress::Inside || (m_token == Token::Word && endWord() && m_nesting.isEmpty());
    if (!isWhole)
        m_progress = Progress::Broken;
    return m_progress;
}

QJsonValue JsonScanner::value(Member member) const
{
    const QByteArray &json = m_values[member];
    return json.isEmpty() ? QJsonValue(QJsonValue::Undefined) : decoded(json);
}

//! Reads what stands at \a at, and moves that behind it. False: that is no JSON.
bool JsonScanner::step(QByteArrayView bytes, qsizetype &at)
{
    const char c = bytes[at];
    if (m_token == Token::Word) {
        if (isSpace(c) || c == ',' || c == ']' || c == '}')
            return endWord(); // and what has ended it comes next
        m_word.append(c);
        ++at;
        return m_word.size() <= wordLimit;
    }
    if (m_token == Token::None)
        return between(bytes, at);
    if (m_escape != 0) {
        pass(bytes.sliced(at++, 1));
        return escaped(c);
    }
    readText(bytes, at);
    return true;
}

bool JsonScanner::between(QByteArrayView bytes, qsizetype &at)
{
    const char c = bytes[at];
    if (isSpace(c)) {
        if (m_progress == Progress::Before) {
            m_flushed = at + 1;
        } else if (c == '\n' || c == '\r') {
            const bool wasMended = m_wasMended; // which is no mend: it means the same
            replace(bytes, at, " ");
            m_wasMended = wasMended;
        }
        ++at;
        return true;
    }
    m_progress = Progress::Inside;
    ++at;
    switch (m_expect) {
    case Expect::Value:
        return beginValue(c);
    case Expect::ValueOrEnd:
        return c == ']' ? close('[') : beginValue(c);
    case Expect::KeyOrEnd:
        if (c == '}')
            return close('{');
        [[fallthrough]];
    case Expect::Key:
        m_token = Token::Key;
        m_isKept = m_nodes.last() >= 0;
        m_kept = "\"";
        return c == '"';
    case Expect::Colon:
        m_expect = Expect::Value;
        return c == ':';
    case Expect::CommaOrEnd:
        if (c == ',') {
            m_expect = m_nesting.endsWith('{') ? Expect::Key : Expect::Value;
            return true;
        }
        return c == '}' ? close('{') : c == ']' && close('[');
    }
    return false;
}

bool JsonScanner::beginValue(char c)
{
    const bool isTop = m_nesting.isEmpty();
    m_node = isTop ? 0 : m_nesting.endsWith('{') ? childOf(m_nodes.last(), m_key) : -1;
    const int member = m_node < 0 ? -1 : nodes[m_node].member;
    if (member >= 0)
        m_values[static_cast<size_t>(member)].clear(); // of two with one name, the last one counts
    m_hasResult = m_hasResult || m_node == resultNode;
    if (c == '{' || c == '[') {
        m_hasError = m_hasError || (m_node == errorNode && c == '{');
        m_isObject = isTop ? c == '{' : m_isObject;
        return open(c, c == '{' ? m_node : -1);
    }
    if (c == '"') {
        m_token = Token::Text;
        m_isKept = member >= 0;
        m_kept = "\"";
        return true;
    }
    m_token = Token::Word;
    m_word = QByteArray(1, c);
    return true;
}

bool JsonScanner::open(char bracket, int node)
{
    m_nesting.append(bracket);
    m_nodes.append(node);
    m_expect = bracket == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return m_nesting.size() <= depthLimit;
}

bool JsonScanner::close(char bracket)
{
    if (!m_nesting.endsWith(bracket))
        return false;
    m_nesting.chop(1);
    m_nodes.removeLast();
    endValue();
    return true;
}

//! Up to its end, to an escape in it, or to what has to be mended.
void JsonScanner::readText(QByteArrayView bytes, qsizetype &at)
{
    const qsizetype start = at;
    while (at < bytes.size()) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        const int length = c < 0x80 ? (c >= ' ' && c != '"' && c != '\\') : characterLength(bytes, at);
        if (length > 0) {
            at += length;
            continue;
        }
        const bool isGood = c == '"' || c == '\\';
        pass(bytes.sliced(start, at - start + isGood));
        if (length < 0) {
            m_tail = bytes.sliced(at).toByteArray();
            flush(bytes, at);
            m_flushed = at = bytes.size();
            return;
        }
        if (!isGood && c < ' ')
            replace(bytes, at, QByteArray("\\u00" + QByteArray(1, static_cast<char>(c)).toHex()));
        else if (!isGood)
            replace(bytes, at, replacementCharacter);
        ++at;
        if (c == '"')
            endText();
        else if (c == '\\')
            m_escape = -1;
        return;
    }
    pass(bytes.sliced(start));
}

bool JsonScanner::escaped(char c)
{
    if (m_escape > 0) {
        --m_escape;
        return isHexDigit(c);
    }
    m_escape = c == 'u' ? 4 : 0;
    return QByteArrayView("\"\\/bfnrtu").contains(c);
}

void JsonScanner::endText()
{
    const QByteArray text = m_isKept ? std::exchange(m_kept, {}) : QByteArray();
    if (std::exchange(m_token, Token::None) == Token::Key) {
        m_key = text.contains('\\') ? decoded(text).toString().toUtf8() : text.mid(1, text.size() - 2);
        m_expect = Expect::Colon;
        return;
    }
    if (!text.isEmpty())
        m_values[static_cast<size_t>(nodes[m_node].member)] = text;
    endValue();
}

bool JsonScanner::endWord()
{
    m_token = Token::None;
    if (m_word != "true" && m_word != "false" && m_word != "null" && !isNumber(m_word))
        return false;
    if (m_node >= 0 && nodes[m_node].member >= 0)
        m_values[static_cast<size_t>(nodes[m_node].member)] = m_word;
    endValue();
    return true;
}

void JsonScanner::endValue()
{
    m_expect = Expect::CommaOrEnd;
    if (m_nesting.isEmpty())
        m_progress = Progress::Complete;
}

void JsonScanner::pass(QByteArrayView piece)
{
    if (!m_isKept)
        return;
    m_kept.append(piece);
    m_isKept = m_kept.size() <= keptLimit;
}

void JsonScanner::replace(QByteArrayView bytes, qsizetype at, QByteArrayView replacement)
{
    m_wasMended = true;
    flush(bytes, at);
    m_flushed = at + 1;
    if (m_out)
        m_out->append(replacement);
    if (m_token != Token::None)
        pass(replacement);
}

void JsonScanner::flush(QByteArrayView bytes, qsizetype to)
{
    if (m_out && to > m_flushed)
        m_out->append(bytes.sliced(m_flushed, to - m_flushed));
    m_flushed = std::max(m_flushed, to);
}

} // namespace Latchkey
