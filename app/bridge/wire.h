#pragma once

#include "app/bridge/exchange.h"
#include "app/bridge/lanes.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

namespace Latchkey {

class CredentialSession;

//! The server's end of a bridge: its transport and its session, and the exchanges with it. One thread.
//! A server of HTTP+SSE (MCP 2024-11-05) says on a channel, which has to be opened first, where messages go, and answers
//! them there. When the channel breaks, its session has gone with it.
class Wire : public QObject
{
    Q_OBJECT
public:
    //! All of them outlive it.
    Wire(CredentialSession &session, Outlet &outlet, const BridgeBounds &bounds, QObject *parent = nullptr);
    ~Wire() override;

    //! Whether messages can be sent now; if not, openChannel() first.
    bool isReady() const { return !usesChannel() || m_channelState == ChannelState::Open; }
    //! Whether \a exchange was sent in the session that there is now.
    bool isCurrent(const Exchange &exchange) const;
    bool usesChannel() const { return m_state.transport == WireState::Transport::EventSource; }

    //! Sends \a message, when it is started. The exchange is the wire's, until it has said its last and been deleted.
    Exchange *exchange(const JsonRpc::Message &message);

    //! Hears what the server says by itself in the session that has begun.
    void listen();
    //! Of the session there is: the server has forgotten it.
    void forgetSession();

    //! Says channelOpened() or channelFailed(); not at once if that was tried a moment ago.
    void openChannel();
    //! The server has no channel: it is one of streamable HTTP after all.
    void useNoChannel();

    //! Ends the session, within 2 seconds, and says closed().
    void close();

Q_SIGNALS:
    void messageReceived(const Latchkey::JsonRpc::Received &message); //!< What answers no exchange.
    void channelOpened();
    void channelFailed(const QString &why);
    void channelLost(); //!< And with it all that was to be answered there. It is opened again by itself.
    void closed();

private:
    enum class ChannelState { None, Pausing, Opening, Open };

    Surroundings surroundings() { return {m_lanes, m_outlet, m_bounds}; }
    void connectChannel();
    void takeEndpoint(const QByteArray &address);
    void channelEnded(const QString &why);
    void deliver(const JsonRpc::Received &message);
    void dropChannel();

    CredentialSession &m_session;
    Outlet &m_outlet;
    const BridgeBounds &m_bounds;
    const QUrl m_address;
    Lanes m_lanes;
    WireState m_state;
    Exchange *m_listener = nullptr;
    Exchange *m_channel = nullptr;
    ChannelState m_channelState = ChannelState::None;
    int m_vainChannels = 0; // since one was last open
    QElapsedTimer m_lastChannel;
    QTimer m_pause; // before the channel is opened again
    QTimer m_patience; // for the end of a session, or for an endpoint
};

} // namespace Latchkey
