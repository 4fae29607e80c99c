#include "app/bridge/bridge.h"

#include "core/base/shelltext.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/session/credentialsession.h"

#include <QtCore/QJsonDocument>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds endBound = 5s;
constexpr std::chrono::milliseconds closeBound = 2s;

QUrl addressOf(const CredentialSession &session)
{
    return QUrl(session.server().identity.url);
}

} // namespace

Bridge::Bridge(CredentialSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lanes(session)
{
    m_patience.setSingleShot(true);
    connect(&session, &CredentialSession::moved, this, [this](const QUrl &to) {
        Q_EMIT note(u"The server has moved within its site, to %1: change its address to that."_s.arg(
            visibleText(to.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo), 200)));
    });
}

// Those that wait for their end, too: each has a place in our lanes.
Bridge::~Bridge()
{
    qDeleteAll(findChildren<Exchange *>());
}

void Bridge::accept(const QByteArray &line)
{
    const auto parsed = JsonRpc::parse(line);
    if (!parsed) {
        Q_EMIT message(JsonRpc::error({}, JsonRpc::parseError, u"This line is no JSON."_s));
        return;
    }
    if (cancels(*parsed))
        return;
    m_waiting.append(*parsed);
    sendWaiting();
}

// What stands alone has no session in which it could be cancelled by a message: there its stream is closed (MCP
// 2026-07-28, "Cancellation").
bool Bridge::cancels(const JsonRpc::Message &message)
{
    if (message.cancelled.isUndefined())
        return false;
    Exchange *cancelled = running(message.cancelled);
    if (!cancelled || cancelled->message().version.isEmpty())
        return false;
    over(cancelled);
    return true;
}

Exchange *Bridge::running(const QJsonValue &id) const
{
    const auto found = std::find_if(m_running.begin(), m_running.end(), [&id](const Exchange *exchange) {
        return exchange->message().isRequest() && exchange->message().id == id;
    });
    return found == m_running.end() ? nullptr : *found;
}

// The client sends them in this order, and connections overtake each other.
bool Bridge::isBarrier(const JsonRpc::Message &message) const
{
    return message.method == "initialize"_L1 || message.method == "notifications/initialized"_L1;
}

void Bridge::sendWaiting()
{
    while (!m_waiting.isEmpty() && !m_barrier && !m_reviving)
        post(m_waiting.takeFirst());
    endIfIdle();
}

Exchange *Bridge::exchange(const JsonRpc::Message &message)
{
    WireState wire = m_wire;
    if (!message.version.isEmpty())
        wire.version = message.version;
    else if (message.method == "initialize"_L1)
        wire = {};
    auto *made = new Exchange(m_lanes, addressOf(m_session), wire, message, this);
    if (!message.version.isEmpty())
        made->setFields(m_toolHeaders.fieldsFor(message));
    return made;
}

void Bridge::post(const JsonRpc::Message &sent)
{
    Exchange *made = exchange(sent);
    m_running.append(made);
    const bool initializes = sent.method == "initialize"_L1;
    if (isBarrier(sent))
        m_barrier = made;
    if (initializes)
        m_initialize = sent;
    else if (isBarrier(sent))
        m_initialized = sent;
    if (!sent.version.isEmpty())
        m_wire.version = sent.version; // for what the client sends between its requests
    connect(made, &Exchange::received, this,
            [this, made](const QByteArray &json) { Q_EMIT message(learnt(made->message(), json)); });
    connect(made, &Exchange::headMismatched, this, [this, made] {
        listToolsFor(made->message(), made->refusal());
        over(made);
    });
    connect(made, &Exchange::accepted, this, [this, made, initializes](const QByteArray &sessionId) {
        if (initializes)
            m_wire.sessionId = sessionId;
        if (made != m_barrier || initializes)
            return;
        m_barrier = nullptr;
        listen();
        sendWaiting();
    });
    if (!sent.cancelled.isUndefined())
        connect(made, &Exchange::accepted, this, [this, id = sent.cancelled] {
            if (Exchange *cancelled = running(id)) // no answer is wanted any more, and none may come
                over(cancelled);
        });
    if (initializes)
        connect(made, &Exchange::received, this, [this](const QByteArray &json) {
            if (const QString version = JsonRpc::negotiatedVersion(json); !version.isEmpty())
                m_wire.version = version;
        });
    connect(made, &Exchange::ended, this, [this, made] { over(made); });
    connect(made, &Exchange::failed, this, [this, made](const QString &why) {
        answerFailed(made->message(), why);
        over(made);
    });
    connect(made, &Exchange::sessionLost, this, [this, made] {
        revive(made->message());
        over(made);
    });
    made->start();
}

