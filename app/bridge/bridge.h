#pragma once

#include "app/bridge/exchange.h"
#include "app/bridge/jsonrpc.h"
#include "app/bridge/outlet.h"
#include "app/bridge/revival.h"
#include "app/bridge/toolheaders.h"
#include "app/bridge/wire.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

namespace Latchkey {

class CredentialSession;

//! A stdio MCP server for one client, that passes every message on to the session's remote server over HTTP (MCP 2024-11-05
//! to 2026-07-28), with our credentials: refreshed in time, and after a 401. What the remote server says is passed back as
//! it is; what keeps it from saying something becomes an error response. One thread.
class Bridge : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it. \a server: what the command line calls its server by.
    Bridge(CredentialSession &session, QString server, const BridgeBounds &bounds = {}, QObject *parent = nullptr);
    ~Bridge() override;

    void accept(const QByteArray &line); //!< One message of the client.
    //! The client takes no more now: nothing that the server says is read, until it does again.
    void setClientSlow(bool slow) { m_outlet.setFull(slow); }
    //! The client has gone: brings what is under way to its end, within 5 seconds, closes the session, and then says
    //! ended().
    void end();
    void stop(); //!< As end(), without waiting for what is under way.

Q_SIGNALS:
    //! For the client: lines, and pieces of those that are too long to be held.
    void output(const QByteArray &bytes);
    void busy(bool isBusy); //!< No more messages, please; or again.
    void said(const QString &text); //!< For people who look for a fault.
    void ended();

private:
    enum class Gate {
        Open,
        Settling, //!< Until a message has been taken that others must not overtake.
        Choosing, //!< Until it is known which transport the server has.
        Lost, //!< The session; with the next message it is begun anew.
        Reviving, //!< Until there is a session again.
    };
    enum class Life { Serving, Ending, Closing };
    struct Refused {
        JsonRpc::Message message;
        QString why;
    };

    void sendWaiting();
    qsizetype nextToSend() const;
    JsonRpc::Message takeWaiting(qsizetype at);
    static qsizetype costOf(const JsonRpc::Message &message);
    void sayBusy();
    bool cancels(const JsonRpc::Message &message);
    Exchange *running(const QJsonValue &id) const;
    void post(const JsonRpc::Message &message);
    void received(Exchange *exchange, const JsonRpc::Received &received);
    void settled(Exchange *exchange);
    void dismiss(Exchange *exchange);
    QByteArray withoutRefusedTools(const JsonRpc::Message &list, const QByteArray &json, QString *nextCursor = nullptr);
    void listToolsFor(const JsonRpc::Message &call, const QByteArray &refusal, const QString &cursor = {},
                      int pagesLeft = 32);
    void pass(const QByteArray &line);
    void answerFailed(const JsonRpc::Message &message, const QString &why);
    void explain(const JsonRpc::Message &refused, const QByteArray &refusal);
    QString withSignIn(const QString &why) const;

    // In bridgesession.cpp
    void choose(const JsonRpc::Message &refused, const QString &why);
    void channelOpened();
    void channelFailed(const QString &why);
    void channelLost();
    void revive(const Exchange &lost, const QString &why);
    void beginAnew();
    void revived(bool isComplete);
    void notRevived(const QString &why);
    void sendFirst(const QList<JsonRpc::Message> &messages);

    void endIfIdle();
    void close();

    CredentialSession &m_session;
    const QString m_server;
    const BridgeBounds m_bounds;
    Outlet m_outlet;
    Wire m_wire;
    ToolHeaders m_toolHeaders;
    SessionMemory m_memory;

    Gate m_gate = Gate::Open;
    Life m_life = Life::Serving;
    QList<JsonRpc::Message> m_waiting;
    qsizetype m_waitingBytes = 0;
    qsizetype m_waitingOthers = 0; // that are no requests
    bool m_isBusy = false;
    QList<Exchange *> m_running;
    Exchange *m_settling = nullptr;
    QList<Refused> m_refused; // until another transport has been tried
    QList<JsonRpc::Message> m_lost; // until there is a session again
    QTimer m_patience; // for what is under way at the end
};

} // namespace Latchkey
