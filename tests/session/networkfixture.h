#pragma once

#include "app/demo/demohome.h"
#include "app/demo/demoprovider.h"
#include "core/session/authorizednetwork.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QtNetwork/QNetworkAccessManager>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A session for a server that is scripted, and what is sent to it.
struct NetworkFixture : SessionFixture {
    ScriptedServer mcp;
    QNetworkAccessManager manager;
    std::unique_ptr<AuthorizedNetwork> network;

    explicit NetworkFixture(std::chrono::seconds left = 1h)
    {
        server.identity.url = mcp.url(u"/mcp"_s).toString();
        open();
        store(credential("A1", "R1", left));
        mcp.answer("/mcp", [this](const Request &request) { return judge(request); });
    }
    void open()
    {
        session.reset(factory->open(server));
        network = std::make_unique<AuthorizedNetwork>(*session, manager);
    }

    //! Nobody has signed in.
    void forget()
    {
        QVERIFY(waitFor(FileStore(folder.path()).remove(server.identity)));
        open();
    }
    Result<ReplyHandle> send(const QByteArray &method = "GET", const QByteArray &body = {})
    {
        return waitFor(network->send(QNetworkRequest(mcp.url(u"/mcp"_s)), method, body));
    }
    QByteArrayList sent() const
    {
        QByteArrayList tokens;
        for (const Request &request : mcp.requests())
            tokens.append(request.header("Authorization"));
        return tokens;
    }

    QByteArrayList accepted{"Bearer A1", "Bearer A2"};

private:
    Answer judge(const Request &request) const
    {
        Answer answer;
        answer.status = accepted.contains(request.header("Authorization")) ? 200 : 401;
        if (answer.status == 401)
            answer.headers = {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}};
        answer.body = request.body;
        return answer;
    }
};

inline int statusOf(const ReplyHandle &reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

inline QByteArray bodyOf(const ReplyHandle &reply)
{
    return waitUntil([&] { return reply->isFinished(); }) ? reply->readAll() : QByteArray("unfinished");
}

} // namespace Latchkey::Test
