#pragma once

#include "core/oauth/loopbackredirect_p.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <sys/resource.h>
#include <unistd.h>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! One that takes `state=right`, and counts.
struct Listener {
    QByteArrayList judged;
    LoopbackRedirect redirect;

    explicit Listener(const LoopbackRedirect::Limits &limits = {})
        : redirect([this](const QByteArray &query) { return judge(query); }, limits)
    {
    }

    LoopbackRedirect::Verdict judge(const QByteArray &query)
    {
        judged += query;
        if (!query.contains("state=right"))
            return LoopbackRedirect::Verdict::NotOurs;
        if (query.contains("access_denied"))
            return LoopbackRedirect::Verdict::Denied;
        return query.contains("error") ? LoopbackRedirect::Verdict::Failed : LoopbackRedirect::Verdict::Succeeded;
    }

    quint16 port() const { return static_cast<quint16>(QUrl(redirect.redirectUri()).port()); }
    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }

    QByteArray get(const QByteArray &target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nAccept: text/html\r\n\r\n";
    }
};

//! A raw client; what it has received and whether the other side has closed can be asked at any time.
class Client : public QTcpSocket
{
public:
    explicit Client(quint16 port, const QByteArray &request = {})
    {
        connectToHost(QHostAddress::LocalHost, port);
        write(request);
        connect(this, &QTcpSocket::readyRead, this, [this] { m_received += readAll(); });
    }
    const QByteArray &received() const { return m_received; }
    bool isClosed() const { return state() == UnconnectedState; }
    int status() const { return m_received.mid(9, 3).toInt(); }

private:
    QByteArray m_received;
};

} // namespace Latchkey::Test
