#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QStringList traces(const ClientFolders &folders)
{
    return extensionPaths(folders, u"rooveterinaryinc.roo-cline"_s);
}

QList<ClientFile> files(const ClientFolders &folders)
{
    const QStringList possible = traces(folders);
    const QStringList here = existing(possible);
    QList<ClientFile> all;
    for (const QString &folder : here.isEmpty() ? possible.first(1) : here)
        all.append({folder + "/settings/mcp_settings.json"_L1, {{u"mcpServers"_s}}});
    return all;
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.roo/mcp.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

} // namespace

ClientDescription rooCode()
{
    ClientDescription roo;
    roo.client = McpClient::RooCode;
    roo.product = u"Roo Code"_s;
    roo.files = files;
    roo.projectFiles = projectFiles;
    roo.traces = traces;
    roo.form.remote = {{u"type"_s, u"streamable-http"_s}};
    roo.form.ofRemote.append(u"transportType"_s); // as Cline, of which it is a fork
    return roo;
}

} // namespace Latchkey