void Bridge::over(Exchange *exchange)
{
    m_running.removeOne(exchange);
    if (m_barrier == exchange)
        m_barrier = nullptr;
    exchange->disconnect(this);
    exchange->deleteLater();
    sendWaiting();
}

// What the client may see of an answer to `tools/list`, which tells us what a call has to say in its head.
QByteArray Bridge::learnt(const JsonRpc::Message &list, const QByteArray &json, QString *nextCursor)
{
    if (list.version.isEmpty() || list.method != "tools/list"_L1 || !JsonRpc::isAnswerTo(json, list.id))
        return json;
    const ToolHeaders::Learned learned = m_toolHeaders.learn(json);
    for (const ToolHeaders::Refused &tool : learned.refused)
        Q_EMIT note(u"The tool “%1” is left out: %2."_s.arg(visibleText(tool.name, 64), tool.why));
    if (nextCursor)
        *nextCursor = learned.nextCursor;
    return JsonRpc::oneLine(learned.json);
}

// The client got its list of tools before we were there, or the list has changed: we ask for it ourselves, and send the
// call once more. The server has refused to act on the first one.
void Bridge::listToolsFor(const JsonRpc::Message &call, const QByteArray &refusal, const QString &cursor, int pagesLeft)
{
    if (cursor.isEmpty() && m_sentAgain.contains(call.bytes)) {
        Q_EMIT message(refusal);
        return;
    }
    m_sentAgain.insert(call.bytes);
    QJsonObject meta = QJsonDocument::fromJson(call.bytes)["params"_L1]["_meta"_L1].toObject();
    meta.remove("progressToken"_L1);
    QJsonObject parameters{{u"_meta"_s, meta}};
    if (!cursor.isEmpty())
        parameters["cursor"_L1] = cursor;
    const QJsonObject request{{u"jsonrpc"_s, u"2.0"_s},
                              {u"id"_s, u"latchkey-tools"_s},
                              {u"method"_s, u"tools/list"_s},
                              {u"params"_s, parameters}};
    Exchange *list = exchange(*JsonRpc::parse(QJsonDocument(request).toJson(QJsonDocument::Compact)));
    m_running.append(list);
    const auto next = std::make_shared<QString>();
    connect(list, &Exchange::received, this,
            [this, list, next](const QByteArray &json) { learnt(list->message(), json, next.get()); });
    connect(list, &Exchange::ended, this, [=, this] {
        if (!next->isEmpty() && pagesLeft > 1)
            listToolsFor(call, refusal, *next, pagesLeft - 1);
        else
            m_waiting.prepend(call);
        over(list);
    });
    const auto giveUp = [=, this] {
        Q_EMIT message(refusal);
        over(list);
    };
    connect(list, &Exchange::failed, this, giveUp);
    connect(list, &Exchange::sessionLost, this, giveUp);
    list->start();
}

void Bridge::answerFailed(const JsonRpc::Message &failed, const QString &why)
{
    QString login = u"login"_s;
    for (const QString &scope : m_session.scopesOfNextSignIn())
        login += u" --scope "_s + scope;
    const QString text = m_session.health().state == HealthState::NeedsSignIn
        ? u"%1 Run: %2"_s.arg(why, commandLineOf(login, {m_session.server().identity.name}))
        : why;
    if (failed.isRequest())
        Q_EMIT message(JsonRpc::error(failed.id, JsonRpc::transportError, text));
    else
        Q_EMIT note(u"%1: %2"_s.arg(failed.method.isEmpty() ? u"a response"_s : failed.method, text));
}

