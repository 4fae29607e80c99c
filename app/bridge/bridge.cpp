#include "app/bridge/bridge.h"

#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/credential/describe.h"
#include "core/session/credentialsession.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <memory>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bookkeeping = 512; // of a message that waits, beside its bytes

// The client sends them in this order, and connections overtake each other.
bool isBarrier(const JsonRpc::Message &message)
{
    return message.method == "initialize"_L1 || message.method == "notifications/initialized"_L1;
}

} // namespace

qsizetype Bridge::costOf(const JsonRpc::Message &message)
{
    return message.bytes.size() + bookkeeping;
}

Bridge::Bridge(CredentialSession &session, QString server, const BridgeBounds &bounds, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_server(std::move(server))
    , m_bounds(bounds)
    , m_wire(session, m_outlet, m_bounds)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Bridge::close);
    connect(&m_outlet, &Outlet::output, this, &Bridge::output);
    connect(&m_wire, &Wire::messageReceived, this, [this](const JsonRpc::Received &message) { pass(message.line); });
    connect(&m_wire, &Wire::channelOpened, this, &Bridge::channelOpened);
    connect(&m_wire, &Wire::channelFailed, this, &Bridge::channelFailed);
    connect(&m_wire, &Wire::channelLost, this, &Bridge::channelLost);
    connect(&m_wire, &Wire::closed, this, &Bridge::ended);
    connect(&session, &CredentialSession::moved, this, [this](const QUrl &to) {
        Q_EMIT said(u"The server has moved within its site, to %1: change its address to that."_s.arg(
            visibleText(to.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo), 200)));
    });
}

Bridge::~Bridge() = default;

void Bridge::accept(const QByteArray &line)
{
    const auto parsed = JsonRpc::parse(line);
    if (!parsed)
        return pass(JsonRpc::error({}, JsonRpc::parseError, u"This line is no JSON."_s));
    if (cancels(*parsed))
        return;
    m_waiting.append(*parsed);
    m_waitingBytes += costOf(*parsed);
    m_waitingOthers += !parsed->isRequest();
    sendWaiting();
}

// What has not been sent need not be. What stands alone has no session in which it could be cancelled by a message: there
// its stream is closed (MCP 2026-07-28, "Cancellation").
bool Bridge::cancels(const JsonRpc::Message &message)
{
    if (message.cancelled.isUndefined())
        return false;
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting[i].isRequest() && m_waiting[i].id == message.cancelled) {
            takeWaiting(i);
            sendWaiting();
            return true;
        }
    }
    Exchange *cancelled = running(message.cancelled);
    if (!cancelled || cancelled->message().version.isEmpty())
        return false;
    dismiss(cancelled);
    return true;
}

Exchange *Bridge::running(const QJsonValue &id) const
{
    const auto found = std::find_if(m_running.begin(), m_running.end(), [&id](const Exchange *exchange) {
        return exchange->message().isRequest() && exchange->message().id == id;
    });
    return found == m_running.end() ? nullptr : *found;
}

void Bridge::sendWaiting()
{
    if (!m_waiting.isEmpty() && m_gate == Gate::Lost)
        beginAnew();
    for (qsizetype next = 0; m_gate == Gate::Open && (next = nextToSend()) >= 0;) {
        if (m_wire.isReady()) {
            post(takeWaiting(next));
            continue;
        }
        m_gate = Gate::Choosing;
        m_wire.openChannel();
    }
    sayBusy();
    endIfIdle();
}

//! -1: nothing. In order, but for requests that wait until others have been answered: an answer or a cancellation that the
//! server is waiting for must not stand behind them.
qsizetype Bridge::nextToSend() const
{
    if (m_waiting.isEmpty())
        return -1;
    int requests = 0, others = 0;
    for (const Exchange *each : m_running)
        each->message().isRequest() ? requests += each->isOpen() : ++others;
    const auto hasRoom = [&](const JsonRpc::Message &message) {
        return message.isRequest() ? requests < m_bounds.requests : others < m_bounds.others;
    };
    if (hasRoom(m_waiting.first()))
        return 0;
    if (m_waitingOthers == 0 || others >= m_bounds.others)
        return -1;
    for (qsizetype i = 0; i < m_waiting.size() && !isBarrier(m_waiting[i]); ++i) {
        if (!m_waiting[i].isRequest())
            return i;
    }
    return -1;
}

