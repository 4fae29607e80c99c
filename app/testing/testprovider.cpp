#include "app/testing/testprovider.h"

#include "app/demo/demoprovider.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace Latchkey {

class TestProvider::Private
{
public:
    explicit Private(Clock clock)
        : provider(std::move(clock))
    {
        provider.autoApprove = true;
    }

    Demo::DemoProvider provider;
    QNetworkAccessManager network; // the browser's
};

TestProvider::TestProvider(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(clock)))
{
}

TestProvider::~TestProvider() = default;

bool TestProvider::listen()
{
    return d->provider.listen();
}

QString TestProvider::issuer() const
{
    return d->provider.issuer();
}

Server TestProvider::addServer(const QString &name)
{
    Server server;
    server.identity = {name, d->provider.addServer(name)};
    return server;
}

Credential TestProvider::signIn(const Server &server, std::chrono::seconds lifetime)
{
    const Demo::DemoProvider::Seed seed = d->provider.seed(server.identity.name, lifetime);
    Credential credential;
    credential.server = server.identity;
    credential.issuer = seed.issuer;
    credential.clientId = seed.clientId;
    credential.clientAuthMethod = QStringLiteral("none");
    credential.accessToken = Secret(seed.tokens.access);
    credential.refreshToken = Secret(seed.tokens.refresh);
    credential.expiresAt = seed.tokens.expiresAt;
    credential.scopes = seed.tokens.scopes;
    credential.resource = seed.resource;
    return credential;
}

std::function<bool(const QUrl &)> TestProvider::browser()
{
    return [network = &d->network](const QUrl &url) {
        QNetworkReply *page = network->get(QNetworkRequest(url));
        connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
        return true;
    };
}

void TestProvider::setTokenLifetime(std::chrono::seconds lifetime)
{
    d->provider.grants().policy.accessTokenLifetime = lifetime;
}

void TestProvider::revoke(const Server &server)
{
    d->provider.revokeFamily(server.identity.name);
}

void TestProvider::rejectAccessTokens(const Server &server)
{
    d->provider.rejectAccessTokens(server.identity.name);
}

void TestProvider::failTokenRequests(int status, int times)
{
    Demo::Fault fault;
    fault.response.status = status;
    d->provider.addFault(Demo::Endpoint::Token, fault, times);
}

void TestProvider::loseNextAnswer()
{
    Demo::Fault fault;
    fault.kind = Demo::Fault::Kind::CloseAfter;
    d->provider.addFault(Demo::Endpoint::Token, fault);
}

int TestProvider::refreshes() const
{
    return d->provider.tokenRequests(QStringLiteral("refresh_token"));
}

int TestProvider::reusesDetected() const
{
    return d->provider.reuseDetected();
}

bool TestProvider::accepts(const Server &server, const Secret &accessToken) const
{
    return d->provider.accepts(server.identity.name, accessToken.reveal().toByteArray());
}

} // namespace Latchkey
