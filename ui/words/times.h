#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Latchkey::Words {

//! "50 s", "42 min", "3 h", "2 days": rounded down; at least "1 s". Units need no plural forms.
QString duration(std::chrono::seconds length);

//! How a moment is worded.
enum class TimeForm {
    Plain, //!< "16:19", "tomorrow 09:00", "Monday 09:00", "3 Dec 09:00", with the year if it is another.
    At, //!< The same in the middle of a sentence: "at 16:19", "on Monday 09:00".
    Past, //!< As Plain, but "4 min ago" within the last hour.
    Day, //!< Without its time, in the middle of a sentence: "today", "yesterday", "on 24 Nov".
    Listed, //!< For a column of them: "Today 14:52", "Yesterday 17:40", "24 Nov 09:12".
    Full, //!< Date, time with seconds, and zone.
};

//! A moment in local time, by the user's locale: the one function that words any.
QString when(const QDateTime &moment, const QDateTime &now, TimeForm form = TimeForm::Plain);

//! When when() next words \a moment in another way only because time passes; invalid if it will not.
QDateTime wordedAnewAt(const QDateTime &moment, const QDateTime &now, TimeForm form = TimeForm::Plain);

//! When something that depends on the time looks different next.
struct Change {
    std::chrono::milliseconds in{0};
    std::chrono::milliseconds every{0}; //!< How often it does from then on.
    friend bool operator==(const Change &, const Change &) = default;
};
//! \a moment as one; nothing where it is invalid or past.
std::optional<Change> changeAt(const QDateTime &moment, const QDateTime &now);

} // namespace Latchkey::Words
