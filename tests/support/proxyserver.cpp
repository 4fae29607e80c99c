#include "tests/support/proxyserver.h"

#include <QtCore/QtEndian>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpSocket>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! One client: what it wants, and then bytes in both directions.
class ProxyServer::Connection : public QObject
{
public:
    Connection(ProxyServer &server, QTcpSocket *client)
        : QObject(&server)
        , m_server(server)
        , m_client(client)
        , m_upstream(new QTcpSocket(this))
    {
        client->setParent(this);
        m_upstream->setProxy(QNetworkProxy::NoProxy);
        connect(client, &QTcpSocket::readyRead, this, &Connection::read);
        connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(m_upstream, &QTcpSocket::connected, this, [this] {
            m_isOpen = true;
            m_client->write(m_accepted);
            m_upstream->write(m_received);
        });
        m_upstream->setReadBufferSize(limit);
        connect(m_upstream, &QTcpSocket::readyRead, this, &Connection::passOn);
        connect(client, &QTcpSocket::bytesWritten, this, &Connection::passOn);
        connect(m_upstream, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    }

private:
    static constexpr qint64 limit = 64 * 1024;

    void read()
    {
        if (m_isOpen) {
            m_upstream->write(m_client->readAll());
            return;
        }
        m_received += m_client->readAll();
        if (m_server.m_kind == Kind::Http)
            readConnect();
        else
            readSocks();
    }

    //! No more than the client takes: there are answers without an end.
    void passOn()
    {
        if (m_upstream->isOpen() && m_client->bytesToWrite() < limit)
            m_client->write(m_upstream->readAll());
    }

    void readConnect()
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArrayList lines = m_received.left(end).split('\n');
        m_received.remove(0, end + 4);
        QByteArray authorization;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("proxy-authorization:"))
                authorization = line.mid(line.indexOf(':') + 1).trimmed();
        }
        if (!authorization.isEmpty())
            m_server.authorizations += authorization;
        const QString target = QString::fromLatin1(lines.first().split(' ').value(1));
        m_server.targets += target;
        if (!m_server.credentials.isEmpty() && authorization != "Basic " + m_server.credentials.toBase64())
            return refuse("HTTP/1.1 407 Wanted\r\nProxy-Authenticate: " + m_server.challenge
                          + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_accepted = "HTTP/1.1 200 Connected\r\n\r\n";
        open(target.section(u':', 0, -2), "HTTP/1.1 502 Nowhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    void readSocks()
    {
        if (m_received.size() < 2 || (!m_isGreeted && m_received.size() < 2 + m_received[1]))
            return;
        if (!m_isGreeted) {
            m_isGreeted = true;
            m_received.remove(0, 2 + m_received[1]);
            m_wantsPassword = !m_server.credentials.isEmpty();
            m_client->write(m_wantsPassword ? QByteArray("\x05\x02", 2) : QByteArray("\x05\x00", 2));
            return;
        }
        if (m_wantsPassword) {
            const QByteArray user = m_received.mid(2, m_received[1]);
            const QByteArray password = m_received.mid(
                3 + user.size(), m_received.size() > 2 + user.size() ? m_received[2 + user.size()] : 0);
            m_received.clear();
            m_wantsPassword = false;
            m_server.authorizations += user + ':' + password;
            const bool isRight = m_server.authorizations.last() == m_server.credentials;
            m_client->write(QByteArray("\x01", 1) + (isRight ? '\x00' : '\x01'));
            return;
        }
        if (m_received.size() < 5)
            return;
        QString host;
        qsizetype end = 0;
        if (m_received[3] == 1) {
            host = QHostAddress(qFromBigEndian<quint32>(m_received.constData() + 4)).toString();
            end = 8;
        } else {
            host = QString::fromLatin1(m_received.mid(5, m_received[4]));
            end = 5 + m_received[4];
        }
        if (m_received.size() < end + 2)
            return;
        m_server.targets += host + u':' + QString::number(qFromBigEndian<quint16>(m_received.constData() + end));
        m_received.remove(0, end + 2);
        m_accepted = QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10);
        open(host, QByteArray("\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    }

    void open(const QString &host, const QByteArray &refusal)
    {
        const quint16 port = m_server.m_routes.value(host);
        if (port == 0)
            return refuse(refusal);
        m_upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    void refuse(const QByteArray &answer)
    {
        m_client->write(answer);
        m_client->disconnectFromHost();
    }

    ProxyServer &m_server;
    QTcpSocket *m_client;
    QTcpSocket *m_upstream;
    QByteArray m_received;
    QByteArray m_accepted;
    bool m_isOpen = false;
    bool m_isGreeted = false;
    bool m_wantsPassword = false;
};

ProxyServer::ProxyServer(Kind kind, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new Connection(*this, socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("The proxy cannot listen");
}

ProxyServer::~ProxyServer()
{
    for (QObject *child : children()) {
        for (QObject *part : child->children())
            part->disconnect();
    }
}

} // namespace Latchkey::Test
