#pragma once

#include "core/base/export.h"

namespace Latchkey {

//! Closes this process to the others of its user: it leaves no core image, and none of them may trace it or read its
//! memory. The first line of every main() of ours: tokens pass through our programs. What it starts can be traced
//! again, and leaves no core image either. Standard streams that it was started without lead nowhere from then on.
//!
//! \note As /proc/PID/exe is closed, too, Qt takes the QLockFile of such a process for one left behind (another user
//! than root cannot read who it is); that it holds the flock on it keeps it from being removed.
LATCHKEY_EXPORT void sealProcess();

} // namespace Latchkey
