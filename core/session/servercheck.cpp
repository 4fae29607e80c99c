#include "core/session/servercheck_p.h"

#include "core/base/visibletext.h"
#include "core/oauth/documentfetch_p.h"
#include "core/oauth/guardedrequest_p.h"
#include "core/oauth/networkaccess_p.h"
#include "core/oauth/oauthclient.h"
#include "core/oauth/proberequest_p.h"
#include "core/oauth/urlrules_p.h"
#include "core/session/credentialsession.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype answerLimit = qsizetype{8} * 1024 * 1024;
constexpr int pagesLimit = 32;
constexpr std::chrono::milliseconds closeBound = 1s;
constexpr int methodNotFound = -32601;
constexpr QLatin1String clientName("Latchkey");

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isStream(const QNetworkReply &reply)
{
    return reply.rawHeader("Content-Type").trimmed().toLower().startsWith("text/event-stream");
}

QString httpText(int status)
{
    return u"HTTP "_s + QString::number(status);
}

} // namespace

ServerCheck::ServerCheck(CredentialSession &session, Clock clock)
    : Operation(&session)
    , m_session(session)
    , m_clock(std::move(clock))
    , m_network(session)
    , m_bound([this] { runOut(); })
    , m_target(session.server().identity.url)
    , m_streamed(answerLimit)
    , m_pagesLeft(pagesLimit)
{
}

ServerCheck::~ServerCheck() = default;

void ServerCheck::start(std::chrono::milliseconds bound)
{
    m_bound.start(bound);
    m_elapsed.start();
    initialize();
}

void ServerCheck::runOut()
{
    if (m_outcome.at.isValid()) // what it has shown stands
        return finish(m_outcome);
    end(CheckOutcome::Kind::Unreachable, u"no answer in time"_s);
}

void ServerCheck::initialize()
{
    send(u"initialize"_s,
         {{u"protocolVersion"_s, QString(sessionVersion)},
          {u"capabilities"_s, QJsonObject()},
          {u"clientInfo"_s, clientInfo(clientName)}},
         [this](const QJsonObject &answer) { initialized(answer); });
}

void ServerCheck::initialized(const QJsonObject &answer)
{
    const QString version = answer["result"_L1]["protocolVersion"_L1].toString();
    if (version.isEmpty()) // it speaks a version that knows no sessions, or nothing that we know
        return m_way == Way::Session ? standAlone() : end(CheckOutcome::Kind::NotMcp, u"it takes no initialize"_s);
    m_version = version;
    notify(u"notifications/initialized"_s, [this] { listTools({}); });
}

void ServerCheck::listTools(const QString &cursor)
{
    QJsonObject parameters;
    if (!cursor.isEmpty())
        parameters["cursor"_L1] = cursor;
    send(u"tools/list"_s, parameters, [this](const QJsonObject &answer) { countTools(answer); });
}

void ServerCheck::countTools(const QJsonObject &answer)
{
    const QJsonValue tools = answer["result"_L1]["tools"_L1];
    const QJsonObject error = answer["error"_L1].toObject();
    if (error["code"_L1].toInt() == methodNotFound && m_way != Way::StandAlone)
        m_outcome.toolCount = 0; // it has other things to offer
    if (!tools.isArray() && m_way == Way::StandAlone && m_outcome.toolCount < 0)
        return listen();
    if (tools.isArray())
        m_outcome.toolCount = std::max(m_outcome.toolCount, 0) + static_cast<int>(tools.toArray().size());
    const QString next = answer["result"_L1]["nextCursor"_L1].toString();
    if (!next.isEmpty() && --m_pagesLeft > 0)
        return listTools(next);
    end(CheckOutcome::Kind::Works, visibleText(error["message"_L1].toString(), 200));
}

void ServerCheck::standAlone()
{
    m_way = Way::StandAlone;
    m_version = standAloneVersion;
    m_sessionId.clear();
    listTools({});
}

