// How DemoProvider deals with one request: from its arrival to its answer, or to the lack of one.

#include "app/demo/demoprovider_p.h"
#include "app/demo/documents.h"
#include "app/demo/pages.h"
#include "app/demo/registrationendpoint.h"
#include "app/demo/statuspage.h"
#include "core/oauth/protocoltexts_p.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int connectionLimit = 256;
constexpr int backlog = 256;
constexpr auto patience = 10s;
constexpr auto buttonOutage = 30s;
constexpr qsizetype recentLimit = 8;
constexpr QLatin1String resourceMetadataPrefix("/.well-known/oauth-protected-resource");

} // namespace

DemoProvider::Private::Private(DemoProvider &provider, Clock givenClock)
    : q(provider)
    , clock(std::move(givenClock))
    , pageTicket(randomText())
    , grants(clock)
    , authorization(site, provider, clients, grants, clock)
    , device(site, provider, clients, grants, clock)
    , tokens(site, provider, clients, grants, device, clock)
    , mcp(site, provider, grants, clock)
{
    server.setListenBacklogSize(backlog);
    server.setMaxPendingConnections(backlog);
    connect(&server, &QTcpServer::newConnection, this, &Private::accept);
}

void DemoProvider::Private::accept()
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (connections >= connectionLimit) {
            delete socket;
            continue;
        }
        ++connections;
        auto *connection = new HttpConnection(socket, patience, this);
        connect(connection, &QObject::destroyed, this, [this] { --connections; });
        connect(connection, &HttpConnection::received, this,
                [this, connection](const HttpRequest &request) { serve(connection, request); });
        connect(connection, &HttpConnection::refused, this, [this](int status) {
            LoggedRequest entry;
            entry.at = clock();
            log.arrived(entry);
            done(entry, status);
        });
    }
}

void DemoProvider::Private::serve(HttpConnection *connection, const HttpRequest &request)
{
    Exchange exchange{connection, describe(request)};
    const LoggedRequest &entry = exchange.entry;
    if (entry.endpoint == Endpoint::Token)
        lastResource = entry.resource;
    log.arrived(entry);
    Q_EMIT q.requestArrived(entry.endpoint);

    if (!isForUs(request)) {
        exchange.response = textResponse(421, "This address is not the one that is served here.\n");
        return finish(exchange);
    }
    if (const std::optional<HttpResponse> away = outageAnswer(entry)) {
        exchange.response = *away;
        return finish(exchange);
    }
    exchange.fault = faults.take(entry.endpoint);
    if (exchange.fault && !exchange.fault->processes())
        return finish(exchange);
    exchange.response = process(entry, request);
    if (entry.endpoint != Endpoint::Token || q.tokenLatency.count() == 0)
        return deliver(exchange);
    QTimer::singleShot(q.tokenLatency, this, [this, exchange] { deliver(exchange); });
}

void DemoProvider::Private::deliver(const Exchange &exchange)
{
    if (heldEndpoints.contains(int(exchange.entry.endpoint)))
        held.append(exchange);
    else
        finish(exchange);
}

void DemoProvider::Private::finish(const Exchange &exchange)
{
    HttpConnection *connection = exchange.connection;
    if (!connection || !connection->isOpen())
        return done(exchange.entry, 0);
    if (!exchange.fault) {
        connection->answer(exchange.response);
        return done(exchange.entry, exchange.response.status);
    }
    switch (exchange.fault->kind) {
    case Fault::Kind::Hang:
    case Fault::Kind::HangAfter:
        return done(exchange.entry, 0);
    case Fault::Kind::CloseBefore:
    case Fault::Kind::CloseAfter:
        connection->drop();
        return done(exchange.entry, 0);
    case Fault::Kind::Truncate: {
        const QByteArray whole = exchange.response.bytes();
        connection->send(whole.left(whole.size() - (exchange.response.body.size() + 1) / 2));
        return done(exchange.entry, 0);
    }
    case Fault::Kind::Answer:
        connection->send(FaultScript::bytesOf(*exchange.fault, exchange.entry.path));
        return done(exchange.entry, exchange.fault->response.status);
    case Fault::Kind::Garbage:
    case Fault::Kind::Html:
    case Fault::Kind::Redirect:
    case Fault::Kind::HugeBody:
        connection->send(FaultScript::bytesOf(*exchange.fault, exchange.entry.path));
        return done(exchange.entry, 0);
    }
}

void DemoProvider::Private::done(LoggedRequest entry, int status)
{
    entry.status = status;
    log.done(entry);
    Q_EMIT q.requestAnswered(entry.endpoint, status);
}

LoggedRequest DemoProvider::Private::describe(const HttpRequest &request) const
{
    LoggedRequest entry;
    entry.endpoint = endpointOf(request.path);
    entry.method = request.method;
    entry.path = request.path;
    entry.at = clock();
    std::optional<ServerOffer> offer;
    if (entry.endpoint == Endpoint::Mcp) {
        offer = site.byPath(request.path);
    } else if (entry.endpoint == Endpoint::ResourceMetadata) {
        offer = site.byPath(request.path.mid(resourceMetadataPrefix.size()));
    } else if (entry.endpoint == Endpoint::Authorize) {
        offer = site.byUrl(Form(request.query)[u"resource"_s]);
    } else if (entry.endpoint == Endpoint::Token || entry.endpoint == Endpoint::Revoke) {
        const Form fields(request.body);
        entry.grantType = fields[u"grant_type"_s].left(64);
        entry.resource = fields[u"resource"_s];
        offer = site.byUrl(device.resourceOf(fields.bytes(u"device_code"_s)));
        for (const QString &member : {u"refresh_token"_s, u"code"_s, u"token"_s}) {
            if (!offer)
                offer = site.byUrl(grants.resourceOf(fields.bytes(member)));
        }
    }
    if (offer)
        entry.server = offer->name;
    return entry;
}

