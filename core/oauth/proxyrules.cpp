#include "core/oauth/proxyrules_p.h"

#include "core/oauth/urlrules_p.h"

#include <QtNetwork/QHostAddress>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 defaultHttpPort = 80;
constexpr quint16 defaultSocksPort = 1080; // RFC 1928

Error invalidProxy(const QString &what)
{
    return Error{ErrorKind::InvalidInput, Stage::Configuration, u"The proxy's address "_s + what};
}

//! Of an address literal: whether \a exception is it, or a network with it in.
bool isAddressExcepted(const QHostAddress &address, const QString &exception)
{
    const QHostAddress same(exception);
    if (!same.isNull())
        return same.isEqual(address);
    const auto [network, bits] = QHostAddress::parseSubnet(exception);
    return bits >= 0 && exception.contains(u'/') && address.isInSubnet(network, bits);
}

//! `host`, `.host` and `*.host` are about the host and all below it.
bool isNameExcepted(const QString &host, QString exception)
{
    if (exception.startsWith(u'*'))
        exception.remove(0, 1);
    if (exception.startsWith(u'.'))
        exception.remove(0, 1);
    exception = QString::fromLatin1(QUrl::toAce(exception));
    return !exception.isEmpty() && (host == exception || host.endsWith(u'.' + exception));
}

//! Takes the port off `host:port` and `[address]:port`; not set: there is none.
std::optional<int> takePort(QString &exception)
{
    const qsizetype colon = exception.lastIndexOf(u':');
    const bool isBare = exception.count(u':') > 1 && !exception.startsWith(u'['); // an IPv6 address
    std::optional<int> port;
    if (colon > 0 && !isBare && !exception.endsWith(u']')) {
        bool isNumber = false;
        const int number = exception.mid(colon + 1).toInt(&isNumber);
        port = isNumber ? number : -1;
        exception.truncate(colon);
    }
    if (exception.startsWith(u'[') && exception.endsWith(u']'))
        exception = exception.mid(1, exception.size() - 2);
    return port;
}

QString either(const Environment &environment, const QByteArray &name)
{
    const QString value = environment(name.constData()).trimmed();
    return value.isEmpty() ? environment(name.toUpper().constData()).trimmed() : value;
}

} // namespace

Result<QNetworkProxy> proxyFrom(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return invalidProxy(u"has no host"_s);
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return invalidProxy(u"is more than a host and a port"_s);
    const bool isSocks = url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1 || url.scheme() == "socks"_L1;
    if (!isSocks && url.scheme() != "http"_L1)
        return invalidProxy(u"is neither http nor socks5"_s);
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(isSocks ? defaultSocksPort : defaultHttpPort)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

bool isExcepted(const QUrl &url, const QStringList &exceptions)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QHostAddress address(url.host());
    for (const QString &each : exceptions) {
        QString exception = each.trimmed().toLower();
        if (exception == "*"_L1)
            return true;
        const std::optional<int> port = takePort(exception);
        if (port && *port != portOf(url))
            continue;
        if (address.isNull() ? isNameExcepted(host, exception) : isAddressExcepted(address, exception))
            return true;
    }
    return false;
}

Result<std::optional<QNetworkProxy>> environmentProxy(const QUrl &url, const Environment &environment)
{
    if (isExcepted(url, either(environment, "no_proxy").split(u',', Qt::SkipEmptyParts)))
        return std::optional(QNetworkProxy(QNetworkProxy::NoProxy));
    QString value = either(environment, url.scheme().toLatin1() + "_proxy");
    if (value.isEmpty())
        value = either(environment, "all_proxy");
    if (value.isEmpty())
        return std::optional<QNetworkProxy>();
    const Result<QNetworkProxy> proxy = proxyFrom(value);
    if (!proxy)
        return proxy.error();
    return std::optional(*proxy);
}

} // namespace Latchkey
