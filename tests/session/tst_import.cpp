#include "core/store/memorystore.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QFileInfo>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! One that takes nothing.
class FullStore : public MemoryStore
{
public:
    QFuture<Status> write(const Credential &, const Generation &, const Reservation &) override
    {
        return readyFuture(Status(Error{ErrorKind::StoreUnavailable, Stage::Persist, u"full"_s}));
    }
};

//! One that never answers, as long as it is to.
class MuteStore : public MemoryStore
{
public:
    bool isMute = false;

    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override
    {
        return isMute ? silence<std::optional<Credential>>() : MemoryStore::read(server);
    }
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override
    {
        return isMute ? silence<Reservation>() : MemoryStore::prepare(server);
    }

private:
    template<typename T>
    QFuture<Result<T>> silence()
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_kept.append(promise);
        return promise->future();
    }

    QList<std::shared_ptr<void>> m_kept;
};

//! A home whose sessions keep credentials in \a store.
struct OwnStore {
    SessionFixture home;
    std::shared_ptr<CredentialStore> store;
    std::unique_ptr<SessionFactory> factory;
    std::unique_ptr<CredentialSession> session;

    explicit OwnStore(std::shared_ptr<CredentialStore> made, Bounds bounds = {})
        : store(std::move(made))
    {
        SessionSettings settings;
        settings.bounds = bounds;
        settings.home = home.folder.path();
        settings.clock = [time = home.time] { return *time; };
        settings.oauth = home.oauth;
        settings.keyring = home.keyring;
        settings.store = store;
        factory = std::make_unique<SessionFactory>(settings);
        session.reset(factory->open(home.server));
    }
};

} // namespace

