#include "ui/model/backgroundchecks.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

// A timer stands still while the machine sleeps, and does not know that the clock was set.
constexpr std::chrono::milliseconds longestNap = 30min;

} // namespace

BackgroundChecks::BackgroundChecks(Homes &homes, Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_since(m_clock())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BackgroundChecks::run);
    connect(&settings, &Settings::changed, this, &BackgroundChecks::run);
    connect(&homes, &Homes::listChanged, this, &BackgroundChecks::run);
    connect(&homes, &Homes::sessionRemoved, this,
            [this](const CredentialSession *session) { m_asked.remove(session); });
    run();
}

QDateTime BackgroundChecks::dueAt(const CredentialSession &session) const
{
    const Health health = session.health();
    const bool isGood = health.state == HealthState::SignedIn || health.state == HealthState::ExpiresSoon
        || (health.state == HealthState::NotOAuth && health.letsEverybodyIn);
    if (!isGood || health.error)
        return {};
    QDateTime last = m_asked.value(&session, m_since);
    if (health.check)
        last = std::max(last == m_since ? health.check->at : last, health.check->at);
    return last.addSecs(std::chrono::seconds(m_settings.checkEvery()).count());
}

void BackgroundChecks::run()
{
    m_timer.stop();
    if (m_settings.checkEvery() == 0h || m_asking)
        return;
    const QDateTime now = m_clock();
    QDateTime next;
    for (CredentialSession *session : m_homes.sessions()) {
        const QDateTime due = dueAt(*session);
        if (due.isValid() && due <= now) {
            m_asked.insert(session, now);
            m_asking = true;
            whenDone(session->check(), this, [this](const Result<CheckOutcome> &) {
                m_asking = false;
                run();
            });
            return;
        }
        if (due.isValid() && (!next.isValid() || due < next))
            next = due;
    }
    arm(next);
}

void BackgroundChecks::arm(const QDateTime &next)
{
    // Who cannot be asked now may be before long.
    const std::chrono::milliseconds wait(next.isValid() ? m_clock().msecsTo(next) : longestNap.count());
    m_timer.start(std::clamp<std::chrono::milliseconds>(wait, 1s, longestNap));
}

} // namespace Latchkey::Ui
