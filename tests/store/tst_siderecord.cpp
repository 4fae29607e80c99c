#include "core/base/clock.h"
#include "core/store/filestore.h"
#include "core/store/siderecord_p.h"
#include "core/store/siderecordplace_p.h"
#include "core/store/siderecordstore.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <functional>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};

Credential credential(const char *access = "A1", const char *refresh = "R1", const QString &client = u"client"_s)
{
    Credential made;
    made.server = demo;
    made.issuer = u"https://as.example"_s;
    made.clientId = client;
    made.clientSecret = Secret("SECRET");
    made.clientAuthMethod = u"client_secret_post"_s;
    made.accessToken = Secret(access);
    made.refreshToken = Secret(refresh);
    made.expiresAt = utcFromMSecs(1'790'000'000'123);
    made.lifetime = 1h;
    made.scopes = {u"a"_s};
    made.resource = u"http://127.0.0.1:39111"_s;
    return made;
}

Credential bound(const char *access = "A1", const char *refresh = "R1")
{
    Credential made = credential(access, refresh);
    made.tokenType = TokenType::DPoP;
    made.dpopKey = Secret("KEY");
    return made;
}

//! One home with a file, one with a keyring.
enum class Place { File, Keyring };

//! A store with its records, beside the naked one that other programs see.
struct Fixture {
    Place place;
    QTemporaryDir home;
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    std::shared_ptr<CredentialStore> naked;
    std::shared_ptr<SideRecordPlace> records;
    std::shared_ptr<CredentialStore> store;

    explicit Fixture(Place where)
        : place(where)
    {
        if (place == Place::File) {
            naked = std::make_shared<FileStore>(home.path());
            records = std::make_shared<FileSideRecords>(home.path());
            store = fileStoreOf(home.path());
        } else {
            naked = std::make_shared<KeyringStore>(keyring);
            records = std::make_shared<KeyringSideRecords>(keyring, codexKeyringService);
            store = keyringStoreOf(keyring, codexKeyringService);
        }
    }

    static Status put(CredentialStore &into, const Credential &made)
    {
        const auto before = waitFor(into.read(made.server));
        return before ? waitFor(into.write(made, generationOf(*before))) : Status(before.error());
    }
    Status write(const Credential &made) { return put(*store, made); }
    std::optional<Credential> read() const { return waitFor(store->read(demo)).value(); }
    std::optional<Credential> readNaked() const { return waitFor(naked->read(demo)).value(); }
    QJsonObject record() const { return waitFor(records->read(demo)).value(); }

    //! As Codex does it: the members that it knows, and no other.
    void rewriteAsCodex(const std::function<void(Credential &)> &change = {})
    {
        Credential known = withoutSideRecord(*readNaked());
        if (change)
            change(known);
        known.tokenType = TokenType::Bearer;
        known.lifetime.reset();
        QVERIFY(waitFor(naked->remove(demo)));
        QVERIFY(waitFor(naked->write(known, {})));
    }

    //! Everything that lies in files of the home.
    QByteArray allFiles() const
    {
        QByteArray all;
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            all += file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
        }
        return all;
    }
};

//! A store that dies with its next write, before or after it is done.
class DyingStore : public CredentialStore
{
public:
    DyingStore(std::shared_ptr<CredentialStore> store, bool first)
        : m_store(std::move(store))
        , m_first(first)
    {
    }
    StoreKind kind() const override { return m_store->kind(); }
    QString location() const override { return m_store->location(); }
    QFuture<Result<bool>> available() override { return m_store->available(); }
    QFuture<Result<std::optional<Credential>>> read(const ServerIdentity &server) override
    {
        return m_store->read(server);
    }
    QFuture<Result<Reservation>> prepare(const ServerIdentity &server) override { return m_store->prepare(server); }
    QFuture<Status> write(const Credential &credential, const Generation &expected,
                          const Reservation &reserved) override
    {
        if (!m_first)
            (void)waitFor(m_store->write(credential, expected, reserved));
        return readyFuture(Status(Error{ErrorKind::StoreUnavailable, Stage::Persist, u"killed"_s}));
    }
    QFuture<Result<bool>> remove(const ServerIdentity &server) override { return m_store->remove(server); }

private:
    const std::shared_ptr<CredentialStore> m_store;
    const bool m_first;
};

} // namespace

class TestSideRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("file") << Place::File;
        QTest::newRow("keyring") << Place::Keyring;
    }

    void init()
    {
        QFETCH_GLOBAL(Place, place);
        m_home = std::make_unique<Fixture>(place);
    }

    void theGrantedScopesSpeakForAnEntryThatNamesNone()
    {
        Credential made = credential();
        made.scopes = {u"a"_s, u"b"_s};
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([](Credential &known) { known.scopes = {u"c"_s}; });
        QCOMPARE(m_home->read()->scopes, QStringList{u"c"_s});
        m_home->rewriteAsCodex([](Credential &known) { known.scopes.clear(); });
        QCOMPARE(m_home->read()->scopes, (QStringList{u"a"_s, u"b"_s}));
        m_home->rewriteAsCodex([](Credential &known) { known.clientId = u"another"_s; });
        QVERIFY(m_home->read()->scopes.isEmpty());
    }

    void whatItKeepsIsReadBackAndNotInTheEntry()
    {
        QVERIFY(m_home->write(bound()));
        QCOMPARE(*m_home->read(), bound());
        const Credential others = *m_home->readNaked();
        QCOMPARE(others, withoutSideRecord(others));
        QCOMPARE(generationOf(others), generationOf(bound()));
    }

    void survivesWhatCodexDoes_data()
    {
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("a sign-in of another server") << false;
        QTest::newRow("a refresh") << true;
    }
    void survivesWhatCodexDoes()
    {
        QFETCH(bool, refreshes);
        Credential made = credential();
        made.withoutResource = true;
        made.withScopes = true;
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([refreshes](Credential &known) {
            if (refreshes) {
                known.accessToken = Secret("A2");
                known.refreshToken = Secret("R2");
            }
        });
        const Credential read = *m_home->read();
        QVERIFY(read.clientSecret == Secret("SECRET"));
        QCOMPARE(read.clientAuthMethod, u"client_secret_post"_s);
        QCOMPARE(read.resource, u"http://127.0.0.1:39111"_s);
        QVERIFY(read.withoutResource && read.withScopes);
        QVERIFY(read.refreshToken == Secret(refreshes ? "R2" : "R1"));
    }

    void speaksForNoOtherGrant_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("client");
        QTest::newRow("another client") << u"https://as.example"_s << u"other"_s;
        QTest::newRow("another issuer") << u"https://other.example"_s << u"client"_s;
        QTest::newRow("an issuer that differs by a slash") << u"https://as.example/"_s << u"client"_s;
        QTest::newRow("no issuer") << QString() << u"client"_s;
    }
    void speaksForNoOtherGrant()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, client);
        QVERIFY(m_home->write(bound()));
        m_home->rewriteAsCodex([&](Credential &known) {
            known.issuer = issuer;
            known.clientId = client;
        });
        const Credential read = *m_home->read();
        QCOMPARE(read, *m_home->readNaked());
        // Nor does it come back once that grant is refreshed by us.
        Credential refreshed = read;
        refreshed.accessToken = Secret("A9");
        QVERIFY(m_home->write(refreshed));
        QVERIFY(m_home->read()->clientSecret.isEmpty());
        QVERIFY(m_home->read()->dpopKey.isEmpty());
    }

    void aKeyHoldsForItsTokensOnly_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("refresh");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<TokenType>("type");
        QTest::newRow("both as granted") << QByteArray("A1") << QByteArray("R1") << true << TokenType::DPoP;
        QTest::newRow("the refresh token withdrawn") << QByteArray("A1") << QByteArray() << true << TokenType::DPoP;
        QTest::newRow("another access token") << QByteArray("A2") << QByteArray("R1") << true << TokenType::Bearer;
        QTest::newRow("another sign-in of the same client")
            << QByteArray("A2") << QByteArray("R2") << false << TokenType::Bearer;
    }
    void aKeyHoldsForItsTokensOnly()
    {
        QFETCH(QByteArray, access);
        QFETCH(QByteArray, refresh);
        QFETCH(bool, hasKey);
        QFETCH(TokenType, type);
        QVERIFY(m_home->write(bound()));
        m_home->rewriteAsCodex([&](Credential &known) {
            known.accessToken = Secret(access);
            known.refreshToken = Secret(refresh);
        });
        const Credential read = *m_home->read();
        QCOMPARE(!read.dpopKey.isEmpty(), hasKey);
        QCOMPARE(read.tokenType, type);
        QVERIFY(read.clientSecret == Secret("SECRET")); // it is the client's
    }

    void isTakenOverFromEntriesOfEarlierVersions()
    {
        QVERIFY(Fixture::put(*m_home->naked, bound())); // as they did it
        QVERIFY(m_home->record().isEmpty());
        QCOMPARE(*m_home->read(), bound());
        Credential refreshed = bound("A2", "R2");
        QVERIFY(m_home->write(refreshed));
        QCOMPARE(*m_home->read(), refreshed);
        QVERIFY(m_home->readNaked()->clientSecret.isEmpty());
        QVERIFY(m_home->readNaked()->dpopKey.isEmpty());
        QVERIFY(m_home->readNaked()->resource.isEmpty());
    }

    void anEntrysOwnWordGoesFirst()
    {
        QVERIFY(m_home->write(bound()));
        Credential later = bound("A2", "R2");
        later.clientSecret = Secret("LATER");
        later.clientAuthMethod.clear();
        later.resource = u"https://later.example"_s;
        later.dpopKey = Secret("LATER KEY");
        QVERIFY(Fixture::put(*m_home->naked, later));
        QCOMPARE(*m_home->read(), later);
    }

    void goesWithTheCredential()
    {
        QVERIFY(m_home->write(bound()));
        QVERIFY(!m_home->record().isEmpty());
        QVERIFY(*waitFor(m_home->store->remove(demo)));
        QVERIFY(m_home->record().isEmpty());
        QVERIFY(!m_home->allFiles().contains("SECRET"));
        QVERIFY(m_home->keyring->entries.isEmpty());
        QVERIFY(!*waitFor(m_home->store->remove(demo)));
    }

    void isLeftAloneWhereNothingChanges()
    {
        QVERIFY(m_home->write(credential()));
        const QJsonObject before = m_home->record();
        m_home->keyring->failingRemovals = true;
        QVERIFY(m_home->write(credential("A2", "R2")));
        QCOMPARE(m_home->record(), before);
        QVERIFY(!QJsonDocument(before).toJson().contains("A1"));
    }

    void isNotMadeWhereThereIsNothingToSay()
    {
        Credential plain = withoutSideRecord(credential());
        plain.refreshToken = {};
        QVERIFY(m_home->write(plain));
        QVERIFY(m_home->record().isEmpty());
    }

    //! The programs that are killed between the two writes leave one of these states.
    void nothingIsLostWhereAWriteIsCutOff_data()
    {
        QTest::addColumn<bool>("beforeTheStore"); // is written, but after the record; else after both
        QTest::addColumn<bool>("signsIn"); // anew, as another client; else a refresh
        for (const bool before : {true, false}) {
            for (const bool signsIn : {true, false})
                QTest::addRow("%s, %s", before ? "after the record" : "after both", signsIn ? "sign-in" : "refresh")
                    << before << signsIn;
        }
    }
    void nothingIsLostWhereAWriteIsCutOff()
    {
        QFETCH(bool, beforeTheStore);
        QFETCH(bool, signsIn);
        const Credential old = bound();
        Credential fresh = bound("A2", "R2");
        if (signsIn) {
            fresh.clientId = u"another"_s;
            fresh.clientSecret = Secret("OTHER");
            fresh.dpopKey = Secret("OTHER KEY");
        }
        QVERIFY(m_home->write(old));
        {
            SideRecordStore killed(std::make_shared<DyingStore>(m_home->naked, beforeTheStore), m_home->records);
            QVERIFY(!waitFor(killed.write(fresh, generationOf(old))));
        }
        QCOMPARE(*m_home->read(), beforeTheStore ? old : fresh);
        QVERIFY(m_home->write(fresh)); // and whoever comes next goes on
        QCOMPARE(*m_home->read(), fresh);
    }

    void aPeersNewerCredentialIsNotOverwritten()
    {
        QVERIFY(m_home->write(bound()));
        const QJsonObject before = m_home->record();
        m_home->rewriteAsCodex([](Credential &known) { known.accessToken = Secret("PEER"); });
        const Status late = waitFor(m_home->store->write(bound("A2", "R2"), generationOf(bound())));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Superseded);
        QCOMPARE(late.error().stage, Stage::Persist);
        QCOMPARE(m_home->record(), before);
    }

    void aRecordThatCannotBeWrittenCostsNoGrant()
    {
        QFETCH_GLOBAL(Place, place);
        if (place == Place::Keyring)
            QSKIP("a keyring that takes the one takes the other");
        const QString path = FileSideRecords::path(m_home->home.path(), demo);
        QVERIFY(QDir().mkpath(path));
        QVERIFY(waitFor(m_home->store->write(bound(), {})));
        QCOMPARE(*m_home->readNaked(), bound());
        // What cannot be read may say more: nothing is spent until it can.
        QVERIFY(!waitFor(m_home->store->read(demo)));
        QVERIFY(QDir().rmdir(path));
        QCOMPARE(*m_home->read(), bound());
    }

    void garbageIsNoRecord_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("cut off") << QByteArray("{\"version\":1,\"gra");
        QTest::newRow("another version") << QByteArray(
            "{\"version\":2,\"store_key\":\"demo|effec407edb49d13\",\"grants\":[{\"issuer\":\"https://as.example\","
            "\"client_id\":\"client\",\"client_secret\":\"WRONG\"}]}");
        QTest::newRow("another server's") << QByteArray(
            "{\"version\":1,\"store_key\":\"demo|0000000000000000\",\"grants\":[{\"issuer\":\"https://as.example\","
            "\"client_id\":\"client\",\"client_secret\":\"WRONG\"}]}");
        QTest::newRow("wrong types") << QByteArray(
            "{\"version\":1,\"store_key\":\"demo|effec407edb49d13\",\"grants\":[17,{\"issuer\":\"https://as.example\","
            "\"client_id\":\"client\",\"client_secret\":{},\"resource\":[1],\"dpop_key\":true}]}");
    }
    void garbageIsNoRecord()
    {
        QFETCH(QByteArray, content);
        QFETCH_GLOBAL(Place, place);
        const Credential plain = withoutSideRecord(credential());
        QVERIFY(m_home->write(plain));
        if (place == Place::Keyring) {
            m_home->keyring->entries[KeyringSideRecords::serviceFor(codexKeyringService) + u'/' + demo.storeKey()]
                = content;
        } else {
            QFile file(FileSideRecords::path(m_home->home.path(), demo));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        QCOMPARE(*m_home->read(), plain);
        QVERIFY(m_home->write(bound("A2")));
        QCOMPARE(*m_home->read(), bound("A2"));
    }

    void membersOfLaterVersionsStay()
    {
        QVERIFY(m_home->write(credential()));
        QJsonObject record = m_home->record();
        QJsonObject grant = record["grants"_L1].toArray()[0].toObject();
        grant["x-later"_L1] = QJsonArray{1, QJsonObject{{u"deep"_s, true}}};
        record["grants"_L1] = QJsonArray{grant};
        record["x-whole"_L1] = 7;
        QVERIFY(waitFor(m_home->records->write(demo, record)));
        Credential changed = credential("A2", "R2");
        changed.resource = u"https://another.example"_s;
        QVERIFY(m_home->write(changed));
        const QJsonObject after = m_home->record();
        QCOMPARE(after["x-whole"_L1].toInt(), 7);
        QCOMPARE(after["grants"_L1].toArray()[0].toObject()["x-later"_L1], grant["x-later"_L1]);
    }

    void aWithdrawnRefreshTokenIsToldFromOneThatNeverWas_data()
    {
        QTest::addColumn<bool>("granted");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<bool>("withdrawn");
        QTest::newRow("granted") << true << QStringList{u"a"_s} << true;
        QTest::newRow("never granted") << false << QStringList{u"a"_s} << false;
        QTest::newRow("granted by the scope's word") << false << QStringList{u"a"_s, u"offline_access"_s} << true;
    }
    void aWithdrawnRefreshTokenIsToldFromOneThatNeverWas()
    {
        QFETCH(bool, granted);
        QFETCH(QStringList, scopes);
        QFETCH(bool, withdrawn);
        Credential made = withoutSideRecord(credential("A1", granted ? "R1" : ""));
        made.scopes = scopes;
        QVERIFY(m_home->write(made));
        m_home->rewriteAsCodex([](Credential &known) { known.refreshToken = {}; });
        QCOMPARE(m_home->read()->refreshTokenWithdrawn, withdrawn);
        QCOMPARE(summaryOf(*m_home->read()).refreshTokenWithdrawn, withdrawn);
        // With a new sign-in that is over.
        QVERIFY(m_home->write(credential("A3", "R3")));
        QVERIFY(!m_home->read()->refreshTokenWithdrawn);
    }

    void secretsOfAKeyringAreInNoFile()
    {
        QFETCH_GLOBAL(Place, place);
        QVERIFY(m_home->write(bound()));
        QVERIFY(m_home->write(bound("A2", "R2")));
        const QByteArray files = m_home->allFiles();
        QCOMPARE(files.contains("SECRET"), place == Place::File);
        QCOMPARE(files.contains("KEY"), place == Place::File);
        if (place == Place::Keyring) {
            const QByteArray entry = m_home->keyring->entries[codexKeyringService + u'/' + demo.storeKey()];
            QVERIFY(entry.contains("A2") && !entry.contains("SECRET"));
            return;
        }
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(FileSideRecords::path(m_home->home.path(), demo)).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }

    void whatCannotBeReadIsNoAbsence()
    {
        QFETCH_GLOBAL(Place, place);
        QVERIFY(m_home->write(credential()));
        if (place == Place::Keyring) {
            m_home->keyring->locked = true;
            QCOMPARE(waitFor(m_home->store->read(demo)).error().kind, ErrorKind::StoreLocked);
            return;
        }
        const QString path = FileSideRecords::path(m_home->home.path(), demo);
        QVERIFY(QFile::rename(path, path + u".elsewhere"_s) && QFile::link(path + u".elsewhere"_s, path));
        const auto read = waitFor(m_home->store->read(demo));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(read.error().stage, Stage::Read);
    }

    //! A reader takes no lock: whoever writes between its two looks must not have it mix two grants.
    void aReaderMixesNoTwoGrants()
    {
        QVERIFY(m_home->write(bound()));
        Credential fresh = bound("A2", "R2");
        fresh.clientId = u"another"_s;
        fresh.clientSecret = Secret("OTHER");
        fresh.dpopKey = Secret("OTHER KEY");
        const auto written = m_home->store->write(fresh, generationOf(bound()));
        while (!written.isFinished()) {
            const auto read = waitFor(m_home->store->read(demo));
            QVERIFY(read && *read);
            QVERIFY(**read == bound() || **read == fresh);
        }
        QVERIFY(waitFor(written));
    }

    void whatGoesOnOutlivesTheStore()
    {
        const auto written = m_home->store->write(bound(), {});
        m_home->store.reset();
        m_home->records.reset();
        QVERIFY(waitFor(written));
        QVERIFY(m_home->readNaked());
    }

    void cleanup() { m_home.reset(); }

private:
    std::unique_ptr<Fixture> m_home;
};

LATCHKEY_TEST(TestSideRecord)
#include "tst_siderecord.moc"
