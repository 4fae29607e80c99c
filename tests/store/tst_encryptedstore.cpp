#include "core/jose/age_p.h"
#include "core/lock/locks_p.h"
#include "core/store/encrypteddocument_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/storeresolver_p.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/files.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto words = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const ServerIdentity demo{u"demo"_s, u"http://127.0.0.1:39111/mcp"_s};

Credential credentialOf(const ServerIdentity &server, const char *refresh)
{
    Credential made;
    made.server = server;
    made.issuer = u"https://as.example"_s;
    made.clientId = u"client"_s;
    made.accessToken = Secret("A");
    made.refreshToken = Secret(refresh);
    made.clientSecret = Secret("our-own-secret");
    made.dpopKey = Secret("our-own-key");
    made.resource = u"https://our-own-resource.example"_s;
    made.scopes = {u"read"_s};
    return made;
}

//! A home in which Codex encrypts, and its keyring.
struct EncryptedHome {
    TemporaryHome folder;
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    EncryptedStore store{keyring, folder.path(), 20s};
    const QString path = EncryptedStore::path(folder.path());

    EncryptedHome() { keyring->entries[account()] = words; }

    QString account() const { return codexPassphraseService + u'/' + EncryptedStore::passphraseAccount(folder.path()); }

    //! As Codex writes it: also readable by others.
    void put(const QByteArray &content) const
    {
        QVERIFY(QDir(folder.path()).mkpath(u"secrets"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    }
    void putJson(const QByteArray &json) const
    {
        const auto seed = newAgeSeed();
        QVERIFY(seed);
        put(*sealAge(json, Secret(words), 4, *seed));
    }
    QJsonObject json() const
    {
        const QByteArray file = contentOf(path);
        const auto header = parseAgeHeader(file);
        const auto key = header ? ageFileKey(*header, Secret(words)) : header.error();
        const auto content = key ? openAge(file, *header, *key) : key.error();
        return content ? QJsonDocument::fromJson(content->reveal().toByteArray()).object() : QJsonObject();
    }
};

QByteArray vector()
{
    return contentOf(QFINDTESTDATA("../jose/age/vector.age"));
}

QByteArray vectorJson()
{
    return contentOf(QFINDTESTDATA("../jose/age/vector.json"));
}

} // namespace

class TestEncryptedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! 19.9. The file is opened once, for which the keyring is asked once.
    void writesThatComeTogetherGoOutAsOne()
    {
        EncryptedHome home;
        LockHandle held = *waitFor(CrossProcessLock(secretsLockPath(home.folder.path())).acquire(20s));
        QList<QFuture<Status>> writes;
        for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
            writes.append(home.store.write(credentialOf({name, demo.url}, "R"), generationOf(std::nullopt)));
        const QFuture<Status> late = home.store.write(credentialOf({u"a"_s, demo.url}, "R2"),
                                                      generationOf(std::nullopt));
        held.reset();
        for (const QFuture<Status> &write : writes)
            QVERIFY(waitFor(write));
        QCOMPARE(waitFor(late).error().kind, ErrorKind::Superseded);
        QCOMPARE(home.keyring->readings, 1);
        QCOMPARE(home.json()["secrets"_L1].toObject().size(), 3);
    }

    //! What was proven needs no keyring, whoever it goes with.
    void aWriteThatWasProvenOpensTheFileForOthers()
    {
        EncryptedHome home;
        const ServerIdentity other{u"other"_s, demo.url};
        const auto reserved = waitFor(home.store.prepare(other));
        home.keyring->failing = true;
        LockHandle held = *waitFor(CrossProcessLock(secretsLockPath(home.folder.path())).acquire(20s));
        const auto first = home.store.write(credentialOf(demo, "R"), generationOf(std::nullopt));
        const auto second = home.store.write(credentialOf(other, "R"), generationOf(std::nullopt), *reserved);
        held.reset();
        QVERIFY(waitFor(second) && waitFor(first));
        QCOMPARE(home.json()["secrets"_L1].toObject().size(), 2);
    }

