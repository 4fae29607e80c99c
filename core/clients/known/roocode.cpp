#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const ClientFolders &folders)
{
    return desktopFolder(folders, u"Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json"_s);
}

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{fileOf(folders), {{u"mcpServers"_s}}}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.roo/mcp.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    return {desktopFolder(folders, u"Code/User/globalStorage/rooveterinaryinc.roo-cline"_s)};
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
