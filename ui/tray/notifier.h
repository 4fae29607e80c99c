#pragma once

#include "core/base/clock.h"
#include "core/base/soon_p.h"
#include "core/base/system/wallclocktimer_p.h"
#include "core/config/homes.h"
#include "ui/model/serveractions.h"
#include "ui/model/settings.h"
#include "ui/model/standings.h"
#include "ui/tray/notifications.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QTimer>

#include <functional>

namespace Latchkey::Ui {

//! Tells the user once when servers come to need a sign-in, or are about to, and then once a day while they still do. Silent about what
//! repairs itself, about what the user does, and about how things are when the program starts. Several servers at once are
//! one notice.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using Sessions = QList<CredentialSession *>;
    //! Shows a notice about some sessions where the desktop has no notification service.
    using Fallback = std::function<void(const Sessions &sessions, const QString &title, const QString &text)>;

    Notifier(Homes &homes, Standings &standings, ServerActions &actions, Settings &settings, Clock clock,
             QObject *parent = nullptr);

    void setFallback(Fallback fallback) { m_fallback = std::move(fallback); }
    //! Says one thing about the program itself.
    void announce(const QString &title, const QString &text);
    //! While \a seen says yes, the user sees it all anyway.
    void setSeen(std::function<bool()> seen) { m_seen = std::move(seen); }
    //! Looks whether somebody should be reminded. Call it when the machine has woken up.
    void remind();

Q_SIGNALS:
    //! The user wants to see what a notice about several servers is about.
    void openRequested();

private:
    enum class Occasion { News, Reminder };
    enum class Need { None, Ends, SignIn };
    Need needOf(const CredentialSession &session) const;

    void follow(CredentialSession *session);
    bool isWorthAReminder(const CredentialSession &session) const;
    QDateTime reminderOf(const CredentialSession &session);
    void updateNeed(CredentialSession *session);
    void showNews();
    void show(const Sessions &sessions, Occasion occasion);
    void answer(const QString &subject, const QString &action);
    void arm();
    Sessions sessionsOf(const QString &subject) const;

    Homes &m_homes;
    Standings &m_standings;
    ServerActions &m_actions;
    Settings &m_settings;
    const Clock m_clock;
    Notifications m_notifications;
    QSettings m_memory; // one for all: to open it takes longer than to look something up
    Fallback m_fallback;
    std::function<bool()> m_seen;
    QHash<CredentialSession *, Need> m_last; // not before it is known
    Sessions m_news; // to be told together
    QTimer m_gathering;
    Soon m_arming{this, &Notifier::arm};
    WallClockTimer m_reminding{m_clock};
    QHash<QString, QStringList> m_told; // by subject: whose servers it is about, by their keys
};

} // namespace Latchkey::Ui
