#pragma once

#include "core/session/eventstream.h"
#include "app/bridge/jsonrpc.h"
#include "app/bridge/lanes.h"
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <memory>

class QNetworkRequest;

namespace Latchkey {

//! What every request of an MCP session carries (MCP, "Streamable HTTP").
struct WireState {
    QByteArray sessionId; //!< Empty: none was given.
    QString version; //!< Negotiated, or of requests without a session; empty: not known yet.
};

//! One message to the server and all that comes back for it: an answer, or a stream of messages that ends with it. A
//! stream that breaks off is taken up where it broke, if the server can do that. Without a message: the stream of what
//! the server has to say by itself. Destroying it closes the stream.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(Lanes &lanes, const QUrl &url, const WireState &wire, QObject *parent);
    Exchange(Lanes &lanes, const QUrl &url, const WireState &wire, const JsonRpc::Message &message, QObject *parent);

    //! What the head of a call says besides, of its arguments. Before start().
    void setFields(const QList<QPair<QByteArray, QByteArray>> &fields) { m_fields = fields; }

    void start();
    const JsonRpc::Message &message() const { return m_message; }
    //! With headMismatched(): the answer that says so, in one line.
    const QByteArray &refusal() const { return m_refusal; }

Q_SIGNALS:
    //! The server has taken the message. \a sessionId: as given in the answer; empty: none.
    void accepted(const QByteArray &sessionId);
    void received(const QByteArray &json); //!< One line for the client.
    void ended(); //!< Nothing is missing. Nothing follows.
    void sessionLost(); //!< The server does not know our session any more. Nothing follows.
    void headMismatched(); //!< The server misses fields of the head, or others than it expects are there. Nothing follows.
    //! No answer comes. Nothing follows. \a error: of Latchkey's own making, or of an answer that says so.
    void failed(const QString &why);

private:
    QNetworkRequest request() const;
    void send();
    void judge(const Result<ReplyHandle> &outcome);
    void judgeRefusal();
    void readOn();
    void readEvents();
    void replyEnded();
    void takeUp();
    void pass(const QByteArray &json);
    void finish(void (Exchange::*how)());
    void fail(const QString &why);

    Lanes &m_lanes;
    const QUrl m_url;
    const WireState m_wire;
    const JsonRpc::Message m_message;
    const bool m_listens;
    QList<QPair<QByteArray, QByteArray>> m_fields;
    QByteArray m_refusal;
    bool m_resuming = false; // by GET, and no longer by the POST with the message
    bool m_answered = false;
    bool m_over = false;
    int m_vainTries = 0; // since something last came
    Lanes::Place m_place;
    ReplyHandle m_reply;
    enum class Body { Json, Events, Refusal } m_body = Body::Json;
    EventStream m_events;
    QTimer m_pause;
};

} // namespace Latchkey
