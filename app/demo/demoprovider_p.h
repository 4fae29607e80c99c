#pragma once

#include "app/demo/authorizationendpoint.h"
#include "app/demo/clients.h"
#include "app/demo/demoprovider.h"
#include "app/demo/deviceendpoint.h"
#include "app/demo/faultscript.h"
#include "app/demo/httpconnection.h"
#include "app/demo/mcpendpoint.h"
#include "app/demo/tokenendpoint.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtNetwork/QTcpServer>

namespace Latchkey::Demo {

//! Takes requests in, has them acted on, and answers them or not as it is told.
class DemoProvider::Private : public QObject
{
public:
    //! A request under way.
    struct Exchange {
        QPointer<HttpConnection> connection; // null: the client has gone
        LoggedRequest entry;
        HttpResponse response = {};
        std::optional<Fault> fault = {};
    };

    Private(DemoProvider &provider, Clock givenClock);

    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void deliver(const Exchange &exchange);
    void finish(const Exchange &exchange);
    void done(LoggedRequest entry, int status);

    LoggedRequest describe(const HttpRequest &request) const;
    Endpoint endpointOf(const QByteArray &path) const;
    bool isForUs(const HttpRequest &request) const;
    HttpResponse process(const LoggedRequest &entry, const HttpRequest &request);
    HttpResponse showStatus(const HttpRequest &request) const;
    HttpResponse handleButton(const HttpRequest &request);
    std::optional<HttpResponse> outageAnswer(const LoggedRequest &entry) const;

    DemoProvider &q;
    const Clock clock;
    const QByteArray pageTicket;
    Site site;
    Clients clients;
    Grants grants;
    FaultScript faults;
    RequestLog log;
    AuthorizationEndpoint authorization;
    DeviceEndpoint device;
    TokenEndpoint tokens;
    McpEndpoint mcp;
    QSet<int> heldEndpoints;
    QList<Exchange> held; // oldest first
    QString lastResource;
    int connections = 0;
    QTcpServer server; // last: its connections are closed before what they use is gone
};

} // namespace Latchkey::Demo
