#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <functional>
#include <optional>
#include <vector>

namespace Latchkey {

//! What the reader of a JSON file takes beside JSON. All of them pass over a byte order mark.
enum class JsonDialect {
    Strict,
    Comments, //!< `//` and `/* */`
    CommentsAndCommas, //!< and a comma after the last member.
};

//! What stands between quotation marks, and was found to be well-formed.
LATCHKEY_TEST_EXPORT QString unescapedJson(QByteArrayView inner);

//! A value as it stands in a text: where it begins and ends, and what is in it. No text is copied.
struct LATCHKEY_TEST_EXPORT JsonNode {
    enum class Kind { Object, Array, String, Number, Word };
    struct Member;

    Kind kind = Kind::Word;
    bool isEscaped = false; //!< Somewhere in it is a backslash.
    qsizetype begin = 0;
    qsizetype end = 0; //!< Behind its last byte.
    std::vector<Member> members; //!< Of an object, in their order.
    std::vector<JsonNode> items; //!< Of an array.

    //! The last one of that name, as parsers have it; null: none.
    const Member *find(QStringView name) const;
    //! Whether a name is there twice: what one reader takes for the value, another does not.
    bool hasTwins() const;
};

struct JsonNode::Member {
    QByteArrayView name; //!< As it stands between its quotation marks: unescapedJson() is what it says.
    qsizetype begin = 0; //!< Of its name's quotation mark.
    qsizetype nameEnd = 0;
    qsizetype comma = -1; //!< The one that follows; -1: none does.
    JsonNode value;
};

//! Why a text is no JSON, and where.
struct JsonFault {
    qsizetype offset = 0;
    QString what;
    bool isLimit = false; //!< It may be JSON; it is deeper, longer or larger than is looked at here.
};

//! A JSON text that keeps every byte of itself: for looking something up, and for changing a part of it. It does not own
//! the bytes, which have to stay. At most 100 levels deep, and a million values.
class LATCHKEY_TEST_EXPORT JsonText
{
public:
    //! None: it is no JSON of this \a dialect; \a fault then says why. UTF-8.
    static std::optional<JsonText> parse(QByteArrayView bytes, JsonDialect dialect, JsonFault *fault = nullptr);

    //! For each member of an object, in their order: with the members of its value, and nothing that is in those.
    using Visit = std::function<void(const JsonText &json, const JsonNode::Member &member)>;
    //! The same of a text in the strict dialect, without keeping anything: in a long one, what takes time is to make a tree and
    //! to take it down. \a visit is called before it is known whether all is well. false: also, it is no object, or has a number
    //! that Qt does not take for what it is as a double: infinite, or nothing.
    static bool visit(QByteArrayView bytes, const Visit &visit, JsonFault *fault = nullptr);

    const JsonNode &root() const { return m_root; }
    QByteArrayView bytes() const { return m_bytes; }
    QByteArrayView textOf(const JsonNode &node) const { return m_bytes.sliced(node.begin, node.end - node.begin); }

    //! Null: \a node is no string.
    QString stringOf(const JsonNode &node) const;
    //! The string that the member \a name of \a object is; empty: it is none.
    QString stringIn(const JsonNode &object, QStringView name) const;
    //! The number that it is; none: it is not.
    std::optional<double> numberIn(const JsonNode &object, QStringView name) const;
    //! Whether it is a string that is not empty, without a look at what it says.
    static bool hasText(const JsonNode &object, QStringView name);
    //! \a node, and all that is in it, as a value.
    QJsonValue valueOf(const JsonNode &node) const;

private:
    JsonText(QByteArrayView bytes, JsonNode root);

    QByteArrayView m_bytes;
    JsonNode m_root;
};

} // namespace Latchkey
