#include "core/base/clock.h"
#include "tests/support/testmain.h"
#include "ui/model/changetimer.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Ui;
using namespace std::chrono_literals;

namespace {

const QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));

} // namespace

//! When a window wakes up only because time passes.
class TestChangeTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowChangesWaitForTheMinute_data()
    {
        QTest::addColumn<int>("at"); // milliseconds of the minute
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("every");
        QTest::addColumn<int>("pause");
        QTest::newRow("every second: then") << 20'000 << 700 << 1000 << 700;
        QTest::newRow("no faster than the eye") << 20'000 << 5 << 20 << 100;
        QTest::newRow("every minute: with the minute") << 20'000 << 700 << 60'000 << 40'000;
        QTest::newRow("the minute after the change") << 20'000 << 41'000 << 60'000 << 100'000;
        QTest::newRow("at the minute itself") << 20'000 << 40'000 << 60'000 << 40'000;
        QTest::newRow("not again just before it strikes") << 59'500 << 300 << 60'000 << 60'500;
        QTest::newRow("the seconds of its last minute begin on time") << 20'000 << 125'300 << 1000 << 125'300;
    }
    void slowChangesWaitForTheMinute()
    {
        QFETCH(int, at);
        QFETCH(int, in);
        QFETCH(int, every);
        const Words::Change change{std::chrono::milliseconds(in), std::chrono::milliseconds(every)};
        QTEST(int(ChangeTimer::pauseFor(change, now.addMSecs(at)).count()), "pause");
    }

    void whatIsDueComesOnceAndOnlyWhileSomebodyLooks()
    {
        ChangeTimer time(systemClock());
        QSignalSpy due(&time, &ChangeTimer::due);
        time.expect(Words::Change{1ms, 1s});
        time.start();
        QCOMPARE(due.size(), 1); // for what has changed in the meantime
        QElapsedTimer waited;
        waited.start();
        time.expect(Words::Change{1h, 1h});
        time.expect(Words::Change{150ms, 1s}); // the sooner one counts
        time.expect(Words::Change{1h, 1h});
        time.expect(std::nullopt);
        QTRY_COMPARE(due.size(), 2);
        QVERIFY(waited.elapsed() >= 150);
        time.expect(Words::Change{1ms, 1s});
        time.stop();
        QTimer later; // due after what was stopped
        later.setSingleShot(true);
        QSignalSpy passed(&later, &QTimer::timeout);
        later.start(300ms);
        QTRY_COMPARE(passed.size(), 1);
        QCOMPARE(due.size(), 2);
    }
};

LATCHKEY_WINDOW_TEST(TestChangeTimer)
#include "tst_changetimer.moc"
