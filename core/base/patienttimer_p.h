#pragma once

#include "core/base/export.h"

#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

//! Time that never goes backwards, from any beginning.
using Monotonic = std::function<std::chrono::milliseconds()>;

//! Of this machine.
LATCHKEY_EXPORT Monotonic monotonicClock();

//! The time of a bound, as far as we could run in it. Several seconds that pass in one piece between two updates that should
//! have been close together were a stop: the process was stopped or frozen, or the machine slept. They do not count, and
//! after them there is time to read what has arrived meanwhile. An update that is only late, as all are on a busy machine,
//! counts in full: otherwise such a machine would stretch a bound several times. That time to read is there once, too.
class LATCHKEY_TEST_EXPORT RunningTime
{
public:
    explicit RunningTime(std::chrono::milliseconds bound = {}, Monotonic clock = monotonicClock());

    //! To be called again within pace().
    void update();
    std::chrono::milliseconds pace() const { return m_pace; }
    //! As of now; never negative.
    std::chrono::milliseconds remaining() const;
    bool hasExpired() const { return remaining().count() == 0; }

private:
    Monotonic m_clock;
    std::chrono::milliseconds m_bound;
    std::chrono::milliseconds m_pace;
    std::chrono::milliseconds m_used{0}; // up to m_last
    std::chrono::milliseconds m_last;
    int m_stops = 0;
    int m_lateUpdates = 0;
};

//! A single-shot timer over RunningTime, for every wait for somebody else: a deadline that fires when the program may run
//! again would give up what has long arrived.
class LATCHKEY_EXPORT PatientTimer
{
public:
    //! \a expired: called from the event loop of this thread; may be empty.
    explicit PatientTimer(std::function<void()> expired = {}, Monotonic clock = monotonicClock());
    Q_DISABLE_COPY_MOVE(PatientTimer)

    void start(std::chrono::milliseconds bound);
    void stop() { m_tick.stop(); }
    bool isActive() const { return m_tick.isActive(); }
    //! Zero if it is not running.
    std::chrono::milliseconds remaining() const;

private:
    void tick();

    const std::function<void()> m_expired;
    const Monotonic m_clock;
    RunningTime m_time;
    QTimer m_tick;
};

//! One bound for several waits, one after the other. Copies share it. Of one thread, whose event loop runs.
class LATCHKEY_EXPORT PatientBound
{
public:
    explicit PatientBound(std::chrono::milliseconds bound, Monotonic clock = monotonicClock());
    std::chrono::milliseconds remaining() const { return m_timers->silence.remaining(); }
    //! Who answers, however slowly, is not silent: the bound begins anew, until several of it have passed.
    void renew() const;

private:
    struct Timers {
        explicit Timers(const Monotonic &clock)
            : silence({}, clock)
            , whole({}, clock)
        {
        }
        PatientTimer silence;
        PatientTimer whole;
    };

    std::chrono::milliseconds m_bound;
    std::shared_ptr<Timers> m_timers;
};

} // namespace Latchkey
