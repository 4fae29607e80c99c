#include "app/bridge/localnetwork.h"

#include "app/bridge/localreply.h"
#include "core/oauth/addressrules_p.h"
#include "core/session/credentialsession.h"

#include <QtNetwork/QNetworkProxy>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readAhead = 64LL * 1024;

// Servers close what has been idle for five seconds, many of them. A request that is on its way then is lost, since nobody
// knows whether it may be sent twice; and a new connection on the same machine costs next to nothing.
constexpr std::chrono::milliseconds idleBound = 2s;

bool isUsable(QTcpSocket &connection, const QUrl &url)
{
    if (connection.state() != QAbstractSocket::ConnectedState || connection.peerName() != url.host()
        || connection.peerPort() != url.port(LocalNetwork::defaultPort))
        return false;
    // The server may have closed it in this very round of the event loop, or have said what nobody has asked for.
    (void)connection.waitForReadyRead(0);
    return connection.state() == QAbstractSocket::ConnectedState && connection.bytesAvailable() == 0;
}

} // namespace

bool LocalNetwork::leadsTo(const CredentialSession &session)
{
    const QUrl url(session.server().identity.url);
    return url.scheme() == "http"_L1 && isLoopback(url) && session.network().problem.isEmpty();
}

LocalNetwork::Connection LocalNetwork::connectionTo(const QUrl &url)
{
    while (!m_idle.empty()) {
        Idle last = std::move(m_idle.back());
        m_idle.pop_back();
        if (isUsable(*last.connection, url) && !last.until.hasExpired())
            return std::move(last.connection);
    }
    Connection made(new QTcpSocket);
    made->setProxy(QNetworkProxy::NoProxy);
    made->setReadBufferSize(readAhead);
    // No part of a request waits until the server has confirmed the one before.
    connect(made.get(), &QTcpSocket::connected, made.get(),
            [socket = made.get()] { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    return made;
}

void LocalNetwork::keep(Connection connection)
{
    connection->disconnect();
    m_idle.push_back({std::move(connection), QDeadlineTimer(idleBound)});
}

QNetworkReply *LocalNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    return new LocalReply(*this, operation, request, body);
}

} // namespace Latchkey