//! Tokens that somebody else was granted, and a store of the program's own.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsImportedIsServedAndRefreshed()
    {
        SessionFixture home;
        Credential granted = home.credential("A9", "R9", 1h);
        granted.server = {u"another"_s, u"https://elsewhere.example/mcp"_s};
        QVERIFY(waitFor(home.session->importCredential(granted)));
        QCOMPARE(home.session->health().state, HealthState::SignedIn);
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->value, Secret("A9"));
        QCOMPARE(home.oauth->refreshes, 0);
        // Stored, under this server's name.
        QCOMPARE(home.stored()->refreshToken, Secret("R9"));
        QCOMPARE(home.stored()->server, home.server.identity);
        home.now = home.now.addSecs(7200);
        QVERIFY(waitFor(home.session->accessToken()));
        QCOMPARE(home.oauth->refreshes, 1);
    }

    void itReplacesWhatIsThere()
    {
        const SessionFixture home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->importCredential(home.credential("A9", "R9", 1h))));
        QCOMPARE(waitFor(home.session->accessToken())->value, Secret("A9"));
        QCOMPARE(home.oauth->refreshes, 0);
        QVERIFY(home.lockIsFree());
    }

    void itWaitsForTheLock()
    {
        const SessionFixture home;
        LockHandle other = home.takeLock();
        const auto imported = home.session->importCredential(home.credential("A9", "R9", 1h));
        QVERIFY(waitFor(home.session->reload()));
        QVERIFY(!imported.isFinished());
        letGo(other);
        QVERIFY(waitFor(imported));
    }

    //! What it may have read before that is gone, with the rest of what was signed out of.
    void aSignOutBeforeItTakesNothingOfItAlong()
    {
        const SessionFixture home;
        Credential granted = home.credential("A1", "R1", 1h);
        granted.clientSecret = Secret("SECRET");
        QVERIFY(waitFor(home.session->importCredential(granted)));
        LockHandle other = home.takeLock();
        granted.refreshToken = Secret("R9");
        const auto imported = home.session->importCredential(granted);
        QVERIFY(waitFor(home.session->reload()));
        QVERIFY(waitFor(fileStoreOf(home.folder.path())->remove(home.server.identity)));
        letGo(other);
        QVERIFY(waitFor(imported));
        QCOMPARE(home.stored()->refreshToken, Secret("R9"));
        QCOMPARE(home.stored()->clientSecret, Secret("SECRET"));
        QCOMPARE(home.stored()->resource, granted.resource);
    }

    void withoutATokenNothingChanges()
    {
        const SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        Credential empty = home.credential("A9", "R9", 1h);
        empty.accessToken = {};
        const Status imported = waitFor(home.session->importCredential(empty));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(home.stored()->accessToken, Secret("A1"));
    }

    void aTokenThatNoHeaderMayHaveIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("another field behind it") << QByteArray("A9\r\nX-Other: 1");
        QTest::newRow("two words") << QByteArray("Bearer A9");
        QTest::newRow("a null") << QByteArray("A\0009", 3);
        QTest::newRow("another alphabet") << QByteArray("\xC3\xA4");
        QTest::newRow("too long") << QByteArray(qsizetype{64} * 1024 + 1, 'A');
    }
    void aTokenThatNoHeaderMayHaveIsRefused()
    {
        QFETCH(QByteArray, token);
        const SessionFixture home;
        home.store(home.credential("A1", "R1", 1h));
        Credential strange = home.credential("A9", "R9", 1h);
        strange.accessToken = Secret(token);
        const Status imported = waitFor(home.session->importCredential(strange));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(home.stored()->accessToken, Secret("A1"));
    }

    //! As another program may have stored it.
    void aTokenThatNoHeaderMayHaveIsNotSent()
    {
        const OwnStore own(std::make_shared<MemoryStore>());
        const auto headersWith = [&own](const char *token) {
            AccessToken given;
            given.value = Secret(token);
            return own.session->authorizationHeaders(given, QUrl(own.home.server.identity.url), "GET");
        };
        QCOMPARE(headersWith("A1")->first().second, "Bearer A1");
        for (const char *token : {"", "A1\r\nX-Other: 1"}) {
            QVERIFY(!headersWith(token));
            QCOMPARE(headersWith(token).error().kind, ErrorKind::InvalidInput);
        }
    }

    void whatCannotBeStoredIsAnError()
    {
        const OwnStore own(std::make_shared<FullStore>());
        const Status imported = waitFor(own.session->importCredential(own.home.credential("A9", "R9", 1h)));
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(imported.error().stage, Stage::Persist);
        QVERIFY(!waitFor(own.session->accessToken()));
        QVERIFY(own.home.lockIsFree());
    }

    void aStoreThatNeverAnswersHoldsNobodyUp()
    {
        const auto store = std::make_shared<MuteStore>();
        Bounds bounds;
        bounds.store = 50ms;
        const OwnStore own(store, bounds);
        QVERIFY(waitFor(own.session->importCredential(own.home.credential("A1", "R1", -1s))));
        store->isMute = true;
        const auto token = waitFor(own.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(waitFor(own.session->importCredential(own.home.credential("A9", "R9", 1h))).error().stage,
                 Stage::Prepare);
        QVERIFY(waitFor(own.factory->drain()));
        QVERIFY(own.home.lockIsFree());
        store->isMute = false;
        QVERIFY(waitFor(own.session->accessToken()));
        QCOMPARE(own.home.oauth->refreshes, 1);
    }

    void aStoreOfOnesOwnIsTheOnlyOne()
    {
        const OwnStore own(std::make_shared<MemoryStore>());
        QVERIFY(waitFor(own.session->importCredential(own.home.credential("A1", "R1", -1s))));
        QCOMPARE(wordFor(own.session->pinnedStore()->kind), wordFor(StoreKind::Own));
        const auto token = waitFor(own.session->accessToken());
        QVERIFY(token);
        QCOMPARE(own.home.oauth->refreshes, 1);
        const auto kept = waitFor(own.store->read(own.home.server.identity));
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->accessToken, token->value);
        // Neither the file nor the keyring has seen it; the locks and journals are in the home.
        QVERIFY(!QFileInfo::exists(FileStore::path(own.home.folder.path())));
        QCOMPARE(own.home.keyring->count(), 0);
        QVERIFY(QFileInfo::exists(lockFolder(own.home.folder.path())));

        const auto signedOut = waitFor(own.session->logout());
        QVERIFY(signedOut);
        QVERIFY(signedOut->removedFromOwn);
        QVERIFY(!*waitFor(own.store->read(own.home.server.identity)));
        QCOMPARE(waitFor(own.session->accessToken()).error().kind, ErrorKind::AuthorizationRequired);
    }
};

LATCHKEY_TEST(TestImport)
#include "tst_import.moc"