    void opensNothingThatItCannot_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("keyring");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        const auto sealed = [](const QByteArray &json) {
            const auto seed = newAgeSeed();
            return seed ? *sealAge(json, Secret(words), 1, *seed) : QByteArray();
        };
        const QByteArray good = vector();
        constexpr ErrorKind unusable = ErrorKind::StoreUnavailable;
        constexpr ErrorKind closed = ErrorKind::StoreEncrypted;
        QTest::newRow("no passphrase") << good << u"none"_s << closed
                                       << u"the keyring holds no passphrase for Codex's encrypted store"_s;
        QTest::newRow("another passphrase")
            << good << u"another"_s << closed << u"the passphrase does not open the encrypted file"_s;
        QTest::newRow("a locked keyring") << good << u"locked"_s << ErrorKind::StoreLocked << u"made up by the test"_s;
        QTest::newRow("a keyring that fails") << good << u"failing"_s << unusable << u"made up by the test"_s;
        QTest::newRow("cut off") << good.first(70) << QString() << unusable << u"the encrypted file is cut off"_s;
        QTest::newRow("cut off behind") << good.chopped(1) << QString() << unusable
                                        << u"the encrypted file is damaged or cut off"_s;
        QTest::newRow("empty") << QByteArray("") << QString() << unusable
                               << u"this is not an encrypted file of age's format"_s;
        QTest::newRow("another recipient") << QByteArray(good).replace("scrypt", "X25519") << QString() << unusable
                                           << u"the encrypted file was made for another key than one passphrase"_s;
        QTest::newRow("no JSON") << sealed("x") << QString() << unusable
                                 << u"the encrypted file holds no store of Codex's"_s;
        QTest::newRow("no secrets") << sealed("{\"version\":1}") << QString() << unusable
                                    << u"the encrypted file holds no store of Codex's"_s;
        QTest::newRow("a later version") << sealed("{\"version\":2,\"secrets\":{}}") << QString() << unusable
                                         << u"the encrypted file holds a store of a version that is not known"_s;
        QTest::newRow("an entry that is no JSON")
            << sealed(QByteArray(vectorJson()).replace("{\\\"server_name", "[\\\"server_name")) << QString() << unusable
            << u"the encrypted entry of demo is not a JSON object"_s;
    }
    void opensNothingThatItCannot()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, keyring);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        EncryptedHome home;
        home.put(file);
        if (keyring == u"none")
            home.keyring->entries.clear();
        else if (keyring == u"another")
            home.keyring->entries[home.account()] = "another";
        home.keyring->locked = keyring == u"locked";
        home.keyring->failing = keyring == u"failing";
        const auto entries = home.keyring->entries;

        const auto fails = [&](const auto &outcome, Stage stage) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, kind);
            QCOMPARE(outcome.error().stage, stage);
            QCOMPARE(outcome.error().detail, detail);
        };
        fails(waitFor(home.store.read(demo)), Stage::Read);
        fails(waitFor(home.store.read(demo)), Stage::Read);
        fails(waitFor(home.store.prepare(demo)), Stage::Prepare);
        fails(waitFor(home.store.write(credentialOf(demo, "R2"), {})), Stage::Persist);
        if (!detail.contains(u"entry of demo")) // which a person may well remove
            fails(waitFor(home.store.remove(demo)), Stage::Remove);
        else
            QVERIFY(waitFor(home.store.remove(demo)));
        if (!detail.contains(u"entry of demo"))
            QCOMPARE(contentOf(home.path), file);
        QCOMPARE(home.keyring->entries, entries);
        QVERIFY(!QFile::exists(FileStore::path(home.folder.path())));
        QCOMPARE(QDir(home.folder.path() + u"/secrets"_s).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void withoutAFileThereIsNothingAndNoPassphraseIsMade()
    {
        EncryptedHome home;
        home.keyring->entries.clear();
        QVERIFY(!*waitFor(home.store.read(demo)));
        QVERIFY(!*waitFor(home.store.remove(demo)));
        QVERIFY(QDir(home.folder.path()).isEmpty()); // no lock either
        QCOMPARE(waitFor(home.store.prepare(demo)).error().kind, ErrorKind::StoreEncrypted);
        QCOMPARE(waitFor(home.store.write(credentialOf(demo, "R"), {})).error().kind, ErrorKind::StoreEncrypted);
        QVERIFY(!QFile::exists(home.path));
        QVERIFY(home.keyring->entries.isEmpty());
    }

    void readsWhatCodexWrote()
    {
        EncryptedHome home;
        home.put(vector());
        const auto read = waitFor(home.store.read(demo));
        QVERIFY(read && *read);
        const Credential &found = **read;
        QCOMPARE(found.issuer, u"http://127.0.0.1:39111"_s);
        QCOMPARE(found.clientId, u"made-up-client"_s);
        QCOMPARE(found.accessToken, Secret("made-up-access"));
        QCOMPARE(found.refreshToken, Secret("made-up-refresh"));
        QCOMPARE(found.scopes, QStringList({u"mcp:read"_s, u"mcp:write"_s}));
        QCOMPARE(found.expiresAt.toMSecsSinceEpoch(), 1800000000000);
        QVERIFY(!*waitFor(home.store.read({u"demo"_s, u"http://127.0.0.1:39111/other"_s})));
    }

    void writesInPrivateWhatCodexOpensAtOnceAndNothingOfOurOwn()
    {
        EncryptedHome home;
        QVERIFY(waitFor(home.store.prepare(demo)));
        QVERIFY(waitFor(home.store.write(credentialOf(demo, "R1"), {})));
        QCOMPARE(QFile::permissions(home.path) & 0x0777, QFile::Permissions(QFile::ReadUser | QFile::WriteUser));
        QCOMPARE(QFile::permissions(home.folder.path() + u"/secrets"_s) & 0x0077, QFile::Permissions());
        const QByteArray first = contentOf(home.path);
        const auto header = parseAgeHeader(first);
        QVERIFY(header);
        QCOMPARE(header->workFactor, 10);
        const QJsonObject secrets = home.json()["secrets"_L1].toObject();
        const QString entry = secrets["global/MCP_OAUTH_7FC6C1DF7C08C64594AF667B00289587"_L1].toString();
        QVERIFY(entry.contains("\"refresh_token\":\"R1\""_L1));
        QVERIFY(!entry.contains("our-own"_L1));

        const auto stored = waitFor(home.store.read(demo));
        QVERIFY(stored && *stored);
        QVERIFY(waitFor(home.store.write(credentialOf(demo, "R2"), generationOf(*stored))));
        const auto next = parseAgeHeader(contentOf(home.path));
        QVERIFY(next && next->salt != header->salt && next->wrappedKey != header->wrappedKey);
        QCOMPARE((*waitFor(home.store.read(demo)))->refreshToken, Secret("R2"));
    }

    void keepsWhatItDoesNotKnow()
    {
        EncryptedHome home;
        QByteArray json = vectorJson();
        json.replace("{\"version\":1,", "{\"version\":0,\"x_top\":[1],");
        json.replace("{\\\"server_name\\\"", "{\\\"x_entry\\\":{\\\"a\\\":null},\\\"server_name\\\"");
        json.replace("\\\"token_type\\\"", "\\\"x_token\\\":7,\\\"token_type\\\"");
        json.replace("\"secrets\":{", "\"secrets\":{\"local/OTHER\":\"of another kind\",");
        home.putJson(json);
        const auto read = waitFor(home.store.read(demo));
        QVERIFY(read && *read);
        Credential fresh = **read;
        fresh.refreshToken = Secret("R2");
        QVERIFY(waitFor(home.store.write(fresh, generationOf(*read))));
        const QJsonObject document = home.json();
        QVERIFY(document.contains("x_top"_L1));
        const QJsonObject secrets = document["secrets"_L1].toObject();
        QCOMPARE(secrets["local/OTHER"_L1].toString(), u"of another kind"_s);
        const QString text = secrets["global/MCP_OAUTH_7FC6C1DF7C08C64594AF667B00289587"_L1].toString();
        const QJsonObject entry = QJsonDocument::fromJson(text.toUtf8()).object();
        QVERIFY(entry.contains("x_entry"_L1));
        QCOMPARE(entry["token_response"_L1]["x_token"_L1].toInt(), 7);
        QCOMPARE(entry["token_response"_L1]["refresh_token"_L1].toString(), u"R2"_s);
    }

    void listsWhoseItsEntriesAre()
    {
        EncryptedHome home;
        QVERIFY(waitFor(home.store.entries())->isEmpty());
        QJsonObject secrets{
            {u"global/MCP_OAUTH_5"_s, u"no JSON"_s}, {u"global/MCP_OAUTH_6"_s, 7}, {u"global/MCP_OAUTH_7"_s, u"{}"_s}};
        const auto add = [&secrets](const QString &name, const QString &server, const QString &url) {
            const QJsonObject entry{{u"server_name"_s, server}, {u"url"_s, url}};
            secrets[name] = QString::fromUtf8(QJsonDocument(entry).toJson());
        };
        add(u"global/MCP_OAUTH_1"_s, u"a|b"_s, u"https://a.example"_s);
        add(u"global/MCP_OAUTH_2"_s, u"local:executor:x"_s, u"https://b.example"_s);
        add(u"global/MCP_OAUTH_3"_s, u"executor:ZGV2Ym94:bm90ZXM"_s, u"https://c.example"_s);
        add(u"global/MCP_OAUTH_4"_s, u"ema-idp:A2Ph"_s, u"https://idp.example"_s); // no server's
        add(u"global/CLI_AUTH"_s, u"z"_s, u"https://z.example"_s); // another matter of Codex's
        home.putJson(QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"secrets"_s, secrets}}).toJson());
        const auto entries = waitFor(home.store.entries());
        QVERIFY(entries);
        QCOMPARE(*entries,
                 (QList<ServerIdentity>{{u"a|b"_s, u"https://a.example"_s},
                                        {u"executor:x"_s, u"https://b.example"_s},
                                        {u"notes"_s, u"https://c.example"_s, u"devbox"_s}}));
        home.put("garbage");
        QCOMPARE(waitFor(home.store.entries()).error().kind, ErrorKind::StoreUnavailable);
    }

    void saysWhileItIsBeingOpened()
    {
        EncryptedHome home;
        const auto seed = newAgeSeed();
        home.put(*sealAge(vectorJson(), Secret(words), 17, *seed));
        QVERIFY(!EncryptedStore::isOpening());
        const auto read = home.store.read(demo);
        bool isSeen = false;
        QVERIFY(waitUntil(
            [&] {
                isSeen = isSeen || EncryptedStore::isOpening();
                return read.isFinished();
            },
            20s));
        QVERIFY(isSeen);
        QVERIFY(!EncryptedStore::isOpening());
        QVERIFY(waitFor(read));
        QVERIFY(waitFor(home.store.read(demo))); // for which nothing is derived any more
    }

    void programsTakeTurnsAtTheStoresLock()
    {
        EncryptedHome home;
        CrossProcessLock holder(secretsLockPath(home.folder.path()));
        LockHandle held = *waitFor(holder.acquire(5s));
        constexpr int rounds = 20;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 6; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            programs.back()->start(QStringLiteral(LATCHKEY_ENCRYPTED_CLIENT),
                                   {home.folder.path(), u"server%1"_s.arg(i), QString::number(rounds)});
        }
        for (const auto &program : programs) // each has come to its first write, and waits
            QVERIFY(waitUntil([&] { return program->canReadLine(); }, 20s));
        QVERIFY(!QFile::exists(home.path));
        letGo(held);
        // Two are cut off in mid-work: what they were at is there as before, or as after.
        for (const auto &program : programs)
            QVERIFY(waitUntil([&] { return program->bytesAvailable() > 20; }, 60s));
        programs[0]->kill();
        programs[1]->kill();
        for (const auto &program : programs)
            QVERIFY(waitUntil([&] { return program->state() == QProcess::NotRunning; }, 60s));
        for (int i = 0; i < 6; ++i) {
            const auto stored = waitFor(home.store.read({u"server%1"_s.arg(i), u"https://mcp.example"_s}));
            QVERIFY(stored && *stored);
            const int last = (*stored)->refreshToken.reveal().toByteArray().mid(1).toInt();
            QVERIFY2(i < 2 ? last > 0 : last == rounds, qPrintable(QString::number(last)));
        }
        const auto orphan = waitFor(home.store.read(demo));
        QVERIFY(orphan && !*orphan);
    }

    void replacesOnlyWhatWasRead()
    {
        EncryptedHome home;
        home.put(vector());
        QCOMPARE(waitFor(home.store.write(credentialOf(demo, "R2"), {})).error().kind, ErrorKind::Superseded);
        QCOMPARE(contentOf(home.path), vector());
    }

    void anEmptiedStoreStays()
    {
        EncryptedHome home;
        home.put(vector());
        QVERIFY(*waitFor(home.store.remove(demo)));
        QCOMPARE(home.json(), QJsonObject({{u"version"_s, 1}, {u"secrets"_s, QJsonObject()}}));
        QVERIFY(!*waitFor(home.store.remove(demo)));
        QVERIFY(!*waitFor(home.store.read(demo)));
    }

    void readsAndWritesUnderTheLockThatCodexTakes()
    {
        EncryptedHome home;
        home.put(vector());
        EncryptedStore hasty(home.keyring, home.folder.path(), 0ms);
        CrossProcessLock lock(secretsLockPath(home.folder.path()));
        auto held = waitFor(lock.acquire(5s));
        QVERIFY(held);
        const auto refused = waitFor(hasty.read(demo));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::LockTimeout);
        QCOMPARE(refused.error().stage, Stage::Read);
        const auto waiting = home.store.remove(demo);
        QCOMPARE(contentOf(home.path), vector());
        LockHandle handle = *held;
        held = Error{};
        letGo(handle);
        QVERIFY(*waitFor(waiting));
        QVERIFY(*waitFor(lock.acquire(5s))); // nobody keeps it
    }

    void manyWritersLoseNothing()
    {
        EncryptedHome home;
        std::vector<std::unique_ptr<EncryptedStore>> stores;
        std::vector<QFuture<Status>> writes;
        constexpr int count = 12;
        for (int i = 0; i < count; ++i) {
            stores.push_back(std::make_unique<EncryptedStore>(home.keyring, home.folder.path(), 20s));
            const ServerIdentity server{u"s%1"_s.arg(i), demo.url};
            writes.push_back(stores.back()->write(credentialOf(server, "R"), {}));
        }
        for (const QFuture<Status> &write : writes)
            QVERIFY(waitFor(write));
        QCOMPARE(home.json()["secrets"_L1].toObject().size(), count);
    }

    void anOperationOutlivesItsStore()
    {
        EncryptedHome home;
        auto store = std::make_unique<EncryptedStore>(home.keyring, home.folder.path(), 20s);
        const QFuture<Status> write = store->write(credentialOf(demo, "R"), {});
        store.reset();
        QVERIFY(waitFor(write));
        QVERIFY(*waitFor(home.store.read(demo)));
    }

    void isInUseOnlyAsConfigured_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::addColumn<std::optional<bool>>("feature");
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("isInUse");
        const QString codex = codexKeyringService;
        QTest::newRow("auto") << StoreMode::Auto << std::optional(true) << codex << true;
        QTest::newRow("keyring") << StoreMode::Keyring << std::optional(true) << codex << true;
        QTest::newRow("file") << StoreMode::File << std::optional(true) << codex << false;
        QTest::newRow("switched off") << StoreMode::Auto << std::optional(false) << codex << false;
        QTest::newRow("not configured") << StoreMode::Auto << std::optional<bool>() << codex << false;
        QTest::newRow("not Codex's") << StoreMode::Auto << std::optional(true) << u"Another"_s << false;
    }
    void isInUseOnlyAsConfigured()
    {
        QFETCH(StoreMode, mode);
        QFETCH(std::optional<bool>, feature);
        QFETCH(QString, service);
        QTEST(isEncryptedStoreInUse(mode, feature, service), "isInUse");
    }

    void autoPrefersTheEncryptedStoreAndNeverFallsBack_data()
    {
        QTest::addColumn<QString>("keyring");
        QTest::addColumn<bool>("isEncrypted");
        QTest::addColumn<bool>("inFile");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("in both") << QString() << true << true << u"encrypted"_s;
        QTest::newRow("encrypted") << QString() << true << false << u"encrypted"_s;
        QTest::newRow("in the file") << QString() << false << true << u"file"_s;
        QTest::newRow("nowhere") << QString() << false << false << u"encrypted"_s;
        QTest::newRow("no passphrase, and in the file") << u"none"_s << true << true << u"store_encrypted"_s;
        QTest::newRow("no passphrase") << u"none"_s << true << false << u"store_encrypted"_s;
        QTest::newRow("locked, and in the file") << u"locked"_s << true << true << u"store_locked"_s;
        QTest::newRow("no keyring service") << u"absent"_s << true << true << u"file"_s;
    }
    void autoPrefersTheEncryptedStoreAndNeverFallsBack()
    {
        QFETCH(QString, keyring);
        QFETCH(bool, isEncrypted);
        QFETCH(bool, inFile);
        QFETCH(QString, outcome);
        EncryptedHome home;
        home.keyring->put(demo, credentialOf(demo, "direct")); // which nobody reads
        const auto file = std::make_shared<FileStore>(home.folder.path());
        if (inFile)
            QVERIFY(waitFor(file->write(credentialOf(demo, "file"), {})));
        if (isEncrypted)
            home.put(vector());
        if (keyring == u"none")
            home.keyring->entries.remove(home.account());
        home.keyring->locked = keyring == u"locked";
        home.keyring->absent = keyring == u"absent";
        const auto direct = std::make_shared<KeyringStore>(home.keyring);
        const auto encrypted = std::make_shared<EncryptedStore>(home.keyring, home.folder.path());
        StoreResolver resolver(file, encrypted, StoreMode::Auto, direct);
        const auto pinned = waitFor(resolver.resolve(demo));
        if (outcome == u"store_encrypted")
            QCOMPARE(pinned.error().kind, ErrorKind::StoreEncrypted);
        else if (outcome == u"store_locked")
            QCOMPARE(pinned.error().kind, ErrorKind::StoreLocked);
        else {
            QCOMPARE(wordFor(pinned->store->kind()), outcome);
            QVERIFY(pinned->unused == direct);
        }
    }
};

LATCHKEY_TEST(TestEncryptedStore)
#include "tst_encryptedstore.moc"