void Bridge::listen()
{
    delete m_listener;
    m_listener = new Exchange(m_lanes, addressOf(m_session), m_wire, this);
    connect(m_listener, &Exchange::received, this, &Bridge::message);
    const auto drop = [this] {
        m_listener->deleteLater();
        m_listener = nullptr;
    };
    connect(m_listener, &Exchange::ended, this, drop);
    connect(m_listener, &Exchange::failed, this, drop);
    connect(m_listener, &Exchange::sessionLost, this, drop);
    m_listener->start();
}

// A server that was restarted has forgotten its sessions, which is no reason for the client to be.
void Bridge::revive(const JsonRpc::Message &lost)
{
    if (m_sentAgain.contains(lost.bytes) || m_initialize.bytes.isEmpty())
        return answerFailed(lost, u"The server has ended this session. Start the client anew."_s);
    m_lost.append(lost);
    if (!std::exchange(m_reviving, true))
        initializeAnew();
}

void Bridge::initializeAnew()
{
    m_wire = {};
    Exchange *first = exchange(m_initialize);
    const auto drop = [](Exchange *done) { done->deleteLater(); };
    const auto fail = [this, drop](Exchange *failed, const QString &why) {
        drop(failed);
        revived(false, why);
    };
    connect(first, &Exchange::accepted, this, [this](const QByteArray &sessionId) { m_wire.sessionId = sessionId; });
    connect(first, &Exchange::received, this, [this](const QByteArray &json) {
        if (const QString version = JsonRpc::negotiatedVersion(json); !version.isEmpty())
            m_wire.version = version;
    });
    connect(first, &Exchange::failed, this, [fail, first](const QString &why) { fail(first, why); });
    connect(first, &Exchange::ended, this, [this, first, drop, fail] {
        drop(first);
        if (m_initialized.bytes.isEmpty())
            return revived(true, {}); // the client has still to say so
        Exchange *second = exchange(m_initialized);
        connect(second, &Exchange::failed, this, [fail, second](const QString &why) { fail(second, why); });
        connect(second, &Exchange::sessionLost, this,
                [fail, second] { fail(second, u"The server ends its sessions."_s); });
        connect(second, &Exchange::ended, this, [this, second, drop] {
            drop(second);
            revived(true, {});
        });
        second->start();
    });
    first->start();
}

void Bridge::revived(bool works, const QString &why)
{
    m_reviving = false;
    const QList<JsonRpc::Message> lost = std::exchange(m_lost, {});
    for (const JsonRpc::Message &message : lost) {
        if (!works) {
            answerFailed(message, why);
            continue;
        }
        m_sentAgain.insert(message.bytes);
        m_waiting.prepend(message);
    }
    if (works)
        listen();
    sendWaiting();
}

void Bridge::end()
{
    if (std::exchange(m_ending, true))
        return;
    delete std::exchange(m_listener, nullptr);
    connect(&m_patience, &QTimer::timeout, this, &Bridge::closeSession);
    m_patience.start(endBound);
    endIfIdle();
}

void Bridge::stop()
{
    end();
    closeSession();
}

void Bridge::endIfIdle()
{
    if (m_ending && m_running.isEmpty() && m_waiting.isEmpty() && !m_reviving)
        closeSession();
}

void Bridge::closeSession()
{
    if (std::exchange(m_closing, true))
        return;
    m_patience.disconnect(this);
    m_waiting.clear();
    for (Exchange *running : std::exchange(m_running, {}))
        delete running;
    const QByteArray session = std::exchange(m_wire.sessionId, {});
    if (session.isEmpty())
        return Q_EMIT ended();
    connect(&m_patience, &QTimer::timeout, this, &Bridge::ended);
    m_patience.start(closeBound);
    QNetworkRequest request(addressOf(m_session));
    request.setRawHeader("Mcp-Session-Id", session);
    request.setRawHeader("MCP-Protocol-Version", m_wire.version.toLatin1());
    const Lanes::Place place = m_lanes.take();
    whenDone(place->send(request, "DELETE"), this, [this, place](const Result<ReplyHandle> &) {
        m_patience.disconnect(this);
        Q_EMIT ended();
    });
}

} // namespace Latchkey
