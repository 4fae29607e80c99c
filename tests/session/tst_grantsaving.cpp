#include "core/base/system/durablefile_p.h"
#include "core/session/login.h"
#include "core/session/recoveryrecord_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <atomic>
#include <cerrno>

#include <dlfcn.h>
#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

QByteArray recordPath; // whose syncs are counted
std::atomic<int> syncedRecords = 0;
std::atomic<int> failingSyncs = 0; // of records: as of a disk that could not write, which is told once and no more

} // namespace

//! Takes the place of libc's.
extern "C" __attribute__((visibility("default"))) int fsync(int descriptor)
{
    struct stat record = {};
    struct stat synced = {};
    if (::stat(recordPath.constData(), &record) == 0 && ::fstat(descriptor, &synced) == 0
        && record.st_ino == synced.st_ino && record.st_dev == synced.st_dev) {
        ++syncedRecords;
        if (failingSyncs > 0) {
            --failingSyncs;
            errno = EIO;
            return -1;
        }
    }
    return reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fsync"))(descriptor);
}

namespace {

//! What a folder stands in the place of; or what somebody else holds.
enum class Obstacle { StoreLock, Store, CredentialLock };

//! A home whose file store can be made to fail.
struct SavingFixture : SessionFixture {
    using SessionFixture::SessionFixture;

    RecoveryRecord record() const { return {folder.path(), server.identity}; }
    std::optional<PendingGrant> pending() const
    {
        const auto read = waitFor(record().read());
        return read ? *read : std::nullopt;
    }
    QString pathOfRecord() const
    {
        QString path = credentialLockPath(folder.path(), server.identity.storeKey());
        return path.replace(u".lock"_s, u".granted"_s);
    }
    void countSyncs() const
    {
        recordPath = QFile::encodeName(pathOfRecord());
        syncedRecords = 0;
    }
    QString pathOf(Obstacle what) const
    {
        return what == Obstacle::Store ? FileStore::path(folder.path()) : storeLockPath(folder.path());
    }
    void putAside(Obstacle what) const
    {
        QVERIFY(QFile::rename(pathOf(what), pathOf(what) + u".aside"_s));
        QVERIFY(QDir().mkdir(pathOf(what)));
    }
    void bringBack(Obstacle what) const
    {
        QVERIFY(QDir().rmdir(pathOf(what)));
        QVERIFY(QFile::rename(pathOf(what) + u".aside"_s, pathOf(what)));
    }
    //! Somebody takes the store's lock while the provider is asked.
    void holdStoreMeanwhile(LockHandle &held)
    {
        oauth->onRefresh = [this, &held] {
            StoreLock lock(folder.path());
            const auto taken = waitFor(lock.acquire(5s));
            QVERIFY(taken);
            held = *taken;
        };
    }
    void breakStore() const { putAside(Obstacle::StoreLock); }
    void mendStore() const { bringBack(Obstacle::StoreLock); }
    //! A refresh whose answer finds no store.
    void loseStore()
    {
        store(credential("A1", "R1", -1s));
        oauth->onRefresh = [this] {
            breakStore();
            oauth->onRefresh = nullptr;
        };
        const auto token = waitFor(session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().stage, Stage::Persist);
        QCOMPARE(token.error().granted, Granted::Kept);
        QVERIFY(pending());
    }
};

} // namespace

