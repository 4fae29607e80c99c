#include "core/config/sessionpool.h"
#include "core/doctor/doctor_p.h"
#include "core/store/driftlog_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filecontent_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/fakeoauth.h"
#include "tests/support/manyservers.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QSet>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

namespace {

//! Counts what is asked of it, one by one.
class ReadingsKeyring : public FakeKeyring
{
public:
    int reads = 0;
    int probes = 0;
    QFuture<Result<bool>> probe() override
    {
        ++probes;
        return FakeKeyring::probe();
    }
    QFuture<Result<std::optional<Secret>>> read(const QString &service, const QString &account) override
    {
        ++reads;
        return FakeKeyring::read(service, account);
    }
};

struct ManyServers {
    TemporaryHome home;
    std::shared_ptr<ReadingsKeyring> keyring = std::make_shared<ReadingsKeyring>();
    std::shared_ptr<FakeOAuth> oauth = std::make_shared<FakeOAuth>();
    std::unique_ptr<ServerList> list;
    std::unique_ptr<SessionPool> pool;

    ManyServers(int count, StoreMode mode)
    {
        fillWithServers(home.path(), count);
        list = std::make_unique<ServerList>(home.path(), home.filePath(u"own/servers.json"_s));
        SessionSettings settings;
        settings.home = home.path();
        settings.storeMode = mode;
        oauth->metadata->issuer = u"https://sign-in.example.invalid"_s;
        settings.oauth = oauth;
        settings.keyring = keyring;
        pool = std::make_unique<SessionPool>(*list, settings, SessionPool::ModeFrom::Settings);
    }

    //! What `status` does.
    void readAll() const
    {
        QList<QFuture<Status>> read;
        for (CredentialSession *session : pool->sessions())
            read.append(session->reload());
        for (const QFuture<Status> &one : read)
            QVERIFY(waitFor(one));
    }

    qsizetype signedIn() const
    {
        const QList<CredentialSession *> sessions = pool->sessions();
        return std::count_if(sessions.begin(), sessions.end(),
                             [](const auto *session) { return session->credential().summary.has_value(); });
    }

    bool isRead() const
    {
        const QList<CredentialSession *> sessions = pool->sessions();
        return std::all_of(sessions.begin(), sessions.end(),
                           [](const auto *session) { return session->credential().loaded; });
    }

    //! As another program would.
    void replace(int number, const char *access) const
    {
        const ServerIdentity server = pool->sessions()[number]->server().identity;
        FileStore file(home.path());
        const auto before = waitFor(file.read(server));
        QVERIFY(before && *before);
        Credential after = **before;
        after.accessToken = Secret(access);
        QVERIFY(waitFor(file.write(after, generationOf(*before))));
    }
};

} // namespace

