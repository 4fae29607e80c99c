#pragma once

#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace Latchkey {

//! Calls the function after the time, from the event loop, unless the object has died. Tests hand in one that does not
//! wait.
using Delay = std::function<void(std::chrono::milliseconds, QObject *context, std::function<void()>)>;

inline Delay timerDelay()
{
    return [](std::chrono::milliseconds time, QObject *context, std::function<void()> f) {
        QTimer::singleShot(time, context, std::move(f));
    };
}

} // namespace Latchkey