// The transport of 2024-11-05: what comes back comes by one stream, which first says where to send to.
void ServerCheck::listen()
{
    m_way = Way::Events;
    m_version.clear();
    QNetworkRequest request(m_target);
    request.setRawHeader("Accept", "text/event-stream");
    step(m_network.send(request, "GET"), [this](const Result<ReplyHandle> &outcome) {
        if (!outcome)
            return handleFailure(outcome.error());
        m_stream = *outcome;
        if (statusOf(*m_stream) != 200 || !isStream(*m_stream))
            return end(CheckOutcome::Kind::NotMcp, m_firstRefusal);
        connect(m_stream.get(), &QNetworkReply::readyRead, this, &ServerCheck::readStream);
        connect(m_stream.get(), &QNetworkReply::finished, this,
                [this] { end(CheckOutcome::Kind::Unreachable, u"the connection has ended"_s); });
        readStream();
    });
}

void ServerCheck::readStream()
{
    for (const EventStream::Event &event : m_streamed.feed(m_stream->readAll())) {
        if (isFinished())
            return;
        if (event.type == "endpoint")
            begin(event.data);
        else if (event.type.isEmpty() || event.type == "message")
            take(event.data);
    }
}

void ServerCheck::begin(const QByteArray &endpoint)
{
    const QUrl target = m_target.resolved(QUrl(QString::fromUtf8(endpoint.trimmed()), QUrl::StrictMode));
    if (!sameOrigin(target, m_target))
        return end(CheckOutcome::Kind::NotMcp, u"it wants its messages at another site"_s);
    m_target = target;
    initialize();
}

QNetworkRequest ServerCheck::request(const QString &method) const
{
    QNetworkRequest request(m_target);
    request.setRawHeader("Accept", "application/json, text/event-stream");
    request.setRawHeader("Content-Type", "application/json");
    if (!m_sessionId.isEmpty())
        request.setRawHeader("Mcp-Session-Id", m_sessionId);
    if (!m_version.isEmpty())
        request.setRawHeader("MCP-Protocol-Version", m_version.toLatin1());
    if (m_way == Way::StandAlone)
        request.setRawHeader("Mcp-Method", method.toLatin1());
    return request;
}

void ServerCheck::send(const QString &method, QJsonObject parameters, Answered answered)
{
    if (m_way == Way::StandAlone)
        parameters["_meta"_L1] = standAloneMeta(clientName);
    const QJsonObject message{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, ++m_id}, {u"method"_s, method}, {u"params"_s, parameters}};
    m_answered = std::move(answered);
    m_isAnswered = false;
    m_events.emplace(answerLimit);
    step(m_network.send(request(method), "POST", QJsonDocument(message).toJson(QJsonDocument::Compact)),
         [this](const Result<ReplyHandle> &outcome) { handleHead(outcome); });
}

void ServerCheck::notify(const QString &method, const std::function<void()> &sent)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}};
    step(m_network.send(request(method), "POST", QJsonDocument(message).toJson(QJsonDocument::Compact)),
         [sent](const Result<ReplyHandle> &) { sent(); }); // whether it was taken, the next answer shows
}

void ServerCheck::handleHead(const Result<ReplyHandle> &outcome)
{
    if (!outcome)
        return handleFailure(outcome.error());
    m_reply = *outcome;
    const int status = statusOf(*m_reply);
    if (status == 0)
        return end(CheckOutcome::Kind::Unreachable, whyNoAnswer(*m_reply));
    if (status < 200 || status >= 300)
        return handleRefusal(status);
    if (m_way == Way::Events)
        return; // the answer comes by the stream
    if (const QByteArray session = m_reply->rawHeader("Mcp-Session-Id"); !session.isEmpty())
        m_sessionId = session;
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &ServerCheck::read);
    connect(m_reply.get(), &QNetworkReply::finished, this, &ServerCheck::read);
    read();
}

void ServerCheck::handleFailure(const Error &error)
{
    const bool isRefusal = error.kind == ErrorKind::AuthorizationRequired || error.kind == ErrorKind::Refused;
    end(isRefusal ? CheckOutcome::Kind::Refused : CheckOutcome::Kind::Unreachable, visibleText(error.detail, 200));
}

