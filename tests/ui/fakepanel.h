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

//! The service that StatusNotifierItems register with.
class FakeWatcher : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ protocol)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    bool hasHost() const { return true; }
    int protocol() const { return 0; }
    QStringList items() const
    {
        const QMutexLocker locker(&m_guard);
        return m_items;
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) // NOLINT: named by the protocol
    {
        const QMutexLocker locker(&m_guard);
        m_items.append(service.startsWith(u'/') ? message().service() : service);
    }

private:
    mutable QMutex m_guard;
    QStringList m_items;
};

//! A panel that shows them, on a connection and in a thread of its own: Qt asks it, and blocks for the answer.
class FakePanel
{
public:
    FakePanel()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s))
        , m_watcher(new FakeWatcher)
    {
        m_bus.registerObject(path, m_watcher, QDBusConnection::ExportAllContents);
        m_watcher->moveToThread(&m_thread);
        m_thread.start();
    }
    ~FakePanel()
    {
        goAway();
        m_bus.unregisterObject(path);
        m_watcher->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }

    bool appear() { return m_bus.registerService(service); }
    void goAway() { m_bus.unregisterService(service); }
    QStringList items() const { return m_watcher->items(); }

    //! A property of the item that came last. Asked for without blocking: the item lives in the test's own thread.
    QDBusPendingReply<QVariant> property(const QString &name)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(items().last(), u"/StatusNotifierItem"_s,
                                                               u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        question.setArguments({u"org.kde.StatusNotifierItem"_s, name});
        return m_bus.asyncCall(question);
    }

private:
    const QString service = u"org.kde.StatusNotifierWatcher"_s;
    const QString path = u"/StatusNotifierWatcher"_s;
    QDBusConnection m_bus;
    QThread m_thread;
    FakeWatcher *m_watcher;
};

} // namespace Latchkey::Test
