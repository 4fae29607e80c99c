#pragma once

#include "core/base/clock.h"
#include "core/base/soon_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "ui/model/serveractions.h"
#include "ui/model/settings.h"
#include "ui/model/standings.h"
#include "ui/tray/notifications.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <functional>

namespace Latchkey::Ui {

//! Tells the user once of trouble that keeps servers from working and that a sign-in does not mend: of what only a person can
//! end at once, and of what may pass by itself, or was so when the program started, once it has lasted for two minutes. Takes
//! it back when it is over. The keyring's troubles are one notice, whatever waits for it.
class TroubleNotifier : public QObject
{
    Q_OBJECT
public:
    using Sessions = QList<CredentialSession *>;
    //! Shows a notice where the desktop has no notification service.
    using Fallback = std::function<void(const Sessions &sessions, const QString &title, const QString &text)>;

    TroubleNotifier(Homes &homes, Standings &standings, ServerActions &actions, Settings &settings, Clock clock,
                    QObject *parent = nullptr);

    void setFallback(Fallback fallback) { m_fallback = std::move(fallback); }
    //! While \a seen says yes, the user sees it all anyway.
    void setSeen(std::function<bool()> seen) { m_seen = std::move(seen); }
    //! Looks at the clock now; call it when the machine has woken up.
    void check();

Q_SIGNALS:
    //! The user wants to see what a notice is about. \a session may be null: several.
    void openRequested(Latchkey::CredentialSession *session);

private:
    enum class Trouble {
        None, //!< Or one that a sign-in mends, of which Notifier tells.
        KeyringLocked,
        KeyringGone,
        Lasting, //!< Only a person can end it.
        Passing, //!< It may end by itself.
    };
    struct State {
        Trouble trouble = Trouble::None;
        QDateTime since;
        bool isOld = false; //!< It was so when the server was first seen.
        bool isTold = false;
    };

    Trouble troubleOf(const CredentialSession &session) const;
    void updateTrouble(CredentialSession *session);
    QDateTime dueOf(const State &state) const;
    void showTrouble(Trouble trouble, const Sessions &sessions);
    Notifications::Notice noticeOf(Trouble trouble, const Sessions &sessions) const;
    Notifications::Notice keyringNotice(Trouble trouble, const Sessions &sessions) const;
    void closeEndedNotifications();
    void answer(const QString &subject, const QString &action);
    Sessions sessionsOf(const QString &subject) const;

    Homes &m_homes;
    Standings &m_standings;
    ServerActions &m_actions;
    Settings &m_settings;
    const Clock m_clock;
    Notifications m_notifications;
    Fallback m_fallback;
    std::function<bool()> m_seen;
    QHash<CredentialSession *, State> m_states;
    QMap<QString, Sessions> m_told; // by subject
    WallClockTimer m_timer{m_clock};
    Soon m_checking{this, &TroubleNotifier::check}; // once for all that change together
};

} // namespace Latchkey::Ui
