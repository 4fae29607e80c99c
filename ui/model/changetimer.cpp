#include "ui/model/changetimer.h"

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds slow = 10s;
constexpr milliseconds minute = 1min;
constexpr milliseconds shortest = 100ms; // nobody sees more than that
// A timer stands still while the machine sleeps, and does not know that the clock was set.
constexpr milliseconds longest = 10min;

} // namespace

ChangeTimer::ChangeTimer(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChangeTimer::fire);
}

void ChangeTimer::start()
{
    m_running = true;
    fire();
}

void ChangeTimer::stop()
{
    m_running = false;
    m_timer.stop();
}

void ChangeTimer::expect(const std::optional<Words::Change> &change)
{
    if (!m_running || !change)
        return;
    const milliseconds pause = std::min(pauseFor(*change, now()), longest);
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() <= pause)
        return;
    // Those of other programs fire together with a very coarse one; but it may come half a second early.
    m_timer.setTimerType(change->every < slow ? Qt::PreciseTimer : Qt::VeryCoarseTimer);
    m_timer.start(pause);
}

milliseconds ChangeTimer::pauseFor(const Words::Change &change, const QDateTime &now)
{
    if (change.every < slow)
        return std::max(change.in, shortest);
    const milliseconds sinceMinute(now.toMSecsSinceEpoch() % minute.count());
    const milliseconds pause = std::chrono::ceil<std::chrono::minutes>(sinceMinute + change.in) - sinceMinute;
    // So soon after the last time it would cost a wake-up, and nobody misses it.
    return pause < 1s ? pause + minute : pause;
}

void ChangeTimer::fire()
{
    m_timer.stop();
    Q_EMIT due();
}

} // namespace Latchkey::Ui
