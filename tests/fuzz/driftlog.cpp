#include "core/store/driftlog_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! `.mcp-oauth-store-resolutions.json`
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    put(QStringLiteral(".mcp-oauth-store-resolutions.json"), input(data, size));
    const auto found = DriftLog(scratchFolder()).all().result();
    require(found.has_value(), "a drift log that cannot be read is an empty one");
    for (const Resolution &resolution : *found)
        require(resolution.changedAt.isNull() || resolution.changedAt.isValid(), "a date, or none");
    return 0;
}