//! What becomes of tokens that a provider has granted when the store cannot take them.
class TestGrantSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordKeepsAllOfACredential()
    {
        const SavingFixture home;
        QVERIFY(home.takeLock());
        PendingGrant grant{home.credential("A2", "R2", 1h), generationOf(home.credential("A1", "R1", 1h))};
        grant.credential.clientSecret = Secret("S");
        grant.credential.clientAuthMethod = u"client_secret_post"_s;
        grant.credential.tokenType = TokenType::DPoP;
        grant.credential.dpopKey = Secret("KEY");
        grant.credential.lifetime = 1h;
        QVERIFY(waitFor(home.record().write(grant, nullptr)));
        QVERIFY(home.pending() == grant);
        QVERIFY(waitFor(home.record().clear()));
        QVERIFY(!home.pending());
    }

    void aRecordThatIsNotOursIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << QByteArray("\xff{");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("other version") << QByteArray(R"({"version":2,"replaces":"","entry":{"access_token":"A"}})");
        QTest::newRow("no token") << QByteArray(R"({"version":1,"replaces":"","entry":{}})");
        QTest::newRow("replaces we know not what") << QByteArray(R"({"version":1,"entry":{"access_token":"A"}})");
    }
    void aRecordThatIsNotOursIsNone()
    {
        QFETCH(QByteArray, content);
        SavingFixture home;
        home.store(home.credential("A1", "R1", -1s));
        const QString path = home.pathOfRecord();
        QVERIFY(writePrivateFile(path, content));
        QVERIFY(!home.pending());
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(!QFileInfo::exists(path));
    }

    void aGrantOutlivesAFailedWrite()
    {
        SavingFixture home;
        home.loseStore();
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        home.mendStore();
        const auto token = waitFor(home.session->accessToken());
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(shown(token->value), "A2");
        QCOMPARE(shown(home.stored()->refreshToken), "R2");
        QCOMPARE(home.oauth->refreshes, 1); // the spent token was not sent again
        QVERIFY(!home.pending());
        QVERIFY(!home.journal().read());
    }

    void itIsNotServedBeforeItIsStored()
    {
        SavingFixture home;
        home.loseStore();
        const auto again = waitFor(home.session->accessToken());
        QVERIFY(!again);
        QCOMPARE(again.error().granted, Granted::Kept);
        QCOMPARE(home.oauth->refreshes, 1);
        QVERIFY(home.pending());
    }

    void aLockThatIsHeldCostsNothing()
    {
        SavingFixture home(StoreMode::File, {1s, 20s, 300ms});
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign;
        home.holdStoreMeanwhile(foreign);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(token.error().stage, Stage::Persist);
        QCOMPARE(token.error().granted, Granted::Kept);
        letGo(foreign);
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->refreshes, 1);
    }

    //! Beside the store, as long as it does not take long: two syncs at a time take a disk twice as long.
    void theRecordIsSyncedWhereItHasToLast()
    {
        SavingFixture home(StoreMode::File, {1s, 20s, 20s});
        home.store(home.credential("A1", "R1", -1s));
        home.countSyncs();
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(syncedRecords.load(), 0);

        LockHandle foreign;
        home.holdStoreMeanwhile(foreign);
        const auto token = home.session->refresh();
        QVERIFY(waitUntil([] { return syncedRecords > 0; }));
        QVERIFY(home.pending());
        QVERIFY(!token.isFinished());
        letGo(foreign);
        QVERIFY(waitFor(token));
        QVERIFY(!home.pending());

        SavingFixture broken;
        broken.countSyncs();
        broken.loseStore();
        QVERIFY(syncedRecords > 0);
    }

    //! A request that is under way when a program ends for that would be cut off by it.
    void nobodyIsAskedBeforeTheStoreIsReady()
    {
        SavingFixture home;
        home.store(home.credential("A1", "R1", -1s));
        home.breakStore();
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().stage, Stage::Prepare);
        QCOMPARE(home.oauth->lookups + home.oauth->descriptions, 0);
        home.mendStore();
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->lookups, 1);
    }

    void whatCouldNotBeSyncedIsNotSaidToBeKept()
    {
        SavingFixture home(StoreMode::File, {1s, 20s, 500ms});
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign;
        home.holdStoreMeanwhile(foreign);
        home.countSyncs();
        failingSyncs = 1;
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(failingSyncs.load(), 0);
        QCOMPARE(token.error().granted, Granted::Waiting);
    }

    //! Whoever wrote it was killed before it came to that.
    void theRecordOfAnotherProgramIsSyncedWhereItHasToLast()
    {
        SavingFixture home;
        home.store(home.credential("A1", "R1", -1s));
        const PendingGrant grant{home.credential("A2", "R2", 1h), generationOf(home.stored())};
        QVERIFY(waitFor(home.record().write(grant, nullptr, Sync::Later)));
        home.countSyncs();
        home.breakStore();
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().granted, Granted::Kept);
        QVERIFY(syncedRecords > 0);
    }

    void aStoreThatHasMovedOnKeepsWhatItHas()
    {
        SavingFixture home;
        home.loseStore();
        home.mendStore();
        home.store(home.credential("A-peer", "R-peer", 1h));
        const auto token = waitFor(home.session->refreshAfterUnauthorized(Secret("A1")));
        QVERIFY(token);
        QCOMPARE(shown(token->value), "A-peer");
        QVERIFY(!home.pending());
    }

    void signingOutRevokesWhatWasGrantedLast()
    {
        SavingFixture home;
        home.loseStore();
        home.mendStore();
        QVERIFY(waitFor(home.session->logout()));
        QCOMPARE(shown(home.oauth->lastRevoked.refreshToken), "R2");
        QVERIFY(!home.pending());
        QVERIFY(!home.stored());
    }

    void aSignInOutlivesAFailedWrite_data()
    {
        QTest::addColumn<Obstacle>("obstacle");
        QTest::newRow("the store cannot be written") << Obstacle::StoreLock;
        QTest::newRow("the store cannot be read") << Obstacle::Store;
        QTest::newRow("the credential's lock is held") << Obstacle::CredentialLock;
    }
    void aSignInOutlivesAFailedWrite()
    {
        QFETCH(Obstacle, obstacle);
        SavingFixture home(StoreMode::File, {1s, 20s, 300ms});
        home.offerDevice();
        home.store(home.credential("A1", "R1", -1s));
        LockHandle foreign;
        bool isBroken = false;
        LoginOptions options;
        options.way = LoginWay::Device;
        Login *login = home.session->login(options);
        QObject::connect(login, &Login::stepChanged, login, [&](LoginStep step) {
            if (step != LoginStep::Exchanging && step != LoginStep::WaitingForCode)
                return;
            if (obstacle == Obstacle::CredentialLock && !foreign)
                foreign = home.takeLock();
            else if (obstacle != Obstacle::CredentialLock && !std::exchange(isBroken, true))
                home.putAside(obstacle);
        });
        const auto future = login->future();
        const Status done = waitFor(future);
        QVERIFY(!done);
        QCOMPARE(done.error().granted, Granted::Kept);
        QVERIFY(!home.factory->isBusy()); // nobody has to wait for what is written down
        obstacle == Obstacle::CredentialLock ? letGo(foreign) : home.bringBack(obstacle);
        QCOMPARE(shown(home.stored()->refreshToken), "R1");
        const auto token = waitFor(home.session->accessToken());
        QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
        QCOMPARE(shown(token->value), "login-A");
        QCOMPARE(home.oauth->refreshes, 0);
    }

    void aKeyringThatWorksAgainGetsIt()
    {
        SavingFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.oauth->onRefresh = [&] { home.keyring->failingWrites = true; };
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().granted, Granted::Waiting);
        QVERIFY(!home.pending()); // not in clear

        const auto meanwhile = waitFor(home.session->accessToken());
        QVERIFY(!meanwhile);
        QCOMPARE(home.oauth->refreshes, 1);
        home.keyring->failingWrites = false;
        QVERIFY(waitUntil([&] { return !home.factory->isBusy(); }));
        const auto after = waitFor(home.session->accessToken());
        QVERIFY(after);
        QCOMPARE(shown(after->value), "A2");
        QCOMPARE(home.oauth->refreshes, 1);
        QVERIFY(!home.journal().read());
    }

    void aKeyringThatWorksAgainGetsASignInWhateverItHolds()
    {
        SavingFixture home(StoreMode::Keyring);
        home.offerDevice();
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        LoginOptions options;
        options.way = LoginWay::Device;
        Login *login = home.session->login(options);
        QObject::connect(login, &Login::stepChanged, login, [&](LoginStep step) {
            if (step == LoginStep::Saving)
                home.keyring->failingWrites = true;
        });
        const auto future = login->future();
        const Status done = waitFor(future);
        QVERIFY(!done);
        QCOMPARE(done.error().granted, Granted::Waiting);
        home.keyring->failingWrites = false;
        home.keyring->put(home.server.identity, home.credential("A-peer", "R-peer", 1h));
        QVERIFY(waitUntil([&] { return !home.factory->isBusy(); }));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(shown(token->value), "login-A");
    }

    void aKeyringThatStaysBrokenIsGivenUp()
    {
        SavingFixture home(StoreMode::Keyring);
        home.keyring->put(home.server.identity, home.credential("A1", "R1", -1s));
        home.oauth->onRefresh = [&] { home.keyring->failingWrites = true; };
        QVERIFY(!waitFor(home.session->accessToken()));
        QVERIFY(waitUntil([&] { return !home.factory->isBusy(); }));
        QVERIFY(home.session->lastOutcome().error);
        QCOMPARE(home.session->lastOutcome().error->granted, Granted::Lost);
        QVERIFY(home.lockIsFree());
        QVERIFY(home.journal().read()); // whoever tries the spent token next knows
        std::chrono::milliseconds waited = 0ms;
        for (const auto one : *home.delays)
            waited += one;
        QVERIFY(waited <= 5min); // when others may take its lock for stale
    }
};

LATCHKEY_TEST(TestGrantSaving)
#include "tst_grantsaving.moc"
