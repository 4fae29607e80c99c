#include "core/store/encryptedstore.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QByteArray shown(const Secret &secret)
{
    return QByteArray(secret.reveal().data(), secret.reveal().size());
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
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"own lock file"_s)); // we remove it for the winner
        QString qlock = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
        qlock.replace(u".lock"_s, u".qlock"_s);
        QVERIFY(QFile::remove(qlock));
        const auto token = waitFor(waiting);

        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-winner");
        winner.reset();
    }

    void anAnswerThatMakesNoSenseIsRemembered()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::Protocol, Stage::Refresh);
        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::Protocol);
        QVERIFY(home.journal().read()); // the provider may have rotated all the same
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().read());
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

    void aPinnedStoreThatCannotBeReadIsAnErrorAndNoDetour()
    {
        SessionFixture home(StoreMode::Keyring);
        home.store(home.credential("A-file", "R-file", 1h)); // fresh, and in the wrong store
        home.keyring->failing = true;

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(token.error().stage, Stage::Read);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aLockedKeyringIsAnErrorAndNoDetour()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A-file", "R-file", 1h));
        home.keyring->locked = true;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreLocked);
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
    }

    void carriesForwardWhatTheAnswerOmits()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = grantOf("A2", "", std::nullopt);
        QVERIFY(waitFor(home.session->accessToken()));

        const auto stored = home.stored();
        QVERIFY(stored);
        QCOMPARE(shown(stored->accessToken), "A2");
        QCOMPARE(shown(stored->refreshToken), "R1");
        QCOMPARE(stored->scopes, QStringList{u"read"_s});
        QVERIFY(!stored->expiresAt.isValid());
    }

    void recordsTheIssuerOfAnEntryThatHasNone()
    {
        SessionFixture home;
        Credential old = home.credential("A1", "R1", -1s);
        old.issuer.clear();
        home.store(old);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(token->source, TokenSource::Refreshed);
        QCOMPARE(home.oauth->refreshes, 1);
        const auto kept = home.stored();
        QVERIFY(kept);
        QCOMPARE(kept->issuer, u"https://as.example"_s);
        QVERIFY(kept->accessToken == token->value);
    }

    void sendsTheRecordedResource_data()
    {
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QString>("sent");
        QTest::newRow("configured wins") << u"urn:c"_s << u"urn:r"_s << u"urn:c"_s;
        QTest::newRow("recorded at sign-in") << QString() << u"urn:r"_s << u"urn:r"_s;
        QTest::newRow("the server's own URL") << QString() << QString() << u"https://mcp.example/mcp"_s;
    }
    void sendsTheRecordedResource()
    {
        QFETCH(QString, configured);
        QFETCH(QString, recorded);
        QFETCH(QString, sent);
        SessionFixture home;
        home.server.resource = configured;
        home.session.reset();
        home.session.reset(home.factory->open(home.server));
        Credential expired = home.credential("A1", "R1", -1s);
        expired.resource = recorded;
        home.store(expired);
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->lastResource, sent);
    }

    void aTransientFailureKeepsEverything_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("network") << ErrorKind::Network;
        QTest::newRow("refused") << ErrorKind::Refused;
        QTest::newRow("protocol") << ErrorKind::Protocol;
    }
    void aTransientFailureKeepsEverything()
    {
        QFETCH(ErrorKind, kind);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(kind);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, kind);
        QCOMPARE(token.error().stage, Stage::Refresh);
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        QVERIFY(home.lockIsFree());
    }

    void aProviderThatCannotBeFoundCostsNothing()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->metadata = errorOf(ErrorKind::Network, Stage::Discovery);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().stage, Stage::Discovery);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(!home.journal().read());
    }

    void aRejectedRefreshTokenIsKeptAndNotSentAgain()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);

        QCOMPARE(waitFor(home.session->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
        QCOMPARE(home.session->health().reason, SignInReason::Rejected);
        QCOMPARE(shown(home.stored()->refreshToken), "R1");

        // Nor by the next process, which knows it as soon as it looks.
        SessionSettings settings;
        settings.home = home.folder.path();
        settings.storeMode = StoreMode::File;
        settings.clock = [&home] { return home.now; };
        settings.oauth = home.oauth;
        settings.keyring = home.keyring;
        SessionFactory next(settings);
        const std::unique_ptr<CredentialSession> other(next.open(home.server));
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::NeedsSignIn);
        QCOMPARE(waitFor(other->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.oauth->refreshes, 1);

        // Only when the user insists.
        home.oauth->refreshAnswer = grantOf("A2", "R2");
        QVERIFY(waitFor(other->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
        QCOMPARE(other->health().state, HealthState::SignedIn);
    }

    void aRejectionThatFollowsAnInterruptedRefreshSaysSo()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.journal().write(
            {fingerprintOf(Secret("R1")), home.now.addSecs(-60), 4711, u"someclient"_s, false, false})));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(home.oauth->refreshes, 1); // one serialized retry
        QCOMPARE(home.session->health().reason, SignInReason::Interrupted);
        QVERIFY2(token.error().detail.contains(u"interrupted refresh at 2026-05-04T11:59:00Z by someclient"_s),
                 qPrintable(token.error().detail));
    }

    void aGracePeriodSavesAnInterruptedRefresh()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.journal().write(
            {fingerprintOf(Secret("R1")), home.now.addSecs(-5), 4711, u"someclient"_s, false, false})));
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        QVERIFY(!home.journal().read());
    }

    void aJournalThatIsNotOursBlocksNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << QByteArray("\x00\xff{{{", 6);
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("huge") << QByteArray(100'000, 'x');
        QTest::newRow("other version") << QByteArray(R"({"version":9,"fingerprint":"x","rejected":true})");
        QTest::newRow("wrong types") << QByteArray(R"({"version":1,"fingerprint":[],"at":"now","rejected":"yes"})");
    }
    void aJournalThatIsNotOursBlocksNothing()
    {
        QFETCH(QByteArray, content);
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QString path = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
        path.replace(u".lock"_s, u".intent"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().read());
    }

    void theIntentIsThereWhileTheTokenIsSpentAndHoldsNoToken()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1-secret", -1s));
        bool seen = false;
        home.oauth->onRefresh = [&] {
            const auto intent = home.journal().read();
            seen = intent && intent->fingerprint == fingerprintOf(Secret("R1-secret"));
        };
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(seen);
        QVERIFY(!home.journal().read());
    }

    void whatWasBroughtBackIsNotSentAgain()
    {
        SessionFixture home;
        const Credential old = home.credential("A1", "R1", -1s);
        home.store(old);
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(home.journal().spent());
        QCOMPARE(home.journal().spent()->fingerprint, fingerprintOf(Secret("R1")));

        home.store(old); // from a backup, say
        QVERIFY(waitFor(home.session->reload()));
        QCOMPARE(home.session->health().reason, SignInReason::BroughtBack);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::AuthorizationRequired);
        QCOMPARE(home.oauth->refreshes, 1);
        // The user may know better.
        QVERIFY(waitFor(home.session->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void aProviderThatDoesNotRotateSpendsNothing()
    {
        SessionFixture home;
        home.oauth->refreshAnswer = grantOf("A2", "");
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.journal().spent());
        QVERIFY(waitFor(home.session->refresh()));
        QCOMPARE(home.oauth->refreshes, 2);
    }

    void nothingIsReadOrWrittenBesideCodexsEncryptedStore_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::newRow("auto") << StoreMode::Auto;
        QTest::newRow("keyring") << StoreMode::Keyring;
    }
    void nothingIsReadOrWrittenBesideCodexsEncryptedStore()
    {
        QFETCH(StoreMode, mode);
        SessionFixture home(mode);
        home.keyring->put(home.server.identity, home.credential("A2", "R2", 1h));
        QVERIFY(waitFor(home.session->accessToken()));
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(QDir(home.folder.path()).mkpath(u"secrets"_s));
        QFile encrypted(encryptedStorePath(home.folder.path()));
        QVERIFY(encrypted.open(QIODevice::WriteOnly)); // while we run, and have a store pinned

        QVERIFY(!waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        const auto token = waitFor(home.session->refresh());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreEncrypted);
        const auto logout = waitFor(home.session->logout());
        QVERIFY(!logout);
        QCOMPARE(logout.error().kind, ErrorKind::StoreEncrypted);
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(home.stored());
        QCOMPARE(home.keyring->count(), 1);

        QVERIFY(encrypted.remove());
        QVERIFY(waitFor(home.session->refresh()));
    }

    void aPeerThatTakesNoLockIsAdoptedAfterARejection()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        home.oauth->holding = true;
        const auto waiting = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        home.store(home.credential("A-peer", "R-peer", 1h));
        home.oauth->answerRefresh(errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh));

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-peer");
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
    }

    void aCredentialThatChangedDuringTheCallIsNotOverwritten()
    {
        SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.oauth->holding = true;
        const auto waiting = home.session->accessToken();
        QTRY_VERIFY(home.oauth->isHeld());
        home.store(home.credential("A-peer", "R-peer", 1h));
        home.oauth->answerRefresh(grantOf("A2", "R2"));

        const auto token = waitFor(waiting);
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-peer");
        QCOMPARE(shown(home.stored()->refreshToken), "R-peer");
    }

    void whatIsNotStoredIsNotServed()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.oauth->onRefresh = [&] { home.keyring->failingWrites = true; };

        const auto token = waitFor(home.session->accessToken());

        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(token.error().stage, Stage::Persist);
        QVERIFY(home.session->credential().summary->expiresAt <= home.now); // the previous one
        QVERIFY(!home.stored()); // no other store was tried
        QTRY_VERIFY(home.lockIsFree()); // once this process has given up
        QVERIFY(home.journal().read()); // and whoever comes next knows
    }

    void whatOneHomeTriedTheOtherKnows()
    {
        SessionFixture one(StoreMode::Keyring);
        SessionFixture other(StoreMode::Keyring, {20s, 20s, 300ms}, {}, one.keyring);
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s));
        one.oauth->refreshAnswer = errorOf(ErrorKind::OutcomeUnknown, Stage::Refresh);
        QVERIFY(!waitFor(one.session->accessToken()));
        QVERIFY(other.journal().read());

        other.oauth->refreshAnswer = errorOf(ErrorKind::AuthorizationRequired, Stage::Refresh);
        const auto token = waitFor(other.session->accessToken());
        QVERIFY(!token);
        QVERIFY2(token.error().detail.contains("interrupted refresh"_L1), qPrintable(token.error().detail));
        QCOMPARE(other.session->health().reason, SignInReason::Interrupted);

        QVERIFY(!waitFor(one.session->accessToken()));
        QCOMPARE(one.oauth->refreshes, 1); // the verdict is known here, too
    }

    void whatOneHomeReplacedTheOtherDoesNotSpendAgain()
    {
        SessionFixture one(StoreMode::Keyring);
        SessionFixture other(StoreMode::Keyring, {20s, 20s, 300ms}, {}, one.keyring);
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s));
        QVERIFY(waitFor(one.session->accessToken()));
        one.keyring->put(one.server.identity, one.credential("A1", "R1", -1s)); // from a backup
        QVERIFY(!waitFor(other.session->accessToken()));
        QCOMPARE(other.session->health().reason, SignInReason::BroughtBack);
        QCOMPARE(other.oauth->refreshes, 0);
    }

    void aStoreThatCannotTakeTheCredentialStopsBeforeAnythingIsSpent()
    {
        SessionFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->reload()));
        home.keyring->locked = true;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreLocked);
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aConfirmedKeyringWriteRemovesTheTwinInTheFile()
    {
        SessionFixture home(StoreMode::Auto);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.store(home.credential("A-old", "R-old", -2h));
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!home.stored());
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
