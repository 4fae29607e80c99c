#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{folders.home + "/.cursor/mcp.json"_L1, {{u"mcpServers"_s}}}};
}

QList<ClientFile> projectFiles(const QString &folder)
{
    return {{folder + "/.cursor/mcp.json"_L1, {{u"mcpServers"_s}}, {}, folder}};
}

QStringList traces(const ClientFolders &folders)
{
    return {folders.home + "/.cursor"_L1, desktopFolder(folders, u"Cursor"_s)};
}

} // namespace

ClientDescription cursor()
{
    ClientDescription cursor;
    cursor.client = McpClient::Cursor;
    cursor.product = u"Cursor"_s;
    cursor.files = files;
    cursor.projectFiles = projectFiles;
    cursor.traces = traces;
    return cursor;
}

} // namespace Latchkey
