#pragma once

#include "core/base/clock.h"
#include "core/base/soon_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "core/config/homes.h"
#include "ui/model/settings.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace Latchkey::Ui {

//! Asks servers now and then whether they work, one after another, where the user wants that (Settings::checkEvery()). What
//! needs a sign-in, or cannot be renewed for now, is known without asking; once that is over, its time counts on. A server that
//! took no token when it was asked is asked again like any other.
class BackgroundChecks : public QObject
{
    Q_OBJECT
public:
    BackgroundChecks(Homes &homes, Settings &settings, Clock clock, QObject *parent = nullptr);

    //! Asks whom it is time to ask. Also to be called after a sleep, and when the clock was set.
    void run();

private:
    QDateTime dueAt(const CredentialSession &session) const; //!< Invalid: not by itself.

    Homes &m_homes;
    Settings &m_settings;
    const Clock m_clock;
    const QDateTime m_since;
    QHash<const CredentialSession *, QDateTime> m_asked;
    WallClockTimer m_timer{m_clock};
    Soon m_runningSoon{this, &BackgroundChecks::run};
    bool m_asking = false;
};

} // namespace Latchkey::Ui
