#pragma once

#include "core/credential/server.h"
#include "core/oauth/challenge.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

#include <optional>

namespace Latchkey {

//! What an MCP server says about its authorization.
struct DescribedServer {
    std::optional<BearerChallenge> challenge;
    std::optional<ProtectedResourceMetadata> resource; //!< Not set: it publishes none.
    QString answer = {}; //!< What it has said to a stranger, to be shown: "HTTP 404".
    bool asksWho = false; //!< With 401.
    bool answersAnonymously = false; //!< It has answered as if it did not matter who asks (RULE T-26).
    QStringList issuers; //!< Of its authorization servers; its own origin, where it publishes none. Never empty.
};

//! RFC 9728: asks \a server for its challenge and its protected-resource metadata. Errors: as OAuthClient::discover().
QFuture<Result<DescribedServer>> describeServer(const HttpContext &context, const ClientIdentity &identity,
                                                const Server &server);

} // namespace Latchkey
