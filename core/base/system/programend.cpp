#include "core/base/system/programend_p.h"

#include <atomic>

namespace Latchkey {

namespace {

std::atomic<void (*)()> atTheEnd = nullptr;

} // namespace

void atSuddenExit(void (*finish)())
{
    atTheEnd = finish;
}

void finishBeforeExit()
{
    if (const auto finish = atTheEnd.load())
        finish();
}

} // namespace Latchkey
