#include "ui/model/healthwatch.h"

#include "ui/words/standing.h"

#include <algorithm>

namespace Latchkey::Ui {

HealthWatch::HealthWatch(Homes &homes, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_clock(std::move(clock))
{
    connect(&m_timer, &WallClockTimer::timeout, this, &HealthWatch::check);
    connect(&homes, &Homes::sessionChanged, this, [this](CredentialSession *session) {
        m_seen.insert(session, stateOf(*session));
        Q_EMIT changed(session);
        m_arming.ask();
    });
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) { m_seen.remove(session); });
    connect(&homes, &Homes::listChanged, this, &HealthWatch::check);
    check();
}

void HealthWatch::check()
{
    for (CredentialSession *session : m_homes.sessions()) {
        const Seen state = stateOf(*session);
        const auto seen = m_seen.constFind(session);
        const bool known = seen != m_seen.cend();
        if (known && *seen == state)
            continue;
        m_seen.insert(session, state);
        if (known)
            Q_EMIT changed(session);
    }
    arm();
}

HealthWatch::Seen HealthWatch::stateOf(const CredentialSession &session) const
{
    const QDateTime ending = Words::endingFrom(Words::conditionOf(session));
    return {session.health().state, ending.isValid() && ending <= m_clock()};
}

void HealthWatch::arm()
{
    const QDateTime now = m_clock();
    QDateTime next;
    for (const CredentialSession *session : m_homes.sessions()) {
        const QDateTime ending = Words::endingFrom(Words::conditionOf(*session));
        for (const QDateTime &when : {session->healthChangesAt(), ending > now ? ending : QDateTime()}) {
            if (when.isValid() && (!next.isValid() || when < next))
                next = when;
        }
    }
    m_timer.setDue(next.isValid() ? std::max(next, now).addMSecs(1) : next);
}

} // namespace Latchkey::Ui
