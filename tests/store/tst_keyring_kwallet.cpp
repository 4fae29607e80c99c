#include "tests/support/keyringsession.h"
#include "tests/support/testmain.h"

#include <QtCore/QHash>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusError>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

//! A wallet daemon with the methods that QtKeychain calls, and with KWallet's ways to fail.
class FakeWallet : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    bool isOpenNow = true;
    bool failingReads = false;
    bool failingWrites = false;
    int opened = 0; //!< How often a program asked to open it, which is when a real one prompts.
    QHash<QString, QString> entries;

public Q_SLOTS:
    bool isEnabled() { return true; }
    QString networkWallet() { return u"kdewallet"_s; }
    bool isOpen(const QString &wallet) { return isOpenNow && wallet == u"kdewallet"; }
    int open(const QString &, qlonglong, const QString &)
    {
        ++opened;
        return isOpenNow ? 1 : -1;
    }
    int entryType(int, const QString &folder, const QString &key, const QString &)
    {
        return entries.contains(folder + u'/' + key) ? 1 : 0;
    }
    QString readPassword(int, const QString &folder, const QString &key, const QString &)
    {
        if (failingReads)
            sendErrorReply(QDBusError::Failed, u"made up by the test"_s);
        return entries.value(folder + u'/' + key);
    }
    int writePassword(int, const QString &folder, const QString &key, const QString &value, const QString &)
    {
        if (failingWrites) {
            sendErrorReply(QDBusError::Failed, u"made up by the test"_s);
            return -1;
        }
        entries[folder + u'/' + key] = value;
        return 0;
    }
    int removeEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return entries.remove(folder + u'/' + key) > 0 ? 0 : -3;
    }
};

//! In a KDE session: QtKeychain uses KWallet there, and its errors are others.
class TestKeyringKWallet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerObject(u"/modules/kwalletd5"_s, &m_wallet, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(u"org.kde.kwalletd5"_s));
    }

    void init()
    {
        m_wallet.isOpenNow = true;
        m_wallet.failingReads = m_wallet.failingWrites = false;
        m_wallet.opened = 0;
        m_wallet.entries.clear();
    }

    void anOpenWalletKeepsEntries()
    {
        QCOMPARE(client(u"probe"_s), QByteArray("true\n"));
        QCOMPARE(client(u"read"_s), QByteArray("absent\n"));
        QCOMPARE(client(u"remove"_s), QByteArray("false\n"));
        QCOMPARE(client(u"write"_s, "kept"), QByteArray("done\n"));
        QCOMPARE(m_wallet.entries.value(u"Latchkey test/demo"_s), u"kept"_s);
        QCOMPARE(client(u"read"_s), QByteArray("value:kept\n"));
        QCOMPARE(client(u"remove"_s), QByteArray("true\n"));
        QVERIFY(m_wallet.entries.isEmpty());
    }

    void aClosedWalletIsLockedAndNotAskedToOpen()
    {
        m_wallet.entries[u"Latchkey test/demo"_s] = u"kept"_s;
        m_wallet.isOpenNow = false;
        for (const QString &command : {u"probe"_s, u"read"_s, u"write"_s, u"remove"_s})
            QCOMPARE(client(command, "new"), QByteArray("StoreLocked: the wallet is closed\n"));
        QCOMPARE(m_wallet.opened, 0);
        QCOMPARE(m_wallet.entries.value(u"Latchkey test/demo"_s), u"kept"_s);
    }

    void aFailedReadIsNotAnEmptyEntry()
    {
        m_wallet.entries[u"Latchkey test/demo"_s] = u"kept"_s;
        m_wallet.failingReads = true;
        QCOMPARE(client(u"read"_s), QByteArray("StoreUnavailable: the keyring returned an empty entry\n"));
    }

    void aFailedWriteIsNotASuccess()
    {
        m_wallet.failingWrites = true;
        QCOMPARE(client(u"write"_s, "new"),
                 QByteArray("StoreUnavailable: the keyring did not keep what was written\n"));
        m_wallet.entries[u"Latchkey test/demo"_s] = u"old"_s;
        QCOMPARE(client(u"write"_s, "new"),
                 QByteArray("StoreUnavailable: the keyring did not keep what was written\n"));
    }

private:
    QByteArray client(const QString &command, const QByteArray &input = {})
    {
        QProcessEnvironment environment = m_session.environment();
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LATCHKEY_KEYRING_CLIENT),
                      {u"qtkeychain"_s, u"20000"_s, command, u"Latchkey test"_s, u"demo"_s});
        process.write(input);
        process.closeWriteChannel();
        QSignalSpy finished(&process, &QProcess::finished); // the wallet lives in this event loop
        if (finished.isEmpty() && !finished.wait(30'000))
            return "the client does not end";
        return process.readAllStandardOutput();
    }

    KeyringSession m_session{KeyringSession::State::NoService};
    FakeWallet m_wallet;
};

LATCHKEY_TEST(TestKeyringKWallet)
#include "tst_keyring_kwallet.moc"
