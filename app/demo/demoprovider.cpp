#include "app/demo/demoprovider.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

namespace Latchkey::Demo {

using namespace Qt::StringLiterals;

namespace {

const QByteArray resourceMetadataPath = "/.well-known/oauth-protected-resource/";

} // namespace

DemoProvider::DemoProvider(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_grants(clock)
    , m_pageTicket(randomToken())
{
    connect(&m_server, &QTcpServer::newConnection, this, &DemoProvider::accept);
}

DemoProvider::~DemoProvider()
{
    for (QTcpSocket *socket : m_buffers.keys())
        socket->disconnect(this);
}

bool DemoProvider::listen()
{
    return m_server.listen(QHostAddress::LocalHost, 0);
}

QString DemoProvider::issuer() const
{
    return m_server.isListening() ? u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()) : QString();
}

QString DemoProvider::addServer(const QString &name)
{
    m_names.append(name);
    return urlOf(name);
}

QString DemoProvider::urlOf(const QString &name) const
{
    return issuer() + u'/' + name + "/mcp"_L1;
}

DemoProvider::Seed DemoProvider::seed(const QString &server, std::chrono::seconds lifetime)
{
    Seed made;
    made.clientId = m_grants.registerClient({u"http://127.0.0.1/callback"_s});
    made.issuer = issuer();
    made.resource = urlOf(server);
    made.tokens = m_grants.seed({made.clientId, {}, {}, made.resource, {u"%1.read"_s.arg(server), u"%1.write"_s.arg(server)}},
                                lifetime);
    return made;
}

void DemoProvider::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { receive(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void DemoProvider::receive(QTcpSocket *socket)
{
    const auto buffer = m_buffers.find(socket);
    if (buffer == m_buffers.end())
        return;
    buffer->append(socket->readAll());
    const Parsed parsed = parseRequest(*buffer);
    if (parsed.badStatus)
        return answer(socket, {parsed.badStatus, "text/plain", "This request cannot be understood.\n", {}});
    if (!parsed.request)
        return;
    m_buffers.remove(socket); // one request a connection
    serve(socket, *parsed.request);
}

void DemoProvider::serve(QTcpSocket *socket, const HttpRequest &request)
{
    const std::optional<Endpoint> endpoint = endpointOf(request);
    if (!endpoint)
        return answer(socket, {404, "text/plain", "There is nothing here.\n", {}});
    ++m_requests[*endpoint];
    Q_EMIT requestArrived(*endpoint);

    const bool outage = m_outageUntil.isValid() && m_clock() < m_outageUntil;
    if (outage && (*endpoint == Endpoint::Token || *endpoint == Endpoint::ServerMetadata))
        return answer(socket, {503, "text/plain", "An outage, for the demo.\n", {{"Retry-After", "10"}}});

    std::optional<Fault> fault;
    if (QQueue<Fault> &queue = m_faults[*endpoint]; !queue.isEmpty())
        fault = queue.dequeue();
    if (fault && fault->kind == Fault::Kind::Answer)
        return answer(socket, fault->response);
    if (fault && fault->kind == Fault::Kind::CloseBefore)
        return socket->disconnectFromHost();
    if (fault && fault->kind == Fault::Kind::Hang)
        return;
    const HttpResponse response = process(*endpoint, request);
    if (fault && fault->kind == Fault::Kind::CloseAfter)
        return socket->disconnectFromHost();
    if (*endpoint != Endpoint::Token || tokenLatency.count() == 0)
        return answer(socket, response);
    QTimer::singleShot(tokenLatency, socket, [this, socket, response] { answer(socket, response); });
}

void DemoProvider::answer(QTcpSocket *socket, const HttpResponse &response)
{
    socket->write(response.bytes());
    socket->disconnectFromHost();
}

std::optional<DemoProvider::Endpoint> DemoProvider::endpointOf(const HttpRequest &request) const
{
    const QByteArray &path = request.path;
    if (path == "/")
        return Endpoint::Page;
    if (path == "/.well-known/oauth-authorization-server")
        return Endpoint::ServerMetadata;
    if (path.startsWith(resourceMetadataPath))
        return Endpoint::ResourceMetadata;
    if (path == "/register")
        return Endpoint::Register;
    if (path == "/authorize" || path == "/decide")
        return Endpoint::Authorize;
    if (path == "/token")
        return Endpoint::Token;
    if (path == "/revoke")
        return Endpoint::Revoke;
    for (const QString &name : m_names) {
        if (QString::fromLatin1(path) == u'/' + name + "/mcp"_L1)
            return Endpoint::Mcp;
    }
    return std::nullopt;
}

HttpResponse DemoProvider::process(Endpoint endpoint, const HttpRequest &request)
{
    switch (endpoint) {
    case Endpoint::Mcp:
        return mcp(request);
    case Endpoint::ResourceMetadata:
        return resourceMetadata(request);
    case Endpoint::ServerMetadata:
        return serverMetadata();
    case Endpoint::Register:
        return registerClient(request);
    case Endpoint::Authorize:
        return request.path == "/decide" ? decide(request) : authorize(request);
    case Endpoint::Token:
        return token(request);
    case Endpoint::Revoke:
        return revoke(request);
    case Endpoint::Page:
        return page(request);
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey::Demo
