#pragma once

#include "core/config/homes.h"
#include "ui/model/healthwatch.h"
#include "ui/model/serveractions.h"
#include "ui/model/settings.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

#include <functional>

class QDBusPendingCallWatcher;

namespace Latchkey::Ui {

//! Tells the user once when a server comes to need a sign-in: a click on that signs in, a button leaves it. Silent about what
//! repairs itself, about what the user does, and about how things are when the program starts.
class Notifier : public QObject
{
    Q_OBJECT
public:
    //! Shows a notice about a session where the desktop has no notification service.
    using Fallback = std::function<void(CredentialSession *session, const QString &title, const QString &text)>;

    Notifier(Homes &homes, HealthWatch &health, ServerActions &actions, Settings &settings,
             QObject *parent = nullptr);

    void setFallback(Fallback fallback) { m_fallback = std::move(fallback); }

private Q_SLOTS:
    // Connected by name, as D-Bus signals are.
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    void follow(CredentialSession *session);
    void judge(CredentialSession *session);
    void notify(CredentialSession *session);

    Homes &m_homes;
    ServerActions &m_actions;
    Settings &m_settings;
    Fallback m_fallback;
    QHash<CredentialSession *, HealthState> m_last;
    QHash<uint, CredentialSession *> m_shown;
    QHash<CredentialSession *, uint> m_ids;
};

} // namespace Latchkey::Ui
