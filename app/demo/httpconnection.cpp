#include "app/demo/httpconnection.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace Latchkey::Demo {

namespace {

using namespace std::chrono_literals;

// Closing on unread bytes resets the connection, and the reset can overtake our answer: the client gets this long to
// see it (RFC 9112 section 9.6).
constexpr auto linger = 500ms;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(patience, this, [this] {
        if (!m_complete)
            refuse(408);
    });
}

bool HttpConnection::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void HttpConnection::read()
{
    if (m_complete) {
        m_socket->readAll();
        return;
    }
    m_buffer.append(m_socket->readAll());
    const ParsedRequest parsed = parseRequest(m_buffer);
    if (parsed.badStatus)
        return refuse(parsed.badStatus);
    if (!parsed.request)
        return;
    m_complete = true;
    m_buffer.clear();
    Q_EMIT received(*parsed.request);
}

void HttpConnection::refuse(int status)
{
    m_complete = true;
    m_buffer.clear();
    m_socket->write(textResponse(status, "This request is not understood.\n").bytes());
    QTimer::singleShot(linger, m_socket, [this] { m_socket->disconnectFromHost(); });
    Q_EMIT refused(status);
}

void HttpConnection::answer(const HttpResponse &response)
{
    send(response.bytes());
}

void HttpConnection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

void HttpConnection::drop()
{
    m_socket->disconnectFromHost();
}

} // namespace Latchkey::Demo