// What it costs to have many servers, counted: no figure here depends on the machine.
class TestManyServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReadingOfTheFileServesAll_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<StoreMode>("mode");
        for (const int count : {10, 300}) {
            QTest::addRow("%d servers, file", count) << count << StoreMode::File;
            QTest::addRow("%d servers, auto", count) << count << StoreMode::Auto;
        }
    }
    void oneReadingOfTheFileServesAll()
    {
        QFETCH(int, count);
        QFETCH(StoreMode, mode);
        const ManyServers servers(count, mode);
        servers.keyring->absent = true;
        const int before = FileContent::loads();
        servers.readAll();
        QCOMPARE(servers.signedIn(), count * 9 / 10);
        QCOMPARE_LE(FileContent::loads() - before, 4);
    }

    void refreshesThatFallDueTogetherShareReadingsAndWrites()
    {
        const ManyServers servers(100, StoreMode::File);
        servers.readAll();
        const int before = FileContent::loads();
        QList<QFuture<Result<AccessToken>>> refreshes;
        for (CredentialSession *session : servers.pool->sessions())
            refreshes.append(session->refresh());
        qsizetype done = 0;
        for (const auto &refresh : refreshes)
            done += waitFor(refresh) ? 1 : 0;
        QCOMPARE(done, 70); // the others have nothing to refresh
        QCOMPARE_LE(FileContent::loads() - before, 70); // two for each of them by itself
    }

    void oneSearchOfTheKeyringServesAll_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("10 servers") << 10;
        QTest::newRow("300 servers") << 300;
    }
    void oneSearchOfTheKeyringServesAll()
    {
        QFETCH(int, count);
        const ManyServers servers(count, StoreMode::Auto);
        for (const CredentialSession *session : servers.pool->sessions()) {
            Credential made;
            made.server = session->server().identity;
            made.clientId = u"client"_s;
            made.accessToken = Secret("A");
            servers.keyring->put(made.server, made);
        }
        servers.keyring->reads = servers.keyring->searches = servers.keyring->probes = 0;
        servers.readAll();
        QCOMPARE(servers.signedIn(), count);
        // Each wave begins with one that asks alone: of the resolution, of the reading, of the side records.
        QCOMPARE_LE(servers.keyring->searches, 8);
        QCOMPARE_LE(servers.keyring->reads, 16);
        QCOMPARE_LE(servers.keyring->probes, 4);
    }

    void aKeyringThatCannotBeSearchedIsAskedForEach()
    {
        const ManyServers servers(20, StoreMode::Keyring);
        servers.keyring->searchable = false;
        for (const CredentialSession *session : servers.pool->sessions()) {
            Credential made;
            made.server = session->server().identity;
            made.accessToken = Secret("A");
            servers.keyring->put(made.server, made);
        }
        servers.readAll();
        QCOMPARE(servers.signedIn(), 20);
    }

    void whatIsWrongWithOneEntryIsSaidOfItAlone()
    {
        const ManyServers servers(20, StoreMode::Keyring);
        for (const CredentialSession *session : servers.pool->sessions()) {
            Credential made;
            made.server = session->server().identity;
            made.accessToken = Secret("A");
            servers.keyring->put(made.server, made);
        }
        servers.keyring->corrupt(servers.pool->sessions()[7]->server().identity);
        QList<QFuture<Status>> read;
        for (CredentialSession *session : servers.pool->sessions())
            read.append(session->reload());
        for (qsizetype at = 0; at < read.size(); ++at)
            QCOMPARE(waitFor(read[at]).has_value(), at != 7);
        QCOMPARE(servers.signedIn(), 19);
    }

    void oneLookServesAnExamination_data() { oneSearchOfTheKeyringServesAll_data(); }
    void oneLookServesAnExamination()
    {
        QFETCH(int, count);
        const ManyServers servers(count, StoreMode::File);
        Examination what;
        what.home = servers.home.path();
        what.servers = servers.list->servers();
        what.mode = StoreMode::Auto;
        what.keyring = servers.keyring;
        servers.keyring->absent = true;
        const int before = FileContent::loads();
        QVERIFY(waitFor(examine(what)));
        QCOMPARE_LE(FileContent::loads() - before, 8);
    }

    void theDriftLogIsWrittenOnceForAll()
    {
        const TemporaryHome home;
        DriftLog log(home.path());
        const Resolution seen{u"auto"_s, u"fake"_s, u"file"_s, {}, {}};
        QList<QFuture<Status>> records;
        for (int i = 0; i < 200; ++i)
            records.append(log.record(u"server-%1|0123456789abcdef"_s.arg(i), seen, QDateTime::currentDateTimeUtc()));
        for (const auto &record : records)
            QVERIFY(waitFor(record));
        const auto all = waitFor(log.all());
        QVERIFY(all);
        QCOMPARE(all->size(), 200);
        QVERIFY(std::all_of(all->begin(), all->end(), [&seen](const Resolution &one) { return one == seen; }));
    }

    void aChangedEntryIsReadAloneByThoseWhoWatch()
    {
        const ManyServers servers(100, StoreMode::File);
        servers.pool->watch();
        QVERIFY(waitUntil([&] { return servers.isRead(); }));
        QVERIFY(waitUntil([] { return !waitForWorkers(); }));

        QSet<CredentialSession *> changed;
        connect(servers.pool.get(), &SessionPool::sessionChanged, this,
                [&changed](CredentialSession *session) { changed.insert(session); });
        for (const int number : {42, 17}) {
            changed.clear();
            const int before = FileContent::loads();
            servers.replace(number, "another");
            QVERIFY(waitUntil([&] { return !changed.isEmpty(); }));
            QVERIFY(waitUntil([] { return !waitForWorkers(); }));
            QCOMPARE(changed, (QSet<CredentialSession *>{servers.pool->sessions()[number]}));
            QCOMPARE_LE(FileContent::loads() - before, 8); // two of them are the other program's
        }
    }

    void whoAsksWhileAReadingIsUnderWayIsAnsweredByTheNext()
    {
        const ManyServers servers(3, StoreMode::File);
        FileStore file(servers.home.path());
        const ServerIdentity server = servers.pool->sessions()[0]->server().identity;
        // Asked before the write, and after it: both at once, so that the first reading is under way.
        const auto first = file.read(server);
        const auto stored = waitFor(FileStore(servers.home.path()).read(server));
        QVERIFY(stored && *stored);
        Credential other = **stored;
        other.accessToken = Secret("other");
        const auto blocked = file.read(server);
        const auto written = FileStore(servers.home.path()).write(other, generationOf(*stored));
        QVERIFY(waitFor(written));
        const auto after = waitFor(file.read(server));
        QVERIFY(after && *after);
        QCOMPARE((*after)->accessToken, Secret("other"));
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(blocked));
    }
};

LATCHKEY_TEST(TestManyServers)
#include "tst_manyservers.moc"
