#include "core/store/filecontent_p.h"
#include "core/store/filestore_p.h"
#include "core/store/siderecord_p.h"
#include "core/store/siderecordplace_p.h"
#include "core/store/siderecordstore_p.h"
#include "tests/store/recordfixture.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

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

class TestSideRecordTrouble : public QObject
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

    void whatWasPreparedIsWrittenLikeAnythingElse_data()
    {
        Credential another = credential("A2", "R2", u"another"_s);
        another.clientSecret = Secret("OTHER");
        QTest::addColumn<Credential>("old");
        QTest::addColumn<Credential>("fresh");
        QTest::newRow("the record stays as it is") << credential() << credential("A2", "R2");
        QTest::newRow("the record goes with the tokens") << bound() << bound("A2", "R2");
        QTest::newRow("another client") << credential() << another;
    }
    void whatWasPreparedIsWrittenLikeAnythingElse()
    {
        QFETCH(Credential, old);
        QFETCH(Credential, fresh);
        QVERIFY(m_home->write(old));
        const Result<Reservation> reserved = waitFor(m_home->store->prepare(demo));
        QVERIFY(reserved);
        QVERIFY(waitFor(m_home->store->write(fresh, generationOf(old), *reserved)));
        QCOMPARE(*m_home->read(), fresh);
        QVERIFY(speaksFor(m_home->record(), fresh));
        const Status late = waitFor(m_home->store->write(old, generationOf(old), *reserved));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Superseded);
        QCOMPARE(*m_home->read(), fresh);
    }

    //! As a sign-in does, which proves long before it has the lock that it can write.
    void whatWasPreparedEarlyIsNotReliedOn_data()
    {
        Credential other = credential("A3", "R3");
        other.withoutResource = true;
        QTest::addColumn<std::optional<Credential>>("meanwhile"); // not set: somebody signs out
        QTest::newRow("signed out") << std::optional<Credential>();
        QTest::newRow("another sign-in") << std::optional(bound("A3", "R3"));
        QTest::newRow("what a refusal has taught") << std::optional(other);
    }
    void whatWasPreparedEarlyIsNotReliedOn()
    {
        QFETCH(std::optional<Credential>, meanwhile);
        QVERIFY(m_home->write(credential()));
        const Result<Reservation> reserved = waitFor(m_home->store->prepare(demo));
        QVERIFY(reserved);
        if (meanwhile)
            QVERIFY(m_home->write(*meanwhile));
        else
            QVERIFY(waitFor(m_home->store->remove(demo)));
        const Credential fresh = credential("A2", "R2");
        QVERIFY(waitFor(m_home->store->write(fresh, generationOf(meanwhile), withoutRecord(*reserved))));
        QCOMPARE(*m_home->read(), fresh);
    }

    //! Once there is something to be stored, no time goes by with what could be read before.
    void whatWasPreparedIsNotReadAgain()
    {
        QFETCH_GLOBAL(Place, place);
        if (place == Place::Keyring)
            QSKIP("counted where files are read");
        QVERIFY(m_home->write(credential()));
        const Result<Reservation> reserved = waitFor(m_home->store->prepare(demo));
        QVERIFY(reserved);
        const int before = FileContent::loads();
        QVERIFY(waitFor(m_home->store->write(credential("A2", "R2"), generationOf(credential()), *reserved)));
        QCOMPARE(FileContent::loads() - before, 1); // under the store's lock
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

LATCHKEY_TEST(TestSideRecordTrouble)
#include "tst_siderecordtrouble.moc"
