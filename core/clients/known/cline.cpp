#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QStringList inEditors(const ClientFolders &folders)
{
    return extensionPaths(folders, u"saoudrizwan.claude-dev/settings/cline_mcp_settings.json"_s);
}

QList<ClientFile> files(const ClientFolders &folders)
{
    const QString moved = folders.variable(u"CLINE_MCP_SETTINGS_PATH"_s);
    QStringList paths = existing(inEditors(folders));
    const QString own = moved.isEmpty() ? QString(folders.home + "/.cline/data/settings/cline_mcp_settings.json"_L1)
                                        : moved;
    if (paths.isEmpty() || !existing({own}).isEmpty())
        paths.prepend(own);
    QList<ClientFile> all;
    for (const QString &path : paths)
        all.append({path, {{u"mcpServers"_s}}});
    return all;
}

QStringList traces(const ClientFolders &folders)
{
    return QStringList{folders.home + "/.cline"_L1} + inEditors(folders);
}

} // namespace

ClientDescription cline()
{
    ClientDescription cline;
    cline.client = McpClient::Cline;
    cline.product = u"Cline"_s;
    cline.files = files;
    cline.traces = traces;
    cline.form.remote = {{u"type"_s, u"streamableHttp"_s}};
    cline.form.ofRemote.append(u"transportType"_s); // what `type` was before
    return cline;
}

} // namespace Latchkey
