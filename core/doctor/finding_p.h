#pragma once

#include "core/doctor/finding.h"

namespace Latchkey {

//! With the severity of its kind.
Finding findingOf(FindingKind kind, const QString &server, const QHash<QString, QString> &facts);

} // namespace Latchkey
