#pragma once

#include "app/bridge/bridge.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/waitfor.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <chrono>
#include <memory>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline QByteArray request(int id, const QString &method, const QJsonObject &parameters = {})
{
    return QJsonDocument(
               QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}})
        .toJson(QJsonDocument::Compact);
}

inline QByteArray notification(const QString &method, const QJsonObject &parameters = {})
{
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, parameters}})
        .toJson(QJsonDocument::Compact);
}

inline QByteArray answer(int id, const QJsonObject &result = {})
{
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"result"_s, result}})
        .toJson(QJsonDocument::Compact);
}

inline const QByteArray initialize = request(0, u"initialize"_s, {{u"protocolVersion"_s, u"2025-11-25"_s}});
inline const QByteArray initialized = notification(u"notifications/initialized"_s);
inline const QByteArray initializeAnswer = answer(0, {{u"protocolVersion"_s, u"2025-11-25"_s}});

inline Answer events(const QByteArray &stream)
{
    Answer made;
    made.body = stream;
    made.headers = {{"Content-Type", "text/event-stream"}};
    return made;
}

inline Answer taken()
{
    Answer made;
    made.status = 202;
    return made;
}

inline int idOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body)["id"_L1].toInt(-1);
}

inline QString methodOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body)["method"_L1].toString();
}

inline const QJsonObject standingAlone{{u"io.modelcontextprotocol/protocolVersion"_s, u"2026-07-28"_s}};

//! A bridge to a scripted server, whose static header spares it the sign-in.
struct Link {
    // The server goes before it: at its end a home turns the event loop, and answers are made of what a test has on its stack.
    TemporaryHome home;
    ScriptedServer server;
    NetworkSettings network;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;
    std::unique_ptr<Bridge> bridge;
    QByteArray partial;
    QByteArrayList heard;
    QStringList notes;

    explicit Link(BridgeBounds bounds = quick(), const QString &path = u"/mcp"_s)
    {
        Server remote;
        remote.identity = {u"remote"_s, server.url(path).toString()};
        remote.httpHeaders = {{u"Authorization"_s, u"Bearer SECRET-KEY"_s}};
        open(remote, bounds);
    }

    void open(const Server &remote, const BridgeBounds &bounds)
    {
        bridge.reset();
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = StoreMode::File;
        settings.network = network;
        factory = std::make_unique<SessionFactory>(settings);
        session.reset(factory->open(remote));
        bridge = std::make_unique<Bridge>(*session, remote.identity.storeKey(), bounds);
        QObject::connect(bridge.get(), &Bridge::output, [this](const QByteArray &bytes) {
            partial += bytes;
            for (qsizetype end = 0; (end = partial.indexOf('\n')) >= 0; partial.remove(0, end + 1))
                heard.append(partial.left(end));
        });
        QObject::connect(bridge.get(), &Bridge::said, [this](const QString &text) { notes.append(text); });
    }

    //! Bounds for those who have not all day.
    static BridgeBounds quick()
    {
        BridgeBounds bounds;
        bounds.leastPause = 1ms;
        return bounds;
    }

    //! What a server of the 2025 revisions says; \a other: to everything but the beginning of a session.
    void answerWith(const ScriptedServer::Handler &other)
    {
        server.answer("/mcp", [other](const Request &request) {
            if (methodOf(request) == "initialize"_L1) {
                Answer made = Answer::json(initializeAnswer);
                made.headers << QPair<QByteArray, QByteArray>{"Mcp-Session-Id", "session-1"};
                return made;
            }
            if (methodOf(request).startsWith("notifications/"_L1))
                return taken();
            if (request.method == "GET" && !request.hasHeader("Last-Event-ID"))
                return Answer::json("{}", 405);
            return other(request);
        });
    }
    bool begin()
    {
        bridge->accept(initialize);
        bridge->accept(initialized);
        const bool begun = waitUntil(
            [this] { return heard.size() == 1 && posts(u"notifications/initialized"_s) == 1; });
        heard.clear();
        return begun;
    }
    int posts(const QString &method) const
    {
        int count = 0;
        for (const Request &request : server.requestsTo("/mcp"))
            count += methodOf(request) == method;
        return count;
    }
    bool hears(const QByteArray &line)
    {
        return waitUntil([&] { return heard.contains(line); }, 20s);
    }
    //! The error that answers request \a id; waits for it.
    QString errorOf(int id)
    {
        QString error;
        const bool came = waitUntil(
            [&] {
                for (const QByteArray &line : heard) {
                    const QJsonDocument json = QJsonDocument::fromJson(line);
                    if (json["id"_L1].toInt(-1) == id && json["error"_L1].isObject())
                        error = json["error"_L1]["message"_L1].toString();
                }
                return !error.isEmpty();
            },
            20s);
        return came ? error : u"none came"_s;
    }
};

} // namespace Latchkey::Test

Q_DECLARE_METATYPE(Latchkey::Test::Answer)
