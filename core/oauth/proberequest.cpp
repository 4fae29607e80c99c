#include "core/oauth/proberequest_p.h"

#include "core/credential/headerrules_p.h"
#include "core/oauth/json_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String protocolVersion("2025-11-25");

void addField(HttpRequest &request, const QString &name, const QString &value)
{
    const QByteArray field = name.trimmed().toUtf8();
    const QByteArray content = value.toUtf8();
    if (isFieldName(field) && isFieldValue(content) && !content.isEmpty())
        request.headers.append(qMakePair(field, content));
}

HttpRequest request(const Server &server, const QJsonObject &message)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = QUrl(server.identity.url, QUrl::StrictMode).adjusted(QUrl::RemoveFragment);
    request.until = HttpRequest::Until::Head; // a server without a challenge may answer with a stream
    for (const auto &[name, value] : server.httpHeaders)
        addField(request, name, value);
    for (const auto &[name, variable] : server.envHttpHeaders)
        addField(request, name, qEnvironmentVariable(variable.toUtf8().constData()));
    request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    request.headers.append(qMakePair(QByteArray("Accept"), QByteArray("application/json, text/event-stream")));
    request.body = Secret(QJsonDocument(message).toJson(QJsonDocument::Compact));
    return request;
}

QJsonObject message(int id, const QString &method, const QJsonObject &parameters)
{
    return {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
}

} // namespace

bool speaksMcp(const HttpAnswer &answer)
{
    const QByteArray type = answer.headerValues("Content-Type").value(0).trimmed().toLower();
    return type.startsWith("application/json") || type.startsWith("text/event-stream");
}

HttpRequest probeRequest(const Server &server, const ClientIdentity &identity)
{
    const QJsonObject client{{u"name"_s, identity.name}, {u"version"_s, u"1"_s}};
    const QJsonObject parameters{{u"protocolVersion"_s, QString(protocolVersion)},
                                 {u"capabilities"_s, QJsonObject()},
                                 {u"clientInfo"_s, client}};
    return request(server, message(0, u"initialize"_s, parameters));
}

HttpRequest secondProbeRequest(const Server &server, const HttpAnswer &initialized)
{
    HttpRequest probe = request(server, message(1, u"tools/list"_s, {}));
    probe.headers.append(qMakePair(QByteArray("MCP-Protocol-Version"), QString(protocolVersion).toLatin1()));
    const QByteArray session = initialized.headerValues("Mcp-Session-Id").value(0);
    if (!session.isEmpty() && isFieldValue(session))
        probe.headers.append(qMakePair(QByteArray("Mcp-Session-Id"), session));
    return probe;
}

} // namespace Latchkey
