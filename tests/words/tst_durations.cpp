#include "core/base/clock.h"

#include "tests/support/testmain.h"
#include "ui/words/durations.h"
#include "ui/words/words.h"

#include <QtTest/QTest>

using namespace Latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));

} // namespace

//! What is said about time, and when it has to be said anew.
class TestDurations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarATimeIsAway_data()
    {
        QTest::addColumn<qint64>("left"); // milliseconds
        QTest::addColumn<QString>("text");
        const auto row = [](std::chrono::milliseconds left, const QString &text) {
            QTest::newRow(qPrintable(text + QString::number(left.count()))) << qint64(left.count()) << text;
        };
        row(50h, u"in 2 days"_s);
        row(48h - 1ms, u"in 47 h"_s);
        row(2h, u"in 2 h"_s);
        row(2h - 1ms, u"in 119 min"_s);
        row(60s, u"in 1 min"_s);
        row(60s - 1ms, u"in 59 s"_s);
        row(1ms, u"in 1 s"_s);
        row(0ms, u"just now"_s);
        row(-60s + 1ms, u"just now"_s);
        row(-60s, u"1 min ago"_s);
        row(-2h, u"2 h ago"_s);
        row(-48h, u"2 days ago"_s);
    }
    void saysHowFarATimeIsAway()
    {
        QFETCH(qint64, left);
        QTEST(Words::relativeTime(now.addMSecs(left), now), "text");
    }

    //! At each change, and not before.
    void knowsWhenItReadsDifferently_data()
    {
        QTest::addColumn<qint64>("left"); // milliseconds
        for (const std::chrono::milliseconds left :
             std::initializer_list<std::chrono::milliseconds>{72h, 48h, 47h + 59min, 2h, 119min, 2min + 300ms, 61s, 60s,
                                                              59s, 1999ms, 1s, 999ms, 1ms, 0ms, -1ms, -59s, -60s, -61s,
                                                              -119min, -2h, -47h, -48h, -72h})
            QTest::addRow("%lld ms", static_cast<long long>(left.count())) << qint64(left.count());
    }
    void knowsWhenItReadsDifferently()
    {
        QFETCH(qint64, left);
        const QDateTime when = now.addMSecs(left);
        QDateTime at = now;
        for (int i = 0; i < 5; ++i) {
            const auto change = Words::nextChange(when, at);
            QVERIFY(change);
            QVERIFY(change->in > 0ms);
            const QString before = Words::relativeTime(when, at);
            const QDateTime next = at.addMSecs(change->in.count());
            QCOMPARE(Words::relativeTime(when, next.addMSecs(-1)), before);
            QVERIFY2(Words::relativeTime(when, next) != before, qPrintable(before));
            // and how often it does from then on
            QCOMPARE(Words::nextChange(when, next)->in, change->every);
            at = next;
        }
    }

    void saysNothingNewOfWhatDoesNotPass()
    {
        QVERIFY(!Words::nextChange(QDateTime(), now));
        Health health;
        health.state = HealthState::NeedsSignIn;
        health.expiresAt = now.addSecs(60);
        QVERIFY(!Words::nextChange(health, now));
        health.state = HealthState::Trouble;
        health.nextTry = now; // "trying again now"
        QVERIFY(!Words::nextChange(health, now));
    }

    void aLineAboutHealthIsToldAnewWithItsTime_data()
    {
        QTest::addColumn<int>("state");
        for (const HealthState state : {HealthState::SignedIn, HealthState::ExpiresSoon, HealthState::Trouble})
            QTest::addRow("%s", qPrintable(Words::healthWord(state))) << int(state);
    }
    void aLineAboutHealthIsToldAnewWithItsTime()
    {
        QFETCH(int, state);
        Health health;
        health.state = HealthState(state);
        health.expiresAt = now.addMSecs(90'300);
        health.nextTry = health.expiresAt;
        for (QDateTime at = now; at < health.expiresAt;) {
            const auto change = Words::nextChange(health, at);
            QVERIFY(change);
            const QDateTime next = at.addMSecs(change->in.count());
            QCOMPARE(Words::healthLine(health, next.addMSecs(-1)), Words::healthLine(health, at));
            QVERIFY(Words::healthLine(health, next) != Words::healthLine(health, at));
            at = next;
        }
    }
};

LATCHKEY_TEST(TestDurations)
#include "tst_durations.moc"
