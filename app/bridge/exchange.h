#pragma once

#include "app/bridge/incoming.h"
#include "app/bridge/jsonrpc.h"
#include "app/bridge/lanes.h"
#include "core/base/soon_p.h"
#include "core/session/eventstream.h"

#include <QtCore/QByteArray>
#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <chrono>

class QNetworkRequest;

namespace Latchkey {

class Outlet;

//! What bounds the bridge; all of it for tests to shorten.
struct BridgeBounds {
    std::chrono::milliseconds leastPause{500}; //!< Before a stream is asked for again, whatever the server says.
    std::chrono::milliseconds longestPause{60'000}; //!< The same, where the server says nothing.
    std::chrono::milliseconds end{5'000}; //!< For what is under way when the client has gone.
    Incoming::Limits held;
    int requests = 64; //!< Under way at once; others wait.
    int others = 32; //!< Notifications and responses, beside those.
    qsizetype waiting = 16LL * 1024 * 1024; //!< Bytes that wait, until the client is not listened to any more.
};

//! What every request to the server carries and how it is answered.
struct WireState {
    enum class Transport {
        Streamable, //!< MCP 2025-03-26 and later, "Streamable HTTP": in the body of the answer.
        EventSource, //!< MCP 2024-11-05, "HTTP with SSE": on the channel, for everything.
    };
    Transport transport = Transport::Streamable;
    bool isProven = false; //!< That it is this transport: the server has taken something.
    QUrl address = {}; //!< To post to.
    QByteArray sessionId = {}; //!< Empty: none was given.
    QString version = {}; //!< Negotiated, or of requests without a session; empty: not known yet.
};

//! What all exchanges share. All of it outlives them.
struct Surroundings {
    Lanes &lanes;
    Outlet &outlet;
    const BridgeBounds &bounds;
};

//! One message to the server and all that comes back for it: an answer, or a stream of messages that ends with it. A
//! stream that breaks off is taken up where it broke, if the server can do that. Or, without a message, a stream of what
//! the server has to say. Destroying it closes the stream.
class Exchange : public QObject, private EventStream::Receiver
{
    Q_OBJECT
public:
    enum class Kind {
        Message,
        Listening, //!< What the server says by itself.
        Channel, //!< Everything that a server of HTTP+SSE says, in one stream that is never taken up.
    };
    Exchange(const Surroundings &surroundings, const WireState &wire, const JsonRpc::Message &message, QObject *parent);
    Exchange(const Surroundings &surroundings, const WireState &wire, Kind kind, QObject *parent);
    ~Exchange() override;

    //! What the head of a call says besides, of its arguments. Before start().
    void setFields(const QList<QPair<QByteArray, QByteArray>> &fields) { m_fields = fields; }

    void start();
    const JsonRpc::Message &message() const { return m_message; }
    const WireState &wire() const { return m_wire; } //!< That it was sent with.
    //! Whether the client still waits for it.
    bool isOpen() const { return !m_answered; }
    //! With headMismatched(): the answer that says so, in one line.
    const QByteArray &refusal() const { return m_refusal; }

    //! The answer has come on the channel.
    void answered(const JsonRpc::Received &answer);
    //! Whatever the stream still has to say after the answer is not waited for.
    void dismiss();
    //! No answer can come any more.
    void fail(const QString &why);

Q_SIGNALS:
    //! The server has taken the message, or opened the stream. \a sessionId: as given in the answer; empty: none.
    void accepted(const QByteArray &sessionId);
    void received(const Latchkey::JsonRpc::Received &message);
    void endpoint(const QByteArray &address); //!< Where messages go, of a server of HTTP+SSE.
    void ended(); //!< Nothing is missing. Nothing follows.
    void sessionLost(const QString &why); //!< The server does not know our session any more. Nothing follows.
    void
    headMismatched(); //!< The server misses fields of the head, or others than it expects are there. Nothing follows.
    //! The first message, and the server may be one of the other transport. Nothing follows.
    void notUnderstood(const QString &why);
    //! No answer comes. Nothing follows. \a error: of Latchkey's own making, or of an answer that says so.
    void failed(const QString &why);

private:
    Exchange(const Surroundings &surroundings, const WireState &wire, const JsonRpc::Message &message, Kind kind,
             QObject *parent);

    enum class Body { Unread, Messages, Events, Refusal };

    QNetworkRequest request() const;
    void send();
    void handleAnswer(const Result<ReplyHandle> &outcome);
    void readOn();
    void take(const QByteArray &bytes);
    void data(QByteArrayView piece, const QByteArray &type) override;
    void eventEnded(const QByteArray &type) override;
    void pass(JsonRpc::Received message);
    void replyEnded();
    void takeUp();
    void handleRefusal();
    bool isSessionLost(int status, const std::optional<JsonRpc::Received> &error) const;
    QString refusalWords(int status) const;
    template<typename... Arguments, typename... Values>
    void finish(void (Exchange::*how)(Arguments...), const Values &...values);

    const Surroundings m_surroundings;
    const WireState m_wire;
    const JsonRpc::Message m_message;
    const Kind m_kind;
    QList<QPair<QByteArray, QByteArray>> m_fields;
    QByteArray m_refusal;
    bool m_byGet; // and no longer, or never, by a POST with the message
    bool m_answered = false;
    bool m_hasEnded = false;
    int m_vainTries = 0; // to take a stream up, since it last brought something
    QElapsedTimer m_opened; // the stream
    QByteArray m_seenId;
    Lanes::Place m_place;
    ReplyHandle m_reply;
    Body m_body = Body::Unread;
    Soon m_readingOn{this, &Exchange::readOn};
    EventStream m_events;
    Incoming m_incoming;
    QByteArray m_collected; // of a refusal, or of the address of an endpoint
    QTimer m_pause; // before the stream is asked for again
    QTimer m_stall; // for the rest of a long message, which keeps all others waiting
    QTimer m_trailing; // for what a stream still says after the answer
};

} // namespace Latchkey
