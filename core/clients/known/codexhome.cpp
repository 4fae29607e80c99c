#include "core/clients/clientdescription_p.h"
#include "core/config/configfile_p.h"
#include "core/config/home.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all;
    QStringList homes{folders.home + "/.codex"_L1};
    if (const QString moved = folders.variable(u"CODEX_HOME"_s); !moved.isEmpty() && !homes.contains(moved))
        homes.append(moved);
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
    const QString told = folders.variable(u"LATCHKEY_CODEX_SYSTEM"_s);
    const QString folder = told.isEmpty() ? QString(folders.system + "etc/codex"_L1) : told;
    const QString requirements = folder + "/requirements.toml"_L1;
    const QString settings = folder + "/managed_config.toml"_L1;
    if (saysAnyOf(requirements, {}, {u"mcp_servers"_s}))
        return requirements;
    return saysAnyOf(settings, {u"mcp_servers"_s}, {name}) ? settings : QString();
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
    // It hands its servers little more than HOME and PATH.
    codex.form.passedOn = u"env_vars"_s;
    codex.form.ofRemote = {u"url"_s,
                           u"auth"_s,
                           u"oauth"_s,
                           u"oauth_resource"_s,
                           u"scopes"_s,
                           u"http_headers"_s,
                           u"env_http_headers"_s,
                           u"bearer_token_env_var"_s,
                           u"http_headers_helper"_s};
    codex.afterwards = Afterwards::NewSession;
    return codex;
}

} // namespace Latchkey
