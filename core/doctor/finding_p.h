#pragma once

#include "core/doctor/finding.h"

namespace Latchkey {

//! With the severity of its kind.
Finding findingOf(FindingKind kind, const QString &server, const Facts &facts);

} // namespace Latchkey
