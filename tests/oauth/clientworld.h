#pragma once

#include "core/oauth/httpoauthclient_p.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QByteArray metadataPath = "/.well-known/oauth-authorization-server";

inline const QByteArray granted
    = "{\"access_token\":\"A2\",\"token_type\":\"Bearer\",\"expires_in\":60,\"refresh_token\":\"R2\"}";

//! An authorization server, a client of it, and a credential that it granted.
struct ClientWorld {
    QNetworkAccessManager network;
    ScriptedServer as;
    QDateTime now = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);
    HttpContext context;
    std::shared_ptr<OAuthClient> client;
    AuthorizationServerMetadata metadata;
    Credential credential;

    ClientWorld()
    {
        context.network = &network;
        context.clock = [this] { return now; };
        restart();
        metadata.issuer = as.origin();
        metadata.authorizationEndpoint = as.url(u"/authorize"_s);
        metadata.tokenEndpoint = as.url(u"/token?tenant=1"_s);
        metadata.revocationEndpoint = as.url(u"/revoke"_s);
        credential.server = {u"demo"_s, u"https://mcp.example/mcp"_s};
        credential.issuer = as.origin();
        credential.clientId = u"client"_s;
        credential.accessToken = Secret("A1");
        credential.refreshToken = Secret("R1+/=&%2B");
        as.answer("/token", Answer::json(granted));
        as.answer("/revoke", Answer::json("not JSON"));
        serveMetadata();
    }

    void restart() { client = std::make_shared<HttpOAuthClient>(context, ClientIdentity{}); }

    void serveMetadata(const QString &tokenPath = u"/token"_s)
    {
        const QJsonObject document{
            {u"issuer"_s, as.origin()},
            {u"authorization_endpoint"_s, as.url(u"/authorize"_s).toString()},
            {u"token_endpoint"_s, as.url(tokenPath).toString()},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
        };
        as.answer(metadataPath, Answer::json(QJsonDocument(document).toJson()));
    }

    QFuture<Result<TokenGrant>> startRefresh(std::chrono::milliseconds bound = 30s)
    {
        return client->refresh(metadata, credential, {u"https://mcp.example/mcp"_s, {}, bound});
    }
    Result<TokenGrant> refresh() { return waitFor(startRefresh()); }
};

} // namespace Latchkey::Test
