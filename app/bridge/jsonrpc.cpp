#include "app/bridge/jsonrpc.h"

#include "app/bridge/jsonscanner.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::JsonRpc {

using namespace Qt::StringLiterals;

namespace {

//! Reads \a json, which is one text and nothing else. \a out: as JsonScanner::feed() has it.
bool readWhole(JsonScanner &text, QByteArrayView json, QByteArray *out)
{
    text.feed(json, out);
    return text.end() == JsonScanner::Progress::Complete && json.trimmed().isEmpty();
}

} // namespace

std::optional<Message> parse(const QByteArray &line)
{
    JsonScanner text;
    if (!readWhole(text, line, nullptr) || !(text.isObject() || line.trimmed().startsWith('[')))
        return std::nullopt;
    Message message;
    message.bytes = line;
    if (text.wasMended() || line.contains('\n') || line.contains('\r')) {
        message.bytes.clear();
        JsonScanner again;
        (void)readWhole(again, line, &message.bytes);
    }
    message.isBatch = !text.isObject();
    if (message.isBatch)
        return message;
    message.id = text.value(JsonScanner::Id);
    message.method = text.value(JsonScanner::Method).toString();
    message.name = text.value(JsonScanner::Name).toString(text.value(JsonScanner::Uri).toString());
    message.version = text.value(JsonScanner::RequestVersion).toString();
    if (message.method == "notifications/cancelled"_L1)
        message.cancelled = text.value(JsonScanner::CancelledId);
    return message;
}

std::optional<Received> receivedFrom(const JsonScanner &text, const QByteArray &line)
{
    Received received;
    received.line = line;
    received.isBatch = !text.isObject();
    if (received.isBatch)
        return received;
    received.id = text.value(JsonScanner::Id);
    received.isResponse = text.hasResult() || text.hasError();
    const bool isMessage = received.isResponse || text.value(JsonScanner::Method).isString();
    // A client that insists on it would wait for ever for what it does not take for an answer.
    if (!isMessage || text.value(JsonScanner::JsonRpcVersion) != "2.0"_L1)
        return std::nullopt;
    received.negotiatedVersion = text.value(JsonScanner::NegotiatedVersion).toString();
    received.errorCode = text.hasError() ? text.value(JsonScanner::ErrorCode).toInt() : 0;
    received.errorMessage = text.value(JsonScanner::ErrorMessage).toString();
    return received;
}

std::optional<Received> receivedFrom(const QByteArray &json)
{
    JsonScanner text;
    QByteArray line;
    return readWhole(text, json, &line) && text.isObject() ? receivedFrom(text, line) : std::nullopt;
}

QByteArray withId(const QByteArray &response, const QJsonValue &id)
{
    QJsonObject object = QJsonDocument::fromJson(response).object();
    object["id"_L1] = id;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray error(const QJsonValue &id, int code, const QString &message)
{
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    const QJsonObject answer{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id.isUndefined() ? QJsonValue() : id}, {u"error"_s, error}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace Latchkey::JsonRpc
