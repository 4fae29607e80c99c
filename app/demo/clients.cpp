#include "app/demo/clients.h"

#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype clientLimit = 1000;

bool isLoopbackHost(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
}

//! The loopback redirect without its port, otherwise as it is written: everything else is compared byte for byte.
QString withoutPort(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    if (!isLoopbackHost(url.host()) || url.port() < 0)
        return redirectUri;
    const QString port = u':' + QString::number(url.port());
    const qsizetype at = redirectUri.indexOf(port, redirectUri.indexOf("://"_L1) + 3);
    return at < 0 ? redirectUri : QString(redirectUri).remove(at, port.size());
}

} // namespace

std::optional<Client> Clients::enroll(Client client)
{
    if (m_clients.size() >= clientLimit)
        return std::nullopt;
    client.id = u"client-"_s + QString::fromLatin1(randomText().left(16));
    if (client.authMethod != "none"_L1)
        client.secret = randomText();
    add(client);
    return client;
}

std::optional<Client> Clients::find(const QString &id) const
{
    const auto client = m_clients.constFind(id);
    return client == m_clients.constEnd() ? std::nullopt : std::optional(*client);
}

bool Clients::mayRedirect(const QString &clientId, const QString &redirectUri) const
{
    const QStringList registered = m_clients.value(clientId).redirectUris;
    return isLoopbackRedirect(redirectUri)
        && std::any_of(registered.begin(), registered.end(),
                       [&](const QString &uri) { return withoutPort(uri) == withoutPort(redirectUri); });
}

bool Clients::isLoopbackRedirect(const QString &redirectUri)
{
    const QUrl url(redirectUri, QUrl::StrictMode);
    const bool printable = std::all_of(redirectUri.begin(), redirectUri.end(),
                                       [](QChar c) { return c > u' ' && c < QChar(0x7f) && c != u'\\'; });
    return printable && url.isValid() && url.scheme() == "http"_L1 && isLoopbackHost(url.host()) && !url.hasFragment()
        && url.userInfo().isEmpty();
}

} // namespace Latchkey::Demo
