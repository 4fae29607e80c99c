#include "core/clients/clientdescription_p.h"
#include "core/clients/signinfiles_p.h"

#include <QtCore/QDir>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype partsLimit = 100;

QString ownFolder(const ClientFolders &folders)
{
    return folders.variable(u"CLAUDE_CONFIG_DIR"_s);
}

QString dataFolder(const ClientFolders &folders)
{
    const QString moved = ownFolder(folders);
    return moved.isEmpty() ? QString(folders.home + "/.claude"_L1) : moved;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    const QString moved = ownFolder(folders);
    // An installation that has been there for long has this one, and then it is the only one that is read.
    const QString old = dataFolder(folders) + "/.config.json"_L1;
    const QString usual = (moved.isEmpty() ? folders.home : moved) + "/.claude.json"_L1;
    return {{existing({old}).isEmpty() ? usual : old, {{u"mcpServers"_s}}, u"projects"_s}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.mcp.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    return {dataFolder(folders)};
}

// The one has exclusive control: what the user has is ignored. The others can allow or forbid servers by address, and by
// their very command.
QString managedBy(const ClientFolders &folders, const QString &)
{
    const QDir folder(folders.system + "etc/claude-code"_L1);
    if (const QString servers = folder.filePath(u"managed-mcp.json"_s); !existing({servers}).isEmpty())
        return servers;
    QStringList settings{folder.filePath(u"managed-settings.json"_s)};
    const QDir parts(folder.filePath(u"managed-settings.d"_s));
    for (const QString &name : parts.entryList({u"*.json"_s}, QDir::Files, QDir::Name).mid(0, partsLimit))
        settings.append(parts.filePath(name));
    for (const QString &file : settings) {
        if (saysAnyOf(file, {}, {u"allowedMcpServers"_s, u"deniedMcpServers"_s}))
            return file;
    }
    return {};
}

SignInSurvey signIns(const ClientFolders &folders)
{
    SignInSurvey survey;
    readSignInFile(McpClient::ClaudeCode, dataFolder(folders) + "/.credentials.json"_L1, readClaudeSignIns, survey);
    return survey;
}

} // namespace

ClientDescription claudeCode()
{
    ClientDescription claude;
    claude.client = McpClient::ClaudeCode;
    claude.product = u"Claude Code"_s;
    // A comment is fatal: it takes the file for corrupted, and older versions write an empty one in its place.
    claude.dialect = ConfigDialect::Json;
    claude.files = files;
    claude.projectFiles = projectFiles;
    claude.traces = traces;
    claude.managedBy = managedBy;
    claude.reserved = {u"workspace"_s, u"computer-use"_s, u"claude-in-chrome"_s};
    claude.form.local = {{u"type"_s, u"stdio"_s}};
    claude.form.remote = {{u"type"_s, u"http"_s}};
    claude.form.ofRemote.append(u"headersHelper"_s);
    claude.form.takesHelper = true;
    claude.lock = ClientLock::Folder;
    claude.signIns = signIns;
    return claude;
}

} // namespace Latchkey
