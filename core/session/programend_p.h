#pragma once

#include "core/base/export.h"

namespace Latchkey {

//! Returns when nothing of this process must not be cut off any more, for 60 s at most. For ways out of a program that
//! do not come through exit(), which sees to it itself. May be called again while it runs: by what it brings to its
//! end.
LATCHKEY_EXPORT void finishBeforeExit();

} // namespace Latchkey
