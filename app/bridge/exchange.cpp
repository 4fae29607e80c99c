#include "app/bridge/exchange.h"

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

constexpr qint64 bodyLimit = 64LL * 1024 * 1024;
constexpr int vainTriesLimit = 5;
constexpr std::chrono::milliseconds usualPause = 1s;
constexpr std::chrono::milliseconds longestPause = 60s;

const QString cutOff = u"The connection ended before the answer came. Whether the server has acted is not known."_s;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray contentType(const QNetworkReply &reply)
{
    return reply.rawHeader("Content-Type").split(';').first().trimmed().toLower();
}

//! What the server wants instead, if it says so (RFC 6750 section 3.1).
QString wantedScopes(const QNetworkReply &reply)
{
    const auto wanted = bearerChallenge(parseChallenges(reply.rawHeader("WWW-Authenticate").split('\n')));
    return wanted && wanted->error == "insufficient_scope"_L1 ? wanted->scopes.join(u' ') : QString();
}

} // namespace

Exchange::Exchange(Lanes &lanes, const QUrl &url, const WireState &wire, QObject *parent)
    : Exchange(lanes, url, wire, JsonRpc::Message{}, parent)
{
}

Exchange::Exchange(Lanes &lanes, const QUrl &url, const WireState &wire, const JsonRpc::Message &message,
                   QObject *parent)
    : QObject(parent)
    , m_lanes(lanes)
    , m_url(url)
    , m_wire(wire)
    , m_message(message)
    , m_listens(message.bytes.isEmpty())
    , m_resuming(m_listens)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Exchange::send);
}

void Exchange::start()
{
    m_place = m_lanes.take();
    send();
}

QNetworkRequest Exchange::request() const
{
    QNetworkRequest request(m_url);
    request.setRawHeader("Accept", m_resuming ? "text/event-stream" : "application/json, text/event-stream");
    if (!m_resuming)
        request.setRawHeader("Content-Type", "application/json");
    if (m_resuming && !m_events.lastEventId().isEmpty())
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
    whenDone(m_resuming ? m_place->send(request(), "GET") : m_place->send(request(), "POST", m_message.bytes), this,
             [this](const Result<ReplyHandle> &outcome) { judge(outcome); });
}

void Exchange::judge(const Result<ReplyHandle> &outcome)
{
    if (!outcome)
        return fail(Words::errorText(outcome.error()).all());
    m_reply = *outcome;
    const int status = statusOf(*m_reply);
    const bool fine = status >= 200 && status < 300;
    if (m_listens && (status >= 400 || (fine && contentType(*m_reply) != "text/event-stream")))
        return finish(&Exchange::ended); // the server has nothing to say by itself, which it may
    if (status == 404 && !m_wire.sessionId.isEmpty())
        return finish(&Exchange::sessionLost);
    m_body = !fine ? Body::Refusal : contentType(*m_reply) == "text/event-stream" ? Body::Events : Body::Json;
    if (fine && !m_resuming)
        Q_EMIT accepted(m_reply->rawHeader("Mcp-Session-Id"));
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &Exchange::readOn);
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::replyEnded);
    readOn();
    if (!m_over && m_reply->isFinished())
        replyEnded();
}

void Exchange::readOn()
{
    if (m_body == Body::Events)
        readEvents();
    else if (m_reply->bytesAvailable() > bodyLimit)
        fail(u"The server's answer is larger than 64 MiB."_s);
}

void Exchange::readEvents()
{
    const QByteArray bytes = m_reply->readAll();
    if (!bytes.isEmpty())
        m_vainTries = 0;
    for (const EventStream::Event &event : m_events.feed(bytes)) {
        if ((event.type.isEmpty() || event.type == "message") && !event.data.trimmed().isEmpty())
            pass(event.data);
        if (m_over)
            return;
    }
    if (m_events.isTooLarge())
        fail(u"A message of the server is larger than 64 MiB."_s);
}

void Exchange::pass(const QByteArray &json)
{
    m_answered = m_answered || (m_message.isRequest() && JsonRpc::isAnswerTo(json, m_message.id));
    Q_EMIT received(JsonRpc::oneLine(json));
}

void Exchange::replyEnded()
{
    if (m_over)
        return;
    if (m_body == Body::Refusal)
        return judgeRefusal();
    if (m_body == Body::Events) {
        readEvents();
        if (m_over)
            return;
        if (!m_listens && (m_answered || !m_message.isRequest()))
            return finish(&Exchange::ended);
        return takeUp();
    }
    if (m_reply->error() != QNetworkReply::NoError)
        return fail(cutOff);
    const QByteArray body = m_reply->readAll();
    if (!body.trimmed().isEmpty())
        pass(body);
    if (m_message.isRequest() && !m_answered)
        return fail(u"The server's answer is none to this request."_s);
    finish(&Exchange::ended);
}

// A stream may end before the answer came: the server asks us to come again (SSE's retry), or the connection broke.
void Exchange::takeUp()
{
    if (!m_listens && (m_events.lastEventId().isEmpty() || m_vainTries >= vainTriesLimit))
        return fail(cutOff);
    m_reply.reset();
    m_resuming = true;
    const auto pause = m_events.retry().value_or(usualPause) * (1 << std::min(m_vainTries, 6));
    ++m_vainTries;
    m_pause.start(std::min(pause, longestPause));
}

void Exchange::judgeRefusal()
{
    const int status = statusOf(*m_reply);
    if (m_resuming && status == 0)
        return takeUp();
    if (status == 0)
        return fail(u"The server cannot be reached: %1."_s.arg(visibleText(m_reply->errorString(), 200)));
    const QByteArray body = m_reply->read(bodyLimit);
    if (m_message.isRequest() && JsonRpc::isAnswerTo(body, m_message.id)) {
        if (m_message.method == "tools/call"_L1 && JsonRpc::errorCode(body) == JsonRpc::headerMismatch) {
            m_refusal = JsonRpc::oneLine(body);
            return finish(&Exchange::headMismatched);
        }
        pass(body); // the server's own words
        return finish(&Exchange::ended);
    }
    if (const QString scopes = wantedScopes(*m_reply); !scopes.isEmpty())
        return fail(
            u"The server wants more permission than it was granted (scope: %1)."_s.arg(visibleText(scopes, 200)));
    const QString phrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    fail(u"The server answered %1 %2."_s.arg(QString::number(status), visibleText(phrase, 80)));
}

void Exchange::finish(void (Exchange::*how)())
{
    if (std::exchange(m_over, true))
        return;
    if (m_reply)
        m_reply->disconnect(this);
    Q_EMIT(this->*how)();
}

void Exchange::fail(const QString &why)
{
    if (std::exchange(m_over, true))
        return;
    if (m_reply)
        m_reply->disconnect(this);
    Q_EMIT failed(why);
}

} // namespace Latchkey
