#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <optional>

//! What a bridge has to know of the messages that it passes on (JSON-RPC 2.0; MCP, "Base protocol").
namespace Latchkey::JsonRpc {

//! One message of the client, or a batch (MCP 2025-03-26), as it came, and what is in it.
struct Message {
    QByteArray bytes; //!< One line, to be passed on as it is.
    QJsonValue id; //!< Undefined: no single request.
    QString method; //!< Empty: a response, or a batch.
    QString name; //!< Of the tool, prompt or resource that it is about; empty: none.
    QString version; //!< The revision of a request without a session (MCP 2026-07-28); empty: another.
    QJsonValue cancelled; //!< With `notifications/cancelled`: the request's id.

    bool isRequest() const { return !id.isUndefined() && !method.isEmpty(); }
};

//! None: \a line is no JSON object or array.
std::optional<Message> parse(const QByteArray &line);

//! Whether \a json answers the request \a id. A batch is taken for the answer to whatever was asked.
bool isAnswerTo(const QByteArray &json, const QJsonValue &id);

//! The code of an error response; 0: it is none.
int errorCode(const QByteArray &json);

//! The revision that the answer to an `initialize` names; empty: none.
QString negotiatedVersion(const QByteArray &json);

//! An error response in one line. \a id: Undefined or Null: of a message whose id is not known.
QByteArray error(const QJsonValue &id, int code, const QString &message);

inline constexpr int parseError = -32700;
inline constexpr int transportError = -32000;
inline constexpr int headerMismatch = -32020; //!< MCP 2026-07-28, "Server Validation"

//! \a json in one line: raw line ends stand only between the tokens of JSON.
QByteArray oneLine(QByteArray json);

} // namespace Latchkey::JsonRpc
