#include "core/clients/clientdescription_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

ClientDescription inspector()
{
    ClientDescription inspector;
    inspector.client = McpClient::Inspector;
    inspector.product = u"Inspector"_s;
    inspector.byHand = HandReason::NoFile;
    return inspector;
}

} // namespace Latchkey