void ServerCheck::handleRefusal(int status)
{
    if (status == 401 || status == 403)
        return end(CheckOutcome::Kind::Refused, httpText(status));
    if (status >= 300 && status < 400) {
        m_outcome.movedTo = redirectShown(m_target, m_reply->rawHeader("Location"));
        return end(CheckOutcome::Kind::Moved, httpText(status));
    }
    if (status >= 500 && m_way == Way::Session && m_version.isEmpty() && !m_anonymousNetwork
        && m_session.credential().summary)
        return askAnonymously(status);
    if (status == 408 || status == 429 || status >= 500)
        return end(CheckOutcome::Kind::Unreachable, httpText(status));
    if (m_firstRefusal.isEmpty())
        m_firstRefusal = httpText(status);
    switch (m_way) {
    case Way::Session:
        return m_version.isEmpty() ? standAlone() : end(CheckOutcome::Kind::NotMcp, m_firstRefusal);
    case Way::StandAlone:
        return listen();
    case Way::Events:
        return end(CheckOutcome::Kind::NotMcp, m_firstRefusal);
    }
}

// Some servers, the example of MCP's TypeScript SDK among them, break at a token that they do not know. One that is well
// enough to send a stranger away is not out of order.
void ServerCheck::askAnonymously(int status)
{
    m_anonymousNetwork = networkAccess(m_session.network());
    HttpContext context;
    context.network = m_anonymousNetwork.get();
    step(exchangeWithinOrigin(context, probeRequest(m_session.server(), {})),
         [this, status](const Result<HttpAnswer> &answer) {
             const bool isAboutToken = answer && answer->status == 401;
             isAboutToken ? replaceToken() : end(CheckOutcome::Kind::Unreachable, httpText(status));
         });
}

void ServerCheck::replaceToken()
{
    step(m_session.accessToken(), [this](const Result<AccessToken> &token) {
        if (!token)
            return handleFailure(token.error());
        step(m_session.refreshAfterUnauthorized(token->value),
             [this](const Result<AccessToken> &another) { another ? initialize() : handleFailure(another.error()); });
    });
}

void ServerCheck::read()
{
    if (m_isAnswered || isFinished())
        return;
    const ReplyHandle reply = m_reply;
    const int asked = m_id;
    const auto isOver = [this, asked] {
        return m_isAnswered || m_id != asked || isFinished();
    }; // it may have asked again
    if (isStream(*reply)) {
        for (const EventStream::Event &event : m_events->feed(reply->readAll())) {
            if (event.type.isEmpty() || event.type == "message")
                take(event.data);
            if (isOver())
                return;
        }
    } else if (reply->bytesAvailable() > answerLimit) {
        return end(CheckOutcome::Kind::NotMcp, u"its answer is too large"_s);
    } else if (reply->isFinished()) {
        take(reply->readAll());
    }
    if (!isOver() && reply->isFinished())
        end(CheckOutcome::Kind::NotMcp, u"its answer is none to our request"_s);
}

void ServerCheck::take(const QByteArray &json)
{
    const QJsonObject message = QJsonDocument::fromJson(json).object();
    if (message["id"_L1] != QJsonValue(m_id) || message.contains("method"_L1) || m_isAnswered)
        return;
    m_isAnswered = true;
    if (m_reply)
        m_reply->disconnect(this);
    std::exchange(m_answered, nullptr)(message);
}

void ServerCheck::end(CheckOutcome::Kind kind, const QString &detail)
{
    if (m_outcome.at.isValid())
        return; // it is only closing its session any more
    m_outcome.kind = kind;
    m_outcome.detail = detail;
    m_outcome.duration = std::chrono::milliseconds(m_elapsed.elapsed());
    m_outcome.at = m_clock();
    closeSession();
}

// So that a server of sessions is left as it was found; for as long as the check may take in any case.
void ServerCheck::closeSession()
{
    for (const ReplyHandle &reply : {m_reply, m_stream}) {
        if (reply)
            reply->disconnect(this);
    }
    if (m_sessionId.isEmpty() || m_outcome.kind == CheckOutcome::Kind::Unreachable)
        return finish(m_outcome);
    QTimer::singleShot(closeBound, this, [this] { finish(m_outcome); });
    step(m_network.send(request({}), "DELETE"), [this](const Result<ReplyHandle> &) { finish(m_outcome); });
}

} // namespace Latchkey
