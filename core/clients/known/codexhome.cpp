#include "core/clients/clientdescription_p.h"
#include "core/config/configfile_p.h"

#include <QtCore/QFileInfo>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all;
    QStringList homes{folders.home + "/.codex"_L1};
    if (const QString moved = folders.variable(u"CODEX_HOME"_s); !moved.isEmpty() && !homes.contains(moved))
        homes.append(moved);
    for (const QString &home : homes) {
        // Latchkey serves that one: its servers are there already, and would be gone once they were connected.
        if (folders.ownCodexHome.isEmpty() || !isSameFolder(home, folders.ownCodexHome))
            all.append({home + "/config.toml"_L1, {{u"mcp_servers"_s}}});
    }
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.codex/config.toml"_L1, {{u"mcp_servers"_s}}, {}, folder}};
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
