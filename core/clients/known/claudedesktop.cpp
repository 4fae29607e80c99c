#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    return {{desktopFolder(folders, u"Claude"_s) + "/claude_desktop_config.json"_L1, {{u"mcpServers"_s}}}};
}

QStringList traces(const ClientFolders &folders)
{
    return {desktopFolder(folders, u"Claude"_s)};
}

} // namespace

ClientDescription claudeDesktop()
{
    ClientDescription desktop;
    desktop.client = McpClient::ClaudeDesktop;
    desktop.product = u"Claude Desktop"_s;
    desktop.files = files;
    desktop.traces = traces;
    desktop.byHand = HandReason::RewritesItsFile;
    return desktop;
}

} // namespace Latchkey
