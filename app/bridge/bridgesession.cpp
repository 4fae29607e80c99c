// How a bridge finds the server's transport, and begins a session anew that was lost.

#include "app/bridge/bridge.h"

#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

const char *const resourcesChanged = R"({"jsonrpc":"2.0","method":"notifications/resources/list_changed"})";

} // namespace

// The first message, and the server has refused it as one of an older transport would. An error of authorization never
// gets here: whoever is not let in learns nothing of what is inside.
void Bridge::choose(const JsonRpc::Message &refused, const QString &why)
{
    if (refused.isRepeated)
        return answerFailed(refused, why);
    m_refused.append({refused, why});
    m_gate = Gate::Choosing;
    m_wire.openChannel();
}

void Bridge::channelOpened()
{
    QList<JsonRpc::Message> refused;
    for (const Refused &each : std::exchange(m_refused, {}))
        refused.append(each.message);
    sendFirst(refused);
    if (m_gate == Gate::Lost || m_gate == Gate::Reviving)
        return beginAnew();
    if (m_gate == Gate::Choosing)
        m_gate = Gate::Open;
    sendWaiting();
}

void Bridge::channelFailed(const QString &why)
{
    if (m_gate == Gate::Reviving)
        return notRevived(why);
    if (m_gate != Gate::Choosing)
        return; // nobody waits for it
    m_wire.useNoChannel();
    m_gate = Gate::Open;
    if (m_refused.isEmpty()) // its address has looked like one of a channel
        Q_EMIT said(why);
    for (const Refused &each : std::exchange(m_refused, {}))
        answerFailed(each.message, each.why);
    for (JsonRpc::Message &each : m_waiting)
        each.isRepeated = true; // the channel has been tried for them
    sendWaiting();
}

void Bridge::channelLost()
{
    if (m_memory.hasBegun())
        m_gate = Gate::Lost;
}

// A server that was restarted has forgotten its sessions, which is no reason for the client to be.
void Bridge::revive(const Exchange &lost, const QString &why)
{
    JsonRpc::Message message = lost.message();
    if (message.isRepeated || !m_memory.hasBegun())
        return answerFailed(message, u"The server has ended this session. Start the client anew. %1"_s.arg(why));
    message.isRepeated = true;
    if (m_gate != Gate::Reviving && !m_wire.isCurrent(lost)) // which has been done meanwhile
        return sendFirst({message});
    m_lost.append(message);
    if (m_gate == Gate::Reviving)
        return;
    m_wire.forgetSession();
    beginAnew();
}

void Bridge::beginAnew()
{
    m_gate = Gate::Reviving;
    if (!m_wire.isReady())
        return m_wire.openChannel();
    auto *revival = new Revival(m_wire, m_memory, this);
    connect(revival, &Revival::succeeded, this, &Bridge::revived);
    connect(revival, &Revival::failed, this, &Bridge::notRevived);
    revival->initialize();
}

void Bridge::revived(bool isComplete)
{
    m_gate = Gate::Open;
    if (!isComplete) // what it has subscribed to is not told any more
        pass(resourcesChanged);
    m_wire.listen();
    sendFirst(std::exchange(m_lost, {}));
    sendWaiting();
}

void Bridge::notRevived(const QString &why)
{
    m_gate = Gate::Lost;
    const QList<JsonRpc::Message> unsent = std::exchange(m_lost, {}) + std::exchange(m_waiting, {});
    m_waitingBytes = m_waitingOthers = 0;
    for (const JsonRpc::Message &message : unsent)
        answerFailed(message, why);
    sendWaiting();
}

void Bridge::sendFirst(const QList<JsonRpc::Message> &messages)
{
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        m_waiting.prepend(*message);
        m_waitingBytes += costOf(*message);
        m_waitingOthers += !message->isRequest();
    }
}

} // namespace Latchkey
