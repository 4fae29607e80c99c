#include "app/bridge/wire.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/credentialsession.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds closeBound = 2s;
constexpr std::chrono::milliseconds endpointBound = 10s;

} // namespace

Wire::Wire(CredentialSession &session, Outlet &outlet, const BridgeBounds &bounds, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outlet(outlet)
    , m_bounds(bounds)
    , m_address(session.server().identity.url)
    , m_lanes(session)
{
    m_state.address = m_address;
    // Nobody calls the address of streamable HTTP like that; servers that have both have that one elsewhere.
    const QString path = m_address.adjusted(QUrl::StripTrailingSlash).path();
    if (path.endsWith("/sse"_L1))
        m_state.transport = WireState::Transport::EventSource;
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Wire::connectChannel);
}

// Each has a place in our lanes.
Wire::~Wire()
{
    qDeleteAll(findChildren<Exchange *>());
}

Exchange *Wire::exchange(const JsonRpc::Message &message)
{
    const bool initializes = message.method == "initialize"_L1;
    if (!message.version.isEmpty())
        m_state.version = message.version; // for what the client sends between its requests
    WireState state = m_state;
    if (initializes) {
        state.sessionId.clear();
        state.version.clear();
    }
    auto *made = new Exchange(surroundings(), state, message, this);
    connect(made, &Exchange::accepted, this, [this, initializes](const QByteArray &sessionId) {
        m_state.isProven = true;
        if (initializes)
            m_state.sessionId = sessionId;
    });
    connect(made, &Exchange::received, this, [this, made, initializes](const JsonRpc::Received &received) {
        m_state.isProven = true;
        if (initializes && received.answers(made->message().id) && !received.negotiatedVersion.isEmpty())
            m_state.version = received.negotiatedVersion;
    });
    return made;
}

bool Wire::isCurrent(const Exchange &exchange) const
{
    return exchange.wire().sessionId == m_state.sessionId && exchange.wire().address == m_state.address;
}

void Wire::listen()
{
    delete std::exchange(m_listener, nullptr);
    if (usesChannel())
        return;
    m_listener = new Exchange(surroundings(), m_state, Exchange::Kind::Listening, this);
    connect(m_listener, &Exchange::received, this, &Wire::messageReceived);
    const auto drop = [this] { std::exchange(m_listener, nullptr)->deleteLater(); };
    connect(m_listener, &Exchange::ended, this, drop);
    connect(m_listener, &Exchange::failed, this, drop);
    m_listener->start();
}

void Wire::forgetSession()
{
    m_state.sessionId.clear();
    m_state.version.clear();
    delete std::exchange(m_listener, nullptr);
    dropChannel();
}

void Wire::openChannel()
{
    m_state.transport = WireState::Transport::EventSource;
    if (m_channelState == ChannelState::Opening || m_channelState == ChannelState::Open)
        return;
    // Somebody waits for it, so that only the least of pauses is kept.
    m_channelState = ChannelState::Pausing;
    const auto since = m_lastChannel.isValid() ? std::chrono::milliseconds(m_lastChannel.elapsed())
                                               : m_bounds.leastPause;
    m_pause.start(std::max(m_bounds.leastPause - since, 0ms));
}

void Wire::connectChannel()
{
    m_lastChannel.start();
    m_channelState = ChannelState::Opening;
    WireState state;
    state.address = m_address;
    m_channel = new Exchange(surroundings(), state, Exchange::Kind::Channel, this);
    connect(m_channel, &Exchange::endpoint, this, &Wire::takeEndpoint);
    connect(m_channel, &Exchange::received, this, &Wire::deliver);
    connect(m_channel, &Exchange::ended, this, [this] { channelEnded({}); });
    connect(m_channel, &Exchange::failed, this, &Wire::channelEnded);
    m_patience.disconnect(this);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { channelEnded(u"The server does not say where messages go."_s); });
    m_patience.start(endpointBound);
    m_channel->start();
}

// Servers behind another one say where they are from where they stand: what they know best is the path.
void Wire::takeEndpoint(const QByteArray &address)
{
    QUrl endpoint = m_address.resolved(QUrl::fromEncoded(address.trimmed(), QUrl::StrictMode));
    if (!endpoint.isValid() || endpoint.host() != m_address.host())
        return channelEnded(u"The server wants messages to be sent to another site: %1"_s.arg(
            visibleText(QString::fromUtf8(address), 200)));
    endpoint.setScheme(m_address.scheme());
    endpoint.setPort(m_address.port());
    endpoint.setUserInfo({});
    endpoint.setFragment({});
    m_patience.stop();
    m_state.address = endpoint;
    m_state.isProven = true;
    m_vainChannels = 0;
    if (std::exchange(m_channelState, ChannelState::Open) == ChannelState::Opening)
        Q_EMIT channelOpened();
}

void Wire::channelEnded(const QString &why)
{
    const bool wasOpen = m_channelState == ChannelState::Open;
    if (wasOpen)
        Q_EMIT channelLost();
    dropChannel();
    if (m_state.isProven && m_channelState == ChannelState::None) {
        const auto pause = m_bounds.leastPause * (1 << std::min(m_vainChannels++, 6));
        m_channelState = ChannelState::Pausing;
        m_pause.start(std::min(pause, std::max(m_bounds.longestPause, m_bounds.leastPause)));
    }
    if (!wasOpen)
        Q_EMIT channelFailed(why);
}

void Wire::dropChannel()
{
    m_pause.stop();
    m_patience.stop();
    const ChannelState before = std::exchange(m_channelState, ChannelState::None);
    if (Exchange *channel = std::exchange(m_channel, nullptr)) {
        channel->disconnect(this);
        channel->dismiss();
        channel->deleteLater();
    }
    if (before != ChannelState::Open)
        return;
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (Exchange *each : exchanges)
        each->fail(u"The connection ended before the answer came. Whether the server has acted is not known."_s);
}

void Wire::deliver(const JsonRpc::Received &message)
{
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    const auto asked = std::find_if(exchanges.begin(), exchanges.end(), [&message](const Exchange *each) {
        return each->isOpen() && each->message().isRequest() && message.answers(each->message().id);
    });
    if (asked == exchanges.end())
        Q_EMIT messageReceived(message);
    else
        (*asked)->answered(message);
}

void Wire::useNoChannel()
{
    dropChannel();
    m_state.transport = WireState::Transport::Streamable;
    m_state.address = m_address;
}

void Wire::close()
{
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (Exchange *each : exchanges) {
        each->disconnect(); // one of them may be the reason why we are here
        each->dismiss();
        each->deleteLater();
    }
    m_listener = m_channel = nullptr;
    m_pause.stop();
    m_patience.disconnect(this);
    const QByteArray session = std::exchange(m_state.sessionId, {});
    if (session.isEmpty())
        return Q_EMIT closed();
    connect(&m_patience, &QTimer::timeout, this, &Wire::closed);
    m_patience.start(closeBound);
    QNetworkRequest request(m_address);
    request.setRawHeader("Mcp-Session-Id", session);
    request.setRawHeader("MCP-Protocol-Version", m_state.version.toLatin1());
    const Lanes::Place place = m_lanes.take();
    whenDone(place->send(request, "DELETE"), this, [this, place](const Result<ReplyHandle> &) {
        m_patience.disconnect(this);
        Q_EMIT closed();
    });
}

} // namespace Latchkey
