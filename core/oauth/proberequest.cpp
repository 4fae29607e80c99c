#include "core/oauth/proberequest_p.h"

#include "core/credential/headerrules_p.h"
#include "core/oauth/json_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

void addHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.append(qMakePair(name, value));
}

void addField(HttpRequest &request, const QString &name, const QString &value)
{
    const QByteArray field = name.trimmed().toUtf8();
    const QByteArray content = value.toUtf8();
    if (isFieldName(field) && isFieldValue(content) && !content.isEmpty())
        addHeader(request, field, content);
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
    addHeader(request, "Content-Type", "application/json");
    addHeader(request, "Accept", "application/json, text/event-stream");
    request.body = Secret(QJsonDocument(message).toJson(QJsonDocument::Compact));
    return request;
}

QJsonObject message(int id, const QString &method, const QJsonObject &parameters)
{
    return {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
}

HttpRequest standAloneRequest(const Server &server, const ClientIdentity &identity, int id, const QString &method)
{
    HttpRequest asked = request(server, message(id, method, {{u"_meta"_s, standAloneMeta(identity.name)}}));
    addHeader(asked, "MCP-Protocol-Version", QString(standAloneVersion).toLatin1());
    addHeader(asked, "Mcp-Method", method.toLatin1());
    return asked;
}

} // namespace

bool speaksMcp(const HttpAnswer &answer)
{
    const QByteArray type = answer.headerValues("Content-Type").value(0).trimmed().toLower();
    return type.startsWith("application/json") || type.startsWith("text/event-stream");
}

QJsonObject clientInfo(const QString &name)
{
    return {{u"name"_s, name}, {u"version"_s, u"1"_s}};
}

QJsonObject standAloneMeta(const QString &clientName)
{
    return {{u"io.modelcontextprotocol/protocolVersion"_s, QString(standAloneVersion)},
            {u"io.modelcontextprotocol/clientInfo"_s, clientInfo(clientName)},
            {u"io.modelcontextprotocol/clientCapabilities"_s, QJsonObject()}};
}

HttpRequest probeRequest(const Server &server, const ClientIdentity &identity, Beginning beginning)
{
    if (beginning == Beginning::StandAlone)
        return standAloneRequest(server, identity, 0, u"server/discover"_s);
    const QJsonObject parameters{{u"protocolVersion"_s, QString(sessionVersion)},
                                 {u"capabilities"_s, QJsonObject()},
                                 {u"clientInfo"_s, clientInfo(identity.name)}};
    return request(server, message(0, u"initialize"_s, parameters));
}

HttpRequest secondProbeRequest(const Server &server, const ClientIdentity &identity, const HttpAnswer &begun,
                               Beginning beginning)
{
    const QString method = u"tools/list"_s;
    if (beginning == Beginning::StandAlone)
        return standAloneRequest(server, identity, 1, method);
    HttpRequest probe = request(server, message(1, method, {}));
    addHeader(probe, "MCP-Protocol-Version", QString(sessionVersion).toLatin1());
    const QByteArray session = begun.headerValues("Mcp-Session-Id").value(0);
    if (!session.isEmpty() && isFieldValue(session))
        addHeader(probe, "Mcp-Session-Id", session);
    return probe;
}

bool mayStandAlone(const HttpAnswer &answer)
{
    const bool isForNow = answer.status == 408 || answer.status == 429;
    return answer.status >= 400 && answer.status < 500 && !asksForSomebody(answer) && !isForNow;
}

} // namespace Latchkey
