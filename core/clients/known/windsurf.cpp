#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all{{folders.home + "/.codeium/windsurf/mcp_config.json"_L1, {{u"mcpServers"_s}}}};
    // That of its plug-in for other editors.
    for (const QString &file : existing({folders.home + "/.codeium/mcp_config.json"_L1}))
        all.append({file, {{u"mcpServers"_s}}});
    return all;
}

QStringList traces(const ClientFolders &folders)
{
    return {folders.home + "/.codeium"_L1};
}

} // namespace

ClientDescription windsurf()
{
    ClientDescription surf;
    surf.client = McpClient::Windsurf;
    surf.product = u"Windsurf"_s;
    surf.files = files;
    surf.traces = traces;
    surf.form.usual = {{u"disabled"_s, false}};
    surf.form.address = u"serverUrl"_s;
    surf.form.ofRemote.append(u"serverUrl"_s);
    surf.afterwards = Afterwards::Refresh;
    return surf;
}

} // namespace Latchkey
