#pragma once

#include "core/base/export.h"

#if defined(LATCHKEY_SANITIZED_THREAD)
#include <sanitizer/tsan_interface.h>
#endif

namespace Latchkey {

//! For the thread sanitizer: the address by which it tells that handOver() and takeOver() belong together. The value means
//! nothing.
LATCHKEY_EXPORT inline int handoverPoint = 0; // one for the library and its users

//! Tells the thread sanitizer that all that this thread has done so far comes before what another thread does after its
//! takeOver(). Qt's thread pool and futures ensure that, but the sanitizer cannot see it unless Qt was built with it, too.
//! Does nothing in other builds.
inline void handOver()
{
#if defined(LATCHKEY_SANITIZED_THREAD)
    __tsan_release(&handoverPoint);
#endif
}

//! The other side of handOver(): call it before using what another thread has handed on.
inline void takeOver()
{
#if defined(LATCHKEY_SANITIZED_THREAD)
    __tsan_acquire(&handoverPoint);
#endif
}

} // namespace Latchkey
