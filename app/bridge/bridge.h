#pragma once

#include "app/bridge/exchange.h"
#include "app/bridge/jsonrpc.h"
#include "app/bridge/lanes.h"
#include "app/bridge/toolheaders.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace Latchkey {

class CredentialSession;

//! A stdio MCP server for one client, that passes every message on to the session's remote server over streamable HTTP
//! (MCP 2025-03-26 to 2026-07-28), with our credentials: refreshed in time, and after a 401. What the remote server
//! says is passed back as it is; what keeps it from saying something becomes an error response. One thread.
class Bridge : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it.
    explicit Bridge(CredentialSession &session, QObject *parent = nullptr);
    ~Bridge() override;

    void accept(const QByteArray &line); //!< One message of the client.
    //! The client has gone: brings what is under way to its end, within 5 seconds, closes the session, and then says
    //! ended().
    void end();
    void stop(); //!< As end(), without waiting for what is under way.

Q_SIGNALS:
    void message(const QByteArray &line); //!< For the client.
    void note(const QString &text); //!< For people who look for a fault.
    void ended();

private:
    void sendWaiting();
    bool isBarrier(const JsonRpc::Message &message) const;
    bool cancels(const JsonRpc::Message &message);
    Exchange *running(const QJsonValue &id) const;
    Exchange *exchange(const JsonRpc::Message &message);
    void post(const JsonRpc::Message &message);
    void over(Exchange *exchange);
    QByteArray learnt(const JsonRpc::Message &list, const QByteArray &json, QString *nextCursor = nullptr);
    void listToolsFor(const JsonRpc::Message &call, const QByteArray &refusal, const QString &cursor = {},
                      int pagesLeft = 32);
    void answerFailed(const JsonRpc::Message &message, const QString &why);

    void listen();
    void revive(const JsonRpc::Message &lost);
    void initializeAnew();
    void revived(bool works, const QString &why);

    void endIfIdle();
    void closeSession();

    CredentialSession &m_session;
    Lanes m_lanes;
    WireState m_wire;
    ToolHeaders m_toolHeaders;
    QList<JsonRpc::Message> m_waiting;
    QList<Exchange *> m_running;
    Exchange *m_barrier = nullptr; // nothing is sent before it has been taken
    Exchange *m_listener = nullptr;

    // To begin a session anew where the server has forgotten it.
    JsonRpc::Message m_initialize;
    JsonRpc::Message m_initialized;
    QList<JsonRpc::Message> m_lost;
    QSet<QByteArray> m_sentAgain;
    bool m_reviving = false;

    bool m_ending = false;
    bool m_closing = false;
    QTimer m_patience;
};

} // namespace Latchkey
