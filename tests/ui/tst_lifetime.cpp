#include "ui/icons/contrast.h"
#include "ui/icons/picture.h"
#include "ui/model/lifetime.h"
#include "ui/window/lifetimedelegate.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Ui;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

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
        QTest::addColumn<int>("length"); // seconds
        QTest::addColumn<int>("second"); // of the minute
        QTest::addColumn<int>("pause"); // milliseconds
        QTest::newRow("a minute: each pixel") << 60 << 0 << 600;
        QTest::newRow("no faster than the eye") << 1 << 0 << 100;
        QTest::newRow("half an hour: with the half minute") << 1800 << 0 << 30'000;
        QTest::newRow("and not half a minute later") << 1800 << 20 << 10'000;
        QTest::newRow("an hour: with the minute") << 3600 << 0 << 60'000;
        QTest::newRow("eight hours: every fifth minute") << 8 * 3600 << 0 << 300'000;
        QTest::newRow("not again and again before the clock strikes") << 3600 << 59 << 1000;
    }
    void movesWithItsPixels()
    {
        QFETCH(int, length);
        QFETCH(int, second);
        QFETCH(int, pause);
        const Lifetime lifetime{Look::Running, 0.5, std::chrono::seconds(length), false};
        QCOMPARE(nextMove(lifetime, 100, now.addSecs(second)).count(), pause);
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
        QCOMPARE(nextMove({Look(look), 1, 1h, false}, 100, now).count(), 0);
        QCOMPARE(nextMove(running(0.5), 0, now).count(), 0);
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

QTEST_MAIN(TestLifetime)
#include "tst_lifetime.moc"
