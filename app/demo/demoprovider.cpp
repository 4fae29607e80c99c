#include "app/demo/demoprovider_p.h"

#include <algorithm>
#include <utility>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

const QString callback = u"http://127.0.0.1/callback"_s;

} // namespace

DemoProvider::DemoProvider(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(clock)))
{
}

DemoProvider::~DemoProvider() = default;

bool DemoProvider::listen(quint16 port)
{
    if (!d->server.listen(QHostAddress::LocalHost, port))
        return false;
    d->site.origin = u"http://127.0.0.1:%1"_s.arg(d->server.serverPort());
    return true;
}

QString DemoProvider::issuer() const
{
    return d->site.issuer();
}

void DemoProvider::setForeignlyIssued(bool foreign)
{
    d->site.isForeignlyIssued = foreign;
}

QUrl DemoProvider::statusPage() const
{
    return QUrl(QString(issuer() + u'/'));
}

QString DemoProvider::addServer(const QString &name)
{
    return addServer(ServerOffer{name});
}

QString DemoProvider::addServer(const ServerOffer &offer)
{
    Q_ASSERT_X(d->server.isListening(), "DemoProvider", "a server has no URL before listen()");
    d->site.add(offer);
    if (offer.lifetime)
        d->grants.setLifetime(urlOf(offer.name), *offer.lifetime);
    return urlOf(offer.name);
}

QString DemoProvider::urlOf(const QString &name) const
{
    return d->site.urlOf(name);
}

QStringList DemoProvider::serverNames() const
{
    QStringList names;
    for (const ServerOffer &offer : d->site.offers())
        names += offer.name;
    return names;
}

void DemoProvider::addClient(const QString &clientId, const QByteArray &secret)
{
    d->clients.add({clientId, clientId, {callback}, secret.isEmpty() ? u"none"_s : u"client_secret_basic"_s, secret});
}

Grants &DemoProvider::grants()
{
    return d->grants;
}

DemoProvider::Seed DemoProvider::seed(const QString &server, std::optional<std::chrono::seconds> lifetime,
                                      const QByteArray &thumbprint)
{
    const std::optional<ServerOffer> offer = d->site.byName(server);
    const std::optional<Client> client = d->clients.enroll({{}, u"Latchkey"_s, {callback}, u"none"_s, {}});
    Q_ASSERT_X(offer && client, "DemoProvider", "no such server, or far too many seeds");
    Seed made{client->id, issuer(), urlOf(server), {}};
    made.tokens = d->grants.seed({made.clientId, callback, {}, made.resource, offer->scopes, thumbprint}, lifetime);
    return made;
}

void DemoProvider::addFault(Endpoint endpoint, const Fault &fault, int times)
{
    d->faults.add(endpoint, fault, times);
}

void DemoProvider::clearFaults()
{
    d->faults.clear();
}

void DemoProvider::startOutage(const QString &server, std::chrono::seconds duration)
{
    d->faults.setOutage(server, d->clock().addSecs(duration.count()));
}

void DemoProvider::holdAnswers(Endpoint endpoint)
{
    d->heldEndpoints.insert(int(endpoint));
}

void DemoProvider::releaseAnswers(Endpoint endpoint)
{
    d->heldEndpoints.remove(int(endpoint));
    const QList<Private::Exchange> all = std::exchange(d->held, {});
    for (const Private::Exchange &exchange : all) {
        if (exchange.entry.endpoint == endpoint)
            d->finish(exchange);
        else
            d->held.append(exchange);
    }
}

int DemoProvider::heldAnswers(Endpoint endpoint) const
{
    return int(std::count_if(d->held.begin(), d->held.end(), [endpoint](const Private::Exchange &exchange) {
        return exchange.entry.endpoint == endpoint;
    }));
}

bool DemoProvider::decideDevice(const QString &userCode, bool allow)
{
    return d->device.decide(userCode, allow);
}

void DemoProvider::revokeFamily(const QString &server)
{
    d->grants.revokeAll(urlOf(server));
}

void DemoProvider::expireAccessTokens(const QString &server)
{
    d->grants.expireAccessTokens(urlOf(server));
}

void DemoProvider::rejectAccessTokens(const QString &server)
{
    d->grants.rejectAccessTokens(urlOf(server));
}

bool DemoProvider::isFamilyAlive(const QString &server) const
{
    return d->grants.isAlive(urlOf(server));
}

int DemoProvider::reuseDetected() const
{
    return d->grants.reusesDetected();
}

bool DemoProvider::accepts(const QString &server, const QByteArray &accessToken) const
{
    return d->grants.isGood(accessToken, urlOf(server));
}

int DemoProvider::requests(Endpoint endpoint) const
{
    return d->log.requests(endpoint);
}

int DemoProvider::tokenRequests(const QString &grantType) const
{
    return d->log.tokenRequests(grantType);
}

QString DemoProvider::lastResource() const
{
    return d->lastResource;
}

QList<LoggedRequest> DemoProvider::log() const
{
    return d->log.entries();
}

} // namespace Latchkey::Demo
