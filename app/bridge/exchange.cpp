#include "app/bridge/exchange.h"

#include "app/bridge/outlet.h"
#include "app/bridge/serverwords.h"
#include "app/bridge/toolheaders.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/oauth/challenge.h"
#include "ui/words/words.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 64LL * 1024;
constexpr qint64 ahead = 256LL * 1024; // of what we read, at most
constexpr qsizetype refusalLimit = 1024LL * 1024;
constexpr qsizetype addressLimit = 8192;
constexpr int vainTriesLimit = 5;
constexpr std::chrono::milliseconds usualPause = 1s;
constexpr std::chrono::milliseconds longestWish = 10min; // of a server, when to come again
constexpr std::chrono::milliseconds afterAnswer = 5s; // for what a stream still has to say

const QString cutOff = u"The connection ended before the answer came. Whether the server has acted is not known."_s;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isFine(int status)
{
    return status >= 200 && status < 300;
}

bool isEventStream(const QNetworkReply &reply)
{
    return reply.rawHeader("Content-Type").split(';').first().trimmed().toLower() == "text/event-stream";
}

//! What the server wants instead, if it says so (RFC 6750 section 3.1).
QString wantedScopes(const QNetworkReply &reply)
{
    const auto wanted = bearerChallenge(parseChallenges(reply.rawHeader("WWW-Authenticate").split('\n')));
    return wanted && wanted->error == "insufficient_scope"_L1 ? wanted->scopes.join(u' ') : QString();
}

} // namespace

Exchange::Exchange(const Surroundings &surroundings, const WireState &wire, const JsonRpc::Message &message,
                   QObject *parent)
    : Exchange(surroundings, wire, message, Kind::Message, parent)
{
}

Exchange::Exchange(const Surroundings &surroundings, const WireState &wire, Kind kind, QObject *parent)
    : Exchange(surroundings, wire, {}, kind, parent)
{
}

Exchange::Exchange(const Surroundings &surroundings, const WireState &wire, const JsonRpc::Message &message, Kind kind,
                   QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_wire(wire)
    , m_message(message)
    , m_kind(kind)
    , m_byGet(kind != Kind::Message)
    , m_incoming(m_surroundings.outlet, m_surroundings.bounds.held, message.isBatch,
                 [this](const JsonRpc::Received &received) { pass(received); })
{
    for (QTimer *timer : {&m_pause, &m_stall, &m_trailing})
        timer->setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // no other keeps to "at least"
    connect(&m_pause, &QTimer::timeout, this, &Exchange::send);
    connect(&m_stall, &QTimer::timeout, this,
            [this] { fail(u"The server has stopped in the middle of a long message."_s); });
    connect(&m_trailing, &QTimer::timeout, this, &Exchange::dismiss);
    connect(&m_surroundings.outlet, &Outlet::opened, this, &Exchange::readOn);
}

Exchange::~Exchange() = default;

void Exchange::start()
{
    send();
}

QNetworkRequest Exchange::request() const
{
    QNetworkRequest request(m_wire.address);
    request.setRawHeader("Accept", m_byGet ? "text/event-stream" : "application/json, text/event-stream");
    if (!m_byGet)
        request.setRawHeader("Content-Type", "application/json");
    if (m_byGet && !m_events.lastEventId().isEmpty())
        request.setRawHeader("Last-Event-ID", m_events.lastEventId());
    if (!m_wire.sessionId.isEmpty())
        request.setRawHeader("Mcp-Session-Id", m_wire.sessionId);
    if (!m_wire.version.isEmpty())
        request.setRawHeader("MCP-Protocol-Version", headerValue(m_wire.version));
    // Requests that stand alone say in their head what they are about.
    if (!m_message.version.isEmpty()) {
        request.setRawHeader("Mcp-Method", headerValue(m_message.method));
        if (!m_message.name.isEmpty())
            request.setRawHeader("Mcp-Name", headerValue(m_message.name));
    }
    for (const auto &[name, value] : m_fields)
        request.setRawHeader(name, value);
    return request;
}

void Exchange::send()
{
    m_place = m_surroundings.lanes.take();
    m_place->setReadAhead(ahead);
    whenDone(m_byGet ? m_place->send(request(), "GET") : m_place->send(request(), "POST", m_message.bytes), this,
             [this](const Result<ReplyHandle> &outcome) { handleAnswer(outcome); });
}

void Exchange::handleAnswer(const Result<ReplyHandle> &outcome)
{
    if (m_hasEnded)
        return; // the answer has come on the channel
    if (!outcome)
        return fail(Words::errorText(outcome.error()).all());
    m_reply = *outcome;
    m_opened.start();
    const int status = statusOf(*m_reply);
    const bool isOpenStream = isFine(status) && isEventStream(*m_reply);
    if (m_kind == Kind::Listening && !isOpenStream && status > 0)
        return finish(&Exchange::ended); // the server has nothing to say by itself, which it may
    if (m_kind == Kind::Channel && !isOpenStream && isFine(status))
        return fail(u"The server has no stream of events there."_s);
    m_body = !isFine(status) ? Body::Refusal : isOpenStream ? Body::Events : Body::Messages;
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::readOn);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::readOn);
    if (isFine(status) && (!m_byGet || m_kind == Kind::Channel))
        Q_EMIT accepted(m_reply->rawHeader("Mcp-Session-Id"));
    if (m_hasEnded)
        return;
    if (isFine(status) && m_wire.transport == WireState::Transport::EventSource && m_kind == Kind::Message) {
        m_body = Body::Unread;
        m_reply->disconnect(this);
        m_reply.reset();
        m_place.reset();
        if (!m_message.isRequest())
            finish(&Exchange::ended);
        return;
    }
    readOn();
}

