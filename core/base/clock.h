#pragma once

#include <QtCore/QDateTime>

#include <functional>

namespace Latchkey {

//! The current time in UTC. Tests hand in a clock that they set.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace Latchkey
