#pragma once

#include <QtCore/QTimer>

#include <chrono>
#include <functional>

namespace Latchkey {

//! Calls the function after the time, from the event loop of the object's thread, unless the object has died by then.
//! Tests pass in one that does not wait.
using Delay = std::function<void(std::chrono::milliseconds, QObject *context, std::function<void()>)>;

//! Waits by a QTimer, for objects of the calling thread.
inline Delay timerDelay()
{
    return [](std::chrono::milliseconds time, QObject *context, std::function<void()> f) {
        QTimer::singleShot(time, context, std::move(f));
    };
}

} // namespace Latchkey
