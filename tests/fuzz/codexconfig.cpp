#include "core/base/visibletext.h"
#include "core/config/serverlist.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! `config.toml`
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ConfigProblem whole;
    const auto config = parseCodexConfig(input(data, size), QStringLiteral("config.toml"), &whole);
    if (!config) {
        requireFit(config.error());
        require(whole.isWholeFile, "a problem comes with the error");
        requireShowable(whole.what, 500, "a problem may be shown");
        return 0;
    }
    for (const ConfigProblem &problem : config->problems)
        requireShowable(problem.what, 500, "a problem may be shown");
    for (const Server &server : config->servers) {
        // Codex takes any name.
        requireShowable(visibleText(server.identity.name, 64), 200, "a name may be shown");
        require(checkServerUrl(server.identity.url).has_value(), "URLs are checked");
    }
    return 0;
}
