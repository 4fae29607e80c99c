#include "tests/support/scriptedserver.h"

#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace Latchkey::Test {

using namespace std::chrono_literals;

QByteArray Request::path() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target : target.left(question);
}

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool Request::hasHeader(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QHash<QByteArray, QByteArray> Request::form() const
{
    QHash<QByteArray, QByteArray> fields;
    for (QByteArray field : body.split('&')) {
        field.replace('+', ' ');
        const qsizetype equals = field.indexOf('=');
        if (equals > 0)
            fields.insert(QByteArray::fromPercentEncoding(field.left(equals)),
                          QByteArray::fromPercentEncoding(field.mid(equals + 1)));
    }
    return fields;
}

Answer Answer::json(const QByteArray &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Content-Type", "application/json"}};
    return answer;
}

Answer Answer::of(Manner manner)
{
    Answer answer;
    answer.body = "{\"half\":\"of this never arrives\"}";
    answer.manner = manner;
    return answer;
}

//! One connection; reads requests one after the other.
class ScriptedServer::Connection : public QObject
{
public:
    Connection(ScriptedServer &server, QTcpSocket *socket, int number)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            if (!m_isClosing)
                Q_EMIT m_server.connectionClosedByPeer();
            deleteLater();
        });
        connect(&m_drip, &QTimer::timeout, this, &Connection::drip);
    }

    bool isStream() const { return m_isStream && !m_isClosing; }
    void say(const QByteArray &bytes) { m_socket->write(bytes); }
    bool isIdle() const { return m_received.isEmpty() && !m_isAnswering; }

    void close()
    {
        m_isClosing = true;
        m_socket->disconnectFromHost();
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd < 0 || m_isAnswering)
            return;
        Request request;
        request.connection = m_number;
        if (const auto *secure = qobject_cast<QSslSocket *>(m_socket))
            request.client = secure->peerCertificate();
        QByteArrayList lines = m_received.left(headEnd).replace("\r\n", "\n").split('\n');
        const QByteArrayList first = lines.takeFirst().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers += qMakePair(line.left(colon), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_received.size() < headEnd + 4 + length)
            return;
        request.body = m_received.mid(headEnd + 4, length);
        m_received.remove(0, headEnd + 4 + length);
        m_isAnswering = true;
        reply(m_server.answerTo(request));
    }

    void reply(const Answer &answer)
    {
        m_body = answer.body;
        switch (answer.manner) {
        case Answer::Manner::CloseUnanswered:
            return close();
        case Answer::Manner::Stall:
            return;
        case Answer::Manner::StallAfterHead:
            writeHead(answer, true);
            return;
        case Answer::Manner::Truncate:
            writeHead(answer, true);
            m_socket->write(m_body.left(m_body.size() / 2));
            return close();
        case Answer::Manner::Endless:
            writeHead(answer, false);
            connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::pour, Qt::QueuedConnection);
            if (auto *secure = qobject_cast<QSslSocket *>(m_socket)) // what it has encrypted counts, too
                connect(secure, &QSslSocket::encryptedBytesWritten, this, &Connection::pour, Qt::QueuedConnection);
            return pour();
        case Answer::Manner::Stream:
            m_isStream = true;
            writeHead(answer, false);
            m_socket->write(m_body);
            return;
        case Answer::Manner::Long:
            m_long = answer;
            writeHead(answer, false);
            m_socket->write(m_body);
            connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::goOn, Qt::QueuedConnection);
            return;
        case Answer::Manner::Drip:
            writeHead(answer, false);
            m_drip.start(5ms);
            return;
        case Answer::Manner::Whole:
            break;
        }
        writeHead(answer, true);
        m_socket->write(m_body);
        m_isAnswering = false;
        if (!answer.keepAlive)
            close();
    }

    void writeHead(const Answer &answer, bool withLength)
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
        for (const auto &[name, value] : answer.headers)
            head += name + ": " + value + "\r\n";
        if (withLength)
            head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        head += answer.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
        m_socket->write(head);
    }

    void pour()
    {
        const auto *secure = qobject_cast<QSslSocket *>(m_socket);
        const qint64 waiting = m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
        if (waiting < 64 * 1024 && m_socket->state() == QTcpSocket::ConnectedState)
            m_socket->write(m_body.repeated(1 + 64 * 1024 / m_body.size()));
    }

    void goOn()
    {
        while (m_long.times > 0 && m_socket->bytesToWrite() < 256 * 1024) {
            const qint64 now = std::min<qint64>(m_long.times, 1 + 64 * 1024 / m_long.repeated.size());
            m_long.times -= now;
            m_socket->write(m_long.repeated.repeated(now));
        }
        if (m_long.times > 0 || m_isClosing)
            return;
        m_socket->write(m_long.last);
        close();
    }

    void drip()
    {
        m_socket->write(m_body.mid(m_dripped++ % m_body.size(), 1));
        m_socket->flush();
    }

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    const int m_number;
    QByteArray m_received;
    QByteArray m_body;
    QTimer m_drip;
    qsizetype m_dripped = 0;
    Answer m_long; // how much of it is left
    bool m_isStream = false;
    bool m_isAnswering = false;
    bool m_isClosing = false;
};

