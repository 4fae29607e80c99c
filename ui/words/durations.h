#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>

namespace Latchkey::Words {

//! "50 s", "42 min", "3 h", "2 days": rounded down; at least "1 s". Units need no plural forms.
QString duration(std::chrono::seconds length);

//! "in 42 min", "3 h ago", "now".
QString relativeTime(const QDateTime &when, const QDateTime &now);

//! Local time by the user's locale; "unknown" for an invalid one.
QString absoluteTime(const QDateTime &when);

} // namespace Latchkey::Words
