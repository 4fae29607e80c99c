#include "app/demo/mcpendpoint.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <variant>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int invalidRequest = -32600;
constexpr int methodNotFound = -32601;
constexpr int invalidParameters = -32602;
constexpr int parseError = -32700;

struct RpcError {
    int code;
    QString message;
};

using RpcOutcome = std::variant<QJsonObject, RpcError>;

HttpResponse rpcError(const QJsonValue &id, const RpcError &error, int status = 200)
{
    return jsonResponse({{u"jsonrpc"_s, u"2.0"_s},
                         {u"id"_s, id},
                         {u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}}}},
                        status);
}

QJsonObject initialized(const QString &server, const QJsonObject &parameters)
{
    const QStringList spoken{u"2025-03-26"_s, u"2025-06-18"_s, u"2025-11-25"_s};
    const QString wanted = parameters["protocolVersion"_L1].toString();
    return {{u"protocolVersion"_s, spoken.contains(wanted) ? wanted : spoken.last()},
            {u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}}},
            {u"serverInfo"_s, QJsonObject{{u"name"_s, server}, {u"version"_s, u"1.0.0"_s}}}};
}

QJsonObject toolList()
{
    const QJsonObject text{{u"type"_s, u"string"_s}, {u"description"_s, u"What to say back."_s}};
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"properties"_s, QJsonObject{{u"text"_s, text}}},
                             {u"required"_s, QJsonArray{u"text"_s}}};
    const QJsonObject echo{
        {u"name"_s, u"echo"_s}, {u"description"_s, u"Says back what it is told."_s}, {u"inputSchema"_s, schema}};
    return {{u"tools"_s, QJsonArray{echo}}};
}

RpcOutcome toolCall(const QJsonObject &parameters)
{
    if (parameters["name"_L1].toString() != "echo"_L1)
        return RpcError{invalidParameters, u"There is one tool here: echo."_s};
    const QJsonValue text = parameters["arguments"_L1].toObject().value("text"_L1);
    if (!text.isString())
        return RpcError{invalidParameters, u"echo needs a text."_s};
    const QJsonObject content{{u"type"_s, u"text"_s}, {u"text"_s, text}};
    return QJsonObject{{u"content"_s, QJsonArray{content}}, {u"isError"_s, false}};
}

RpcOutcome outcomeOf(const QString &server, const QString &method, const QJsonObject &parameters)
{
    if (method == "initialize"_L1)
        return initialized(server, parameters);
    if (method == "ping"_L1)
        return QJsonObject();
    if (method == "tools/list"_L1)
        return toolList();
    if (method == "tools/call"_L1)
        return toolCall(parameters);
    return RpcError{methodNotFound, u"There is no such method here."_s};
}

HttpResponse rpc(const QString &server, const QByteArray &body)
{
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(body, &broken);
    if (broken.error != QJsonParseError::NoError)
        return rpcError(QJsonValue::Null, {parseError, u"This is not JSON."_s}, 400);
    const QJsonObject message = document.object();
    const QJsonValue id = message.value("id"_L1);
    const QString method = message["method"_L1].toString();
    const bool isOne = document.isObject() && message["jsonrpc"_L1].toString() == "2.0"_L1 && !method.isEmpty();
    if (!isOne || !(id.isUndefined() || id.isString() || id.isDouble()))
        return rpcError(QJsonValue::Null, {invalidRequest, u"This is not one JSON-RPC 2.0 request."_s}, 400);
    if (id.isUndefined())
        return {202, "text/plain"}; // a notification
    const RpcOutcome outcome = outcomeOf(server, method, message["params"_L1].toObject());
    if (const auto *error = std::get_if<RpcError>(&outcome))
        return rpcError(id, *error);
    return jsonResponse({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"result"_s, std::get<QJsonObject>(outcome)}});
}

} // namespace

McpEndpoint::McpEndpoint(const Site &site, const Behaviour &behaviour, const Grants &grants, Clock clock)
    : m_site(site)
    , m_behaviour(behaviour)
    , m_grants(grants)
    , m_proofs(std::move(clock))
{
}

HttpResponse McpEndpoint::answer(const ServerOffer &offer, const HttpRequest &request)
{
    // The transport has us refuse other origins: a web page must not reach a server on this machine.
    const QByteArray origin = request.header("origin");
    if (!origin.isEmpty() && origin != m_site.origin.toLatin1())
        return textResponse(403, "Not for web pages.\n");
    if (request.method != "POST")
        return wrongMethod("POST");
    HttpResponse response = authorized(offer, request);
    if (m_behaviour.wantNonces)
        m_proofs.addNonce(response);
    return response;
}

HttpResponse McpEndpoint::authorized(const ServerOffer &offer, const HttpRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(space).toLower();
    const QByteArray token = authorization.mid(space + 1).trimmed();
    if (space < 0 || (scheme != "bearer" && scheme != "dpop"))
        return challenge(offer, "Bearer", {});
    const QString url = m_site.urlOf(offer.name);
    const QByteArray owner = m_grants.thumbprintOf(token);
    if (!m_grants.isGood(token, url) || (scheme == "dpop") != !owner.isEmpty())
        return challenge(offer, owner.isEmpty() ? "Bearer" : "DPoP", u"invalid_token"_s);
    if (owner.isEmpty())
        return rpc(offer.name, request.body);
    const Proofs::Verdict proof = m_proofs.judge(request, url, token, m_behaviour.wantNonces);
    if (!proof.error.isEmpty())
        return challenge(offer, "DPoP", proof.error);
    return proof.thumbprint == owner ? rpc(offer.name, request.body) : challenge(offer, "DPoP", u"invalid_token"_s);
}

//! RFC 6750 section 3, RFC 9449 section 7.1, RFC 9728 section 5.1
HttpResponse McpEndpoint::challenge(const ServerOffer &offer, QByteArray scheme, const QString &error) const
{
    QByteArray challenge = scheme.append(' ');
    if (!error.isEmpty())
        challenge.append("error=\"").append(error.toLatin1()).append("\", ");
    if (error == "invalid_token"_L1)
        challenge.append("error_description=\"The access token is expired, revoked or not for this server\", ");
    challenge.append("resource_metadata=\"").append(m_site.resourceMetadataUrlOf(offer.name).toLatin1());
    challenge.append("\", scope=\"").append(offer.scopes.join(u' ').toLatin1()).append('"');
    HttpResponse response = jsonResponse({{u"error"_s, error.isEmpty() ? u"unauthorized"_s : error}}, 401);
    response.headers.append({"WWW-Authenticate", challenge});
    return response;
}

} // namespace Latchkey::Demo
