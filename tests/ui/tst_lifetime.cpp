#include "core/base/clock.h"

#include "tests/support/testmain.h"
#include "ui/icons/contrast.h"
#include "ui/icons/picture.h"
#include "ui/model/changetimer.h"
#include "ui/model/lifetime.h"
#include "ui/window/lifetimedelegate.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

using namespace Latchkey;
using namespace Latchkey::Ui;
using namespace std::chrono_literals;

namespace {

const QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));

using Look = Lifetime::Look;

QImage painted(const Lifetime &lifetime, Qt::LayoutDirection direction)
{
    QImage image(120, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintLifetime(painter, lifetime, QRectF(10, 6, 100, 8), lifetimeColors(QPalette(Qt::white), false), direction);
    return image;
}

Lifetime running(double elapsed)
{
    return {Look::Running, elapsed, 1h, false};
}

} // namespace

class TestLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarATokenHasCome_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("issuedAgo"); // seconds; 0: unknown
        QTest::addColumn<int>("left"); // seconds; 0: unknown
        QTest::addColumn<int>("look");
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<bool>("estimated");
        const auto row = [](const char *name, HealthState state, int ago, int left, Look look, double elapsed,
                            bool estimated) {
            QTest::newRow(name) << int(state) << ago << left << int(look) << elapsed << estimated;
        };
        row("a quarter", HealthState::SignedIn, 900, 2700, Look::Running, 0.25, false);
        row("soon", HealthState::ExpiresSoon, 3420, 180, Look::Soon, 0.95, false);
        row("expired", HealthState::ExpiredWillRefresh, 3600, -1, Look::Expired, 1, false);
        row("expired, and only a sign-in helps", HealthState::NeedsSignIn, 3600, -1, Look::Expired, 1, false);
        row("no expiry", HealthState::SignedIn, 0, 0, Look::Unknown, 0, false);
        row("no issue, within the hour", HealthState::SignedIn, 0, 1800, Look::Running, 0.5, true);
        row("no issue, within the day", HealthState::SignedIn, 0, 21'600, Look::Running, 0.75, true);
        row("a clock that was set back", HealthState::SignedIn, -600, 1800, Look::Running, 0.5, true);
        row("not ours to tell", HealthState::NotOAuth, 900, 2700, Look::None, 0, false);
    }
    void saysHowFarATokenHasCome()
    {
        QFETCH(int, state);
        QFETCH(int, issuedAgo);
        QFETCH(int, left);
        QFETCH(int, look);
        QFETCH(double, elapsed);
        QFETCH(bool, estimated);
        Health health;
        health.state = HealthState(state);
        CredentialSummary summary;
        summary.issuedAt = issuedAgo == 0 ? QDateTime() : now.addSecs(-issuedAgo);
        summary.expiresAt = left == 0 ? QDateTime() : now.addSecs(left);
        const Lifetime lifetime = lifetimeOf(health, summary, now);
        QCOMPARE(int(lifetime.look), look);
        QCOMPARE(lifetime.elapsed, elapsed);
        QCOMPARE(lifetime.isEstimated, estimated);
        QCOMPARE(lifetimeText(lifetime).isEmpty(), Look(look) == Look::None);
    }

    void hasNoneWithoutACredential() { QCOMPARE(lifetimeOf(Health(), std::nullopt, now), Lifetime()); }

    void movesWithItsPixels_data()
    {
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<int>("in"); // milliseconds
        QTest::addColumn<int>("every");
        QTest::newRow("at the issue: half a pixel") << 0.0 << 18'000 << 36'000;
        QTest::newRow("in the middle of one") << 0.5 << 18'000 << 36'000;
        QTest::newRow("a little later") << 0.5 + 1.0 / 3600 << 17'000 << 36'000;
        QTest::newRow("last of all, its end: then") << 0.998 << 7200 << 1000;
    }
    void movesWithItsPixels()
    {
        QFETCH(double, elapsed);
        QFETCH(int, in);
        QFETCH(int, every);
        const auto change = nextMove(running(elapsed), 100);
        QVERIFY(change);
        QVERIFY2(std::abs(change->in.count() - in) <= 1, qPrintable(QString::number(change->in.count())));
        QCOMPARE(change->every.count(), every);
    }

    void isPaintedAPixelFurtherThenAndNotBefore()
    {
        for (const double elapsed : {0.0, 0.1, 0.333, 0.777, 0.99}) {
            const Lifetime before = running(elapsed);
            const auto after = [&before](std::chrono::milliseconds time) {
                return running(before.elapsed + double(time.count()) / double(before.length.count()));
            };
            const auto change = nextMove(before, 100);
            QVERIFY(change);
            QCOMPARE(pixelsOf(after(change->in - 2ms), 100), pixelsOf(before, 100));
            QCOMPARE(pixelsOf(after(change->in), 100), pixelsOf(before, 100) + 1);
        }
    }

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

    void whatDoesNotMoveWakesNobody_data()
    {
        QTest::addColumn<int>("look");
        for (const Look look : {Look::None, Look::Unknown, Look::Expired})
            QTest::addRow("look %d", int(look)) << int(look);
    }
    void whatDoesNotMoveWakesNobody()
    {
        QFETCH(int, look);
        QVERIFY(!nextMove({Look(look), 1, 1h, false}, 100));
        QVERIFY(!nextMove(running(0.5), 0));
    }

    void growsFromWhereReadingBegins()
    {
        const QImage right = painted(running(0.3), Qt::LeftToRight);
        const QImage left = painted(running(0.3), Qt::RightToLeft);
        const QRgb tone = toneOf(Badge::Fine).rgb();
        QCOMPARE(right.pixel(25, 10), tone);
        QVERIFY(right.pixel(95, 10) != tone);
        QCOMPARE(left.pixel(95, 10), tone);
        QVERIFY(left.pixel(25, 10) != tone);
    }

    void looksDifferWithoutColours()
    {
        QList<QImage> seen;
        for (const Look look : {Look::Unknown, Look::Running, Look::Soon, Look::Expired}) {
            QImage grey = painted({look, look == Look::Expired ? 1.0 : 0.5, 1h, false}, Qt::LeftToRight)
                              .convertToFormat(QImage::Format_Mono);
            QVERIFY(!seen.contains(grey));
            seen.append(grey);
        }
    }

    //! Every pair of colours that we choose ourselves, on light and on dark.
    void colorsStandOut_data()
    {
        QTest::addColumn<QColor>("above");
        QTest::addColumn<QColor>("below");
        QTest::addColumn<double>("least");
        const auto row = [](const QByteArray &name, const QColor &above, const QColor &below, double least) {
            QTest::newRow(name.constData()) << above << below << least;
        };
        for (const auto &[name, ground, text] :
             {std::tuple("light", QColor(0xff, 0xff, 0xff), QColor(0x23, 0x26, 0x29)),
              std::tuple("dark", QColor(0x1b, 0x1e, 0x20), QColor(0xfc, 0xfc, 0xfc))}) {
            for (const Badge badge : {Badge::Fine, Badge::Busy, Badge::Idle, Badge::NeedsYou, Badge::Trouble})
                row(QByteArray("badge ") + QByteArray::number(int(badge)) + " on " + name, toneOf(badge), ground,
                    leastGraphicsContrast);
            QPalette palette;
            palette.setColor(QPalette::Base, ground);
            palette.setColor(QPalette::Text, text);
            const LifetimeColors bar = lifetimeColors(palette, false);
            row(QByteArray("bar's line on ") + name, bar.line, ground, leastGraphicsContrast);
            row(QByteArray("bar's mark on ") + name, bar.now, ground, leastGraphicsContrast);
            row(QByteArray("running bar on ") + name, bar.running, ground, leastGraphicsContrast);
            row(QByteArray("ending bar on ") + name, bar.soon, ground, leastGraphicsContrast);
            row(QByteArray("expired bar on ") + name, bar.expired, ground, leastGraphicsContrast);
            row(QByteArray("key on ") + name, keyTone, ground, leastGraphicsContrast);
        }
        for (const Badge badge : {Badge::Fine, Badge::Busy, Badge::NeedsYou, Badge::Trouble})
            row("white in badge " + QByteArray::number(int(badge)), Qt::white, toneOf(badge), leastGraphicsContrast);
    }
    void colorsStandOut()
    {
        QFETCH(QColor, above);
        QFETCH(QColor, below);
        QFETCH(double, least);
        const double ratio = contrast(above, below);
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }
};

LATCHKEY_WINDOW_TEST(TestLifetime)
#include "tst_lifetime.moc"