JsonRpc::Message Bridge::takeWaiting(qsizetype at)
{
    const JsonRpc::Message message = m_waiting.takeAt(at);
    m_waitingBytes -= costOf(message);
    m_waitingOthers -= !message.isRequest();
    return message;
}

void Bridge::sayBusy()
{
    const bool isBusy = m_waitingBytes > (m_isBusy ? m_bounds.waiting / 2 : m_bounds.waiting);
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busy(isBusy);
}

void Bridge::post(const JsonRpc::Message &sent)
{
    // A server that goes on with streams that have said all takes no places away.
    if (m_running.size() >= m_bounds.requests + m_bounds.others) {
        const auto done = std::find_if(m_running.begin(), m_running.end(), [](auto *each) { return !each->isOpen(); });
        if (done != m_running.end())
            (*done)->dismiss();
    }
    Exchange *made = m_wire.exchange(sent);
    if (!sent.version.isEmpty())
        made->setFields(m_toolHeaders.fieldsFor(sent));
    m_running.append(made);
    m_memory.sent(sent);
    if (isBarrier(sent)) {
        m_gate = Gate::Settling;
        m_settling = made;
    }
    connect(made, &Exchange::received, this, [this, made](const JsonRpc::Received &what) { received(made, what); });
    connect(made, &Exchange::accepted, this, [this, made] {
        // No answer to what is cancelled is wanted any more, and none may come.
        Exchange *cancelled = made->message().cancelled.isUndefined() ? nullptr : running(made->message().cancelled);
        if (cancelled)
            dismiss(cancelled);
        if (made == m_settling && !made->message().isRequest()) {
            m_wire.listen();
            settled(made);
        }
    });
    connect(made, &Exchange::ended, this, [this, made] { dismiss(made); });
    connect(made, &Exchange::failed, this, [this, made](const QString &why) {
        answerFailed(made->message(), why);
        dismiss(made);
    });
    connect(made, &Exchange::headMismatched, this, [this, made] {
        listToolsFor(made->message(), made->refusal());
        dismiss(made);
    });
    connect(made, &Exchange::sessionLost, this, [this, made](const QString &why) {
        revive(*made, why);
        dismiss(made);
    });
    connect(made, &Exchange::notUnderstood, this, [this, made](const QString &why) {
        choose(made->message(), why);
        dismiss(made);
    });
    made->start();
}

void Bridge::received(Exchange *exchange, const JsonRpc::Received &received)
{
    const JsonRpc::Message &sent = exchange->message();
    const bool isAnswer = received.answers(sent.id);
    if (isAnswer && received.errorCode == 0)
        m_memory.granted(sent);
    if (isAnswer && JsonRpc::isOfNewerServer(received.errorCode) && sent.method == "initialize"_L1)
        explain(sent, received.line);
    else
        pass(withoutRefusedTools(sent, received.line));
    if (isAnswer)
        settled(exchange);
}

// A client that negotiates takes the message that a sign-in is needed for one of an older server, and begins a session, often by
// another bridge (MCP 2026-07-28, "Backward compatibility" of stdio). That a newer server knows no sessions is then the
// lesser half of the truth.
void Bridge::explain(const JsonRpc::Message &refused, const QByteArray &refusal)
{
    whenDone(m_session.check(), this, [this, id = refused.id, refusal](const Result<CheckOutcome> &outcome) {
        const Health health = m_session.health();
        const bool isRefused = outcome && outcome->kind == CheckOutcome::Kind::Refused;
        if (!isRefused || health.state != HealthState::NeedsSignIn)
            return pass(refusal);
        const QString why = describe(health.error.value_or(Error{ErrorKind::AuthorizationRequired}));
        pass(JsonRpc::error(id, JsonRpc::transportError, withSignIn(why)));
    });
}

void Bridge::settled(Exchange *exchange)
{
    if (m_settling != exchange)
        return;
    m_settling = nullptr;
    if (m_gate == Gate::Settling)
        m_gate = Gate::Open;
    sendWaiting();
}

void Bridge::dismiss(Exchange *exchange)
{
    m_running.removeOne(exchange);
    exchange->disconnect(this);
    exchange->deleteLater();
    settled(exchange);
    sendWaiting();
}

