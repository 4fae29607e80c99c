#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

class JsonScanner;

//! What a bridge has to know of the messages that it passes on (JSON-RPC 2.0; MCP, "Base protocol").
namespace JsonRpc {

//! One message of the client, or a batch (MCP 2025-03-26), as it came, and what is in it.
struct Message {
    QByteArray bytes = {}; //!< One line, to be passed on.
    QJsonValue id = QJsonValue::Undefined; //!< Undefined: no single request.
    QString method = {}; //!< Empty: a response, or a batch.
    QString name = {}; //!< Of the tool, prompt or resource that it is about; empty: none.
    QString version = {}; //!< The revision of a request without a session (MCP 2026-07-28); empty: another.
    QJsonValue cancelled = QJsonValue::Undefined; //!< With `notifications/cancelled`: the request's id.
    bool isBatch = false;
    bool isRepeated = false; //!< By us, which is done once.

    bool isRequest() const { return !id.isUndefined() && !method.isEmpty(); }
};

//! None: \a line is no JSON object or array.
std::optional<Message> parse(const QByteArray &line);

//! One message of the server.
struct Received {
    QByteArray line = {}; //!< For the client; empty: it was too long to be held, and the client has it already.
    QJsonValue id = QJsonValue::Undefined;
    bool isResponse = false;
    bool isBatch = false; //!< Taken for the answer to whatever was asked.
    QString negotiatedVersion = {}; //!< The revision that the answer to an `initialize` names; empty: none.
    int errorCode = 0; //!< 0: no error response.
    QString errorMessage = {};

    bool answers(const QJsonValue &request) const { return isBatch || (isResponse && id == request); }
    //! An error response to a message whose id the server has not got hold of.
    bool isErrorWithoutId() const { return isResponse && errorCode != 0 && (id.isNull() || id.isUndefined()); }
};

//! What \a text, which was read to its end, says; none: it is no message. \a line: the text.
std::optional<Received> receivedFrom(const JsonScanner &text, const QByteArray &line);
//! The same of bytes that are one whole message.
std::optional<Received> receivedFrom(const QByteArray &json);

//! \a response, with \a id in place of its own.
QByteArray withId(const QByteArray &response, const QJsonValue &id);

//! An error response in one line. \a id: Undefined or Null: of a message whose id is not known.
QByteArray error(const QJsonValue &id, int code, const QString &message);

inline constexpr int parseError = -32700;
inline constexpr int methodNotFound = -32601;
inline constexpr int invalidParameters = -32602;
inline constexpr int transportError = -32000;
inline constexpr int headerMismatch = -32020; //!< MCP 2026-07-28, "Server Validation"
//! Whether it is one of those by which servers of MCP 2026-07-28 and later are known: that one, a missing capability, and a
//! version that is not supported.
constexpr bool isOfNewerServer(int errorCode)
{
    return errorCode <= headerMismatch && errorCode >= -32022;
}

} // namespace JsonRpc

} // namespace Latchkey
