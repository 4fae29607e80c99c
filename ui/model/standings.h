#pragma once

#include "core/base/clock.h"
#include "core/config/homes.h"
#include "ui/model/healthwatch.h"
#include "ui/model/settings.h"
#include "ui/words/patience.h"
#include "ui/words/standing.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Latchkey::Ui {

//! How each server stands, for whoever shows it: one truth for the window, the tray and notifications. What is over at once
//! changes nothing of it.
class Standings : public QObject
{
    Q_OBJECT
public:
    Standings(Homes &homes, HealthWatch &health, Settings &settings, Clock clock, QObject *parent = nullptr);

    QDateTime now() const { return m_clock(); }
    Words::Condition conditionOf(const CredentialSession &session) const;
    Words::Standing of(const CredentialSession &session) const;
    //! All servers, and what there is to say of them together: for those who tell of both, since it is a walk through all.
    struct All {
        QList<CredentialSession *> sessions;
        QList<Words::Named> servers; //!< In the same order.
        Words::Overview overview;
    };
    All all() const;
    //! When the sign-in is renewed ahead of time; invalid: it is not.
    QDateTime nextRenewal(const CredentialSession &session) const;
    QList<CredentialSession *> sessions() const { return m_homes.sessions(); }
    //! The keyring has no window to ask for its password in; until it changes, nobody is led there.
    void markUnlockImpossible() { setCanUnlock(false); }
    void setPatience(const Patience &patience) { m_patience = patience; }
    //! The server of \a session is being asked whether it works, or no longer.
    void setChecking(CredentialSession *session, bool checking);
    //! Whatever is under way at \a session goes on to its end, and is not shown any more.
    void stopWaiting(CredentialSession *session);

Q_SIGNALS:
    void changed(Latchkey::CredentialSession *session);

private:
    void lookUpCause(CredentialSession *session);
    void setCanUnlock(bool can);
    struct Run {
        QElapsedTimer since;
        int shownStage = 0; // 1: that it is under way; 2: what it waits for
        bool isChecking = false;
        bool isStopped = false;
    };
    void followRun(CredentialSession *session);
    void watchRuns();
    void showLongRuns();
    bool isBusy(const CredentialSession &session) const;
    void applyRun(const CredentialSession &session, Words::Condition &condition) const;

    Homes &m_homes;
    Settings &m_settings;
    const Clock m_clock;
    QHash<const CredentialSession *, HistoryEvent> m_causes;
    QHash<CredentialSession *, Run> m_runs; // what is under way
    QTimer m_runTimer; // until one of these is told, or explained
    Patience m_patience;
    bool m_renewsAhead = true;
    bool m_canUnlock = true;
};

} // namespace Latchkey::Ui
