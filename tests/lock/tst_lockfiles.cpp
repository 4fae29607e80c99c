#include "core/lock/locks_p.h"
#include "tests/lock/lockfixture.h"
#include "tests/support/files.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QProcess>
#include <QtCore/QSysInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isFree(const QString &path)
{
    return !lockHolder(path);
}

} // namespace

class TestLockFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreThoseOfCodex_data()
    {
        QTest::addColumn<QString>("storeKey");
        QTest::addColumn<QString>("name");
        // printf %s 'demo|effec407edb49d13' | sha256sum
        QTest::newRow("plain") << u"demo|effec407edb49d13"_s
                               << u"7fc6c1df7c08c64594af667b00289587d980215eb92f99e86644dffb21e010a3"_s;
        QTest::newRow("executor") << u"executor:ZGV2Ym94:bm90ZXM:4282f2a9112820d2"_s
                                  << u"b1831c6a7a9ba22b77861f8ff093022636e0926ab7d69049525f8318fd68f6c2"_s;
        QTest::newRow("escaped local") << u"executor:x|4282f2a9112820d2"_s
                                       << u"4dc035bb6134d96125035ab8bce036125cb371b6bb8bb0c83bb9f98316f9022e"_s;
    }
    void pathsAreThoseOfCodex()
    {
        QFETCH(QString, storeKey);
        QFETCH(QString, name);
        QCOMPARE(credentialLockPath(u"/h"_s, storeKey), u"/h/mcp-oauth-locks/%1.lock"_s.arg(name));
        QCOMPARE(storeLockPath(u"/h"_s), u"/h/mcp-oauth-locks/file-store.lock"_s);
    }

    void leavesAnEmptyPrivateLockFileBehind()
    {
        LockFixture home;
        QVERIFY(home.take());
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(home.path).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
        QCOMPARE(info.st_size, 0);
        QVERIFY(!QFileInfo::exists(home.qlock));
    }

    void aBrokenLockFileLocksNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\0\1\2garbage", 10);
        QTest::newRow("half written") << QByteArray("12");
        QTest::newRow("process that is gone")
            << QByteArray("999999999\nlockactor\n").append(QSysInfo::machineHostName().toUtf8()).append("\n");
    }
    void aBrokenLockFileLocksNobodyOut()
    {
        QFETCH(QByteArray, content);
        LockFixture home;
        QFile file(home.qlock);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(home.take(2s));
    }

    //! On a local disk the flock decides: a .qlock that outlives it names nobody, whatever it says.
    void aLockLeftBehindUnderABorrowedNameIsTaken_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray us = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8();
        QTest::newRow("a process id that lives again") << QByteArray::number(QCoreApplication::applicationPid()) + '\n'
                + us + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
        QTest::newRow("a host that was renamed, or a container that is gone")
            << QByteArray("1\nlatchkey\nanother-host\n");
    }
    void aLockLeftBehindUnderABorrowedNameIsTaken()
    {
        QFETCH(QByteArray, content);
        LockFixture home;
        QFile file(home.qlock);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!home.take(0ms)); // it may be about to be removed by whoever has just let go
        QVERIFY(home.take(10s)); // far less than the stale time
    }

    //! The other way round: a file that seems to be left behind, while its holder lives. Anybody who believed it would
    //! remove it, and be a second holder.
    void aLivingHolderIsNotRobbed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("age"); // seconds
        const QByteArray here = QSysInfo::machineHostName().toUtf8() + '\n';
        QTest::newRow("its process id means nothing here: another container")
            << QByteArray("999999999\nlockactor\n" + here) << 0;
        QTest::newRow("its process id is another program's here") << QByteArray("1\nlockactor\n" + here) << 0;
        QTest::newRow("its host has another name by now") << QByteArray("1\nlockactor\nanother-host\n") << 0;
        QTest::newRow("empty: the disk was full") << QByteArray() << 0;
        QTest::newRow("older than the stale time: a suspended machine, a clock that jumped")
            << QByteArray("1\nlockactor\nanother-host\n") << 3600;
        QTest::newRow("removed by one who was late") << QByteArray("gone") << 0;
    }
    void aLivingHolderIsNotRobbed()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, age);
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        QVERIFY(QFile::remove(home.qlock));
        if (content != "gone") {
            QFile file(home.qlock);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            QVERIFY(file.flush());
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-age), QFileDevice::FileModificationTime));
        }
        Actor waiter(u"both"_s, home.path);
        QVERIFY(waiter.says("waiting"));
        QCOMPARE(home.take(300ms).error().kind, ErrorKind::LockTimeout); // several tries of two processes
        QVERIFY(!waiter.has("held"));
        holder.letGo();
        QVERIFY(waiter.says("held"));
    }

    //! A home that is mounted into a container: other process ids, another host name, the same disk and kernel.
    void aContainerThatSharesTheHomeTakesItsTurn()
    {
        const QStringList elsewhere{u"--user"_s,
                                    u"--map-root-user"_s,
                                    u"--pid"_s,
                                    u"--fork"_s,
                                    u"--kill-child"_s,
                                    u"--uts"_s,
                                    u"sh"_s,
                                    u"-c"_s,
                                    u"hostname elsewhere && exec \"$@\""_s,
                                    u"sh"_s};
        if (QProcess::execute(u"unshare"_s, elsewhere + QStringList{u"true"_s}) != 0)
            QSKIP("no namespaces can be made here");
        LockFixture home;
        Actor inside(u"unshare"_s, elsewhere + QStringList{QStringLiteral(LOCK_ACTOR), u"both"_s, home.path});
        QVERIFY(inside.says("held"));
        const auto holder = lockHolder(home.path);
        QVERIFY(holder);
        QCOMPARE(holder->host, u"elsewhere"_s);
        QVERIFY(holder->pid != inside.pid());
        QCOMPARE(home.take(300ms).error().kind, ErrorKind::LockTimeout);

        Actor outside(u"both"_s, home.path);
        QVERIFY(outside.says("waiting"));
        inside.letGo();
        QVERIFY(outside.says("held"));
        Actor again(u"unshare"_s, elsewhere + QStringList{QStringLiteral(LOCK_ACTOR), u"both"_s, home.path});
        QVERIFY(again.says("waiting"));
        outside.letGo();
        QVERIFY(again.says("held"));
        again.kill(); // and leaves a file behind that says "elsewhere"
        QVERIFY(home.take(10s));
    }

    void itsHolderIsNamedAsQLockFileDoes()
    {
        const LockFixture home;
        auto ours = home.take();
        QVERIFY(ours);
        const QByteArray written = contentOf(home.qlock);
        LockHandle held = *ours;
        letGo(held);
        QVERIFY(!QFileInfo::exists(home.qlock));
        QLockFile theirs(home.qlock);
        QVERIFY(theirs.tryLock(0));
        QCOMPARE(written, contentOf(home.qlock));
    }

    void twoRemoversDoNotBothGetIt()
    {
        LockFixture home;
        for (int round = 0; round < 10; ++round) {
            QFile file(home.qlock);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("999999999\nlockactor\n" + QSysInfo::machineHostName().toUtf8() + '\n');
            file.close();
            Actor one(u"both"_s, home.path);
            Actor other(u"both"_s, home.path);
            QVERIFY(waitUntil(
                [&] { return (one.has("held") && other.has("waiting")) || (other.has("held") && one.has("waiting")); },
                30s));
            Actor &winner = one.has("held") ? one : other;
            Actor &waiter = one.has("held") ? other : one;
            QVERIFY(!waiter.has("held"));
            winner.letGo();
            QVERIFY(waiter.says("held"));
            waiter.letGo();
            QVERIFY(winner.ends() && waiter.ends());
        }
    }

    void refusesWhatCouldLeadElsewhere()
    {
        LockFixture home;
        QVERIFY(QFile::link(home.home.filePath(u"target"_s), home.path));
        const auto taken = home.take();
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::StoreUnavailable);
        QVERIFY(!QFileInfo::exists(home.home.filePath(u"target"_s)));
    }

    void whatIsNoLockIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("what");
        for (const char *ending : {".lock", ".qlock", ".qlock.rmlock"}) {
            for (const char *what : {"pipe", "folder", "link", "socket", "device"})
                QTest::addRow("%s: %s", ending, what) << QString::fromLatin1(ending) << QString::fromLatin1(what);
        }
        QTest::newRow("a holder of a thousand names") << u".qlock"_s << u"large"_s;
    }
    void whatIsNoLockIsSaidAtOnce()
    {
        QFETCH(QString, ending);
        QFETCH(QString, what);
        LockFixture home;
        const QString path = QString(home.path).replace(u".lock"_s, ending);
        const QByteArray name = QFile::encodeName(path);
        if (ending == ".qlock.rmlock"_L1) { // QLockFile looks at it only where there is something to remove
            QFile stale(home.qlock);
            QVERIFY(stale.open(QIODevice::WriteOnly) && stale.write("999999\ngone\n") > 0);
        }
        if (what == "pipe"_L1) {
            QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        } else if (what == "folder"_L1) {
            QVERIFY(QDir().mkdir(path));
        } else if (what == "link"_L1) {
            QVERIFY(QFile::link(home.home.filePath(u"nowhere"_s), path));
        } else if (what == "large"_L1) {
            QFile large(path);
            QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(1) << 33));
        } else if (::mknod(name.constData(), what == "socket"_L1 ? S_IFSOCK | 0600 : S_IFCHR | 0600, makedev(1, 3))
                   != 0) {
            QSKIP("skipped: only root makes a device");
        }
        (void)lockHolder(home.path); // does not block either
        QElapsedTimer clock;
        clock.start();
        const auto taken = home.take();
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(taken.error().stage, Stage::Lock);
        QVERIFY2(taken.error().detail.startsWith(path + u": "_s), qPrintable(taken.error().detail));
        QVERIFY(clock.elapsed() < 20'000); // and the bound is 30 s
        QVERIFY(!QFile::exists(home.home.filePath(u"nowhere"_s)));
    }

    void homesMeetAtTheKeyringsLock()
    {
        const QTemporaryDir folder;
        const QString meeting = folder.filePath(u"user/meeting.lock"_s);
        CredentialLock one(folder.filePath(u"one"_s), u"demo|1"_s, meeting);
        const Result<LockHandle> held = waitFor(one.acquire(5s));
        QVERIFY(held);
        LockHandle handle = *held;

        const QString other = folder.filePath(u"other"_s);
        {
            CredentialLock late(other, u"demo|1"_s, meeting);
            QCOMPARE(waitFor(late.acquire(0ms)).error().kind, ErrorKind::LockTimeout);
            QVERIFY(
                isFree(credentialLockPath(other, u"demo|1"_s))); // it does not sit on the one while it lacks the other
        }
        CredentialLock alone(other, u"demo|1"_s);
        LockHandle own = *waitFor(alone.acquire(5s));
        letGo(own);

        CredentialLock waiting(other, u"demo|1"_s, meeting);
        QSignalSpy contended(&waiting, &CredentialLock::contended);
        const auto future = waiting.acquire(30s);
        QTRY_VERIFY(!contended.isEmpty());
        letGo(handle);
        const Result<LockHandle> second = waitFor(future);
        QVERIFY(second);
        QVERIFY(!isFree(meeting));
        QVERIFY(!isFree(credentialLockPath(other, u"demo|1"_s)));
        QVERIFY(isFree(credentialLockPath(folder.filePath(u"one"_s), u"demo|1"_s)));
        handle = *second;
        letGo(handle);
        QVERIFY(isFree(meeting));
        QVERIFY(isFree(credentialLockPath(other, u"demo|1"_s)));
    }

    void keyringLocksAreOutsideOfAnyHome()
    {
        qputenv("XDG_STATE_HOME", "/somewhere/state");
        const QString path = keyringLockPath(u"Codex MCP Credentials"_s, u"demo|effec407edb49d13"_s);
        QVERIFY2(path.startsWith(u"/somewhere/state/latchkey/keyring-locks/"_s), qPrintable(path));
        QVERIFY(path != keyringLockPath(u"Another"_s, u"demo|effec407edb49d13"_s));
        qputenv("XDG_STATE_HOME", "not/absolute"); // which the specification says to ignore
        QVERIFY(keyringLockPath(u"s"_s, u"k"_s).startsWith(QDir::homePath() + u"/.local/state/latchkey/"_s));
    }
};

LATCHKEY_TEST(TestLockFiles)
#include "tst_lockfiles.moc"
