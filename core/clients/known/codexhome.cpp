#include "core/clients/clientdescription_p.h"
#include "core/config/codexlayers_p.h"
#include "core/config/configfile_p.h"
#include "core/config/home.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

const QStringList &membersOfRemote()
{
    static const QStringList members{u"url"_s,
                                     u"auth"_s,
                                     u"oauth"_s,
                                     u"oauth_resource"_s,
                                     u"scopes"_s,
                                     u"http_headers"_s,
                                     u"env_http_headers"_s,
                                     u"bearer_token_env_var"_s,
                                     u"http_headers_helper"_s};
    return members;
}

QStringList homesOf(const ClientFolders &folders)
{
    QStringList homes{folders.home + "/.codex"_L1};
    if (const QString moved = folders.variable(u"CODEX_HOME"_s); !moved.isEmpty() && !homes.contains(moved))
        homes.append(moved);
    return homes;
}

QString systemOf(const ClientFolders &folders)
{
    const QString told = folders.variable(u"LATCHKEY_CODEX_SYSTEM"_s);
    return told.isEmpty() ? QString(folders.system + "etc/codex"_L1) : told;
}

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all;
    const QStringList homes = homesOf(folders);
    // Latchkey serves those: their servers are there already, and would be gone once they were connected.
    QStringList served{folders.ownCodexHome};
    for (const Home &registered : knownHomes().homes.mid(1))
        served.append(registered.path);
    for (const QString &home : homes) {
        const bool isServed = std::any_of(served.begin(), served.end(), [&home](const QString &one) {
            return !one.isEmpty() && isSameFolder(home, one);
        });
        if (!isServed)
            all.append({home + "/config.toml"_L1, {{u"mcp_servers"_s}}});
    }
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.codex/config.toml"_L1, {{u"mcp_servers"_s}}, {}, folder}};
}

// The one switches off every server that it does not name with just that address or command; the other goes before the
// user's file.
QString managedBy(const ClientFolders &folders, const QString &name)
{
    const QString folder = systemOf(folders);
    const QString requirements = folder + "/requirements.toml"_L1;
    const QString settings = folder + "/managed_config.toml"_L1;
    if (saysAnyOf(requirements, {}, {u"mcp_servers"_s}))
        return requirements;
    return saysAnyOf(settings, {u"mcp_servers"_s}, {name}) ? settings : QString();
}

//! Whether Codex, told to work somewhere in the folder \a project, may read the configuration in \a path.
bool isReadIn(const QString &project, const QString &path, const QString &home, const QString &system)
{
    const QString folder = QFileInfo(path).path();
    if (isSameFolder(folder, home) || isSameFolder(folder, system))
        return true;
    const QString other = QFileInfo(folder).path() + u'/'; // that .codex is in
    const QString own = QFileInfo(project).canonicalFilePath() + u'/';
    return other.startsWith(own) || own.startsWith(other);
}

// A command beside an address, in whichever of its files, and Codex does not start.
QString mergedWith(const ClientFolders &folders, const ClientFile &file, const QString &name)
{
    const QString own = QFileInfo(file.path).canonicalFilePath();
    const QString system = systemOf(folders);
    const QStringList homes = file.project.isEmpty() ? QStringList{QFileInfo(file.path).path()}
                                                     : homesOf(folders) + QStringList{folders.ownCodexHome};
    for (const QString &home : homes) {
        CodexLayers layers(home, system);
        layers.read();
        for (const QString &path : layers.filesThatSay(name, membersOfRemote())) {
            const bool isRead = file.project.isEmpty() || isReadIn(file.project, path, home, system);
            if (isRead && QFileInfo(path).canonicalFilePath() != own)
                return path;
        }
    }
    return {};
}

QStringList traces(const ClientFolders &folders)
{
    QStringList all;
    for (const ClientFile &file : files(folders))
        all.append(QFileInfo(file.path).path());
    return all;
}

} // namespace

ClientDescription codexHome()
{
    ClientDescription codex;
    codex.client = McpClient::Codex;
    codex.product = u"Codex"_s;
    codex.dialect = ConfigDialect::Toml;
    codex.files = files;
    codex.projectFiles = projectFiles;
    codex.traces = traces;
    codex.managedBy = managedBy;
    codex.mergedWith = mergedWith;
    // It hands its servers little more than HOME and PATH.
    codex.form.passedOn = u"env_vars"_s;
    codex.form.ofRemote = membersOfRemote();
    codex.afterwards = Afterwards::NewSession;
    return codex;
}

} // namespace Latchkey
