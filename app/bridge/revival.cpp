#include "app/bridge/revival.h"

#include "app/bridge/exchange.h"
#include "app/bridge/wire.h"

#include <memory>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype subscriptionsLimit = 1024;

} // namespace

void SessionMemory::sent(const JsonRpc::Message &message)
{
    if (message.method == "initialize"_L1) {
        *this = {};
        m_initialize = message;
    } else if (message.method == "notifications/initialized"_L1) {
        m_initialized = message;
    }
}

void SessionMemory::granted(const JsonRpc::Message &request)
{
    if (request.method == "logging/setLevel"_L1)
        m_level = request;
    else if (request.method == "resources/subscribe"_L1 && m_subscriptions.size() < subscriptionsLimit)
        m_subscriptions.insert(request.name, request);
    else if (request.method == "resources/unsubscribe"_L1)
        m_subscriptions.remove(request.name);
}

QList<JsonRpc::Message> SessionMemory::lasting() const
{
    QList<JsonRpc::Message> lasting = m_subscriptions.values();
    if (!m_level.bytes.isEmpty())
        lasting.prepend(m_level);
    return lasting;
}

Revival::Revival(Wire &wire, const SessionMemory &memory, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_memory(memory)
    , m_left(memory.lasting())
{
}

void Revival::initialize()
{
    send(m_memory.initialize(), &Revival::confirm, &Revival::fail);
}

void Revival::confirm()
{
    if (m_memory.initialized().bytes.isEmpty()) // the client has still to say so
        return renew();
    send(m_memory.initialized(), &Revival::renew, &Revival::fail);
}

void Revival::renew()
{
    if (m_left.isEmpty()) {
        deleteLater();
        return Q_EMIT succeeded(m_isComplete);
    }
    send(m_left.takeFirst(), &Revival::renew, &Revival::continueIncomplete);
}

void Revival::send(const JsonRpc::Message &message, void (Revival::*next)(),
                   void (Revival::*otherwise)(const QString &why))
{
    Exchange *exchange = m_wire.exchange(message);
    const auto refusal = std::make_shared<QString>();
    const auto failed = [this, exchange, otherwise](const QString &why) {
        exchange->deleteLater();
        (this->*otherwise)(why);
    };
    connect(exchange, &Exchange::received, this, [exchange, refusal](const JsonRpc::Received &received) {
        if (received.answers(exchange->message().id) && received.errorCode != 0)
            *refusal = u"The server does not begin its session anew: %1"_s.arg(received.errorMessage);
    });
    connect(exchange, &Exchange::failed, this, failed);
    connect(exchange, &Exchange::sessionLost, this, failed);
    connect(exchange, &Exchange::notUnderstood, this, failed);
    connect(exchange, &Exchange::ended, this, [this, exchange, refusal, next, failed] {
        if (!refusal->isEmpty())
            return failed(*refusal);
        exchange->deleteLater();
        (this->*next)();
    });
    exchange->start();
}

void Revival::fail(const QString &why)
{
    deleteLater();
    Q_EMIT failed(why);
}

void Revival::continueIncomplete(const QString &)
{
    m_isComplete = false;
    renew();
}

} // namespace Latchkey
