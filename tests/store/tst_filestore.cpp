#include "core/base/clock.h"
#include "core/base/system/durablefile_p.h"
#include "core/base/system/filereservation_p.h"
#include "core/lock/locks_p.h"
#include "core/store/driftlog_p.h"
#include "core/store/filestore_p.h"
#include "core/store/storeresolver_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;

class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatCodexWrites()
    {
        StoreFixture home;
        QVERIFY(home.write(credential()));
        const QJsonObject entry = home.object()[u"demo|effec407edb49d13"_s].toObject();
        QCOMPARE(entry,
                 (QJsonObject{{u"server_name"_s, u"demo"_s},
                              {u"server_url"_s, u"http://127.0.0.1:39111/mcp"_s},
                              {u"issuer"_s, u"https://as.example"_s},
                              {u"client_id"_s, u"client"_s},
                              {u"access_token"_s, u"A1"_s},
                              {u"refresh_token"_s, u"R1"_s},
                              {u"expires_at"_s, qint64(1'790'000'000'123)},
                              {u"scopes"_s, QJsonArray{u"a"_s, u"b"_s}}}));
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(home.path).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
        QCOMPARE(home.strays(), 0);
    }

    void readsBackWhatItWrote()
    {
        StoreFixture home;
        Credential full = credential();
        full.clientSecret = Secret("S");
        full.clientAuthMethod = u"client_secret_post"_s;
        full.tokenType = TokenType::DPoP;
        full.dpopKey = Secret("KEY");
        full.resource = u"https://mcp.example"_s;
        full.withoutResource = true;
        full.withScopes = true;
        full.lifetime = std::chrono::hours(1);
        QVERIFY(home.write(full));
        const auto read = waitFor(home.store.read(demo));
        QVERIFY(read && *read);
        QVERIFY(**read == full);
    }

    void keepsMembersThatItDoesNotKnow()
    {
        StoreFixture home;
        home.put(json("{'demo|effec407edb49d13':{'server_name':'demo','server_url':'http://127.0.0.1:39111/mcp',"
                      "'client_id':'c','access_token':'A0','refresh_token':'R0','expires_at':1,'scopes':[],"
                      "'x-new':{'deep':[1,2.5]},'big':9007199254740993},"
                      "'other|0000000000000000':{'anything':[true,null]},'not-an-entry':17}"));
        const QJsonObject before = home.object();
        QVERIFY(home.write(credential()));
        const QJsonObject after = home.object();
        QCOMPARE(after[u"other|0000000000000000"_s], before[u"other|0000000000000000"_s]);
        QCOMPARE(after[u"not-an-entry"_s], before[u"not-an-entry"_s]);
        const QJsonObject entry = after[u"demo|effec407edb49d13"_s].toObject();
        QCOMPARE(entry[u"x-new"_s], before[u"demo|effec407edb49d13"_s][u"x-new"_s]);
        QVERIFY(home.content().contains("9007199254740993")); // beyond what a double holds
        QCOMPARE(entry[u"access_token"_s].toString(), u"A1"_s);
    }

    void readsTolerantly_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<bool>("expires");
        QTest::addColumn<bool>("refreshable");
        QTest::newRow("older entry without an issuer") << json("'refresh_token':'R','expires_at':5") << true << true;
        QTest::newRow("nulls") << json("'refresh_token':null,'expires_at':null,'scopes':null") << false << false;
        QTest::newRow("nothing") << json("'z':0") << false << false;
        QTest::newRow("expiry as text") << json("'expires_at':'soon'") << false << false;
        QTest::newRow("expiry out of this world") << json("'expires_at':1e300") << false << false;
        QTest::newRow("negative expiry") << json("'expires_at':-5") << false << false;
        QTest::newRow("fraction") << json("'expires_at':5.5") << true << false;
    }
    void readsTolerantly()
    {
        QFETCH(QByteArray, members);
        QFETCH(bool, expires);
        QFETCH(bool, refreshable);
        StoreFixture home;
        home.put(json("{'demo|effec407edb49d13':{'access_token':'A',").append(members).append("}}"));
        const auto read = waitFor(home.store.read(demo));
        QVERIFY(read && *read);
        QCOMPARE((*read)->expiresAt.isValid(), expires);
        QCOMPARE(!(*read)->refreshToken.isEmpty(), refreshable);
    }

    void whatCannotBeUnderstoodIsNeitherUsedNorOverwritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty file") << QByteArray("");
        QTest::newRow("half a file") << json("{'demo|effec407edb49d13':{'acc");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("binary") << QByteArray("\x80\x81\0\1", 4);
        QTest::newRow("our entry is a number") << json("{'demo|effec407edb49d13':1}");
        QTest::newRow("our token is a number") << json("{'demo|effec407edb49d13':{'access_token':1}}");
        QTest::newRow("too deep") << QByteArray(5000, '[');
        QTest::newRow("a number beyond all bounds, elsewhere") << json("{'a':{'b':[1e400]}}");
        QTest::newRow("something behind it") << json("{'a':{}} {}");
    }
    void whatCannotBeUnderstoodIsNeitherUsedNorOverwritten()
    {
        QFETCH(QByteArray, content);
        StoreFixture home;
        home.put(content);
        const auto read = waitFor(home.store.read(demo));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(read.error().stage, Stage::Read);
        QCOMPARE(waitFor(home.store.write(credential(), {})).error().kind, ErrorKind::StoreUnavailable);
        QCOMPARE(home.content(), content);
    }

    void refusesUnsafeFiles_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"link", "dangling", "folder", "foreign"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void refusesUnsafeFiles()
    {
        QFETCH(QString, how);
        StoreFixture home;
        const QString elsewhere = home.home.filePath(u"elsewhere"_s);
        if (how == u"folder") {
            QVERIFY(QDir().mkdir(home.path));
        } else {
            home.put("{}");
            if (how == u"link")
                QVERIFY(QFile::rename(home.path, elsewhere) && QFile::link(elsewhere, home.path));
            else if (how == u"dangling")
                QVERIFY(QFile::remove(home.path) && QFile::link(elsewhere, home.path));
            else if (::geteuid() != 0)
                QSKIP("only root can make a file of another user");
            else
                QCOMPARE(::chown(QFile::encodeName(home.path).constData(), 12345, 12345), 0);
        }
        const auto withoutValue = [](const auto &) { return success(); };
        for (const Status &status :
             {waitFor(home.store.read(demo)).and_then(withoutValue),
              waitFor(home.store.prepare(demo)).and_then(withoutValue), waitFor(home.store.write(credential(), {}))}) {
            QVERIFY(!status);
            QCOMPARE(status.error().kind, ErrorKind::StoreUnavailable);
        }
        QVERIFY(how != u"dangling" || !QFile::exists(elsewhere));
        QCOMPARE(home.strays(), 0);
    }

    void aChangedCredentialIsNotOverwritten()
    {
        StoreFixture home;
        QVERIFY(home.write(credential("A1")));
        const Generation known = generationOf(credential("A1"));
        QVERIFY(home.write(credential("A2"))); // a peer
        const Status late = waitFor(home.store.write(credential("A3"), known));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Superseded);
        QVERIFY((*waitFor(home.store.read(demo)))->accessToken == Secret("A2"));
        QCOMPARE(waitFor(home.store.write(credential("A3"), {})).error().kind, ErrorKind::Superseded);
    }

    void anEmptyStoreIsNoFile()
    {
        StoreFixture home;
        QVERIFY(!*waitFor(home.store.remove(demo)));
        QVERIFY(home.write(credential()));
        QVERIFY(*waitFor(home.store.remove(demo)));
        QVERIFY(!QFile::exists(home.path));
        QVERIFY(!*waitFor(home.store.read(demo)));
    }

    void whatWasPreparedIsWrittenWhateverHappensMeanwhile()
    {
        StoreFixture home;
        QVERIFY(home.write(credential("A1")));
        const auto prepared = waitFor(home.store.prepare(demo));
        QVERIFY(prepared);
        QVERIFY(!lockHolder(storeLockPath(home.home.path()))); // other servers' writes go on
        QCOMPARE(home.strays(), 0); // whoever is killed now leaves nothing
        Credential other = credential("other");
        other.server.name = u"other"_s;
        QVERIFY(home.write(other));
        QVERIFY(waitFor(home.store.write(credential("A2"), generationOf(credential("A1")), *prepared)));
        QVERIFY((*waitFor(home.store.read(demo)))->accessToken == Secret("A2"));
        QVERIFY((*waitFor(home.store.read(other.server)))->accessToken == Secret("other"));
    }

    void preparingNeedsTheLockThatTheWriteNeeds_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"folder", "link", "held"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void preparingNeedsTheLockThatTheWriteNeeds()
    {
        QFETCH(QString, what);
        StoreFixture home;
        FileStore store(home.home.path(), std::chrono::milliseconds(200));
        const QString lock = storeLockPath(home.home.path());
        QVERIFY(QDir().mkpath(lockFolder(home.home.path())));
        LockHandle held;
        if (what == u"folder")
            QVERIFY(QDir().mkdir(lock));
        else if (what == u"link")
            QVERIFY(QFile::link(home.home.filePath(u"nowhere"_s), lock));
        else
            held = *waitFor(StoreLock(home.home.path()).acquire(std::chrono::seconds(5)));
        const auto prepared = waitFor(store.prepare(demo));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().stage, Stage::Prepare);
        QCOMPARE(prepared.error().kind, held ? ErrorKind::LockTimeout : ErrorKind::StoreUnavailable);
    }

    void aRewriteThatWasCutOffIsCompleted_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("access");
        const QByteArray entry = json("'demo|effec407edb49d13':{'access_token':'%1'}}");
        QTest::newRow("in the middle") << QByteArray(QByteArray(1, '\0') + entry.left(20)) << QByteArray("new");
        QTest::newRow("before it began") << QByteArray('{' + QByteArray(entry).replace("%1", "old"))
                                         << QByteArray("old");
        QTest::newRow("at its very end") << QByteArray('{' + QByteArray(entry).replace("%1", "new"))
                                         << QByteArray("new");
    }
    void aRewriteThatWasCutOffIsCompleted()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, access);
        StoreFixture home;
        const QByteArray copy = json("{'demo|effec407edb49d13':{'access_token':'new'}}");
        QVERIFY(home.write(credential()));
        QVERIFY(writePrivateFile(home.path, file));
        QVERIFY(writePrivateFile(recoveryCopyOf(home.path), copy));
        const auto read = waitFor(home.store.read(demo));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read && (*read)->accessToken == Secret(access));
        QVERIFY(waitFor(home.store.prepare(demo)));
        QCOMPARE(home.strays(), 0);
        QVERIFY((*waitFor(home.store.read(demo)))->accessToken == Secret(access));
    }

    void aStoreThatIsMountedByItselfIsEmptiedAndFilled()
    {
        StoreFixture home;
        QVERIFY(home.write(credential("A1")));
        const QByteArray path = QFile::encodeName(home.path);
        if (::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) != 0)
            QSKIP("skipped: mounting a file needs root");
        const auto prepared = waitFor(home.store.prepare(demo));
        const Status written = prepared
            ? waitFor(home.store.write(credential("A2"), generationOf(credential("A1")), *prepared))
            : Status(prepared.error());
        const QByteArray filled = home.content();
        const Result<bool> removed = waitFor(home.store.remove(demo));
        const QByteArray emptied = home.content();
        ::umount2(path.constData(), MNT_DETACH);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QVERIFY(filled.contains("A2"));
        QVERIFY(removed && *removed);
        QCOMPARE(emptied, "{}");
        QCOMPARE(home.strays(), 0);
    }

    void manyWritersLoseNothing()
    {
        StoreFixture home;
        QList<QFuture<Status>> writes;
        for (int i = 0; i < 40; ++i) {
            Credential one = credential();
            one.server.name = u"server%1"_s.arg(i);
            writes.append(home.store.write(one, {}));
        }
        for (const auto &write : writes)
            QVERIFY(waitFor(write));
        QCOMPARE(home.object().size(), 40);
        QCOMPARE(waitFor(home.store.entries())->size(), 40);
    }

    void resolves_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::addColumn<QString>("keyring"); // absent, locked, failing, empty, entry
        QTest::addColumn<bool>("inFile");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, StoreMode mode, const char *keyring, bool inFile, const char *outcome) {
            QTest::newRow(name) << mode << QString::fromLatin1(keyring) << inFile << QString::fromLatin1(outcome);
        };
        row("file, whatever the keyring says", StoreMode::File, "failing", true, "file");
        row("keyring, whatever the file holds", StoreMode::Keyring, "empty", true, "keyring");
        row("auto: both hold one", StoreMode::Auto, "entry", true, "keyring");
        row("auto: only the file holds one", StoreMode::Auto, "empty", true, "file");
        row("auto: nobody holds one", StoreMode::Auto, "empty", false, "keyring");
        row("auto: no service", StoreMode::Auto, "absent", false, "file");
        row("auto: locked is an error", StoreMode::Auto, "locked", true, "locked");
        row("auto: failing is an error", StoreMode::Auto, "failing", true, "unavailable");
    }
    void resolves()
    {
        QFETCH(StoreMode, mode);
        QFETCH(QString, keyring);
        QFETCH(bool, inFile);
        QFETCH(QString, outcome);
        StoreFixture home;
        if (inFile)
            QVERIFY(home.write(credential()));
        const auto backend = std::make_shared<FakeKeyring>();
        const auto store = std::make_shared<KeyringStore>(backend);
        if (keyring == u"entry")
            QVERIFY(waitFor(store->write(credential(), {})));
        backend->absent = keyring == u"absent";
        backend->locked = keyring == u"locked";
        backend->failing = keyring == u"failing";
        StoreResolver resolver(std::make_shared<FileStore>(home.home.path()), store, mode);

        const auto pinned = waitFor(resolver.resolve(demo));

        if (outcome == u"locked")
            QCOMPARE(pinned.error().kind, ErrorKind::StoreLocked);
        else if (outcome == u"unavailable")
            QCOMPARE(pinned.error().kind, ErrorKind::StoreUnavailable);
        else
            QCOMPARE(wordFor(pinned->store->kind()), outcome);
    }

    void theDriftLogRemembers()
    {
        StoreFixture home;
        DriftLog log(home.home.path());
        const QDateTime noon = utcTime(QDate(2026, 5, 4), QTime(12, 0));
        const Resolution file{u"auto"_s, u"direct"_s, u"file"_s};
        const Resolution keyring{u"auto"_s, u"direct"_s, u"keyring"_s};
        const auto logged = [&log](const Resolution &now, const QDateTime &at) {
            return waitFor(log.record(u"k"_s, now, at)) ? waitFor(log.all())->value(u"k"_s) : Resolution();
        };
        QCOMPARE(logged(file, noon), file);
        QCOMPARE(logged(file, noon.addSecs(1)), file);
        const Resolution changed{keyring.storeMode, keyring.keyringBackend, keyring.resolvedStore, u"file"_s,
                                 noon.addSecs(2)};
        QCOMPARE(logged(keyring, noon.addSecs(2)), changed);
        QCOMPARE(logged(keyring, noon.addSecs(3)), changed);
    }

    void aDriftLogThatIsGarbageIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << QByteArray("{{{");
        QTest::newRow("other version") << json("{'version':2,'resolutions':{'k':{'resolved_store':'file'}}}");
        QTest::newRow("wrong types") << json("{'version':1,'resolutions':[1,2]}");
    }
    void aDriftLogThatIsGarbageIsNone()
    {
        QFETCH(QByteArray, content);
        StoreFixture home;
        QVERIFY(writePrivateFile(home.home.filePath(u".mcp-oauth-store-resolutions.json"_s), content));
        QVERIFY(waitFor(DriftLog(home.home.path()).all())->isEmpty());
    }
};

LATCHKEY_TEST(TestFileStore)
#include "tst_filestore.moc"
