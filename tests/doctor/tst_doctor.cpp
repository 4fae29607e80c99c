#include "core/base/clock.h"
#include "core/doctor/doctor_p.h"
#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "tests/doctor/patient.h"
#include "tests/support/deadprocess.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/openssl.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSysInfo>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOneThingEach_data()
    {
        QTest::addColumn<Sicken>("sicken");
        QTest::addColumn<FindingKind>("kind");
        QTest::addColumn<QString>("server");
        QTest::addColumn<Facts>("facts");

        QTest::newRow("a broken configuration") << Sicken([](Patient &patient) {
            patient.what.problems = {{u"config.toml"_s, 3, 7, u"this is not valid TOML"_s, true, {}}};
            patient.file(patient.credential(u"unseen"_s)); // which may well be configured, and is no orphan
        }) << FindingKind::ConfigBroken << QString()
                                                << Facts{{Fact::File, u"config.toml"_s},
                                                         {Fact::Line, u"3"_s},
                                                         {Fact::Column, u"7"_s},
                                                         {Fact::What, u"this is not valid TOML"_s}};
        QTest::newRow("an entry that was left out") << Sicken([](Patient &patient) {
            patient.what.problems = {{u"config.toml"_s, 3, 7, u"url"_s, false, u"other"_s}};
            patient.file(patient.credential(u"other"_s)); // and its credential is no orphan
        }) << FindingKind::ConfigEntryIgnored << u"other"_s
                                                    << Facts{{Fact::Line, u"3"_s}, {Fact::What, u"url"_s}};
        const Sicken shadow = [](Patient &patient) {
            patient.what.ownUrlsShadowed.insert(u"demo"_s, u"https://mine.example"_s);
        };
        QTest::newRow("one name in both lists")
            << shadow << FindingKind::DuplicateName << u"demo"_s
            << Facts{{Fact::CodexUrl, u"https://demo.example/mcp"_s}, {Fact::OwnUrl, u"https://mine.example"_s}};

        QTest::newRow("both stores hold, the file's is newer") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"demo"_s, 1h, "SECRET-R1"));
            patient.file(patient.credential(u"demo"_s, 2h, "SECRET-R2"));
        }) << FindingKind::BothStoresHold << u"demo"_s << Facts{{Fact::Used, u"keyring"_s}, {Fact::Newer, u"file"_s}};
        QTest::newRow("both stores hold, the keyring's is newer")
            << Sicken([](Patient &patient) {
                   patient.ring(patient.credential(u"demo"_s, 2h, "SECRET-R2"));
                   patient.file(patient.credential(u"demo"_s, 1h, "SECRET-R1"));
               })
            << FindingKind::BothStoresHold << u"demo"_s
            << Facts{{Fact::Used, u"keyring"_s}, {Fact::Newer, u"keyring"_s}};
        QTest::newRow("both stores hold the same, mode keyring") << Sicken([](Patient &patient) {
            patient.what.mode = StoreMode::Keyring;
            patient.ring(patient.credential(u"demo"_s));
            patient.file(patient.credential(u"demo"_s));
        }) << FindingKind::BothStoresHold << u"demo"_s << Facts{{Fact::Used, u"keyring"_s}, {Fact::Newer, u"same"_s}};
        QTest::newRow("both stores hold, one does not say until when") << Sicken([](Patient &patient) {
            Credential timeless = patient.credential(u"demo"_s, 1h, "SECRET-R1");
            timeless.expiresAt = {};
            patient.file(timeless);
            patient.ring(patient.credential(u"demo"_s));
        }) << FindingKind::BothStoresHold << u"demo"_s << Facts{{Fact::Used, u"keyring"_s}, {Fact::Newer, u"same"_s}};

        QTest::newRow("auto meant the keyring last time")
            << Sicken([](Patient &patient) {
                   patient.file(patient.credential(u"demo"_s));
                   patient.log(patient.demoKey(), u"auto"_s, u"keyring"_s);
               })
            << FindingKind::ResolvedDifferently << u"demo"_s
            << Facts{{Fact::Before, u"keyring"_s}, {Fact::Now, u"file"_s}};
        QTest::newRow("auto meant the file last time") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"demo"_s));
            patient.log(patient.demoKey(), u"auto"_s, u"file"_s);
        }) << FindingKind::ResolvedDifferently << u"demo"_s
                                                       << Facts{{Fact::Before, u"file"_s}, {Fact::Now, u"keyring"_s}};

        QTest::newRow("an encrypted store that is cut off")
            << Sicken([](Patient &patient) {
                   patient.encrypt(patient.credential(u"demo"_s));
                   QVERIFY(QFile::resize(EncryptedStore::path(patient.what.home), 50));
               })
            << FindingKind::StoreUnreadable << QString()
            << Facts{{Fact::Store, u"encrypted"_s}, {Fact::What, u"the encrypted file is cut off"_s}};
        QTest::newRow("an encrypted store without its passphrase")
            << Sicken([](Patient &patient) {
                   patient.encrypt(patient.credential(u"demo"_s));
                   patient.keyring->entries.clear();
               })
            << FindingKind::StoreUnreadable << QString()
            << Facts{{Fact::Store, u"encrypted"_s},
                     {Fact::What, u"the keyring holds no passphrase for Codex's encrypted store"_s}};
        QTest::newRow("an encrypted entry that will come back with a keyring") << Sicken([](Patient &patient) {
            patient.encrypt(patient.credential(u"demo"_s));
            patient.keyring->absent = true;
            patient.file(patient.credential(u"demo"_s));
        }) << FindingKind::EncryptedEntryReturns << u"demo"_s << Facts{};
        QTest::newRow("a newer copy in the file beside the encrypted one")
            << Sicken([](Patient &patient) {
                   patient.encrypt(patient.credential(u"demo"_s));
                   patient.file(patient.credential(u"demo"_s, 2h));
               })
            << FindingKind::BothStoresHold << u"demo"_s
            << Facts{{Fact::Used, u"encrypted"_s}, {Fact::Newer, u"file"_s}, {Fact::Store, u"file"_s}};
        QTest::newRow("an old copy in the keyring beside the encrypted one")
            << Sicken([](Patient &patient) {
                   patient.encrypt(patient.credential(u"demo"_s));
                   patient.ring(patient.credential(u"demo"_s, 10min));
               })
            << FindingKind::BothStoresHold << u"demo"_s
            << Facts{{Fact::Used, u"encrypted"_s}, {Fact::Newer, u"encrypted"_s}, {Fact::Store, u"keyring"_s}};
        QTest::newRow("left in the keyring when Codex began to encrypt")
            << Sicken([](Patient &patient) {
                   patient.what.secretAuthStorage = true;
                   patient.ring(patient.credential(u"demo"_s));
               })
            << FindingKind::StoredElsewhere << u"demo"_s
            << Facts{{Fact::Used, u"encrypted"_s}, {Fact::Store, u"keyring"_s}};
        QTest::newRow("left in the file where Codex encrypts")
            << Sicken([](Patient &patient) {
                   patient.what.mode = StoreMode::Keyring;
                   patient.what.secretAuthStorage = true;
                   patient.file(patient.credential(u"demo"_s));
               })
            << FindingKind::StoredElsewhere << u"demo"_s
            << Facts{{Fact::Used, u"encrypted"_s}, {Fact::Store, u"file"_s}};
        QTest::newRow("a file from a backup") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey())
                                .writeSpent({fingerprintOf(Secret("SECRET-R")), intentFor("").at})));
        }) << FindingKind::BroughtBack << u"demo"_s
                                              << Facts{{Fact::Since, u"2026-05-04T11:00:00Z"_s}};
        QTest::newRow("a keyring's entry from a backup") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"demo"_s));
            const QFileInfo lock(keyringLockPath(codexKeyringService, patient.demoKey()));
            QVERIFY(QDir().mkpath(lock.path()));
            QVERIFY(waitFor(Journal(patient.what.home, codexKeyringService, patient.demoKey())
                                .writeSpent({fingerprintOf(Secret("SECRET-R")), intentFor("").at})));
        }) << FindingKind::BroughtBack << u"demo"_s << Facts{{Fact::Since, u"2026-05-04T11:00:00Z"_s}};
        QTest::newRow("a sign-out that the provider does not know of")
            << Sicken([](Patient &patient) {
                   const QDateTime at = intentFor("").at;
                   QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey())
                                       .writeRevoking({at, at, 1, patient.what.servers.first().identity, u"file"_s})));
               })
            << FindingKind::RevocationPending << u"demo"_s
            << Facts{{Fact::Since, u"2026-05-04T11:00:00Z"_s}, {Fact::Store, u"file"_s}};
        QTest::newRow("a sign-out of a server that is gone") << Sicken([](Patient &patient) {
            const QDateTime at = intentFor("").at;
            const ServerIdentity gone{u"gone"_s, u"https://gone.example/mcp"_s};
            QVERIFY(waitFor(Journal(patient.what.home, gone.storeKey()).writeRevoking({at, at, 5, gone, u"file"_s})));
        }) << FindingKind::RevocationPending << u"gone"_s
                                                             << Facts{{Fact::Since, u"2026-05-04T11:00:00Z"_s},
                                                                      {Fact::Store, u"file"_s},
                                                                      {Fact::Forgotten, u"yes"_s}};
        QTest::newRow("no expiry in the keyring") << Sicken([](Patient &patient) {
            Credential timeless = patient.credential(u"demo"_s);
            timeless.expiresAt = {};
            patient.ring(timeless);
        }) << FindingKind::NoExpiry << u"demo"_s << Facts{{Fact::Store, u"keyring"_s}};
        const auto withIssuer = [](const QString &issuer) {
            return Sicken([issuer](Patient &patient) {
                patient.what.servers.first().origin = ServerOrigin::Codex;
                Credential made = patient.credential(u"demo"_s);
                made.issuer = issuer;
                patient.file(made);
            });
        };
        QTest::newRow("an issuer that Codex misses") << withIssuer({}) << FindingKind::IssuerNotForCodex << u"demo"_s
                                                     << Facts{{Fact::Store, u"file"_s}, {Fact::Issuer, QString()}};
        QTest::newRow("an issuer that is none")
            << withIssuer(u" https://as.example"_s) << FindingKind::IssuerNotForCodex << u"demo"_s
            << Facts{{Fact::Store, u"file"_s}, {Fact::Issuer, u"https://as.example"_s}};
        QTest::newRow("a key that Codex knows nothing of") << Sicken([](Patient &patient) {
            patient.what.servers.first().origin = ServerOrigin::Codex;
            Credential bound = patient.credential(u"demo"_s, 1h, ""); // as one of a grant without a user
            bound.tokenType = TokenType::DPoP;
            bound.dpopKey = Secret("SECRET-KEY");
            patient.file(bound);
        }) << FindingKind::BoundToKey << u"demo"_s << Facts{{Fact::Store, u"file"_s}};

        const auto withEntry = [](const QByteArray &entry) {
            return Sicken([entry](Patient &patient) {
                patient.file(patient.credential(u"demo"_s));
                QFile file(patient.credentials());
                QVERIFY(file.open(QIODevice::ReadWrite));
                QByteArray content = file.readAll();
                content.insert(content.size() - 1, ",\"x\\u202e|1\":" + entry);
                QVERIFY(file.seek(0) && file.write(content) == content.size());
            });
        };
        const QByteArray demoTwice = "{\"server_name\":\"demo\",\"server_url\":\"https://demo.example/mcp\","
                                     "\"client_id\":\"c\",\"access_token\":\"A\",";
        QTest::newRow("an entry that Codex cannot read, and we can put right")
            << withEntry(demoTwice + "\"scopes\":null}") << FindingKind::StopsCodex << QString()
            << Facts{{Fact::Entries, u"x |1"_s}, {Fact::Mends, u"yes"_s}};
        QTest::newRow("an entry that Codex cannot read for how a number is written")
            << withEntry(demoTwice + "\"expires_at\":1.0}") << FindingKind::StopsCodex << QString()
            << Facts{{Fact::Entries, u"x |1"_s}, {Fact::Mends, u"yes"_s}};
        QTest::newRow("an entry that says two things")
            << withEntry(demoTwice + "\"client_id\":\"d\"}") << FindingKind::StopsCodex << QString()
            << Facts{{Fact::Entries, u"x |1"_s}};
        QTest::newRow("a file that Codex cannot read for its first bytes")
            << Sicken([](Patient &patient) {
                   patient.file(patient.credential(u"demo"_s));
                   QFile file(patient.credentials());
                   QVERIFY(file.open(QIODevice::ReadWrite));
                   const QByteArray content = "\xEF\xBB\xBF" + file.readAll();
                   QVERIFY(file.seek(0) && file.write(content) == content.size());
               })
            << FindingKind::StopsCodex << QString()
            << Facts{{Fact::Entries, QString()},
                     {Fact::What, u"a byte order mark stands at its beginning"_s},
                     {Fact::Mends, u"yes"_s}};
        QTest::newRow("an entry that Codex cannot read where it encrypts") << Sicken([=](Patient &patient) {
            withEntry(demoTwice + "\"expires_at\":\"soon\"}")(patient);
            patient.what.secretAuthStorage = true;
        }) << FindingKind::StopsCodex << QString() << Facts{{Fact::Entries, u"x |1"_s}};
        QTest::newRow("an entry that Codex cannot read, and we neither")
            << withEntry(demoTwice + "\"expires_at\":\"soon\"}") << FindingKind::StopsCodex << QString()
            << Facts{{Fact::Entries, u"x |1"_s}};

        const auto unclaimed = [](const QString &entries) {
            return Facts{{Fact::Count, u"1"_s}, {Fact::Entries, entries}};
        };
        QTest::newRow("of no server, in the file")
            << Sicken([](Patient &patient) { patient.file(patient.credential(u"gone"_s)); })
            << FindingKind::UnclaimedEntries << QString() << unclaimed(u"gone (https://gone.example/mcp)"_s);
        QTest::newRow("of no server, and hides its name") << Sicken([](Patient &patient) {
            patient.put(patient.credentials(),
                        "{\"x|1\":{\"server_name\":\"a\\u202eb\\nc\",\"server_url\":\"u\","
                        "\"client_id\":\"c\",\"access_token\":\"A\"}}");
            QVERIFY(QFile::setPermissions(patient.credentials(), QFile::ReadOwner | QFile::WriteOwner));
        }) << FindingKind::UnclaimedEntries << QString() << unclaimed(u"a b c (u)"_s);
        QTest::newRow("of no server, in the keyring") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"gone"_s));
            patient.log(Patient::server(u"gone"_s).identity.storeKey(), u"auto"_s, u"keyring"_s);
        }) << FindingKind::UnclaimedEntries << QString()
                                                      << unclaimed(u"gone (https://gone.example/mcp)"_s);
        QTest::newRow("another address in the file") << Sicken([](Patient &patient) {
            Credential old = patient.credential(u"demo"_s);
            old.server.url = u"https://old.example/mcp"_s;
            patient.file(old);
        }) << FindingKind::UnclaimedEntries << QString()
                                                     << unclaimed(u"demo (https://old.example/mcp)"_s);
        QTest::newRow("of no server, in the encrypted store")
            << Sicken([](Patient &patient) { patient.encrypt(patient.credential(u"gone"_s)); })
            << FindingKind::UnclaimedEntries << QString() << unclaimed(u"gone (https://gone.example/mcp)"_s);
        QTest::newRow("another address in the keyring") << Sicken([](Patient &patient) {
            Credential old = patient.credential(u"demo"_s);
            old.server.url = u"https://old.example/mcp"_s;
            patient.ring(old);
            patient.log(old.server.storeKey(), u"auto"_s, u"keyring"_s);
        }) << FindingKind::UnclaimedEntries << QString() << unclaimed(u"demo (https://old.example/mcp)"_s);

        for (const auto &[tag, mode, digits] :
             {std::tuple("group may read", 0640, u"640"_s), std::tuple("others may write", 0602, u"602"_s)}) {
            QTest::newRow(tag) << Sicken([mode = mode](Patient &patient) {
                patient.file(patient.credential(u"demo"_s));
                QCOMPARE(::chmod(QFile::encodeName(patient.credentials()).constData(), static_cast<mode_t>(mode)), 0);
            }) << FindingKind::FileModeTooOpen
                               << QString() << Facts{{Fact::Mode, digits}};
        }
        QTest::newRow("a temporary file of a program that was ended")
            << Sicken([](Patient &patient) { patient.put(patient.credentials() + u".latchkey-3w5e11264sgsf"_s, "{}"); })
            << FindingKind::LeftoverFiles << QString() << Facts{};
        QTest::newRow("a pipe where a lock should be") << Sicken([](Patient &patient) {
            QVERIFY(QDir().mkpath(lockFolder(patient.what.home)));
            QCOMPARE(::mkfifo(QFile::encodeName(storeLockPath(patient.what.home)).constData(), 0600), 0);
        }) << FindingKind::FileUnsafe << QString() << Facts{{Fact::What, u"not a regular file"_s}};
        QTest::newRow("a pipe where the credentials should be") << Sicken([](Patient &patient) {
            QCOMPARE(::mkfifo(QFile::encodeName(patient.credentials()).constData(), 0644), 0);
        }) << FindingKind::FileUnsafe << QString() << Facts{{Fact::What, u"not a regular file"_s}};
        QTest::newRow("the credentials are a link") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QVERIFY(QFile::rename(patient.credentials(), patient.what.home + u"/elsewhere"_s));
            QVERIFY(QFile::link(patient.what.home + u"/elsewhere"_s, patient.credentials()));
        }) << FindingKind::FileUnsafe << QString() << Facts{{Fact::What, u"symbolic link"_s}};
        if (::geteuid() == 0) {
            QTest::newRow("the credentials are another user's") << Sicken([](Patient &patient) {
                patient.file(patient.credential(u"demo"_s));
                QCOMPARE(::chown(QFile::encodeName(patient.credentials()).constData(), 12345, 12345), 0);
            }) << FindingKind::FileUnsafe << QString() << Facts{{Fact::What, u"another user's"_s}};
        }

        QTest::newRow("a lock of the dead")
            << Sicken([](Patient &patient) {
                   QString path = patient.demoLock();
                   patient.put(path.replace(u".lock"_s, u".qlock"_s), lockOf(pidOfTheDead()));
               })
            << FindingKind::LockHeldByDead << u"demo"_s
            << Facts{{Fact::Program, u"latchkey-test"_s}, {Fact::Host, QSysInfo::machineHostName()}};
        QTest::newRow("a lock held for over a minute")
            << Sicken([](Patient &patient) {
                   QString path = patient.demoLock();
                   patient.put(path.replace(u".lock"_s, u".qlock"_s), lockOf(QCoreApplication::applicationPid()));
                   patient.now = QDateTime::currentDateTimeUtc().addSecs(90);
               })
            << FindingKind::LockHeldLong << u"demo"_s
            << Facts{{Fact::Pid, QString::number(QCoreApplication::applicationPid())}};
        QTest::newRow("the store's lock held for over a minute") << Sicken([](Patient &patient) {
            QString path = storeLockPath(patient.what.home);
            patient.put(path.replace(u".lock"_s, u".qlock"_s), lockOf(QCoreApplication::applicationPid()));
            patient.now = QDateTime::currentDateTimeUtc().addSecs(90);
        }) << FindingKind::LockHeldLong << QString() << Facts{{Fact::Program, u"latchkey-test"_s}};

        QTest::newRow("a file of rubbish") << Sicken([](Patient &patient) {
            patient.put(patient.credentials(), "SECRET");
            QVERIFY(QFile::setPermissions(patient.credentials(), QFile::ReadOwner | QFile::WriteOwner));
        }) << FindingKind::StoreUnreadable << QString()
                                           << Facts{{Fact::Store, u"file"_s}};
        QTest::newRow("one entry of the file is rubbish") << Sicken([](Patient &patient) {
            patient.what.keyringService = u"somebody's own"_s; // whose file Codex does not look at
            patient.put(patient.credentials(),
                        "{\"" + patient.demoKey().toUtf8()
                            + "\":{\"server_name\":\"demo\",\"server_url\":\"https://demo.example/mcp\","
                              "\"access_token\":[\"SECRET\"]}}");
            QVERIFY(QFile::setPermissions(patient.credentials(), QFile::ReadOwner | QFile::WriteOwner));
        }) << FindingKind::StoreUnreadable << u"demo"_s << Facts{{Fact::Store, u"file"_s}};
        QTest::newRow("one entry of the keyring is rubbish")
            << Sicken([](Patient &patient) { patient.keyring->corrupt(Patient::server(u"demo"_s).identity); })
            << FindingKind::StoreUnreadable << u"demo"_s << Facts{{Fact::Store, u"keyring"_s}};
        QTest::newRow("a keyring that fails")
            << Sicken([](Patient &patient) { patient.keyring->failing = true; }) << FindingKind::StoreUnreadable
            << QString() << Facts{{Fact::Store, u"keyring"_s}};
        QTest::newRow("a locked keyring") << Sicken([](Patient &patient) { patient.keyring->locked = true; })
                                          << FindingKind::KeyringLocked << QString() << Facts{};
        QTest::newRow("no keyring where one is wanted") << Sicken([](Patient &patient) {
            patient.what.mode = StoreMode::Keyring;
            patient.keyring->absent = true;
        }) << FindingKind::NoKeyring << QString() << Facts{};

        QTest::newRow("a refresh that was cut off")
            << Sicken([](Patient &patient) {
                   patient.file(patient.credential(u"demo"_s));
                   QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(intentFor("SECRET-R"))));
               })
            << FindingKind::InterruptedRefresh << u"demo"_s
            << Facts{{Fact::Program, u"codex"_s}, {Fact::Pid, u"4711"_s}, {Fact::Since, u"2026-05-04T11:00:00Z"_s}};
        QTest::newRow("a refresh that was cut off, and its token refused since") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(intentFor("SECRET-R", true, true))));
        }) << FindingKind::InterruptedRefresh << u"demo"_s << Facts{{Fact::Pid, u"4711"_s}};
        QTest::newRow("a sign-in that the provider has ended")
            << Sicken([](Patient &patient) {
                   patient.file(patient.credential(u"demo"_s));
                   Intent refused = intentFor("SECRET-R", true, false);
                   refused.words = u"HTTP 403 unauthorized_client: refresh_token is invalid"_s;
                   QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(refused)));
               })
            << FindingKind::RefreshRefused << u"demo"_s
            << Facts{{Fact::What, u"HTTP 403 unauthorized_client: refresh_token is invalid"_s},
                     {Fact::Since, u"2026-05-04T11:00:00Z"_s},
                     {Fact::Final, u"yes"_s}};
        QTest::newRow("a refusal that nobody can read") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            Intent refused = intentFor("SECRET-R");
            refused.words = u"HTTP 400"_s;
            refused.answer = "mark";
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(refused)));
        }) << FindingKind::RefreshRefused << u"demo"_s << Facts{{Fact::Final, u"no"_s}};
    }
    void findsOneThingEach()
    {
        LATCHKEY_NEEDS_OPENSSL(isRowOfEncryption());
        QFETCH(Sicken, sicken);
        QFETCH(FindingKind, kind);
        QFETCH(QString, server);
        QFETCH(Facts, facts);
        Patient patient;
        sicken(patient);
        const QStringList before = patient.traces();
        const QList<Finding> found = patient.findings();
        QCOMPARE(patient.traces(), before); // to look is not to touch
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].kind, kind);
        QCOMPARE(found[0].severity, severityOf(kind));
        QCOMPARE(found[0].server, server);
        for (auto fact = facts.constBegin(); fact != facts.constEnd(); ++fact)
            QCOMPARE(found[0].facts.value(fact.key()), fact.value());
        for (const QString &value : found[0].facts)
            QVERIFY2(!value.contains(u"SECRET"_s), qPrintable(value));
        const QList<Fact> known = factsOf(kind);
        for (auto fact = found[0].facts.constBegin(); fact != found[0].facts.constEnd(); ++fact)
            QVERIFY2(known.contains(fact.key()), qPrintable(wordFor(fact.key())));
    }
};

LATCHKEY_TEST(TestDoctor)
#include "tst_doctor.moc"
