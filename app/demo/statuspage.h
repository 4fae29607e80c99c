#pragma once

#include "app/demo/grants.h"
#include "app/demo/httpresponse.h"
#include "app/demo/requestlog.h"

namespace Latchkey::Demo {

//! What the page for people at `/` shows.
struct ProviderStatus {
    struct Server {
        QString name;
        QString url;
        Grants::Summary summary;
        int calls = 0; //!< Requests to the MCP server.
        int rejectedCalls = 0; //!< Of these, answered with 401.
        std::chrono::seconds outageLeft{0};
    };
    QList<Server> servers;
    int signIns = 0;
    int refreshes = 0;
    int reuses = 0;
    QList<LoggedRequest> recent; //!< Newest first.
    QDateTime now;
    QByteArray ticket;
};

//! Its buttons post `ticket`, `server` and `do` (`revoke`, `expire`, `outage` or `recover`) to `/`.
HttpResponse statusPage(const ProviderStatus &status);

} // namespace Latchkey::Demo
