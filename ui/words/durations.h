#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Latchkey::Words {

//! "50 s", "42 min", "3 h", "2 days": rounded down; at least "1 s". Units need no plural forms.
QString duration(std::chrono::seconds length);

//! "in 42 min", "3 h ago", "just now": what is past is not counted in seconds, which would only make it restless.
QString relativeTime(const QDateTime &when, const QDateTime &now);

//! When something that depends on the time looks different next.
struct Change {
    std::chrono::milliseconds in{0};
    std::chrono::milliseconds every{0}; //!< How often it does from then on.
    friend bool operator==(const Change &, const Change &) = default;
};
//! When relativeTime() of the same \a when reads differently; nothing: never.
std::optional<Change> nextChange(const QDateTime &when, const QDateTime &now);

//! Local time by the user's locale; "unknown" for an invalid one.
QString absoluteTime(const QDateTime &when);

} // namespace Latchkey::Words
