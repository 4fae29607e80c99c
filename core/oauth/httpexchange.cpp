#include "core/oauth/httpexchange_p.h"

#include "core/base/logging_p.h"
#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/oauth/addressrules_p.h"
#include "core/oauth/guardedrequest_p.h"
#include "core/oauth/networkaccess_p.h"
#include "core/oauth/oneshotbody_p.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Behind a proxy, names that only it can resolve may take a resolver longer than the whole request may take.
constexpr std::chrono::milliseconds proxiedLookupBound = std::chrono::seconds(2);

//! Whether no complete answer came. The other errors of QNetworkReply stand for a status, which we judge ourselves.
bool isTransportError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ProtocolInvalidOperationError: // what Qt makes of status 400
        return false;
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return true;
    default:
        return error < QNetworkReply::ContentAccessDenied;
    }
}

//! Certificates may lie on another machine's disk. Reading them takes half a second; a request's own time begins
//! after it.
constexpr std::chrono::milliseconds authoritiesBound = std::chrono::seconds(10);

class HttpExchange final : public Operation<HttpAnswer>
{
public:
    HttpExchange(HttpContext context, HttpRequest request);
    void start();

private:
    void reach();
    void lookUpTarget();
    void lookUpSender(Reach target);
    void lookUp(const QString &host, const std::function<void(const QList<QHostAddress> &)> &done);
    void compare(Reach target, Reach sender);
    void send();
    QNetworkRequest networkRequest() const;
    void headArrived();
    void bodyArrived();
    void takeWhatHasCome(qint64 limit);
    void replyFinished();
    bool hasWholeAnswer();
    void abandonReply();
    QString place() const;
    void conclude(Result<HttpAnswer> &outcome) override;
    void fail(const QString &why);
    void succeed();

    const HttpContext m_context;
    const HttpRequest m_request;
    PatientTimer m_deadline;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QByteArray m_received;
};

HttpExchange::HttpExchange(HttpContext context, HttpRequest request)
    : Operation(context.network)
    , m_context(std::move(context))
    , m_request(std::move(request))
    , m_deadline([this] { fail(u"no complete answer came in time"_s); })
{
}

void HttpExchange::start()
{
    const auto *access = qobject_cast<NetworkAccess *>(m_context.network);
    if (access && !access->problem().isEmpty())
        return finish(Error{ErrorKind::InvalidInput, Stage::Configuration, access->problem()});
    const Readiness ready = readinessFor(*m_context.network, m_request.url);
    if (!ready)
        return reach();
    m_deadline.start(authoritiesBound);
    step(*ready, [this](const Authorities &) { reach(); });
}

void HttpExchange::reach()
{
    // QNetworkRequest's own timeout starts anew with every byte: a server that drips would hold us for ever.
    m_deadline.start(m_request.bound.count() > 0 ? m_request.bound : m_context.bounds.exchange);
    if (m_request.sentBy.isEmpty() || m_request.sentBy == m_request.url.host())
        return send();
    lookUpTarget();
}

void HttpExchange::lookUpTarget()
{
    if (const std::optional<Reach> reach = reachOfHost(m_request.url.host()))
        return lookUpSender(*reach);
    lookUp(m_request.url.host(), [this](const QList<QHostAddress> &addresses) {
        // A name that only a proxy can resolve leads nowhere from here, so it cannot lead inside.
        lookUpSender(innermost(addresses));
    });
}

void HttpExchange::lookUpSender(Reach target)
{
    if (target == Reach::Public)
        return send();
    if (const std::optional<Reach> reach = reachOfHost(m_request.sentBy))
        return compare(target, *reach);
    lookUp(m_request.sentBy, [this, target](const QList<QHostAddress> &addresses) {
        compare(target, addresses.isEmpty() ? Reach::Public : outermost(addresses));
    });
}

//! RULE B-2, B-3: what is found here is what the connection is then made to, because Qt keeps an answer of the resolver
//! for a minute, and asks that memory first.
void HttpExchange::lookUp(const QString &host, const std::function<void(const QList<QHostAddress> &)> &done)
{
    const auto answered = std::make_shared<bool>(false);
    const auto once = [answered, done](const QList<QHostAddress> &addresses) {
        if (!std::exchange(*answered, true))
            done(addresses);
    };
    // Only then: without a proxy, a resolver that is slow on purpose must not spare a host the comparison.
    if (usesProxy(*m_context.network, m_request.url))
        QTimer::singleShot(proxiedLookupBound, this, [once] { once({}); });
    m_context.lookup(host, this, once);
}

void HttpExchange::compare(Reach target, Reach sender)
{
    if (target == Reach::Never || target > sender) {
        finish(
            Error{ErrorKind::Protocol, {}, u"The address leads into a network that its author has no business in"_s});
        return;
    }
    send();
}

