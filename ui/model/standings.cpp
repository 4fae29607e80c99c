#include "ui/model/standings.h"

#include "core/base/whendone.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace Latchkey::Ui {

Standings::Standings(Homes &homes, HealthWatch &health, Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_renewsAhead(settings.refreshAhead().enabled)
{
    connect(&health, &HealthWatch::changed, this, [this](CredentialSession *session) {
        lookUpCause(session);
        Q_EMIT changed(session);
    });
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) { m_causes.remove(session); });
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

Words::Condition Standings::conditionOf(const CredentialSession &session) const
{
    Words::Condition condition = Words::conditionOf(session, m_renewsAhead);
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
    if (!session.server().enabled || !session.server().usesOAuth())
        return {};
    return nextRefresh(m_settings.refreshAhead(), session.credential(), session.lastOutcome(), 1, 0);
}

QDateTime Standings::nextRenewal() const
{
    QDateTime soonest;
    for (const CredentialSession *session : m_homes.sessions()) {
        const QDateTime due = nextRenewal(*session);
        if (due.isValid() && (!soonest.isValid() || due < soonest))
            soonest = due;
    }
    return soonest;
}

Words::Overview Standings::overview() const
{
    QList<Words::Named> servers;
    for (const CredentialSession *session : m_homes.sessions()) {
        const Health health = session->health();
        servers.append({m_homes.labelOf(*session), of(*session), health.state, health.nextTry, health.expiresAt});
    }
    return Words::overviewOf(servers, m_renewsAhead, nextRenewal(), now());
}

} // namespace Latchkey::Ui