// A piece at a time: all exchanges have their turn.
void Exchange::readOn()
{
    if (m_hasEnded || m_body == Body::Unread || !m_surroundings.outlet.isOpenTo(&m_incoming))
        return;
    m_stall.stop();
    // No more than there is: that much memory would be taken, and wiped.
    if (const QByteArray bytes = m_reply->read(std::min(chunk, m_reply->bytesAvailable())); !bytes.isEmpty())
        take(bytes);
    if (m_hasEnded || m_body == Body::Unread)
        return;
    if (m_reply->bytesAvailable() > 0) {
        m_readingOn.ask();
    } else if (m_reply->isFinished()) {
        replyEnded();
    } else if (m_incoming.isLong()) {
        m_stall.start(m_surroundings.bounds.longestPause);
    }
}

void Exchange::take(const QByteArray &bytes)
{
    switch (m_body) {
    case Body::Unread:
        break;
    case Body::Messages:
        m_incoming.feed(bytes);
        break;
    case Body::Events:
        m_events.feed(bytes, *this);
        break;
    case Body::Refusal:
        m_collected.append(bytes);
        if (m_collected.size() > refusalLimit)
            handleRefusal();
        break;
    }
}

void Exchange::data(QByteArrayView piece, const QByteArray &type)
{
    if (m_hasEnded)
        return;
    if (type.isEmpty() || type == "message")
        m_incoming.feed(piece);
    else if (type == "endpoint" && m_collected.size() + piece.size() <= addressLimit)
        m_collected.append(piece);
}

void Exchange::eventEnded(const QByteArray &type)
{
    if (m_hasEnded)
        return;
    if (std::exchange(m_seenId, m_events.lastEventId()) != m_events.lastEventId())
        m_vainTries = 0;
    m_incoming.endText();
    if (type != "endpoint")
        return;
    const QByteArray address = std::exchange(m_collected, {});
    if (m_kind == Kind::Channel)
        Q_EMIT endpoint(address);
    else if (m_kind == Kind::Message && !m_wire.isProven) // which no server of the other transport says
        finish(&Exchange::notUnderstood, u"The server speaks an older transport."_s);
}

void Exchange::pass(JsonRpc::Received message)
{
    m_vainTries = 0;
    if (m_message.isRequest() && !m_answered && message.isErrorWithoutId() && !message.line.isEmpty()) {
        message.id = m_message.id;
        message.line = JsonRpc::withId(message.line, m_message.id);
    }
    m_answered = m_answered || (m_message.isRequest() && message.answers(m_message.id));
    Q_EMIT received(message);
    if (!m_hasEnded && m_answered && m_body == Body::Events)
        m_trailing.start(afterAnswer);
}

void Exchange::answered(const JsonRpc::Received &answer)
{
    pass(answer);
    finish(&Exchange::ended);
}

void Exchange::dismiss()
{
    finish(&Exchange::ended);
}

void Exchange::replyEnded()
{
    if (m_body == Body::Refusal)
        return handleRefusal();
    if (m_body == Body::Events && !m_answered && (m_kind == Kind::Listening || m_message.isRequest()))
        return takeUp();
    if (m_body == Body::Events)
        return m_kind == Kind::Channel ? fail(cutOff) : finish(&Exchange::ended);
    if (m_reply->error() != QNetworkReply::NoError && !m_answered)
        return fail(cutOff);
    m_incoming.endText();
    if (m_message.isRequest() && !m_answered) {
        const QString words = serverWords(m_incoming.otherText());
        return fail(u"The server's answer is none to this request"_s
                    + (words.isEmpty() ? u"."_s : u": “%1”"_s.arg(words)));
    }
    finish(&Exchange::ended);
}

