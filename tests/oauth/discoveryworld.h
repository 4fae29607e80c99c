#pragma once

#include "core/oauth/oauthoperations_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>

#include <functional>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

inline const QByteArray resourceAtPath = "/.well-known/oauth-protected-resource/mcp";
inline const QByteArray resourceAtRoot = "/.well-known/oauth-protected-resource";
inline const QByteArray oauthAtRoot = "/.well-known/oauth-authorization-server";
inline const QByteArray openidAtRoot = "/.well-known/openid-configuration";

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline Answer unauthorized(const QByteArray &challenge = {})
{
    Answer answer = Answer::json("{}", 401);
    if (!challenge.isEmpty())
        answer.headers.append(qMakePair(QByteArray("WWW-Authenticate"), challenge));
    return answer;
}

inline Answer status(int code)
{
    return Answer::json("{\"message\":\"x\"}", code);
}

//! As a server of MCP 2026-07-28 and nothing older: \a answer to what stands alone and says so.
inline ScriptedServer::Handler newerOnly(const std::function<Answer(const QString &method)> &answer)
{
    return [answer](const Request &request) {
        const QJsonObject message = QJsonDocument::fromJson(request.body).object();
        const QString method = message["method"_L1].toString();
        const QJsonValue version = message["params"_L1]["_meta"_L1]["io.modelcontextprotocol/protocolVersion"_L1];
        const bool saysSo = version.toString() == "2026-07-28"_L1
            && request.header("MCP-Protocol-Version") == "2026-07-28"
            && request.header("Mcp-Method") == method.toLatin1();
        return saysSo ? answer(method)
                      : Answer::json(R"({"jsonrpc":"2.0","id":0,"error":{"code":-32020,"message":"no version"}})", 400);
    };
}

//! An MCP server and an authorization server, each on its port.
struct World {
    QNetworkAccessManager network;
    ScriptedServer mcp;
    ScriptedServer as;
    HttpContext context;
    Server server;

    World()
    {
        context.network = &network;
        server.identity = {u"demo"_s, mcp.url(u"/mcp"_s).toString()};
        mcp.answer("/mcp", unauthorized());
    }

    QByteArray resourceMetadata(const QJsonArray &issuers, const QJsonArray &scopes = {}) const
    {
        QJsonObject document{{u"resource"_s, server.identity.url}, {u"authorization_servers"_s, issuers}};
        if (!scopes.isEmpty())
            document.insert(u"scopes_supported"_s, scopes);
        return bytes(document);
    }

    QJsonObject serverMetadata(const QString &issuer) const
    {
        return {
            {u"issuer"_s, issuer},
            {u"authorization_endpoint"_s, as.url(u"/authorize"_s).toString()},
            {u"token_endpoint"_s, as.url(u"/token"_s).toString()},
            {u"response_types_supported"_s, QJsonArray{u"code"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
        };
    }

    //! The plain case; the tests change one thing of it.
    void serveAll()
    {
        mcp.answer(resourceAtPath, Answer::json(resourceMetadata({as.origin()})));
        as.answer(oauthAtRoot, Answer::json(bytes(serverMetadata(as.origin()))));
    }

    Result<Discovery> discover(const QStringList &scopes = {})
    {
        return waitFor(discoverAuthorization(context, ClientIdentity{}, server, scopes));
    }

    QByteArrayList asked(const ScriptedServer &of) const
    {
        QByteArrayList targets;
        for (const Request &request : of.requests())
            targets += request.target;
        return targets;
    }
};

} // namespace Latchkey::Test
