#include "ui/model/healthwatch.h"

#include "ui/words/standing.h"

namespace Latchkey::Ui {

using namespace std::chrono_literals;

namespace {

// A timer stands still while the machine sleeps, and does not know that the clock was set.
constexpr std::chrono::milliseconds longestWatch = 30min;

} // namespace

HealthWatch::HealthWatch(Homes &homes, Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be minutes late after half an hour
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::check);
    connect(&homes, &Homes::sessionChanged, this, [this](CredentialSession *session) {
        m_seen.insert(session, look(*session));
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
        const Seen state = look(*session);
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

HealthWatch::Seen HealthWatch::look(const CredentialSession &session) const
{
    const QDateTime ending = Words::endingFrom(Words::conditionOf(session));
    return {session.health().state, ending.isValid() && ending <= m_clock()};
}

void HealthWatch::arm()
{
    const QDateTime now = m_clock();
    std::chrono::milliseconds nap = longestWatch;
    bool due = false;
    for (const CredentialSession *session : m_homes.sessions()) {
        const QDateTime ending = Words::endingFrom(Words::conditionOf(*session));
        for (const QDateTime &when : {session->healthChangesAt(), ending > now ? ending : QDateTime()}) {
            if (!when.isValid())
                continue;
            due = true;
            nap = std::min(nap, std::chrono::milliseconds(std::max<qint64>(now.msecsTo(when), 0)) + 1ms);
        }
    }
    if (due)
        m_timer.start(nap);
    else
        m_timer.stop();
}

} // namespace Latchkey::Ui