namespace {

std::unique_ptr<QTcpServer> encrypted(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent)
    : ScriptedServer(std::make_unique<QTcpServer>(), parent)
{
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls, QObject *parent)
    : ScriptedServer(encrypted(tls), parent)
{
}

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> server, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
{
    // Of QSslServer: after the handshake.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    connect(m_server.get(), &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen");
}

ScriptedServer::~ScriptedServer()
{
    for (QObject *child : children()) {
        // Their sockets' last signals must not find a half-destroyed server.
        for (QObject *part : child->children())
            part->disconnect();
    }
}

quint16 ScriptedServer::port() const
{
    return m_server->serverPort();
}

QString ScriptedServer::origin() const
{
    return QStringLiteral("http://127.0.0.1:") + QString::number(port());
}

QUrl ScriptedServer::url(const QString &pathAndQuery) const
{
    return QUrl(origin() + pathAndQuery, QUrl::StrictMode);
}

void ScriptedServer::answer(const QByteArray &path, const Answer &answer)
{
    m_handlers.insert(path, [answer](const Request &) { return answer; });
}

void ScriptedServer::answer(const QByteArray &path, Handler handler)
{
    m_handlers.insert(path, std::move(handler));
}

void ScriptedServer::enqueue(const QByteArray &path, const Answer &answer)
{
    m_queued[path].enqueue(answer);
}

QList<Request> ScriptedServer::requestsTo(const QByteArray &path) const
{
    QList<Request> found;
    for (const Request &request : m_requests) {
        if (request.path() == path)
            found += request;
    }
    return found;
}

QList<ScriptedServer::Connection *> ScriptedServer::openStreams() const
{
    QList<Connection *> open;
    for (QObject *child : children()) {
        auto *connection = dynamic_cast<Connection *>(child);
        if (connection && connection->isStream())
            open += connection;
    }
    return open;
}

int ScriptedServer::streams() const
{
    return static_cast<int>(openStreams().size());
}

void ScriptedServer::say(const QByteArray &bytes)
{
    const QList<Connection *> open = openStreams();
    if (!open.isEmpty())
        open.last()->say(bytes);
}

void ScriptedServer::closeStreams()
{
    for (Connection *each : openStreams())
        each->close();
}

void ScriptedServer::closeIdleConnections()
{
    for (QObject *child : children()) {
        auto *connection = dynamic_cast<Connection *>(child);
        if (connection && connection->isIdle())
            connection->close();
    }
}

Answer ScriptedServer::answerTo(const Request &request)
{
    m_requests += request;
    Q_EMIT requestArrived();
    QQueue<Answer> &queued = m_queued[request.path()];
    if (!queued.isEmpty())
        return queued.dequeue();
    const Handler handler = m_handlers.value(request.path());
    if (handler)
        return handler(request);
    Answer notFound;
    notFound.status = 404;
    return notFound;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new Connection(*this, socket, m_connections++);
}

} // namespace Latchkey::Test
