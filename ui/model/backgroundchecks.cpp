#include "ui/model/backgroundchecks.h"

#include "core/base/whendone.h"

#include <algorithm>

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

//! Whether it has something to be asked with. A failed renewal says enough by itself.
bool canBeAsked(const Health &health, const QDateTime &now)
{
    if (health.state == HealthState::NotOAuth)
        return health.allowsAnonymousAccess;
    if (health.state == HealthState::SignedIn || health.state == HealthState::ExpiresSoon)
        return !health.error;
    const bool wasRefused = health.state == HealthState::Trouble && health.error
        && health.error->kind == ErrorKind::Refused && health.check
        && health.check->kind == CheckOutcome::Kind::Refused;
    return wasRefused && (!health.expiresAt.isValid() || health.expiresAt > now);
}

} // namespace

BackgroundChecks::BackgroundChecks(Homes &homes, Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_since(m_clock())
{
    connect(&m_timer, &WallClockTimer::timeout, this, &BackgroundChecks::run);
    connect(&settings, &Settings::changed, this, &BackgroundChecks::run);
    connect(&homes, &Homes::listChanged, this, &BackgroundChecks::run);
    connect(&homes, &Homes::sessionChanged, this, [this] { m_runningSoon.ask(); }); // it may be well again
    connect(&homes, &Homes::sessionRemoved, this,
            [this](const CredentialSession *session) { m_asked.remove(session); });
    run();
}

QDateTime BackgroundChecks::dueAt(const CredentialSession &session) const
{
    const Health health = session.health();
    if (!canBeAsked(health, m_clock()))
        return {};
    QDateTime last = m_asked.value(&session, m_since);
    if (health.check)
        last = std::max(last == m_since ? health.check->at : last, health.check->at);
    return last.addSecs(std::chrono::seconds(m_settings.checkEvery()).count());
}

void BackgroundChecks::run()
{
    m_timer.setDue({});
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
    m_timer.setDue(next); // who cannot be asked now tells when that has changed
}

} // namespace Latchkey::Ui
