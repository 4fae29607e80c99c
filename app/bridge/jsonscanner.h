#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QJsonValue>
#include <QtCore/QList>

#include <array>

namespace Latchkey {

//! Reads one JSON text (RFC 8259) in pieces of any size and keeps of it only what a bridge has to know: a text may be
//! longer than memory. What is read comes out again in one line, and is UTF-8 without control characters: line ends between
//! tokens become blanks, control characters in strings are escaped, and bytes that are no UTF-8 become U+FFFD.
class JsonScanner
{
public:
    //! What is noted: the value of one member, if it is a text, a number, true, false or null.
    enum Member {
        JsonRpcVersion, //!< `jsonrpc`
        Id,
        Method,
        Name, //!< `params.name`
        Uri, //!< `params.uri`
        RequestVersion, //!< `params._meta["io.modelcontextprotocol/protocolVersion"]`
        CancelledId, //!< `params.requestId`
        ErrorCode, //!< `error.code`
        ErrorMessage, //!< `error.message`
        NegotiatedVersion, //!< `result.protocolVersion`
        MemberCount,
    };
    enum class Progress {
        Before, //!< Nothing but space so far.
        Inside,
        Complete,
        Broken, //!< It is no JSON, or nested too deeply.
    };

    //! Reads \a bytes up to the end of the text, and drops what it has read from them. \a out: takes what comes out; null:
    //! nobody wants it.
    Progress feed(QByteArrayView &bytes, QByteArray *out);
    //! Nothing follows.
    Progress end();
    Progress progress() const { return m_progress; }

    bool isObject() const { return m_isObject; }
    //! Whether anything has come out other than it came in.
    bool wasMended() const { return m_wasMended; }
    //! Undefined: it has no such member, or one that is an object, an array, or longer than 64 KiB.
    QJsonValue value(Member member) const;
    bool hasResult() const { return m_hasResult; }
    bool hasError() const { return m_hasError; }

private:
    enum class Expect { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd };
    enum class Token { None, Key, Text, Word };

    bool step(QByteArrayView bytes, qsizetype &at);
    bool between(QByteArrayView bytes, qsizetype &at);
    bool beginValue(char c);
    bool open(char bracket, int node);
    bool close(char bracket);
    void readText(QByteArrayView bytes, qsizetype &at);
    bool escaped(char c);
    void endText();
    bool endWord();
    void endValue();
    void pass(QByteArrayView piece);
    void replace(QByteArrayView bytes, qsizetype at, QByteArrayView replacement);
    void flush(QByteArrayView bytes, qsizetype to);

    Progress m_progress = Progress::Before;
    Expect m_expect = Expect::Value;
    Token m_token = Token::None;
    int m_escape = 0; // how much of an escape is missing; -1: what comes says how long it is
    QByteArray m_word; // the number, or true, false or null, that is being read
    QByteArray m_tail; // of what was fed: a character that has not ended
    QByteArray m_nesting; // the bracket of each level
    bool m_isObject = false;
    bool m_wasMended = false;

    QByteArray *m_out = nullptr;
    qsizetype m_flushed = 0; // of what is being fed

    // Where in the tree of noted members we are; -1: nowhere in it.
    QList<int> m_nodes; // of each level
    QByteArray m_key;
    int m_node = -1; // of the value that is being read
    bool m_isKept = false; // the text that is being read
    QByteArray m_kept;
    std::array<QByteArray, MemberCount> m_values;
    bool m_hasResult = false;
    bool m_hasError = false;
};

} // namespace Latchkey
