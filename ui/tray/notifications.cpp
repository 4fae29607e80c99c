#include "ui/tray/notifications.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.Notifications"_s;
const QString servicePath = u"/org/freedesktop/Notifications"_s;
constexpr int answerBoundMs = 5000;

QDBusMessage callTo(const QString &method)
{
    return QDBusMessage::createMethodCall(serviceName, servicePath, serviceName, method);
}

} // namespace

Notifications::Notifications(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(serviceName, servicePath, serviceName, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(serviceName, servicePath, serviceName, u"NotificationClosed"_s, this,
                SLOT(notificationClosed(uint, uint)));
    bus.connect(serviceName, servicePath, serviceName, u"ActivationToken"_s, this,
                SLOT(activationToken(uint, QString)));
}

// What the service can do is asked each time: it may be another one than the last time, and notices are rare.
void Notifications::show(const Notice &notice, std::function<void()> missing)
{
    auto *asked = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(callTo(u"GetCapabilities"_s), answerBoundMs), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, notice, missing = std::move(missing)] {
        asked->deleteLater();
        const QDBusPendingReply<QStringList> answer = *asked;
        send(notice, answer.isValid() ? answer.value() : QStringList{u"body-markup"_s, u"actions"_s}, missing);
    });
}

void Notifications::send(const Notice &notice, const QStringList &capabilities, const std::function<void()> &missing)
{
    const bool markup = capabilities.contains("body-markup"_L1);
    QDBusMessage call = callTo(u"Notify"_s);
    call << u"Latchkey"_s << m_subjects.key(notice.subject, 0) << u"latchkey"_s << notice.title
         << (markup ? notice.text.toHtmlEscaped() : notice.text)
         << (capabilities.contains("actions"_L1) ? notice.actions : QStringList())
         << QVariantMap{{u"desktop-entry"_s, u"latchkey"_s},
                        {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notice.urgency))}}
         << -1;
    auto *sent = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, answerBoundMs), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [this, sent, subject = notice.subject, missing] {
        sent->deleteLater();
        const QDBusPendingReply<uint> id = *sent;
        if (id.isValid())
            m_subjects.insert(id.value(), subject);
        else
            missing();
    });
}

void Notifications::close(const QString &subject)
{
    const uint id = m_subjects.key(subject, 0);
    if (id == 0)
        return;
    m_subjects.remove(id);
    QDBusMessage call = callTo(u"CloseNotification"_s);
    call << id;
    QDBusConnection::sessionBus().asyncCall(call, answerBoundMs);
}

void Notifications::actionInvoked(uint id, const QString &action)
{
    const auto subject = m_subjects.constFind(id);
    if (subject != m_subjects.cend())
        Q_EMIT invoked(*subject, action);
}

// Comes before the action. Qt takes it from there when it raises a window.
void Notifications::activationToken(uint id, const QString &token)
{
    if (m_subjects.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void Notifications::notificationClosed(uint id, uint)
{
    m_subjects.remove(id);
}

} // namespace Latchkey::Ui
