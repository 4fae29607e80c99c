#include "core/lock/locks_p.h"
#include "tests/lock/lockfixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <vector>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCrossProcessLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoWaitersWaitUntilTheHolderLetsGo()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        Actor first(u"both"_s, home.path);
        Actor second(u"both"_s, home.path);
        QVERIFY(first.says("waiting"));
        QVERIFY(second.says("waiting"));
        const auto info = lockHolder(home.path);
        QVERIFY(info);
        QCOMPARE(info->pid, holder.pid());
        QCOMPARE(info->program, u"lockactor"_s);
        QVERIFY(info->alive);
        holder.letGo();
        QVERIFY(holder.ends());
        QTRY_VERIFY_WITH_TIMEOUT(lockHolder(home.path) && lockHolder(home.path)->pid != holder.pid(), 30'000);
        const bool firstIsNext = lockHolder(home.path)->pid == first.pid();
        Actor &next = firstIsNext ? first : second;
        Actor &last = firstIsNext ? second : first;
        QVERIFY(next.says("held"));
        next.letGo();
        QVERIFY(last.says("held"));
    }

    void excludesWithinAProcess()
    {
        LockFixture home;
        Result<LockHandle> held = home.take();
        QVERIFY(held);
        QCOMPARE(home.take(0ms).error().kind, ErrorKind::LockTimeout);
        LockHandle handle = *held;
        letGo(handle); // whoever has a copy
        QVERIFY(home.take(0ms));
    }

    void theBoundNamesTheHolder()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        const auto late = home.take(80ms);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(late.error().stage, Stage::Lock);
        QVERIFY2(late.error().detail.contains(QString::number(holder.pid())), qPrintable(late.error().detail));
    }

    void theTimeOfAStopDoesNotCount()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        Actor waiter(u"both"_s, home.path, u"1000"_s);
        QVERIFY(waiter.says("waiting"));
        const auto id = static_cast<pid_t>(waiter.pid());
        QCOMPARE(::kill(id, SIGSTOP), 0);
        QElapsedTimer clock;
        clock.start();
        const auto pass = [&clock](qint64 until) { return waitUntil([&] { return clock.hasExpired(until); }, 30s); };
        QVERIFY(pass(1500)); // beyond its bound
        QCOMPARE(::kill(id, SIGCONT), 0);
        QVERIFY(pass(1800)); // it looks, and finds the lock taken
        holder.letGo();
        QVERIFY(waiter.says("held"));
    }

    void aProgramThatTakesOnlyTheFlockExcludesUsToo()
    {
        LockFixture home;
        Actor codex(u"flock"_s, home.path);
        QVERIFY(codex.says("held"));
        QCOMPARE(home.take(80ms).error().kind, ErrorKind::LockTimeout);
        QCOMPARE(lockHolder(home.path)->pid, codex.pid());
        CrossProcessLock lock(home.path);
        const auto waiting = lock.acquire(30s);
        QVERIFY(!waiting.isFinished());
        codex.letGo();
        QVERIFY(waitFor(waiting));
    }

    void failedTriesLeaveNoTraceInTheFolder()
    {
        LockFixture home;
        Actor codex(u"flock"_s, home.path);
        QVERIFY(codex.says("held"));
        QCOMPARE(home.take(0ms).error().kind, ErrorKind::LockTimeout);
        QVERIFY(!QFileInfo::exists(home.qlock)); // or waiters would wake each other without end
    }

    void aDeadHolderCostsNextToNothing()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        holder.kill();
        QVERIFY(QFileInfo::exists(home.qlock)); // it had no time to tidy up
        QVERIFY(!lockHolder(home.path)->alive);
        QVERIFY(home.take(0ms)); // at the first try
    }

    void aHolderThatDiesWhileWeWaitIsNoticed()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        CrossProcessLock lock(home.path);
        const auto waiting = lock.acquire(30s);
        holder.kill();
        QVERIFY(waitFor(waiting));
    }

    void givingUpTakesNothing()
    {
        LockFixture home;
        Actor holder(u"both"_s, home.path);
        QVERIFY(holder.says("held"));
        QFuture<Result<LockHandle>> abandoned;
        {
            CrossProcessLock lock(home.path);
            abandoned = lock.acquire(30s);
        }
        QCOMPARE(waitFor(abandoned).error().kind, ErrorKind::Cancelled);
        holder.letGo();
        QVERIFY(holder.ends());
        QVERIFY(home.take(0ms));
    }

    void noUpdateIsLost()
    {
        LockFixture home;
        const QString counter = home.home.filePath(u"counter"_s);
        std::vector<std::unique_ptr<Actor>> actors;
        for (int i = 0; i < 16; ++i)
            actors.push_back(std::make_unique<Actor>(u"count"_s, home.path, counter));
        for (const auto &actor : actors) {
            QVERIFY(actor->ends());
            QCOMPARE(actor->status(), 0);
        }
        QFile file(counter);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "16");
    }
};

LATCHKEY_TEST(TestCrossProcessLock)
#include "tst_crossprocesslock.moc"
