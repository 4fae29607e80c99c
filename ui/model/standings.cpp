#include "ui/model/standings.h"

#include "core/base/whendone.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

namespace {

QDateTime renewalOf(const CredentialSession &session, const RefreshAhead &ahead)
{
    if (!session.server().enabled || !session.server().usesOAuth())
        return {};
    return nextRefresh(ahead, session.credential(), session.lastOutcome(), 1, 0);
}

} // namespace

Standings::Standings(Homes &homes, HealthWatch &health, Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_renewsAhead(settings.refreshAhead().enabled)
{
    m_runTimer.setSingleShot(true);
    connect(&m_runTimer, &QTimer::timeout, this, &Standings::showLongRuns);
    for (CredentialSession *session : homes.sessions())
        followRun(session);
    connect(&homes, &Homes::sessionAdded, this, &Standings::followRun);
    connect(&health, &HealthWatch::changed, this, [this](CredentialSession *session) {
        lookUpCause(session);
        followRun(session);
        Q_EMIT changed(session);
    });
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        m_causes.remove(session);
        m_runs.remove(session);
    });
    connect(&homes, &Homes::keyringChanged, this, [this] { setCanUnlock(true); });
    connect(&settings, &Settings::changed, this, [this] {
        if (std::exchange(m_renewsAhead, m_settings.refreshAhead().enabled) == m_renewsAhead)
            return;
        for (CredentialSession *session : m_homes.sessions())
            Q_EMIT changed(session);
    });
}

void Standings::setCanUnlock(bool can)
{
    if (std::exchange(m_canUnlock, can) == can)
        return;
    for (CredentialSession *session : m_homes.sessions())
        Q_EMIT changed(session);
}

// Only where the sentence says who did it.
void Standings::lookUpCause(CredentialSession *session)
{
    const Health health = session->health();
    const bool tellsWho = health.state == HealthState::NeedsSignIn
        && (health.reason == SignInReason::SignedOut || health.reason == SignInReason::Interrupted);
    if (!tellsWho) {
        m_causes.remove(session);
        return;
    }
    if (m_causes.contains(session))
        return;
    whenDone(session->history(), this,
             [this, session = QPointer(session), reason = health.reason](const Result<QList<HistoryEvent>> &events) {
                 if (!session || !events || session->health().reason != reason)
                     return;
                 using What = HistoryEvent::What;
                 const auto cause = std::find_if(events->begin(), events->end(), [reason](const HistoryEvent &event) {
                     return reason == SignInReason::SignedOut
                         ? event.what == What::SignedOut || event.what == What::Removed
                         : event.what == What::SignInRequired && event.reason == reason;
                 });
                 if (cause == events->end())
                     return;
                 m_causes.insert(session, *cause);
                 Q_EMIT changed(session);
             });
}

bool Standings::isBusy(const CredentialSession &session) const
{
    const HealthState state = session.health().state;
    return state == HealthState::Refreshing || state == HealthState::Checking
        || session.lastOutcome().running == LastOutcome::Activity::SigningOut;
}

void Standings::followRun(CredentialSession *session)
{
    const auto known = m_runs.find(session);
    if (isBusy(*session)) {
        if (known == m_runs.end()) {
            m_runs[session].since.start();
            watchRuns();
        }
    } else if (known != m_runs.end() && !known->isChecking) {
        m_runs.erase(known);
    }
}

void Standings::setChecking(CredentialSession *session, bool checking)
{
    if (checking && !m_runs.contains(session))
        m_runs[session].since.start();
    if (const auto run = m_runs.find(session); run != m_runs.end())
        run->isChecking = checking;
    followRun(session);
    if (checking)
        watchRuns();
    else
        Q_EMIT changed(session);
}

// One timer for all: for the next of them that has been under way for long enough.
void Standings::watchRuns()
{
    if (!m_runTimer.isActive() || m_runTimer.remainingTimeAsDuration() > m_patience.untilShown)
        m_runTimer.start(m_patience.untilShown);
}

void Standings::stopWaiting(CredentialSession *session)
{
    const auto run = m_runs.find(session);
    if (run == m_runs.end())
        return;
    run->isStopped = true;
    Q_EMIT changed(session);
}

void Standings::showLongRuns()
{
    std::chrono::milliseconds next = std::chrono::milliseconds::max();
    QList<CredentialSession *> shown;
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
        if (run->isStopped)
            continue;
        const std::chrono::milliseconds age(run->since.elapsed());
        for (const auto &[bound, stage] :
             {std::pair(m_patience.untilShown, 1), std::pair(m_patience.untilExplained, 2)}) {
            if (age < bound)
                next = std::min(next, bound - age);
            else if (run->shownStage < stage) {
                run->shownStage = stage;
                shown.append(run.key());
            }
        }
    }
    if (next < std::chrono::milliseconds::max())
        m_runTimer.start(next);
    for (CredentialSession *session : std::as_const(shown))
        Q_EMIT changed(session);
}

void Standings::applyRun(const CredentialSession &session, Words::Condition &condition) const
{
    const auto run = m_runs.constFind(const_cast<CredentialSession *>(&session));
    const bool isShown = run != m_runs.cend() && run->shownStage > 0 && !run->isStopped;
    if (isShown) {
        condition.isSlow = run->shownStage > 1;
        if (session.lastOutcome().running == LastOutcome::Activity::SigningOut)
            condition.ongoing = Words::OngoingAction::SigningOut;
        else if (run->isChecking)
            condition.ongoing = Words::OngoingAction::Checking;
        return;
    }
    if (condition.health.state != HealthState::Refreshing)
        return;
    LastOutcome still = session.lastOutcome();
    still.running = LastOutcome::Activity::None;
    condition.health = healthOf(session.server(), session.credential(), still, now());
}

Words::Condition Standings::conditionOf(const CredentialSession &session) const
{
    Words::Condition condition = Words::conditionOf(session, m_renewsAhead);
    applyRun(session, condition);
    condition.canUnlock = m_canUnlock;
    if (const auto cause = m_causes.constFind(&session); cause != m_causes.cend())
        condition.cause = *cause;
    return condition;
}

Words::Standing Standings::of(const CredentialSession &session) const
{
    return Words::standingOf(conditionOf(session), now());
}

QDateTime Standings::nextRenewal(const CredentialSession &session) const
{
    return renewalOf(session, m_settings.refreshAhead());
}

Standings::All Standings::all() const
{
    All all{m_homes.sessions(), {}, {}};
    const QDateTime now = m_clock();
    const RefreshAhead ahead = m_settings.refreshAhead();
    QDateTime soonest;
    for (const CredentialSession *session : std::as_const(all.sessions)) {
        const Words::Condition condition = conditionOf(*session);
        const Health health = session->health();
        all.servers.append({m_homes.labelOf(*session), Words::standingOf(condition, now), health.state, health.nextTry,
                            health.expiresAt});
        const QDateTime due = renewalOf(*session, ahead);
        if (due.isValid() && (!soonest.isValid() || due < soonest))
            soonest = due;
    }
    all.overview = Words::overviewOf(all.servers, m_renewsAhead, soonest, now);
    return all;
}

} // namespace Latchkey::Ui