Endpoint DemoProvider::Private::endpointOf(const QByteArray &path) const
{
    static const QHash<QByteArray, Endpoint> fixed{
        {"/", Endpoint::Page},
        {"/.well-known/oauth-authorization-server", Endpoint::ServerMetadata},
        {"/register", Endpoint::Register},
        {"/authorize", Endpoint::Authorize},
        {"/decide", Endpoint::Authorize},
        {"/token", Endpoint::Token},
        {"/device_authorization", Endpoint::DeviceAuthorization},
        {"/device", Endpoint::Device},
        {"/revoke", Endpoint::Revoke},
    };
    if (site.byPath(path))
        return Endpoint::Mcp;
    if (path.startsWith(resourceMetadataPrefix.data()))
        return Endpoint::ResourceMetadata;
    return fixed.value(path, Endpoint::Unknown);
}

//! A web page that has its own name resolve to 127.0.0.1 gets here with that name.
bool DemoProvider::Private::isForUs(const HttpRequest &request) const
{
    const QByteArray port = ':' + QByteArray::number(server.serverPort());
    const QByteArray host = request.header("host").toLower();
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

std::optional<HttpResponse> DemoProvider::Private::outageAnswer(const LoggedRequest &entry) const
{
    if (entry.server.isEmpty() || (entry.endpoint != Endpoint::Token && entry.endpoint != Endpoint::Mcp))
        return std::nullopt;
    const std::chrono::seconds left = faults.outageLeft(entry.server, clock());
    if (left.count() == 0)
        return std::nullopt;
    return HttpResponse{
        503, "text/plain", "Down for maintenance.\n", {{"Retry-After", QByteArray::number(qint64(left.count()))}}};
}

HttpResponse DemoProvider::Private::process(const LoggedRequest &entry, const HttpRequest &request)
{
    switch (entry.endpoint) {
    case Endpoint::Mcp:
        return mcp.answer(*site.byPath(request.path), request);
    case Endpoint::ResourceMetadata:
        return resourceMetadata(site, request);
    case Endpoint::ServerMetadata:
        return serverMetadata(site, q, request);
    case Endpoint::Register:
        return registerClient(clients, request, clock());
    case Endpoint::Authorize:
        return request.path == "/decide" ? authorization.decide(request) : authorization.authorize(request);
    case Endpoint::Token:
        return tokens.token(request);
    case Endpoint::Revoke:
        return tokens.revoke(request);
    case Endpoint::DeviceAuthorization:
        if (q.offerDeviceGrant)
            return tokens.deviceAuthorization(request);
        break;
    case Endpoint::Device:
        return device.page(request);
    case Endpoint::Page:
        return request.method == "POST" ? handleButton(request) : showStatus(request);
    case Endpoint::Unknown:
        break;
    }
    return textResponse(404, "There is nothing here.\n");
}

HttpResponse DemoProvider::Private::showStatus(const HttpRequest &request) const
{
    if (request.method != "GET")
        return wrongMethod("GET, POST");
    ProviderStatus status;
    status.now = clock();
    status.ticket = pageTicket;
    for (const ServerOffer &offer : site.offers()) {
        const QString url = site.urlOf(offer.name);
        status.servers.append({offer.name, url, grants.summaryOf(url), log.requests(Endpoint::Mcp, offer.name),
                               log.rejectedCalls(offer.name), faults.outageLeft(offer.name, status.now)});
    }
    status.signIns = log.tokenRequests(u"authorization_code"_s);
    status.refreshes = log.tokenRequests(u"refresh_token"_s);
    status.reuses = grants.reusesDetected();
    const QList<LoggedRequest> &entries = log.entries();
    for (auto entry = entries.crbegin(); entry != entries.crend() && status.recent.size() < recentLimit; ++entry) {
        if (entry->endpoint != Endpoint::Page && entry->endpoint != Endpoint::Unknown)
            status.recent.append(*entry);
    }
    return Demo::statusPage(status);
}

HttpResponse DemoProvider::Private::handleButton(const HttpRequest &request)
{
    const Form fields(request.body);
    const QString name = fields[u"server"_s];
    const QString what = fields[u"do"_s];
    if (fields.bytes(u"ticket"_s) != pageTicket || !site.byName(name))
        return messagePage(403, u"Nothing was done"_s, u"This did not come from the demo provider’s own page."_s,
                           u"Open that page again."_s);
    if (what == "revoke"_L1)
        q.revokeFamily(name);
    else if (what == "expire"_L1)
        q.expireAccessTokens(name);
    else if (what == "outage"_L1)
        q.startOutage(name, buttonOutage);
    else if (what == "recover"_L1)
        q.startOutage(name, 0s);
    return {303, "text/plain", {}, {{"Location", "/"}}};
}

} // namespace Latchkey::Demo
