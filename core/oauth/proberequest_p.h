#pragma once

#include "core/credential/server.h"
#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

#include <QtCore/QJsonObject>
#include <QtCore/QLatin1String>

namespace Latchkey {

//! How a client begins: with a session (MCP 2025-11-25 and older), or with requests that stand alone (2026-07-28). A
//! server of only one of them refuses the other.
enum class Beginning { Session, StandAlone };

inline constexpr QLatin1String sessionVersion("2025-11-25");
inline constexpr QLatin1String standAloneVersion("2026-07-28");

//! How a client calls itself where a session begins.
QJsonObject clientInfo(const QString &name);
//! Says in each request what a session says once (MCP 2026-07-28, "_meta").
QJsonObject standAloneMeta(const QString &clientName);

//! The first request of an MCP client, with the headers that the user configured for this server and without a
//! token: its answer carries the challenge. RULE L-5. Goes to the server's own URL and nowhere else.
LATCHKEY_TEST_EXPORT HttpRequest probeRequest(const Server &server, const ClientIdentity &identity,
                                              Beginning beginning = Beginning::Session);

//! A second one, for servers that let everybody begin and challenge only after that (RULE T-26).
//! \a begun: the answer to the first.
LATCHKEY_TEST_EXPORT HttpRequest secondProbeRequest(const Server &server, const ClientIdentity &identity,
                                                    const HttpAnswer &begun, Beginning beginning = Beginning::Session);

inline bool asksForSomebody(const HttpAnswer &answer)
{
    return answer.status == 401 || answer.status == 403;
}

//! Whether a server that gave this answer to the beginning of a session may know the other beginning only.
bool mayStandAlone(const HttpAnswer &answer);

inline bool isFine(const HttpAnswer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

//! Whether an MCP server may have given \a answer to a request: it is of a type that one answers with.
bool speaksMcp(const HttpAnswer &answer);

} // namespace Latchkey
