#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QStringList traces(const ClientFolders &folders)
{
    return {desktopFolder(folders, u"JetBrains"_s), folders.home + "/.junie"_L1};
}

} // namespace

ClientDescription jetBrains()
{
    ClientDescription brains;
    brains.client = McpClient::JetBrains;
    brains.product = u"JetBrains"_s;
    brains.traces = traces;
    brains.byHand = HandReason::KeptInside;
    return brains;
}

} // namespace Latchkey
