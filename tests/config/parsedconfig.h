#pragma once

#include "core/config/serverlist.h"
#include "core/config/tomlobstacle_p.h"

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

inline const QString file = u"/home/somebody/.codex/config.toml"_s;

struct Parsed {
    ParsedConfig config;
    ConfigProblem broken;
    bool usable = false;
};

inline Parsed parsed(const QByteArray &toml)
{
    Parsed outcome;
    const Result<ParsedConfig> config = parseCodexConfig(toml, file, &outcome.broken);
    outcome.usable = config.has_value();
    if (config)
        outcome.config = *config;
    return outcome;
}

inline QStringList namesOf(const QList<Server> &servers)
{
    QStringList names;
    for (const Server &server : servers)
        names.append(server.identity.name);
    return names;
}

//! One usable server, and \a more in its entry from line 3 on.
inline QByteArray entryWith(const QByteArray &more)
{
    return "[mcp_servers.demo]\nurl = \"https://demo.example/mcp\"\n" + more;
}

} // namespace Latchkey::Test