// A stream may end before the answer came: the server asks us to come again (SSE's retry), or the connection broke.
void Exchange::takeUp()
{
    const BridgeBounds &bounds = m_surroundings.bounds;
    if (m_opened.hasExpired(bounds.longestPause.count())) // an idle stream that is closed now and then is none in vain
        m_vainTries = 0;
    if (m_kind == Kind::Message && (m_events.lastEventId().isEmpty() || m_vainTries >= vainTriesLimit))
        return fail(cutOff);
    m_reply->disconnect(this);
    m_reply.reset();
    m_place.reset();
    m_body = Body::Unread;
    m_incoming.drop();
    m_collected.clear();
    m_events.beginAgain();
    m_byGet = true;
    const auto wish = std::clamp(m_events.retry().value_or(usualPause), bounds.leastPause, longestWish);
    const auto pause = wish * (1 << std::min(m_vainTries, 6));
    ++m_vainTries;
    m_pause.start(std::min(pause, std::max(wish, bounds.longestPause)));
}

void Exchange::handleRefusal()
{
    const int status = statusOf(*m_reply);
    if (status == 0 && m_byGet && m_kind != Kind::Channel)
        return takeUp();
    if (status == 0)
        return fail(u"The server cannot be reached: %1."_s.arg(visibleText(m_reply->errorString(), 200)));
    const auto error = JsonRpc::receivedFrom(m_collected);
    if (isSessionLost(status, error))
        return finish(&Exchange::sessionLost, refusalWords(status));
    const bool isOther = status == 404 || status == 405 || (status == 400 && !error);
    if (isOther && m_kind == Kind::Message && !m_wire.isProven)
        return finish(&Exchange::notUnderstood, refusalWords(status));
    if (error && error->isResponse && m_message.isRequest() && !error->line.isEmpty()) {
        const bool isOurs = error->answers(m_message.id);
        const QByteArray line = isOurs ? error->line : JsonRpc::withId(error->line, m_message.id);
        if (m_message.method == "tools/call"_L1 && error->errorCode == JsonRpc::headerMismatch) {
            m_refusal = line;
            return finish(&Exchange::headMismatched);
        }
        pass(*JsonRpc::receivedFrom(line)); // the server's own words
        return finish(&Exchange::ended);
    }
    if (const QString scopes = wantedScopes(*m_reply); !scopes.isEmpty())
        return fail(
            u"The server wants more permission than it was granted (scope: %1)."_s.arg(visibleText(scopes, 200)));
    fail(refusalWords(status));
}

// 404 it is (MCP, "Session Management"); many servers say 400, and that it is about a session. What they say of the message
// itself is an answer.
bool Exchange::isSessionLost(int status, const std::optional<JsonRpc::Received> &error) const
{
    const bool hasSession = !m_wire.sessionId.isEmpty() || m_wire.transport == WireState::Transport::EventSource;
    const bool isAboutMessage = error && error->answers(m_message.id)
        && (error->errorCode == JsonRpc::methodNotFound || error->errorCode == JsonRpc::invalidParameters);
    if (!hasSession || isAboutMessage || m_kind != Kind::Message)
        return false;
    if (status == 404 || status == 410)
        return true;
    const QByteArray words = m_collected.left(4096).toLower();
    return status == 400 && (words.contains("session") || words.contains("not initialized"));
}

QString Exchange::refusalWords(int status) const
{
    const QString phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString words = serverWords(m_collected);
    const QString answer = u"The server answered %1 %2"_s.arg(QString::number(status), visibleText(phrase, 80));
    return answer.trimmed() + (words.isEmpty() || words == phrase ? u"."_s : u": “%1”"_s.arg(words));
}

template<typename... Arguments, typename... Values>
void Exchange::finish(void (Exchange::*how)(Arguments...), const Values &...values)
{
    if (std::exchange(m_hasEnded, true))
        return;
    for (QTimer *timer : {&m_pause, &m_stall, &m_trailing})
        timer->stop();
    if (m_reply)
        m_reply->disconnect(this);
    m_incoming.drop();
    Q_EMIT(this->*how)(values...);
}

void Exchange::fail(const QString &why)
{
    finish(&Exchange::failed, why);
}

} // namespace Latchkey
