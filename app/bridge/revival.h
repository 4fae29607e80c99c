#pragma once

#include "app/bridge/jsonrpc.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace Latchkey {

class Exchange;
class Wire;

//! What a client has said that lasts as long as its session does.
class SessionMemory
{
public:
    void sent(const JsonRpc::Message &message); //!< The beginning of a session.
    void granted(const JsonRpc::Message &request); //!< The server has answered it, and not with an error.

    bool hasBegun() const { return !m_initialize.bytes.isEmpty(); }
    const JsonRpc::Message &initialize() const { return m_initialize; }
    const JsonRpc::Message &initialized() const { return m_initialized; } //!< Empty: not yet.
    QList<JsonRpc::Message> lasting() const; //!< To be asked for again in another session.

private:
    JsonRpc::Message m_initialize;
    JsonRpc::Message m_initialized;
    JsonRpc::Message m_level; // of what is logged
    QHash<QString, JsonRpc::Message> m_subscriptions; // by the resource
};

//! Begins a session anew that the server has forgotten, which is no reason for the client to be. Deletes itself.
class Revival : public QObject
{
    Q_OBJECT
public:
    //! \a wire outlives it.
    Revival(Wire &wire, const SessionMemory &memory, QObject *parent);

    void initialize();

Q_SIGNALS:
    void succeeded(bool complete); //!< \a complete: all that lasted goes on.
    void failed(const QString &why);

private:
    void confirm();
    void renew();
    //! Sends \a message, and goes on with \a next once it is over.
    void send(const JsonRpc::Message &message, void (Revival::*next)(), void (Revival::*otherwise)(const QString &why));
    void fail(const QString &why);
    void continueIncomplete(const QString &why);

    Wire &m_wire;
    const SessionMemory m_memory;
    QList<JsonRpc::Message> m_left; // of what lasted
    bool m_isComplete = true;
};

} // namespace Latchkey
