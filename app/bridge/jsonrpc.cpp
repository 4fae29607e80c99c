#include "app/bridge/jsonrpc.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Latchkey::JsonRpc {

using namespace Qt::StringLiterals;

std::optional<Message> parse(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (document.isNull())
        return std::nullopt;
    Message message{line, QJsonValue::Undefined, {}, {}, {}, QJsonValue::Undefined};
    if (!document.isObject())
        return message;
    const QJsonObject json = document.object();
    const QJsonObject parameters = json["params"_L1].toObject();
    message.id = json.value("id"_L1);
    message.method = json["method"_L1].toString();
    message.name = parameters.contains("name"_L1) ? parameters["name"_L1].toString() : parameters["uri"_L1].toString();
    message.version = parameters["_meta"_L1]["io.modelcontextprotocol/protocolVersion"_L1].toString();
    if (message.method == "notifications/cancelled"_L1)
        message.cancelled = parameters.value("requestId"_L1);
    return message;
}

bool isAnswerTo(const QByteArray &json, const QJsonValue &id)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject answer = document.object();
    return document.isArray()
        || ((answer.contains("result"_L1) || answer.contains("error"_L1)) && answer.value("id"_L1) == id);
}

int errorCode(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)["error"_L1]["code"_L1].toInt();
}

QString negotiatedVersion(const QByteArray &json)
{
    return QJsonDocument::fromJson(json)["result"_L1]["protocolVersion"_L1].toString();
}

QByteArray error(const QJsonValue &id, int code, const QString &message)
{
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    const QJsonObject answer{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id.isUndefined() ? QJsonValue() : id}, {u"error"_s, error}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

QByteArray oneLine(QByteArray json)
{
    return json.replace('\r', ' ').replace('\n', ' ').trimmed();
}

} // namespace Latchkey::JsonRpc
