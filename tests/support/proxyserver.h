#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace Latchkey::Test {

//! A proxy on 127.0.0.1 that leads only where it is told to, whatever name is asked for, and records what is asked for.
class ProxyServer : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Http, Socks5 }; //!< RFC 9110 section 9.3.6; RFC 1928 and 1929
    explicit ProxyServer(Kind kind = Kind::Http, QObject *parent = nullptr);
    ~ProxyServer() override;

    quint16 port() const { return m_server.serverPort(); }
    //! Connections for \a host lead to \a port of 127.0.0.1; those for hosts that have no route are refused.
    void route(const QString &host, quint16 port) { m_routes.insert(host, port); }

    QByteArray credentials; //!< `user:password` that it wants; empty: anybody may use it.
    QByteArray challenge = "Basic realm=\"proxy\""; //!< With Http.

    QStringList targets; //!< Of every request, as `host:port`, also those that were refused.
    QByteArrayList authorizations; //!< The values of Proxy-Authorization that came in; for Socks5 `user:password`.

private:
    class Connection;

    const Kind m_kind;
    QTcpServer m_server;
    QHash<QString, quint16> m_routes;
};

} // namespace Latchkey::Test
