#include "core/base/patienttimer_p.h"
#include "tests/support/testmain.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace std::chrono_literals;

using Milliseconds = QList<std::chrono::milliseconds>;

class TestPatientTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTimeInWhichWeCouldRun_data()
    {
        QTest::addColumn<Milliseconds>("passed"); // from one look to the next
        QTest::addColumn<std::chrono::milliseconds>("left"); // of 45 s
        QTest::newRow("nothing") << Milliseconds() << 45'000ms;
        QTest::newRow("on time") << Milliseconds{250ms, 250ms} << 44'500ms;
        QTest::newRow("late, but running") << Milliseconds{1000ms} << 44'000ms;
        QTest::newRow("later, on a busy machine") << Milliseconds{2500ms} << 42'500ms;
        QTest::newRow("always late") << Milliseconds(10, 1100ms) << 34'000ms;
        QTest::newRow("late at the end") << Milliseconds(18, 2500ms) << 1000ms;
        QTest::newRow("late at the end, twice") << Milliseconds(19, 2500ms) << 0ms;
        QTest::newRow("stopped") << Milliseconds{250ms, 70s} << 44'500ms;
        QTest::newRow("stopped again and again") << Milliseconds{70s, 70s, 24h} << 44'250ms;
        QTest::newRow("stopped at the very end") << (Milliseconds(44, 1000ms) + Milliseconds{900ms, 70s}) << 1000ms;
        QTest::newRow("all of it") << Milliseconds(45, 1000ms) << 0ms;
        QTest::newRow("more than all of it") << Milliseconds(60, 1000ms) << 0ms;
    }
    void countsTimeInWhichWeCouldRun()
    {
        QFETCH(Milliseconds, passed);
        QFETCH(std::chrono::milliseconds, left);
        std::chrono::milliseconds now = 5s;
        RunningTime time(45s, [&now] { return now; });
        for (const std::chrono::milliseconds step : passed) {
            now += step;
            time.update();
        }
        QCOMPARE(time.remaining().count(), left.count());
        QCOMPARE(time.hasExpired(), left == 0ms);
    }

    void isNotPutOffForEver()
    {
        std::chrono::milliseconds now = 0ms;
        RunningTime time(10s, [&now] { return now; });
        int stops = 0;
        for (; !time.hasExpired(); ++stops) {
            now += 70s;
            time.update();
            QVERIFY(stops < 1000);
        }
        QVERIFY(stops > 20);
    }

    void severalWaitsShareABound()
    {
        std::chrono::milliseconds now = 0ms;
        const PatientBound first(10s, [&now] { return now; });
        const PatientBound &second = first;
        now += 500ms;
        QCOMPARE(PatientBound(second).remaining(), 9500ms);
        now += 70s; // stopped, while the first wait's answer arrived
        QVERIFY(second.remaining() > 9s);
        QCOMPARE(second.remaining(), first.remaining());
    }

    void whoAnswersHasTheWholeBoundAgain()
    {
        std::chrono::milliseconds now = 0ms;
        const PatientBound bound(1s, [&now] { return now; });
        const PatientBound &copy = bound;
        for (int answer = 0; answer < 4; ++answer) {
            now += 150ms;
            bound.renew();
            QCOMPARE(copy.remaining(), 1s);
        }
        now += 150ms;
        QCOMPARE(copy.remaining(), 850ms);
    }

    void firesWhenItsTimeIsUsedUp()
    {
        std::chrono::milliseconds now = 0ms;
        int looks = 0;
        int fired = 0;
        PatientTimer timer([&fired] { ++fired; },
                           [&] {
                               ++looks;
                               return now;
                           });
        timer.start(100ms);
        now += 70s; // before it could look once
        QTRY_VERIFY(looks > 10);
        QCOMPARE(fired, 0);
        QVERIFY(timer.isActive());
        for (int i = 0; i < 10 && fired == 0; ++i) {
            const int before = looks;
            now += 12ms;
            QTRY_VERIFY(looks > before || fired);
        }
        QTRY_COMPARE(fired, 1);
        QVERIFY(!timer.isActive());
        QCOMPARE(timer.remaining().count(), 0);
    }

    void mayBeStoppedAndStartedAnew()
    {
        int fired = 0;
        PatientTimer timer([&fired] { ++fired; });
        timer.start(1h);
        timer.stop();
        QVERIFY(!timer.isActive());
        timer.start(1ms);
        QTRY_COMPARE(fired, 1);
    }
};

LATCHKEY_TEST(TestPatientTimer)
#include "tst_patienttimer.moc"
