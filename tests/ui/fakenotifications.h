#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! The desktop's notification service, on a connection of its own.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;
    QStringList capabilities{u"actions"_s, u"body"_s, u"body-markup"_s};

    FakeNotifications()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"notifications"_s))
    {
        m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this, QDBusConnection::ExportAllContents);
    }
    ~FakeNotifications() override
    {
        m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
        QDBusConnection::disconnectFromBus(u"notifications"_s);
    }

    void forgetAll()
    {
        shown.clear();
        closed.clear();
    }
    bool appear() { return m_bus.registerService(u"org.freedesktop.Notifications"_s); }
    void click(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void giveToken(uint id, const QString &token) { Q_EMIT ActivationToken(id, token); }

public Q_SLOTS:
    QStringList GetCapabilities() const { return capabilities; }
    void CloseNotification(uint id) { closed.append(id); }
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces ? replaces : static_cast<uint>(shown.size()) + 1;
        shown.append({id, summary, body, actions, hints});
        return id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
};

} // namespace Latchkey::Test
