#include "core/lock/crossprocesslock_p.h"
#include "tests/fuzz/fuzz.h"

using namespace Latchkey;
using namespace Latchkey::Fuzz;

//! What the holder of a lock wrote down about itself.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    put(QStringLiteral("file-store.lock"), {});
    put(QStringLiteral("file-store.qlock"), input(data, size));
    if (const auto holder = lockHolder(scratchFolder() + QStringLiteral("/file-store.lock"))) {
        require(holder->pid > 0, "a holder is a process");
        requireShowable(holder->program, 65, "a program's name may be shown");
        requireShowable(holder->host, 65, "a host's name may be shown");
    }
    return 0;
}