// What the client may see of an answer to `tools/list`, which tells us what a call has to say in its head.
QByteArray Bridge::withoutRefusedTools(const JsonRpc::Message &list, const QByteArray &json, QString *nextCursor)
{
    if (list.version.isEmpty() || list.method != "tools/list"_L1 || json.isEmpty())
        return json;
    const ToolHeaders::FilteredTools filtered = m_toolHeaders.learn(json);
    for (const ToolHeaders::Refused &tool : filtered.refused)
        Q_EMIT said(u"The tool “%1” is left out: %2."_s.arg(visibleText(tool.name, 64), tool.why));
    if (nextCursor)
        *nextCursor = filtered.nextCursor;
    return filtered.json;
}

// The client got its list of tools before we were there, or the list has changed: we ask for it ourselves, and send the
// call once more. The server has refused to act on the first one.
void Bridge::listToolsFor(const JsonRpc::Message &call, const QByteArray &refusal, const QString &cursor, int pagesLeft)
{
    if (call.isRepeated)
        return pass(refusal);
    QJsonObject meta = QJsonDocument::fromJson(call.bytes)["params"_L1]["_meta"_L1].toObject();
    meta.remove("progressToken"_L1);
    QJsonObject parameters{{u"_meta"_s, meta}};
    if (!cursor.isEmpty())
        parameters["cursor"_L1] = cursor;
    const QJsonObject request{{u"jsonrpc"_s, u"2.0"_s},
                              {u"id"_s, u"latchkey-tools"_s},
                              {u"method"_s, u"tools/list"_s},
                              {u"params"_s, parameters}};
    Exchange *list = m_wire.exchange(*JsonRpc::parse(QJsonDocument(request).toJson(QJsonDocument::Compact)));
    m_running.append(list);
    const auto next = std::make_shared<QString>();
    connect(list, &Exchange::received, this, [this, list, next](const JsonRpc::Received &received) {
        if (received.answers(list->message().id))
            (void)withoutRefusedTools(list->message(), received.line, next.get());
    });
    connect(list, &Exchange::ended, this, [=, this] {
        if (!next->isEmpty() && pagesLeft > 1) {
            listToolsFor(call, refusal, *next, pagesLeft - 1);
        } else {
            JsonRpc::Message again = call;
            again.isRepeated = true;
            sendFirst({again});
        }
        dismiss(list);
    });
    const auto giveUp = [=, this] {
        pass(refusal);
        dismiss(list);
    };
    connect(list, &Exchange::failed, this, giveUp);
    connect(list, &Exchange::sessionLost, this, giveUp);
    connect(list, &Exchange::headMismatched, this, giveUp);
    connect(list, &Exchange::notUnderstood, this, giveUp);
    list->start();
}

void Bridge::pass(const QByteArray &line)
{
    if (!line.isEmpty())
        m_outlet.send(line);
}

//! \a why, and what to run, if that is a sign-in.
QString Bridge::withSignIn(const QString &why) const
{
    if (m_session.health().state != HealthState::NeedsSignIn)
        return why;
    QString login = u"login"_s;
    for (const QString &scope : m_session.scopesOfNextSignIn())
        login += u" --scope "_s + scope;
    return u"%1 Run: %2"_s.arg(why, commandLineOf(login, {m_server}));
}

void Bridge::answerFailed(const JsonRpc::Message &failed, const QString &why)
{
    const QString text = withSignIn(why);
    if (failed.isRequest())
        pass(JsonRpc::error(failed.id, JsonRpc::transportError, text));
    else
        Q_EMIT said(u"%1: %2"_s.arg(failed.method.isEmpty() ? u"a response"_s : failed.method, text));
}

void Bridge::end()
{
    if (m_life != Life::Serving)
        return;
    m_life = Life::Ending;
    m_patience.start(m_bounds.end);
    endIfIdle();
}

void Bridge::stop()
{
    close();
}

void Bridge::endIfIdle()
{
    const bool isIdle = m_waiting.isEmpty() && m_refused.isEmpty() && m_lost.isEmpty()
        && std::none_of(m_running.begin(), m_running.end(), [](const Exchange *each) { return each->isOpen(); });
    if (m_life == Life::Ending && isIdle)
        close();
}

void Bridge::close()
{
    if (std::exchange(m_life, Life::Closing) == Life::Closing)
        return;
    m_patience.stop();
    m_waiting.clear();
    m_running.clear();
    m_settling = nullptr;
    m_wire.disconnect(this);
    connect(&m_wire, &Wire::closed, this, &Bridge::ended);
    m_wire.close();
}

} // namespace Latchkey
