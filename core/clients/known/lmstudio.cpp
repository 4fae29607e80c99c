#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QList<ClientFile> files(const ClientFolders &folders)
{
    QList<ClientFile> all;
    // Where older versions keep it, and where it is said to be.
    for (const QString &file : existing({folders.home + "/.cache/lm-studio/mcp.json"_L1}))
        all.append({file, {{u"mcpServers"_s}}});
    const QString usual = folders.home + "/.lmstudio/mcp.json"_L1;
    if (all.isEmpty() || !existing({usual}).isEmpty())
        all.prepend({usual, {{u"mcpServers"_s}}});
    return all;
}

QStringList traces(const ClientFolders &folders)
{
    return {folders.home + "/.lmstudio"_L1, folders.home + "/.cache/lm-studio"_L1};
}

} // namespace

ClientDescription lmStudio()
{
    ClientDescription studio;
    studio.client = McpClient::LmStudio;
    studio.product = u"LM Studio"_s;
    studio.files = files;
    studio.traces = traces;
    return studio;
}

} // namespace Latchkey
