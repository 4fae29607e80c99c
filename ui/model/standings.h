#pragma once

#include "core/base/clock.h"
#include "core/config/homes.h"
#include "ui/model/healthwatch.h"
#include "ui/model/settings.h"
#include "ui/words/standing.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace Latchkey::Ui {

//! How each server stands, for whoever shows it: one truth for the window, the tray and notifications.
class Standings : public QObject
{
    Q_OBJECT
public:
    Standings(Homes &homes, HealthWatch &health, Settings &settings, Clock clock, QObject *parent = nullptr);

    QDateTime now() const { return m_clock(); }
    Words::Condition conditionOf(const CredentialSession &session) const;
    Words::Standing of(const CredentialSession &session) const;
    Words::Overview overview() const;
    //! When the next sign-in is renewed ahead of time; invalid: none is.
    QDateTime nextRenewal() const;
    QDateTime nextRenewal(const CredentialSession &session) const;
    QList<CredentialSession *> sessions() const { return m_homes.sessions(); }
    //! The keyring has no window to ask for its password in; until it changes, nobody is led there.
    void noteCannotUnlock() { setCanUnlock(false); }

Q_SIGNALS:
    void changed(Latchkey::CredentialSession *session);

private:
    void lookUpCause(CredentialSession *session);
    void setCanUnlock(bool can);

    Homes &m_homes;
    Settings &m_settings;
    const Clock m_clock;
    QHash<const CredentialSession *, HistoryEvent> m_causes;
    bool m_renewsAhead = true;
    bool m_canUnlock = true;
};

} // namespace Latchkey::Ui
