#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace Latchkey {

//! What the reader of a JSON file takes beside JSON. All of them pass over a byte order mark.
enum class JsonDialect {
    Strict,
    Comments, //!< `//` and `/* */`
    CommentsAndCommas, //!< and a comma after the last member.
};

//! A value as it stands in a text: where it begins and ends, and what is in it. No text is copied but the names of members.
struct LATCHKEY_EXPORT JsonNode {
    enum class Kind { Object, Array, String, Number, Word };
    struct Member;

    Kind kind = Kind::Word;
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
    QString name;
    qsizetype begin = 0; //!< Of its name's quotation mark.
    qsizetype nameEnd = 0;
    qsizetype comma = -1; //!< The one that follows; -1: none does.
    JsonNode value;
};

//! Why a text is no JSON, and where.
struct JsonFault {
    qsizetype offset = 0;
    QString what;
    bool isLimit = false; //!< It may be JSON; it is deeper or longer than is looked at here.
};

//! A JSON text that keeps every byte of itself: for looking something up, and for changing a part of it. It does not own
//! the bytes, which have to stay. At most 100 levels deep, and a million values.
class LATCHKEY_EXPORT JsonText
{
public:
    //! None: it is no JSON of this \a dialect; \a fault then says why. UTF-8.
    static std::optional<JsonText> parse(QByteArrayView bytes, JsonDialect dialect, JsonFault *fault = nullptr);

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
