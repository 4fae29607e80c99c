#pragma once

#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingReply>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! A panel that shows StatusNotifierItems, on a connection and in a thread of its own: Qt asks it, and blocks for the answer.
class FakePanel : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ protocol)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    FakePanel()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s))
    {
        m_bus.registerObject(u"/StatusNotifierWatcher"_s, this, QDBusConnection::ExportAllContents);
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~FakePanel() override
    {
        m_thread.quit();
        m_thread.wait();
        m_bus.unregisterObject(u"/StatusNotifierWatcher"_s);
        goAway();
    }

    bool appear() { return m_bus.registerService(u"org.kde.StatusNotifierWatcher"_s); }
    void goAway() { m_bus.unregisterService(u"org.kde.StatusNotifierWatcher"_s); }
    bool hasHost() const { return true; }
    int protocol() const { return 0; }
    QStringList items() const
    {
        const QMutexLocker locker(&m_guard);
        return m_items;
    }

    //! A property of the item that came last. Asked for without blocking: the item lives in this very thread.
    QDBusPendingReply<QVariant> property(const QString &name)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(items().last(), u"/StatusNotifierItem"_s,
                                                               u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question.setArguments({u"org.kde.StatusNotifierItem"_s, name});
        return m_bus.asyncCall(question);
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) // NOLINT: named by the protocol
    {
        const QMutexLocker locker(&m_guard);
        m_items.append(service.startsWith(u'/') ? message().service() : service);
    }

private:
    QDBusConnection m_bus;
    QThread m_thread;
    mutable QMutex m_guard;
    QStringList m_items;
};

} // namespace Latchkey::Test
