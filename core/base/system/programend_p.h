#pragma once

#include "core/base/export.h"

namespace Latchkey {

//! Has \a finish called before the way out of a program that does not come through exit(), _exit(): in programs that are linked
//! to latchkeyorderlyexit. In the place of what was said before. Thread: any.
LATCHKEY_TEST_EXPORT void atSuddenExit(void (*finish)());

//! Calls it. May be called again while it runs.
LATCHKEY_EXPORT void finishBeforeExit();

} // namespace Latchkey
