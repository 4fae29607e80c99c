#include "ui/tray/notifier.h"

#include "ui/words/words.h"

#include <QtCore/QPointer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.Notifications"_s;
const QString servicePath = u"/org/freedesktop/Notifications"_s;

} // namespace

Notifier::Notifier(Homes &homes, HealthWatch &health, ServerActions &actions, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_actions(actions)
    , m_settings(settings)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.connect(serviceName, servicePath, serviceName, u"ActionInvoked"_s, this,
                    SLOT(actionInvoked(uint, QString)));
        bus.connect(serviceName, servicePath, serviceName, u"NotificationClosed"_s, this,
                    SLOT(notificationClosed(uint, uint)));
    }
    for (CredentialSession *session : homes.sessions())
        follow(session);
    connect(&homes, &Homes::sessionAdded, this, &Notifier::follow);
    connect(&health, &HealthWatch::changed, this, &Notifier::judge);
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        m_last.remove(session);
        m_shown.remove(m_ids.take(session));
    });
}

void Notifier::follow(CredentialSession *session)
{
    m_last.insert(session, session->health().state);
}

void Notifier::judge(CredentialSession *session)
{
    const HealthState now = session->health().state;
    // A refresh comes in between every two verdicts; what counts is the verdict before it.
    if (now == HealthState::Refreshing || now == HealthState::Checking)
        return;
    const HealthState before = m_last.value(session, HealthState::Checking);
    m_last.insert(session, now);
    if (now != HealthState::NeedsSignIn || before == now || before == HealthState::Checking)
        return;
    if (m_settings.notifies() && !m_actions.isUsersDoing(session))
        notify(session);
}

void Notifier::notify(CredentialSession *session)
{
    const QString title = tr("%1 needs you to sign in").arg(m_homes.labelOf(*session));
    const QString text = Words::signInReason(session->health().reason);
    QDBusMessage call = QDBusMessage::createMethodCall(serviceName, servicePath, serviceName, u"Notify"_s);
    // Services may render markup, so the body is escaped.
    call << u"Latchkey"_s << m_ids.value(session, 0) << u"latchkey"_s << title << text.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Sign in"), u"sign-in"_s, tr("Sign in"), u"later"_s, tr("Later")}
         << QVariantMap{{u"desktop-entry"_s, u"latchkey"_s}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, title, text, session = QPointer(session)] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> id = *watcher;
                if (id.isError()) {
                    if (m_fallback && session)
                        m_fallback(session, title, text);
                } else if (session) {
                    m_ids.insert(session, id.value());
                    m_shown.insert(id.value(), session);
                }
            });
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    CredentialSession *session = m_shown.value(id);
    if (!session)
        return;
    if (action == "sign-in"_L1 || action == "default"_L1) // the button, or the notification itself
        m_actions.signIn(session);
}

void Notifier::notificationClosed(uint id, uint)
{
    if (CredentialSession *session = m_shown.take(id))
        m_ids.remove(session);
}

} // namespace Latchkey::Ui
