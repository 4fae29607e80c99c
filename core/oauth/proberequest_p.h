#pragma once

#include "core/credential/server.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! The first request of an MCP client, with the headers that the user configured for this server and without a
//! token: its answer carries the challenge. RULE L-5. Goes to the server's own URL and nowhere else.
LATCHKEY_EXPORT HttpRequest probeRequest(const Server &server, const ClientIdentity &identity);

//! A second one, for servers that let everybody initialize and challenge only after that (RULE T-26).
//! \a initialized: the answer to the first.
LATCHKEY_EXPORT HttpRequest secondProbeRequest(const Server &server, const HttpAnswer &initialized);

inline bool isFine(const HttpAnswer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

//! Whether an MCP server may have given \a answer to a request: it is of a type that one answers with.
bool speaksMcp(const HttpAnswer &answer);

} // namespace Latchkey
