#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

QStringList traces(const ClientFolders &folders)
{
    return {folders.config + "/goose"_L1};
}

} // namespace

ClientDescription goose()
{
    ClientDescription goose;
    goose.client = McpClient::Goose;
    goose.product = u"Goose"_s;
    goose.traces = traces;
    goose.byHand = HandReason::Yaml;
    return goose;
}

} // namespace Latchkey
