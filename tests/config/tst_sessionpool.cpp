#include "core/base/clock.h"
#include "core/config/sessionpool.h"
#include "core/session/history.h"
#include "core/session/journal_p.h"
#include "core/store/filestore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/fakeoauth.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray poolEntry(const QByteArray &name, const QByteArray &more = {})
{
    return "[mcp_servers." + name + "]\nurl = \"https://" + name + ".example/mcp\"\n" + more + '\n';
}

//! Counts what is asked of it.
class CountingKeyring : public FakeKeyring
{
public:
    int reads = 0;
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override
    {
        ++reads;
        return FakeKeyring::read(service, account);
    }
};

struct PoolFixture {
    TemporaryHome folder;
    const QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));
    std::shared_ptr<CountingKeyring> keyring = std::make_shared<CountingKeyring>();
    std::unique_ptr<ServerList> list;
    std::unique_ptr<SessionPool> pool;

    explicit PoolFixture(const QByteArray &toml, SessionPool::ModeFrom from = SessionPool::ModeFrom::Configuration,
                         StoreMode mode = StoreMode::Auto)
    {
        configure(toml);
        list = std::make_unique<ServerList>(folder.path(), folder.filePath(u"own/servers.json"_s));
        SessionSettings settings;
        settings.home = folder.path();
        settings.storeMode = mode;
        settings.clock = [now = now] { return now; };
        settings.oauth = std::make_shared<FakeOAuth>();
        settings.keyring = keyring;
        pool = std::make_unique<SessionPool>(*list, settings, from);
    }

    void configure(const QByteArray &toml) const
    {
        QFile out(folder.filePath(u"config.toml"_s));
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(toml), toml.size());
    }

    Credential credential(const QString &name, const char *access) const
    {
        Credential made;
        made.server = {name, u"https://%1.example/mcp"_s.arg(name)};
        made.clientId = QString::fromLatin1(access);
        made.accessToken = Secret(access);
        made.refreshToken = Secret("R");
        made.expiresAt = now.addSecs(3600);
        return made;
    }

    //! As another program would write it: past our sessions.
    void store(const Credential &made) const
    {
        FileStore file(folder.path());
        const auto before = waitFor(file.read(made.server));
        QVERIFY(before);
        QVERIFY(waitFor(file.write(made, generationOf(*before))));
    }

    QStringList names() const
    {
        QStringList names;
        for (const CredentialSession *session : pool->sessions())
            names.append(session->server().identity.name);
        return names;
    }

    //! What memory holds for \a name: the client id stands for the credential, since tokens are not shown.
    QString known(const QString &name) const
    {
        const CredentialSession *session = pool->find(name);
        if (!session || !session->credential().loaded)
            return u"not loaded"_s;
        return session->credential().summary ? session->credential().summary->clientId : u"none"_s;
    }
};

} // namespace

class TestSessionPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheListInItsOrder()
    {
        const PoolFixture fixture(poolEntry("zeta") + poolEntry("alpha"));
        QCOMPARE(fixture.names(), (QStringList{u"zeta"_s, u"alpha"_s}));
        QCOMPARE(fixture.pool->find(u"alpha"_s), fixture.pool->sessions()[1]);
        QVERIFY(!fixture.pool->find(u"absent"_s));
        // Nothing is read before somebody asks.
        QCOMPARE(fixture.known(u"zeta"_s), u"not loaded"_s);
        QCOMPARE(fixture.keyring->reads, 0);
    }

    void theModeComesFromWhereItShould_data()
    {
        QTest::addColumn<bool>("fromConfiguration");
        QTest::addColumn<QString>("mode");
        QTest::newRow("the configuration") << true << u"keyring"_s;
        QTest::newRow("the settings") << false << u"file"_s;
    }
    void theModeComesFromWhereItShould()
    {
        QFETCH(bool, fromConfiguration);
        QFETCH(QString, mode);
        const PoolFixture fixture("mcp_oauth_credentials_store = \"keyring\"\n",
                                  fromConfiguration ? SessionPool::ModeFrom::Configuration
                                                    : SessionPool::ModeFrom::Settings,
                                  StoreMode::File);
        QCOMPARE(Latchkey::wordFor(fixture.pool->factory().storeMode()), mode);
    }

    void loginOptionsFollowTheConfiguration()
    {
        const PoolFixture fixture("mcp_oauth_callback_port = 4321\n");
        QCOMPARE(fixture.pool->loginOptions().callbackPort, 4321);
        fixture.configure("mcp_oauth_callback_url = \"https://dev.example/cb\"\n");
        QVERIFY(waitFor(fixture.list->reload()));
        QCOMPARE(fixture.pool->loginOptions().callbackPort, 0);
        QCOMPARE(fixture.pool->loginOptions().callbackUrl, u"https://dev.example/cb"_s);
    }

    void staysInStepWithTheList()
    {
        PoolFixture fixture(poolEntry("a") + poolEntry("b") + poolEntry("c"));
        const QPointer<CredentialSession> a = fixture.pool->find(u"a"_s);
        const QPointer<CredentialSession> b = fixture.pool->find(u"b"_s);
        const QPointer<CredentialSession> c = fixture.pool->find(u"c"_s);
        QStringList events;
        connect(fixture.pool.get(), &SessionPool::sessionAdded, this, [&](CredentialSession *session) {
            // By now the pool is as it will be.
            QCOMPARE(fixture.pool->find(session->server().identity.name), session);
            events.append(u"+"_s + session->server().identity.name);
        });
        connect(fixture.pool.get(), &SessionPool::sessionRemoved, this, [&](CredentialSession *session) {
            QVERIFY(!fixture.pool->sessions().contains(session));
            events.append(u"-"_s + session->server().identity.name);
        });
        connect(fixture.pool.get(), &SessionPool::listChanged, this, [&] { events.append(u"list"_s); });

        // One goes, one is configured otherwise, one comes, and the rest stays; in a new order.
        fixture.configure(poolEntry("new") + poolEntry("c") + poolEntry("b", "scopes = [\"more\"]"));
        QVERIFY(waitFor(fixture.list->reload()));
        QCOMPARE(events, (QStringList{u"-a"_s, u"-b"_s, u"+new"_s, u"+b"_s, u"list"_s}));
        QCOMPARE(fixture.names(), (QStringList{u"new"_s, u"c"_s, u"b"_s}));
        QCOMPARE(fixture.pool->find(u"c"_s), c.data());
        QVERIFY(fixture.pool->find(u"b"_s) != b.data());
        QCOMPARE(fixture.pool->find(u"b"_s)->server().scopes, QStringList{u"more"_s});
        QTRY_VERIFY(!a && !b);
        QVERIFY(c);
    }

    void aProblemAloneChangesNoSession()
    {
        const PoolFixture fixture(poolEntry("a"));
        const CredentialSession *before = fixture.pool->find(u"a"_s);
        QSignalSpy list(fixture.pool.get(), &SessionPool::listChanged);
        QSignalSpy removed(fixture.pool.get(), &SessionPool::sessionRemoved);
        fixture.configure("[");
        QVERIFY(waitFor(fixture.list->reload()));
        QCOMPARE(list.size(), 1);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(fixture.pool->find(u"a"_s), before);
    }

    void anOrderAloneChangesNoSession()
    {
        const PoolFixture fixture(poolEntry("a") + poolEntry("b"));
        const QList<CredentialSession *> before = fixture.pool->sessions();
        fixture.configure(poolEntry("b") + poolEntry("a"));
        QVERIFY(waitFor(fixture.list->reload()));
        QCOMPARE(fixture.pool->sessions(), (QList<CredentialSession *>{before[1], before[0]}));
    }

    void seesWhatOtherProgramsDoToTheFile()
    {
        PoolFixture fixture("mcp_oauth_credentials_store = \"file\"\n" + poolEntry("a") + poolEntry("b"));
        fixture.store(fixture.credential(u"a"_s, "A1"));
        fixture.pool->watch();
        QTRY_COMPARE(fixture.known(u"a"_s), u"A1"_s);
        QTRY_COMPARE(fixture.known(u"b"_s), u"none"_s);

        QSignalSpy changed(fixture.pool.get(), &SessionPool::sessionChanged);
        fixture.store(fixture.credential(u"a"_s, "A2"));
        QTRY_COMPARE(fixture.known(u"a"_s), u"A2"_s);
        QVERIFY(!changed.isEmpty());
        fixture.store(fixture.credential(u"b"_s, "B1"));
        QTRY_COMPARE(fixture.known(u"b"_s), u"B1"_s);
        QVERIFY(QFile::remove(FileStore::path(fixture.folder.path())));
        QTRY_COMPARE(fixture.known(u"a"_s), u"none"_s);
        QTRY_COMPARE(fixture.known(u"b"_s), u"none"_s);
        QCOMPARE(fixture.keyring->reads, 0);
    }

    void aServerThatComesWhileWatchingIsRead()
    {
        PoolFixture fixture("mcp_oauth_credentials_store = \"file\"\n");
        fixture.store(fixture.credential(u"late"_s, "L1"));
        fixture.pool->watch();
        fixture.configure("mcp_oauth_credentials_store = \"file\"\n" + poolEntry("late"));
        QVERIFY(waitFor(fixture.list->reload()));
        QTRY_COMPARE(fixture.known(u"late"_s), u"L1"_s);
    }

    void whatIsNoOAuthOrDisabledIsNotRead()
    {
        PoolFixture fixture("mcp_oauth_credentials_store = \"file\"\n" + poolEntry("off", "enabled = false")
                            + poolEntry("bearer", "bearer_token_env_var = \"T\"") + poolEntry("on"));
        fixture.store(fixture.credential(u"off"_s, "O"));
        fixture.store(fixture.credential(u"bearer"_s, "B"));
        fixture.pool->watch();
        QTRY_COMPARE(fixture.known(u"on"_s), u"none"_s);
        QCOMPARE(fixture.known(u"off"_s), u"not loaded"_s);
        QCOMPARE(fixture.known(u"bearer"_s), u"not loaded"_s);
    }

    void aChangeOfTheFileLeavesKeyringsAlone()
    {
        PoolFixture fixture(poolEntry("kept") + poolEntry("filed"));
        fixture.keyring->put({u"kept"_s, u"https://kept.example/mcp"_s}, fixture.credential(u"kept"_s, "K1"));
        fixture.store(fixture.credential(u"filed"_s, "F1"));
        fixture.pool->watch();
        QTRY_COMPARE(fixture.known(u"kept"_s), u"K1"_s);
        QTRY_COMPARE(fixture.known(u"filed"_s), u"F1"_s);

        const int before = fixture.keyring->reads;
        fixture.store(fixture.credential(u"filed"_s, "F2"));
        QTRY_COMPARE(fixture.known(u"filed"_s), u"F2"_s);
        QCOMPARE(fixture.keyring->reads, before);

        // Who asks is told.
        fixture.keyring->put({u"kept"_s, u"https://kept.example/mcp"_s}, fixture.credential(u"kept"_s, "K2"));
        fixture.pool->reload();
        QTRY_COMPARE(fixture.known(u"kept"_s), u"K2"_s);
    }

    void autoFindsASignInOfAnotherProgramInTheFile()
    {
        PoolFixture fixture(poolEntry("a"));
        fixture.pool->watch();
        QTRY_COMPARE(fixture.known(u"a"_s), u"none"_s);
        QVERIFY(fixture.pool->find(u"a"_s)->pinnedStore()->kind == StoreKind::Keyring);
        fixture.store(fixture.credential(u"a"_s, "A1"));
        QTRY_COMPARE(fixture.known(u"a"_s), u"A1"_s);
        QVERIFY(fixture.pool->find(u"a"_s)->pinnedStore()->kind == StoreKind::File);
    }

    void seesWhatAnotherProgramFoundOut_data()
    {
        QTest::addColumn<bool>("inKeyring");
        QTest::newRow("file") << false;
        QTest::newRow("keyring") << true;
    }

    void seesWhatAnotherProgramFoundOut()
    {
        QFETCH(const bool, inKeyring);
        const QByteArray mode = inKeyring ? "keyring" : "file";
        PoolFixture fixture("mcp_oauth_credentials_store = \"" + mode + "\"\n" + poolEntry("a") + poolEntry("b"));
        for (const QString &name : {u"a"_s, u"b"_s}) {
            const Credential made = fixture.credential(name, "A");
            if (inKeyring)
                fixture.keyring->put(made.server, made);
            else
                fixture.store(made);
        }
        fixture.pool->watch();
        QTRY_COMPARE(fixture.known(u"a"_s), u"A"_s);
        QTRY_COMPARE(fixture.known(u"b"_s), u"A"_s);

        // The provider has refused its refresh token, and no store has changed.
        const CredentialSession *a = fixture.pool->find(u"a"_s);
        const Journal journal(fixture.folder.path(), inKeyring ? codexKeyringService : QString(),
                              a->server().identity.storeKey());
        Intent refused;
        refused.fingerprint = fingerprintOf(Secret("R"));
        refused.at = fixture.now;
        refused.program = u"bridge"_s;
        refused.rejected = true;
        QVERIFY(waitFor(journal.write(refused)));
        QTRY_VERIFY(a->lastOutcome().error && a->lastOutcome().error->kind == ErrorKind::AuthorizationRequired);
        QCOMPARE(a->lastOutcome().signIn, SignInReason::Rejected);
        QVERIFY(!fixture.pool->find(u"b"_s)->lastOutcome().error);

        // And what it says next of the same credential, by another file in its place.
        ServerNotes notes;
        notes.check = CheckOutcome{};
        notes.checked = historyMark(fixture.credential(u"a"_s, "A"));
        QVERIFY(waitFor(journal.writeNotes(notes)));
        QTRY_VERIFY(a->credential().check);
        const int toolsNow = 7;
        notes.check->toolCount = toolsNow;
        QVERIFY(waitFor(journal.writeNotes(notes)));
        QTRY_VERIFY(a->credential().check && a->credential().check->toolCount == toolsNow);
    }

    void endsInTheMiddleOfEverything()
    {
        PoolFixture fixture(poolEntry("a"));
        fixture.pool->watch();
        fixture.store(fixture.credential(u"a"_s, "A1"));
        fixture.configure(poolEntry("b"));
        QVERIFY(waitFor(fixture.list->reload()));
        fixture.pool.reset();
        // What was under way comes to its end with nobody there to hear of it.
        QCoreApplication::processEvents();
        fixture.configure(poolEntry("c"));
        QVERIFY(waitFor(fixture.list->reload()));
        QCOMPARE(fixture.list->servers().size(), 1);
    }
};

LATCHKEY_TEST(TestSessionPool)
#include "tst_sessionpool.moc"