QNetworkRequest HttpExchange::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("User-Agent", "Latchkey");
    // No `Accept-Encoding`: with one of ours, Qt unpacks nothing, and some servers compress whatever they are asked for. What
    // is unpacked is read, and bounded, like all else.
    // A connection that the server is just about to close would take our only attempt with it. Servers of event streams keep
    // theirs open whatever they are asked, so that it is used again; Node, which was told that it is the last, then answers 400.
    if (m_request.until == HttpRequest::Until::Body)
        request.setRawHeader("Connection", "close");
    guard(request);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // HTTP/2 has repetitions of its own (GOAWAY, refused streams).
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

//! No path and no query: both may hold a key.
QString HttpExchange::place() const
{
    return m_request.url.scheme() + u"://"_s + m_request.url.authority(QUrl::FullyEncoded).section(u'@', -1);
}

void HttpExchange::conclude(Result<HttpAnswer> &outcome)
{
    if (outcome)
        qCDebug(httpLog).noquote() << place() << "answered" << outcome->status << "with"
                                   << outcome->body.reveal().size() << "bytes";
    else
        qCInfo(httpLog).noquote() << place() << outcome.error();
}

void HttpExchange::send()
{
    if (isFinished())
        return;
    qCDebug(httpLog).noquote() << (m_request.method == HttpRequest::Method::Post ? "POST to" : "GET from") << place();
    if (m_request.method == HttpRequest::Method::Post) {
        m_body = new OneShotBody(m_request.body);
        m_reply = sendOnce(*m_context.network, networkRequest(), "POST", m_body);
    } else {
        m_reply = sendAs(*m_context.network, networkRequest(), "GET", nullptr);
    }
    boundReading(m_reply, m_context.bounds.answerBytes + 1); // what comes in while we are busy is bounded, too
    refuseAuthentication(*m_context.network, m_reply, this, [this] {
        if (!isFinished())
            fail(u"the server wants another kind of sign-in"_s);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::headArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::bodyArrived);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
}

void HttpExchange::headArrived()
{
    // A stream has no end to be waited for, and what is none of our documents: some servers answer every GET with theirs.
    const bool isStream = m_reply->rawHeader("Content-Type").trimmed().toLower().startsWith("text/event-stream");
    if ((m_request.until == HttpRequest::Until::Head || isStream)
        && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 200)
        succeed();
}

void HttpExchange::bodyArrived()
{
    if (isFinished())
        return;
    takeWhatHasCome(m_context.bounds.answerBytes + 1);
    if (m_received.size() <= m_context.bounds.answerBytes)
        return;
    abandonReply();
    finish(Error{ErrorKind::Protocol,
                 {},
                 u"The answer is larger than "_s + QString::number(m_context.bounds.answerBytes) + u" bytes"_s});
}

void HttpExchange::takeWhatHasCome(qint64 limit)
{
    QByteArray chunk = m_reply->read(limit - m_received.size());
    m_received.append(QByteArrayView(chunk)); // of its own: the chunk is wiped
    wipe(chunk);
}

void HttpExchange::replyFinished()
{
    if (isFinished())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // For these, Qt rewinds the body although it does not follow: the answer is there, and only that failed.
    const bool isRedirect = (status == 307 || status == 308) && m_reply->error() == QNetworkReply::ContentReSendError;
    if (!isRedirect && (status < 200 || isTransportError(m_reply->error())))
        return fail(whyNoAnswer(*m_reply));
    bodyArrived();
    if (!isFinished())
        succeed();
}

// Lengths that are wrong, last chunks that are missing, connections that nobody closes.
bool HttpExchange::hasWholeAnswer()
{
    if (!m_request.isWhole || !m_reply)
        return false;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    takeWhatHasCome(m_context.bounds.answerBytes);
    return status >= 200 && status < 300 && m_request.isWhole(m_received);
}

void HttpExchange::abandonReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater(); // which ends it; abort() would report an error once more
}

void HttpExchange::fail(const QString &why)
{
    if (hasWholeAnswer())
        return succeed();
    const bool mayHaveActed = m_body && m_body->wasRead();
    const QString detail = m_request.url.host(QUrl::FullyEncoded) + u": "_s + why;
    abandonReply();
    wipe(m_received);
    finish(Error{mayHaveActed ? ErrorKind::OutcomeUnknown : ErrorKind::Network, {}, detail});
}

void HttpExchange::succeed()
{
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = Secret(QByteArrayView(m_received));
    wipe(m_received);
    abandonReply();
    finish(answer);
}

} // namespace

HostLookup systemLookup()
{
    return [](const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)> done) {
        QHostInfo::lookupHost(host, context,
                              [done = std::move(done)](const QHostInfo &info) { done(info.addresses()); });
    };
}

QByteArrayList HttpAnswer::headerValues(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            values += value;
    }
    return values;
}

QByteArray HttpAnswer::bodyView() const
{
    const QByteArrayView bytes = body.reveal();
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

QFuture<Result<HttpAnswer>> exchange(const HttpContext &context, const HttpRequest &request)
{
    auto *operation = new HttpExchange(context, request);
    QFuture<Result<HttpAnswer>> future = operation->future();
    operation->start();
    return future;
}

} // namespace Latchkey
