#pragma once

#include "core/base/clock.h"
#include "core/base/soon_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "core/config/homes.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPair>

namespace Latchkey::Ui {

//! Says when a session's health is, or may be, another: after something happened to it, and when time alone made the
//! difference. Wakes up for that moment only.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    HealthWatch(Homes &homes, Clock clock, QObject *parent = nullptr);

    //! Looks at the clock now; call it when the machine woke up.
    void check();

Q_SIGNALS:
    void changed(Latchkey::CredentialSession *session);

private:
    void arm();

    Homes &m_homes;
    const Clock m_clock;
    //! The state, and whether one that cannot be renewed is about to end.
    using Seen = QPair<HealthState, bool>;
    Seen stateOf(const CredentialSession &session) const;

    QHash<CredentialSession *, Seen> m_seen;
    WallClockTimer m_timer{m_clock};
    Soon m_arming{this, &HealthWatch::arm};
};

} // namespace Latchkey::Ui
