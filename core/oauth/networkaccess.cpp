#include "core/oauth/networkaccess_p.h"

#include "core/base/whendone.h"
#include "core/oauth/addressrules_p.h"
#include "core/oauth/proxyrules_p.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! Ours, because Qt's knows neither capitals nor networks nor that this machine needs no proxy.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const NetworkSettings &settings)
        : m_settings(settings)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QNetworkProxy none(QNetworkProxy::NoProxy);
        // Plain http is spoken to nobody else, and only on this machine can nobody read it.
        if (isLoopback(query.url()))
            return {none};
        switch (m_settings.proxies) {
        case NetworkSettings::Proxies::None:
            break;
        case NetworkSettings::Proxies::Fixed:
            return {isExcepted(query.url(), m_settings.exceptions) ? none : m_settings.proxy};
        case NetworkSettings::Proxies::System:
            return {systemProxy(query)};
        }
        return {none};
    }

private:
    static QNetworkProxy systemProxy(const QNetworkProxyQuery &query)
    {
        const auto proxy = environmentProxy(query.url(), [](const char *name) { return qEnvironmentVariable(name); });
        // RFC 6761 section 6.4: a name that nobody has, so that nothing goes past a proxy that we do not understand.
        if (!proxy)
            return QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.invalid"_s, 1);
        return *proxy ? **proxy : systemProxyForQuery(query).value(0, QNetworkProxy::NoProxy);
    }

    const NetworkSettings m_settings;
};

} // namespace

NetworkAccess::NetworkAccess(const NetworkSettings &settings)
    : m_settings(settings)
{
    setProxyFactory(new ProxyChoice(settings)); // which we own from now on
}

QFuture<Authorities> NetworkAccess::prepareFor(const QUrl &url) const
{
    const bool isSystemEnough = m_settings.authorities.isEmpty() && m_settings.authorityFiles.isEmpty();
    if (isSystemEnough || url.scheme() == "http"_L1)
        return readyFuture(Authorities(QList<QSslCertificate>()));
    return trustedAuthorities(m_settings.authorityFiles);
}

QNetworkReply *NetworkAccess::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    if (!m_settings.problem.isEmpty()) // a reply that fails, with nobody asked
        return QNetworkAccessManager::createRequest(GetOperation, QNetworkRequest(QUrl(u"unusable:settings"_s)),
                                                    nullptr);
    QNetworkRequest ownRequest = request;
    // Asking for it loads all that speaks TLS, which takes as long as the rest of a program's start.
    if (request.url().scheme() != "http"_L1)
        ownRequest.setSslConfiguration(configurationFor(request.url(), request.sslConfiguration()));
    return QNetworkAccessManager::createRequest(operation, ownRequest, body);
}

QSslConfiguration NetworkAccess::configurationFor(const QUrl &url, QSslConfiguration configuration) const
{
    // Blocks for those who did not wait for it.
    if (const Authorities authorities = prepareFor(url).result(); !authorities->isEmpty())
        configuration.setCaCertificates(*authorities + m_settings.authorities);
    const auto &known = m_settings.clientCertificates;
    const auto certificate = std::find_if(known.begin(), known.end(),
                                          [host = url.host()](const ClientCertificate &each) {
                                              return each.host.compare(host, Qt::CaseInsensitive) == 0;
                                          });
    if (certificate != known.end()) {
        configuration.setLocalCertificateChain(certificate->chain);
        configuration.setPrivateKey(certificate->key);
    }
    return configuration;
}

std::unique_ptr<QNetworkAccessManager> networkAccess(const NetworkSettings &settings)
{
    return std::make_unique<NetworkAccess>(settings);
}

bool usesProxy(const QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkProxyFactory *factory = network.proxyFactory();
    if (!factory)
        return false;
    const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy
        && proxies.first().type() != QNetworkProxy::DefaultProxy;
}

} // namespace Latchkey
