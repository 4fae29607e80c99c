#include "app/bridge/localreply.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 portion = 64LL * 1024;

// QIODevice takes memory for as much as it is asked for, and all of that is wiped when it is let go of.
QByteArray portionOf(QIODevice &device)
{
    return device.read(std::min(portion, device.bytesAvailable()));
}

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

QByteArray headOf(const QByteArray &verb, const QNetworkRequest &request, const QIODevice *body)
{
    QUrl target = request.url();
    if (target.path().isEmpty())
        target.setPath(u"/"_s);
    QByteArray head = verb + ' ' + target.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
        + " HTTP/1.1\r\nHost: " + target.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded).toLatin1()
        + "\r\n";
    const auto add = [&head](const QByteArray &name, const QByteArray &value) { head += name + ": " + value + "\r\n"; };
    const QByteArrayList names = request.rawHeaderList();
    for (const QByteArray &name : names)
        add(name, request.rawHeader(name));
    if (!request.hasRawHeader("Accept-Encoding"))
        add("Accept-Encoding", "identity");
    if (body && !request.hasRawHeader("Content-Length"))
        add("Content-Length", QByteArray::number(body->bytesAvailable()));
    return head + "\r\n";
}

QNetworkReply::NetworkError errorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

LocalReply::LocalReply(LocalNetwork &network, QNetworkAccessManager::Operation operation,
                       const QNetworkRequest &request, QIODevice *body)
    : QNetworkReply(&network)
    , m_network(network)
    , m_connection(network.connectionTo(request.url()))
    , m_head(headOf(verbOf(operation, request), request, body))
    , m_toSend(body)
    , m_answer(operation == QNetworkAccessManager::HeadOperation)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(operation);
    open(ReadOnly | Unbuffered);
    QTcpSocket *connection = m_connection.get();
    connect(connection, &QTcpSocket::connected, this, &LocalReply::send);
    connect(connection, &QTcpSocket::bytesWritten, this, &LocalReply::send);
    connect(connection, &QTcpSocket::readyRead, this, &LocalReply::receive);
    // Later: that may be said at once, when nobody listens to us yet.
    connect(connection, &QTcpSocket::disconnected, this, [this] { m_receivingOn.ask(); });
    connect(connection, &QTcpSocket::errorOccurred, this, [this] { m_receivingOn.ask(); });
    if (connection->state() == QAbstractSocket::ConnectedState)
        send();
    else
        connection->connectToHost(request.url().host(),
                                  static_cast<quint16>(request.url().port(LocalNetwork::defaultPort)));
}

LocalReply::~LocalReply()
{
    drop();
}

// Flushed each time: otherwise it would be written in the next round of the event loop, and what is written while
// bytesWritten() is being said is not said.
void LocalReply::send()
{
    QByteArray bytes = std::exchange(m_head, {});
    while (m_connection && m_connection->state() == QAbstractSocket::ConnectedState
           && m_connection->bytesToWrite() < portion) {
        if (m_toSend)
            bytes += portionOf(*m_toSend);
        if (bytes.isEmpty())
            break;
        m_connection->write(std::exchange(bytes, {}));
        m_connection->flush();
    }
}

void LocalReply::receive()
{
    if (!m_connection)
        return;
    const qsizetype before = m_body.size();
    while (hasRoom() && !m_answer.isOver() && m_connection->bytesAvailable() > 0) {
        const QByteArray bytes = portionOf(*m_connection);
        QByteArrayView surplus(bytes);
        m_answer.feed(surplus, m_body);
        m_hasSurplus = m_hasSurplus || !surplus.isEmpty();
    }
    const bool isClosed = m_connection->state() == QAbstractSocket::UnconnectedState;
    const bool isCut = isClosed && m_connection->bytesAvailable() == 0 && !m_answer.isOver();
    if (isCut)
        m_answer.end();
    const bool hasMore = m_body.size() > before;
    if (m_answer.hasHead() && !attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        takeHead();
    if (hasMore)
        Q_EMIT readyRead();
    if (!m_connection || !m_answer.isOver())
        return;
    if (m_answer.isComplete())
        conclude(NoError, {});
    else if (isCut)
        conclude(errorOf(m_connection->error()), m_connection->errorString());
    else
        conclude(ProtocolFailure, u"what it says is no HTTP/1.1"_s);
}

void LocalReply::takeHead()
{
    for (const auto &[name, value] : m_answer.fields()) {
        const QByteArray before = rawHeader(name);
        setRawHeader(name, before.isEmpty() ? value : QByteArray(before + ", " + value));
    }
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status());
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromUtf8(m_answer.reason()));
    Q_EMIT metaDataChanged();
}

void LocalReply::conclude(NetworkError error, const QString &why)
{
    const bool isSent = m_head.isEmpty() && (!m_toSend || m_toSend->atEnd()) && m_connection->bytesToWrite() == 0;
    if (isSent && m_answer.isComplete() && m_answer.keepsConnection() && !m_hasSurplus) {
        m_connection->disconnect(this);
        m_network.keep(std::move(m_connection));
    }
    drop();
    setFinished(true);
    if (error != NoError) {
        setError(error, why);
        Q_EMIT errorOccurred(error);
    }
    Q_EMIT finished();
}

void LocalReply::drop()
{
    if (!m_connection)
        return;
    m_connection->disconnect(this);
    m_connection->abort();
    m_connection.reset();
}

void LocalReply::abort()
{
    if (m_connection)
        conclude(OperationCanceledError, u"the request was called off"_s);
}

qint64 LocalReply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

void LocalReply::setReadBufferSize(qint64 size)
{
    const bool hadRoom = hasRoom();
    QNetworkReply::setReadBufferSize(size);
    if (!hadRoom)
        m_receivingOn.ask();
}

qint64 LocalReply::readData(char *data, qint64 maximum)
{
    if (m_body.isEmpty() && isFinished())
        return -1;
    const bool hadRoom = hasRoom();
    const auto size = std::min<qsizetype>(m_body.size(), maximum);
    std::copy_n(m_body.constData(), size, data);
    m_body.remove(0, size);
    if (!hadRoom)
        m_receivingOn.ask();
    return size;
}

} // namespace Latchkey
