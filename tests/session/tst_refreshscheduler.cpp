#include "core/base/clock.h"
#include "core/session/refreshscheduler.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

const QDateTime noon = utcTime(QDate(2026, 5, 4), QTime(12, 0));

KnownCredential expiringIn(std::chrono::seconds left, std::optional<std::chrono::seconds> lifetime,
                           bool refreshable = true)
{
    CredentialSummary summary;
    summary.expiresAt = noon.addSecs(left.count());
    if (lifetime)
        summary.issuedAt = summary.expiresAt.addSecs(-lifetime->count());
    summary.isRenewable = refreshable;
    return {true, summary};
}

LastOutcome failedAt(const QDateTime &when, ErrorKind kind, const QDateTime &retryAt = {})
{
    LastOutcome last;
    last.error = Error{kind, Stage::Refresh, {}, retryAt};
    last.at = when;
    return last;
}

} // namespace

class TestRefreshScheduler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whenToRefresh_data()
    {
        QTest::addColumn<RefreshAhead>("setting");
        QTest::addColumn<KnownCredential>("credential");
        QTest::addColumn<LastOutcome>("last");
        QTest::addColumn<int>("failures");
        QTest::addColumn<QDateTime>("due");
        const RefreshAhead on{true, 120s};
        const QDateTime never;

        QTest::newRow("switched off") << RefreshAhead{false, 120s} << expiringIn(1h, 1h) << LastOutcome() << 0 << never;
        QTest::newRow("no credential") << on << KnownCredential{true, {}} << LastOutcome() << 0 << never;
        QTest::newRow("nothing to refresh with") << on << expiringIn(1h, 1h, false) << LastOutcome() << 0 << never;
        QTest::newRow("no expiry") << on << KnownCredential{true, CredentialSummary{}} << LastOutcome() << 0 << never;
        QTest::newRow("needs a sign-in") << on << expiringIn(1h, 1h) << failedAt(noon, ErrorKind::AuthorizationRequired)
                                         << 1 << never;
        QTest::newRow("ahead of expiry") << on << expiringIn(1h, 1h) << LastOutcome() << 0 << noon.addSecs(3600 - 120);
        QTest::newRow("short-lived: half its life at most")
            << on << expiringIn(60s, 60s) << LastOutcome() << 0 << noon.addSecs(30);
        QTest::newRow("never closer than the skew")
            << RefreshAhead{true, 1s} << expiringIn(1h, 1h) << LastOutcome() << 0 << noon.addSecs(3600 - 30);
        QTest::newRow("first failure") << on << expiringIn(-1s, 1h) << failedAt(noon, ErrorKind::Network) << 1
                                       << noon.addSecs(30);
        QTest::newRow("third failure") << on << expiringIn(-1s, 1h) << failedAt(noon, ErrorKind::Network) << 3
                                       << noon.addSecs(120);
        QTest::newRow("capped") << on << expiringIn(-1s, 1h) << failedAt(noon, ErrorKind::Network) << 1000
                                << noon.addSecs(1800);
        QTest::newRow("as the provider asks")
            << on << expiringIn(-1s, 1h) << failedAt(noon, ErrorKind::Network, noon.addSecs(600)) << 1
            << noon.addSecs(600);
        QTest::newRow("but not for ever")
            << on << expiringIn(-1s, 1h) << failedAt(noon, ErrorKind::Network, noon.addYears(1)) << 1
            << noon.addSecs(6 * 3600);
        LastOutcome justNow;
        justNow.at = noon;
        QTest::newRow("a provider whose tokens are dead on arrival")
            << on << expiringIn(0s, 0s) << justNow << 0 << noon.addSecs(10);
    }
    void whenToRefresh()
    {
        QFETCH(RefreshAhead, setting);
        QFETCH(KnownCredential, credential);
        QFETCH(LastOutcome, last);
        QFETCH(int, failures);
        QFETCH(QDateTime, due);
        QCOMPARE(nextRefresh(setting, credential, last, failures, 0.0), due);
        // Jitter spreads: earlier ahead of expiry, later after a failure, and never turns "never" into a time.
        const QDateTime jittered = nextRefresh(setting, credential, last, failures, 0.99);
        QCOMPARE(jittered.isValid(), due.isValid());
        if (due.isValid())
            QVERIFY(std::abs(due.secsTo(jittered)) <= 450);
    }

    void refreshesByItselfAheadOfExpiry()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 100s));
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QTRY_COMPARE(home.oauth->refreshes, 1);
        QTRY_COMPARE(home.session->health().state, HealthState::SignedIn);
        QTRY_COMPARE(home.session->health().expiresAt, home.now.addSecs(3600));
    }

    void makesUpForASleepAtOnce()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QCOMPARE(home.oauth->refreshes, 0);

        home.now = home.now.addSecs(8 * 3600);
        scheduler.check();
        QTRY_COMPARE(home.oauth->refreshes, 1);
    }

    void leavesACredentialAloneThatNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QTRY_COMPARE(home.session->health().state, HealthState::NeedsSignIn);
        for (int round = 0; round < 10; ++round) {
            home.now = home.now.addDays(1);
            scheduler.check();
            QCoreApplication::processEvents();
        }
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void saysWhenItTriesAgain()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::Network);
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QTRY_COMPARE(home.session->health().state, HealthState::Trouble);
        QTRY_VERIFY(home.session->health().nextTry > home.now);

        home.oauth->refreshAnswer = grantOf("A2", "R2");
        home.now = home.session->health().nextTry;
        scheduler.check();
        QTRY_COMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void whenTheNetworkIsBackItTriesAtOnce()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::Network);
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        for (int failures = 1; failures <= 7; ++failures) { // until the pauses have become long ones
            QTRY_COMPARE(home.oauth->refreshes, failures);
            QTRY_VERIFY(home.session->health().nextTry > home.now);
            if (failures < 7)
                home.now = home.session->health().nextTry;
            scheduler.check();
        }
        QVERIFY(home.now.secsTo(home.session->health().nextTry) > 600);

        home.oauth->refreshAnswer = grantOf("A2", "R2");
        scheduler.retry();
        QVERIFY(home.now.msecsTo(home.session->health().nextTry) <= 2000); // which is what is shown
        home.now = home.now.addSecs(2);
        scheduler.check();
        QTRY_COMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(home.oauth->refreshes, 8);
    }

    void butNotBeforeTheProviderWantsToBeAsked()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        Error later = errorOf(ErrorKind::Network);
        later.retryAt = home.now.addSecs(300);
        home.oauth->refreshAnswer = later;
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QTRY_COMPARE(home.session->health().nextTry, later.retryAt);
        scheduler.retry();
        home.now = home.now.addSecs(2);
        scheduler.check();
        QCoreApplication::processEvents();
        QCOMPARE(home.oauth->refreshes, 1);
        QCOMPARE(home.session->health().nextTry, later.retryAt);
    }

    void whatIsNotDueIsLeftAlone()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        home.oauth->refreshAnswer = errorOf(ErrorKind::Network);
        QVERIFY(waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QVERIFY(!waitFor(home.session->refresh())); // the user's doing
        QCOMPARE(home.oauth->refreshes, 1);
        scheduler.retry();
        home.now = home.now.addSecs(5);
        scheduler.check();
        QCoreApplication::processEvents();
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void ofEachProviderOneServerGoesFirst()
    {
        SessionFixture home;
        std::vector<std::unique_ptr<CredentialSession>> sessions;
        RefreshScheduler scheduler([&home] { return home.now; });
        home.oauth->refreshAnswer = errorOf(ErrorKind::Network);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            home.server.identity = {name, u"https://mcp.example/mcp"_s};
            home.store(home.credential("A1", "R1", -1s));
            sessions.emplace_back(home.factory->open(home.server));
            QVERIFY(waitFor(sessions.back()->reload()));
            scheduler.add(sessions.back().get());
        }
        QTRY_COMPARE(home.oauth->refreshes, 3);
        QTRY_VERIFY(std::all_of(sessions.begin(), sessions.end(), [](const auto &session) {
            return session->health().state == HealthState::Trouble && session->health().nextTry.isValid();
        }));

        // It is not: nobody else need find that out.
        scheduler.retry();
        home.now = home.now.addSecs(2);
        scheduler.check();
        QTRY_COMPARE(home.oauth->refreshes, 4);
        QTRY_VERIFY(!home.factory->isBusy());
        scheduler.check();
        QCoreApplication::processEvents();
        QCOMPARE(home.oauth->refreshes, 4);

        // It is: one after the other, at once.
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        scheduler.retry();
        home.now = home.now.addSecs(4);
        scheduler.check();
        QTRY_COMPARE(home.oauth->refreshes, 7);
        QTRY_VERIFY(std::all_of(sessions.begin(), sessions.end(),
                                [](const auto &session) { return session->health().state == HealthState::SignedIn; }));
    }

    void anOpenedKeyringIsUsedAtOnce()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.keyring->locked = true;
        QVERIFY(!waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QCOMPARE(home.session->health().error->kind, ErrorKind::StoreLocked);
        QCOMPARE(home.oauth->refreshes, 0);

        home.keyring->locked = false;
        QVERIFY(waitFor(home.session->reload())); // as whoever watches the keyring does
        QCoreApplication::processEvents();
        home.now = home.now.addSecs(2);
        scheduler.check();
        QTRY_COMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aStoreThatTellsNothingIsReadAgain()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", 1h));
        home.keyring->absent = true;
        QVERIFY(!waitFor(home.session->reload()));
        RefreshScheduler scheduler([&home] { return home.now; });
        scheduler.add(home.session.get());
        QTRY_VERIFY(home.session->health().nextTry.isValid());
        QDateTime last = home.now;
        for (int round = 0; round < 5; ++round) {
            const QDateTime next = home.session->health().nextTry;
            QVERIFY(next > last);
            QVERIFY(last.secsTo(next) >= 30 && last.secsTo(next) <= 1800 * 5 / 4);
            home.now = last = next;
            scheduler.check();
            QTRY_VERIFY(home.session->health().nextTry > home.now);
        }
        QVERIFY(last.secsTo(home.session->health().nextTry) > 300); // less and less often
        home.keyring->absent = false;
        home.now = home.session->health().nextTry;
        scheduler.check();
        QTRY_COMPARE(home.session->health().state, HealthState::SignedIn);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void whatCannotBeRenewedAfterALockedKeyringIsNoLongerCalledLocked()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", 10s));
        QVERIFY(waitFor(home.session->reload()));
        home.keyring->locked = true;
        QVERIFY(!waitFor(home.session->accessToken())); // in the midst of a refresh
        QCOMPARE(home.session->health().error->kind, ErrorKind::StoreLocked);
        home.keyring->locked = false;
        QVERIFY(waitFor(home.session->reload()));
        QVERIFY(!home.session->health().error);
    }
};

LATCHKEY_TEST(TestRefreshScheduler)
#include "tst_refreshscheduler.moc"
