#include "core/lock/locks_p.h"
#include "core/store/encryptedstore_p.h"
#include "tests/session/refreshoutcomes.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/openssl.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Latchkey;
using namespace Latchkey::Test;

class TestRefreshStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    // As Codex does.
    void whatCannotBeUnderstoodIsSignedOutOfWhereverItIs()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A-file", "R-file", 1h));
        home.keyring->corrupt(home.server.identity);
        QVERIFY(!waitFor(home.session->accessToken())); // nobody knows whether it is newer
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromKeyring && report->removedFromFile);
        QCOMPARE(home.keyring->count(), 0);
        QVERIFY(!home.stored());
        QCOMPARE(home.session->health().state, HealthState::NeedsSignIn);
    }

    void nobodyIsSignedOutOfALockedKeyring()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A-file", "R-file", 1h));
        home.keyring->locked = true;
        const auto report = waitFor(home.session->logout());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::StoreLocked);
        QVERIFY(home.stored());
    }

    void theEncryptedStoreTakesTheKeyringsPlaceWhereCodexEncrypts_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::newRow("auto") << StoreMode::Auto;
        QTest::newRow("keyring") << StoreMode::Keyring;
    }
    void theEncryptedStoreTakesTheKeyringsPlaceWhereCodexEncrypts()
    {
        LATCHKEY_NEEDS_OPENSSL(true);
        QFETCH(StoreMode, mode);
        SessionFixture home(mode, {20s, 20s, 300ms}, {}, nullptr, true);
        const QString key = home.server.identity.storeKey();
        const QString passphrase = codexPassphraseService + u'/'
            + EncryptedStore::passphraseAccount(home.folder.path());
        home.keyring->entries[passphrase] = "passphrase";
        home.keyring->put(home.server.identity, home.credential("A8", "R8", -1s));
        home.store(home.credential("A9", "R9", -1s));
        EncryptedStore encrypted(home.keyring, home.folder.path());
        QVERIFY(waitFor(encrypted.write(home.credential("A1", "R1", -1s), {})));

        home.oauth->refreshAnswer = grantOf("A2", "R2");
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A2"));
        QVERIFY(home.session->pinnedStore()->kind == StoreKind::Encrypted);
        const auto stored = waitFor(encrypted.read(home.server.identity));
        QVERIFY(stored && *stored);
        QCOMPARE((*stored)->refreshToken, Secret("R2"));
        QVERIFY(!home.stored()); // as after a write into the keyring
        QVERIFY(home.keyring->entries[codexKeyringService + u'/' + key].contains("R8")); // as Codex leaves it

        // Without its passphrase nothing else is used, and nothing is written.
        home.keyring->entries.remove(passphrase);
        home.store(home.credential("A9", "R9", 1h));
        QVERIFY(!waitFor(home.session->reload()));
        QCOMPARE(home.session->health().state, HealthState::Trouble);
        const auto refused = waitFor(home.session->refresh());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::StoreEncrypted);
        QCOMPARE(home.oauth->refreshes, 1);
        QCOMPARE(home.stored()->refreshToken, Secret("R9"));

        home.keyring->entries[passphrase] = "passphrase";
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromEncrypted && report->removedFromKeyring && report->removedFromFile);
        QVERIFY(!*waitFor(encrypted.read(home.server.identity)));
        QVERIFY(!home.stored());
        QCOMPARE(home.keyring->count(), 1); // the passphrase
    }

    void signingOutOfTheFileReachesTheEncryptedStore()
    {
        LATCHKEY_NEEDS_OPENSSL(true);
        SessionFixture home(StoreMode::File, {20s, 20s, 300ms}, {}, nullptr, true);
        home.keyring->entries[codexPassphraseService + u'/' + EncryptedStore::passphraseAccount(home.folder.path())]
            = "passphrase";
        EncryptedStore encrypted(home.keyring, home.folder.path());
        QVERIFY(waitFor(encrypted.write(home.credential("A1", "R1", 1h), {})));
        home.store(home.credential("A2", "R2", 1h));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A2"));
        const auto report = waitFor(home.session->logout());
        QVERIFY(report);
        QVERIFY(report->removedFromFile && report->removedFromEncrypted);
        QVERIFY(!*waitFor(encrypted.read(home.server.identity)));
    }

    void aFileOfCodexsEncryptedStoreAloneMeansNothing()
    {
        SessionFixture home(StoreMode::Auto);
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(QDir(home.folder.path()).mkpath(u"secrets"_s));
        QFile encrypted(EncryptedStore::path(home.folder.path()));
        QVERIFY(encrypted.open(QIODevice::WriteOnly));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A1"));
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
};

LATCHKEY_TEST(TestRefreshStores)
#include "tst_refreshstores.moc"
