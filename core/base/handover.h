#pragma once

#include "core/base/export.h"

#if defined(LATCHKEY_SANITIZED_THREAD)
#include <sanitizer/tsan_interface.h>
#endif

namespace Latchkey {

//! Tell the thread sanitizer that what happened before handOver() on one thread happened before what follows takeOver()
//! on another. Qt's thread pool and futures ensure that, but the sanitizer cannot see it unless Qt was built with it,
//! too. They do nothing in other builds.
LATCHKEY_EXPORT inline int handoverPoint = 0; // one for the library and its users

inline void handOver()
{
#if defined(LATCHKEY_SANITIZED_THREAD)
    __tsan_release(&handoverPoint);
#endif
}

inline void takeOver()
{
#if defined(LATCHKEY_SANITIZED_THREAD)
    __tsan_acquire(&handoverPoint);
#endif
}

} // namespace Latchkey
