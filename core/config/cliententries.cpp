#include "core/config/clientimport_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Nobody has more; a file with more was not written by the client.
constexpr qsizetype projectsLimit = 200;

//! Whether \a members hand the server something that authorizes: names only, no value is looked at.
bool authorizes(const QJsonObject &members)
{
    const QJsonObject headers = members["headers"_L1].toObject();
    const QStringList names = headers.keys();
    const bool byHeader = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name.compare("Authorization"_L1, Qt::CaseInsensitive) == 0
            || name.contains("key"_L1, Qt::CaseInsensitive) || name.contains("token"_L1, Qt::CaseInsensitive);
    });
    return byHeader || members.contains("headersHelper"_L1) || members.contains("bearerTokenEnvVar"_L1);
}

//! The command line of a local server: one text and a list (most clients), or one list (opencode).
QStringList commandLine(const QJsonObject &members)
{
    QStringList line;
    if (members["command"_L1].isString())
        line.append(members["command"_L1].toString());
    for (const QLatin1String list : {"command"_L1, "args"_L1}) {
        for (const QJsonValue &argument : members[list].toArray())
            line.append(argument.toString());
    }
    return line;
}

//! mcp-remote is a local server that stands for a remote one: `npx -y mcp-remote@latest URL …`.
std::optional<ClientEntry> behindMcpRemote(const QStringList &line)
{
    static const QRegularExpression bridge(u"(?:^|/)mcp-remote(?:@[^/]*)?$"_s);
    const auto program = std::find_if(line.begin(), line.end(),
                                      [](const QString &word) { return bridge.match(word).hasMatch(); });
    const auto address = std::find_if(program, line.end(), [](const QString &word) {
        return word.startsWith("https://"_L1) || word.startsWith("http://"_L1);
    });
    if (address == line.end())
        return std::nullopt;
    ClientEntry entry;
    entry.url = *address;
    entry.hasOwnKey = std::any_of(line.begin(), line.end(), [](const QString &word) {
        return word.startsWith("authorization:"_L1, Qt::CaseInsensitive);
    });
    return entry;
}

std::optional<ClientEntry> entryFrom(const QString &name, const QJsonObject &members)
{
    std::optional<ClientEntry> entry;
    for (const QLatin1String key : {"httpUrl"_L1, "serverUrl"_L1, "url"_L1}) {
        if (const QString url = members[key].toString(); !entry && !url.isEmpty())
            entry = ClientEntry{{}, url, {}, authorizes(members)};
    }
    if (!entry)
        entry = behindMcpRemote(commandLine(members));
    if (entry)
        entry->name = name;
    return entry;
}

QList<ClientEntry> entriesOf(const QJsonObject &list, const QString &project = {})
{
    QList<ClientEntry> entries;
    for (auto member = list.constBegin(); member != list.constEnd(); ++member) {
        auto entry = entryFrom(member.key(), member->toObject());
        if (!entry)
            continue;
        entry->project = project;
        entries.append(*entry);
    }
    return entries;
}

} // namespace

QList<ClientEntry> entriesIn(const QJsonObject &root, McpClient client, QStringList *projects)
{
    switch (client) {
    case McpClient::ClaudeCode: {
        QList<ClientEntry> entries = entriesOf(root["mcpServers"_L1].toObject());
        const QJsonObject known = root["projects"_L1].toObject();
        for (auto project = known.constBegin(); project != known.constEnd(); ++project) {
            entries += entriesOf(project->toObject()["mcpServers"_L1].toObject(), project.key());
            if (projects && projects->size() < projectsLimit)
                projects->append(project.key());
        }
        return entries;
    }
    case McpClient::VsCode: // mcp.json; in settings.json one level deeper, or with the level in the name
        return entriesOf(root["servers"_L1].toObject()) + entriesOf(root["mcp"_L1].toObject()["servers"_L1].toObject())
            + entriesOf(root["mcp.servers"_L1].toObject());
    case McpClient::OpenCode: { // its second version has one level more
        QJsonObject list = root["mcp"_L1].toObject();
        const QJsonObject deeper = list.take("servers"_L1).toObject();
        return entriesOf(list) + entriesOf(deeper);
    }
    case McpClient::ClaudeDesktop:
    case McpClient::Cursor:
    case McpClient::GeminiCli:
    case McpClient::Windsurf:
        return entriesOf(root["mcpServers"_L1].toObject());
    case McpClient::Codex:
        break; // no JSON
    }
    return {};
}

} // namespace Latchkey
