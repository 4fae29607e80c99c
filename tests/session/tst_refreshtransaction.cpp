#include "core/lock/locks_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/siderecord_p.h"
#include "tests/session/refreshoutcomes.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! As at the end of whoever holds the credential's lock, but for the flock.
void letLockFileGo(const SessionFixture &home)
{
    QString qlock = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
    qlock.replace(u".lock"_s, u".qlock"_s);
    QVERIFY(QFile::remove(qlock));
}

} // namespace

class TestRefreshTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshesOnlyWhenDue_data()
    {
        QTest::addColumn<int>("secondsLeft");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("just outside the skew") << 31 << 0;
        QTest::newRow("at the skew") << 30 << 1;
        QTest::newRow("expired") << -1 << 1;
        QTest::newRow("long expired") << -100'000 << 1;
    }
    void refreshesOnlyWhenDue()
    {
        QFETCH(int, secondsLeft);
        QFETCH(int, refreshes);
        SessionFixture home;
        home.store(home.credential("A1", "R1", std::chrono::seconds(secondsLeft)));

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(token);
        QCOMPARE(home.oauth->refreshes, refreshes);
        QCOMPARE(shown(token->value), refreshes ? "A2" : "A1");
        QCOMPARE(shown(home.stored()->accessToken), shown(token->value));
    }

    void servesFromMemoryWithoutTheLock()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        const LockHandle foreign = home.takeLock();
        QVERIFY(foreign);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::Memory);
    }

    void keepsACredentialThatNeverSaidWhenItExpires()
    {
        SessionFixture home;
        Credential eternal = home.credential("A1", "R1", 0s);
        eternal.expiresAt = {};
        home.store(eternal);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(home.oauth->refreshes, 0);

        const auto after401 = waitFor(home.session->refreshAfterUnauthorized(token->value));
        QVERIFY(after401);
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void storesARejectedTokenAsExpiredBeforeItIsReplaced_data()
    {
        QTest::addColumn<ServerOrigin>("origin");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("Codex's: whoever looks meanwhile waits") << ServerOrigin::Codex << true;
        QTest::newRow("our own, which Codex does not know") << ServerOrigin::Own << false;
    }
    void storesARejectedTokenAsExpiredBeforeItIsReplaced()
    {
        QFETCH(ServerOrigin, origin);
        QFETCH(bool, isMarked);
        SessionFixture home;
        home.server.origin = origin;
        home.session.reset(home.factory->open(home.server));
        home.store(home.credential("A1", "R1", 1h));
        home.oauth->holding = true;
        const auto token = home.session->refreshAfterUnauthorized(Secret("A1"));
        QTRY_VERIFY(home.oauth->isHeld());
        Credential during = *home.stored();
        QCOMPARE(shown(during.accessToken), "A1");
        QCOMPARE(shown(during.refreshToken), "R1");
        QCOMPARE(!isFresh(during, home.now), isMarked);

        home.oauth->answerRefresh(grantOf("A2", "R2"));
        QCOMPARE(shown(waitFor(token)->value), "A2");
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void joinsTheTransactionUnderWay()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const std::unique_ptr<CredentialSession> another(home.factory->open(home.server));
        const auto first = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        const auto second = home.session->accessToken();
        const auto third = another->accessToken();
        QVERIFY(!second.isFinished());

        home.oauth->answerRefresh(grantOf("A2", "R2"));

        for (const auto &future : {first, second, third}) {
            const auto token = waitFor(future);
            QVERIFY(token);
            QCOMPARE(shown(token->value), "A2");
        }
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void aJoinerWhoWantsMoreGetsItsOwnTransaction()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        const auto lesser = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing); // else the two would start in any order
        const auto rejecting = home.session->refreshAfterUnauthorized(Secret("A-peer"));
        home.store(home.credential("A-peer", "R-peer", 1h));
        foreign.reset();

        QCOMPARE(shown(waitFor(lesser)->value), "A-peer");
        QCOMPARE(shown(waitFor(rejecting)->value), "A2");
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void persistsForACallerThatIsGone()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        (void)home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());

        home.session.reset();
        home.factory.reset();
        home.oauth->answerRefresh(grantOf("A2", "R2"));

        QTRY_COMPARE(shown(home.stored()->refreshToken), "R2");
        QTRY_VERIFY(home.lockIsFree());
    }

    void adoptsWhatTheHolderOfTheLockCommitted()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle winner = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);

        home.store(home.credential("A-winner", "R-winner", 1h));
        winner.reset();

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        QCOMPARE(token->source, TokenSource::Adopted);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void adoptsWithoutQueueingForTheLock()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle winner = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);
        home.store(home.credential("A-winner", "R-winner", 1h));

        // The winner's lock file goes, as at its end, but the next one of many holds the flock already.
        letLockFileGo(home);
        const auto token = waitFor(waiting);

        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        winner.reset();
    }

    void looksOnceMoreIfTheLockChangesHandsDuringALook()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        LockHandle winner = home.takeLock();
        QObject::connect(home.session.get(), &CredentialSession::changed, home.session.get(),
                         [&home] { home.keyring->slow = home.session->health().state == HealthState::Refreshing; });
        const auto waiting = home.session->accessToken();
        QTRY_VERIFY(home.keyring->isReading());
        home.keyring->slow = false;
        home.keyring->put(home.server.identity, home.credential("A-winner", "R-winner", 1h));

        CredentialLock other(home.folder.path(), home.server.identity.storeKey()); // waits as the session does
        const QSignalSpy contended(&other, &CredentialLock::contended);
        const auto another = other.acquire(20s);
        const qsizetype before = contended.size();
        letLockFileGo(home);
        QTRY_VERIFY(contended.size() > before);
        QCoreApplication::processEvents();
        home.keyring->release();
        const auto token = waitFor(waiting);

        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        winner.reset();
    }

    void aCredentialRemovedWhileWaitingNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign = home.takeLock();
        const auto waiting = home.session->accessToken();
        QTRY_COMPARE(home.session->health().state, HealthState::Refreshing);
        QVERIFY(waitFor(FileStore(home.folder.path()).remove(home.server.identity)));
        foreign.reset();

        const auto token = waitFor(waiting);

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::SignedOut);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.stored());
    }

    void neverSignedInIsNotARefreshFailure()
    {
        SessionFixture home;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::NeverSignedIn);
    }

    void expiredWithoutARefreshTokenNeedsASignIn()
    {
        SessionFixture home;
        home.store(home.credential("A1", "", -1s));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().reason, SignInReason::Expired);
        QVERIFY(home.stored());
    }

    void aRefreshTokenThatCodexHasBlankedWasRejected()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken())); // from here on it is known that there is one
        home.session.reset();
        Credential blanked = *home.stored();
        blanked.refreshToken = {};
        blanked.expiresAt = home.now.addSecs(-1);
        home.store(withoutSideRecord(blanked));
        home.session.reset(home.factory->open(home.server));
        QVERIFY(!waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void anExecutorsCredentialIsShownAndRefreshedByNobody()
    {
        SessionFixture home;
        home.server.identity.environment = u"devbox"_s;
        home.session.reset(home.factory->open(home.server));
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->accessToken())->value == Secret("A1"));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        home.now = home.now.addSecs(7200);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::InvalidInput);
        QVERIFY(token.error().detail.contains(u"devbox"));
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(home.stored()->refreshToken == Secret("R1"));
    }

    void aLockThatIsNotLetGoEndsTheWait()
    {
        SessionFixture home(StoreMode::File, {50ms, 20s, 300ms});
        home.store(home.credential("A1", "R1", -1s));
        const LockHandle foreign = home.takeLock();
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(token.error().stage, Stage::Lock);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aProviderThatDoesNotAnswerReleasesTheLock()
    {
        SessionFixture home(StoreMode::File, {20s, 50ms, 300ms});
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(token.error().stage, Stage::Refresh);
        QVERIFY(home.lockIsFree());
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        QVERIFY(home.journal().read());

        home.oauth->holding = false;
        const auto later = waitFor(home.session->accessToken());
        QVERIFY(later);
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QVERIFY(!home.journal().read());

        home.oauth->answerRefresh(grantOf("late", "late")); // nobody waits for it any more
    }

    void drainWaitsForTheTransaction()
    {
        SessionFixture home;
        QVERIFY(home.factory->drain().isFinished());
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        (void)home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());

        const auto bounded = waitFor(home.factory->drain(20ms));
        QVERIFY(!bounded);
        const auto drained = home.factory->drain();
        QVERIFY(!drained.isFinished());
        home.oauth->answerRefresh(grantOf("A2", "R2"));
        QVERIFY(waitFor(drained));
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
    }
};

LATCHKEY_TEST(TestRefreshTransaction)
#include "tst_refreshtransaction.moc"
