#include "core/base/patienttimer_p.h"

#include <algorithm>

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestPace = 250ms;
constexpr std::chrono::milliseconds shortestPace = 5ms;
constexpr int pacesOfBound = 20;
constexpr int pacesOfLateUpdate = 4;
constexpr std::chrono::milliseconds stop = 3s; // no busy machine keeps a program waiting for so long
constexpr std::chrono::milliseconds grace = 1s; // to read what has arrived during a stop
constexpr int stopsLimit = 100; // who is stopped more often has had time enough
constexpr int lateUpdatesLimit = 1;
constexpr int boundsOfWhole = 4;

} // namespace

Monotonic monotonicClock()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

RunningTime::RunningTime(std::chrono::milliseconds bound, Monotonic clock)
    : m_clock(std::move(clock))
    , m_bound(std::max(bound, 0ms))
    , m_pace(std::clamp(m_bound / pacesOfBound, shortestPace, longestPace))
    , m_last(m_clock())
{
}

void RunningTime::update()
{
    const std::chrono::milliseconds now = m_clock();
    const std::chrono::milliseconds passed = now - m_last;
    m_last = now;
    const bool wasStopped = passed > stop;
    m_used += wasStopped ? m_pace : passed;
    if (m_bound - m_used >= grace)
        return;
    const bool wasLate = passed > pacesOfLateUpdate * m_pace;
    if (wasStopped ? ++m_stops <= stopsLimit : wasLate && ++m_lateUpdates <= lateUpdatesLimit)
        m_used = std::max(m_bound - grace, 0ms);
}

std::chrono::milliseconds RunningTime::remaining() const
{
    RunningTime now = *this;
    now.update();
    return std::max(now.m_bound - now.m_used, 0ms);
}

PatientTimer::PatientTimer(std::function<void()> expired, Monotonic clock)
    : m_expired(std::move(expired))
    , m_clock(std::move(clock))
    , m_time({}, m_clock)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer); // a coarse one is late by itself
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
}

void PatientTimer::start(std::chrono::milliseconds bound)
{
    m_time = RunningTime(bound, m_clock);
    m_tick.start(std::min(m_time.pace(), m_time.remaining()));
}

std::chrono::milliseconds PatientTimer::remaining() const
{
    return isActive() ? m_time.remaining() : 0ms;
}

void PatientTimer::tick()
{
    m_time.update();
    if (m_time.hasExpired()) {
        const std::function<void()> expired = m_expired; // which may be the end of this timer, too
        if (expired)
            expired();
        return;
    }
    m_tick.start(std::clamp(m_time.remaining(), 1ms, m_time.pace()));
}

PatientBound::PatientBound(std::chrono::milliseconds bound, Monotonic clock)
    : m_bound(bound)
    , m_timers(std::make_shared<Timers>(clock))
{
    m_timers->silence.start(bound);
    m_timers->whole.start(boundsOfWhole * bound);
}

void PatientBound::renew() const
{
    if (m_timers->silence.isActive())
        m_timers->silence.start(std::min(m_bound, m_timers->whole.remaining()));
}

} // namespace Latchkey
