#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

namespace Latchkey::Test {

using namespace Qt::StringLiterals;

//! NetworkManager, as far as Qt asks it.
class FakeNetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
public:
    enum State : uint { Disconnected = 20, Global = 70 };
    enum Connectivity : uint { Portal = 2, Full = 4 };

    uint state() const { return m_state; }
    uint connectivity() const { return m_connectivity; }

private:
    friend class FakeSystem;
    uint m_state = Global;
    uint m_connectivity = Full;
};

//! logind's word of a sleep.
class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

Q_SIGNALS:
    void PrepareForSleep(bool start); // NOLINT: named by the protocol
};

//! The system's bus, with those whom the program listens to on it; on a thread of their own, since Qt asks one of them and
//! waits for the answer. Before anybody has asked.
class FakeSystem
{
public:
    FakeSystem()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"system"_s))
    {
        // Registering gives each a child, which must be of its thread.
        m_bus.registerObject(networkPath(), &m_network, QDBusConnection::ExportAllContents);
        m_bus.registerObject(u"/org/freedesktop/login1"_s, &m_login, QDBusConnection::ExportAllContents);
        m_network.moveToThread(&m_thread);
        m_login.moveToThread(&m_thread);
        m_thread.start();
    }
    ~FakeSystem()
    {
        m_thread.quit();
        m_thread.wait();
        m_bus.unregisterObject(networkPath());
        m_bus.unregisterObject(u"/org/freedesktop/login1"_s);
        QDBusConnection::disconnectFromBus(u"system"_s);
    }
    Q_DISABLE_COPY_MOVE(FakeSystem)

    bool appear() { return m_bus.registerService(networkName()) && m_bus.registerService(u"org.freedesktop.login1"_s); }

    void setNetwork(FakeNetworkManager::State state,
                    FakeNetworkManager::Connectivity connectivity = FakeNetworkManager::Full)
    {
        QMetaObject::invokeMethod(
            &m_network,
            [this, state, connectivity] {
                m_network.m_state = state;
                m_network.m_connectivity = connectivity;
                QDBusMessage change = QDBusMessage::createSignal(networkPath(), u"org.freedesktop.DBus.Properties"_s,
                                                                 u"PropertiesChanged"_s);
                change << networkName()
                       << QVariantMap{{u"State"_s, uint(state)}, {u"Connectivity"_s, uint(connectivity)}}
                       << QStringList();
                m_bus.send(change);
            },
            Qt::BlockingQueuedConnection);
    }
    void sleep() { tellOfSleep(true); }
    void wake() { tellOfSleep(false); }

private:
    static QString networkName() { return u"org.freedesktop.NetworkManager"_s; }
    static QString networkPath() { return u"/org/freedesktop/NetworkManager"_s; }
    void tellOfSleep(bool begins)
    {
        QMetaObject::invokeMethod(
            &m_login, [this, begins] { Q_EMIT m_login.PrepareForSleep(begins); }, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    FakeNetworkManager m_network;
    FakeLogin m_login;
    QDBusConnection m_bus;
};

} // namespace Latchkey::Test
