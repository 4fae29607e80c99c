#include "core/base/clock.h"
#include "core/doctor/doctor_p.h"
#include "core/doctor/repair_p.h"
#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "core/store/encryptedstore_p.h"
#include "core/store/filestore_p.h"
#include "tests/doctor/patient.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/openssl.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestExamination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyHomeHasNoFindings_data()
    {
        QTest::addColumn<Sicken>("prepare");
        QTest::newRow("no home at all") << Sicken(
            [](Patient &patient) { patient.what.home = patient.folder.filePath(u"absent"_s); });
        QTest::newRow("an empty home") << Sicken([](Patient &) {});
        QTest::newRow("no servers") << Sicken([](Patient &patient) { patient.what.servers.clear(); });
        QTest::newRow("signed in, file") << Sicken(
            [](Patient &patient) { patient.file(patient.credential(u"demo"_s)); });
        QTest::newRow("signed in, keyring")
            << Sicken([](Patient &patient) { patient.ring(patient.credential(u"demo"_s)); });
        QTest::newRow("no keyring service, auto") << Sicken([](Patient &patient) {
            patient.keyring->absent = true;
            patient.file(patient.credential(u"demo"_s));
        });
        QTest::newRow("mode file with a keyring that fails") << Sicken([](Patient &patient) {
            patient.what.mode = StoreMode::File;
            patient.keyring->failing = true;
            patient.file(patient.credential(u"demo"_s));
        });
        QTest::newRow("resolved as before") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"demo"_s));
            patient.log(patient.demoKey(), u"auto"_s, u"keyring"_s);
        });
        QTest::newRow("resolved otherwise in another mode") << Sicken([](Patient &patient) {
            patient.ring(patient.credential(u"demo"_s));
            patient.log(patient.demoKey(), u"file"_s, u"file"_s);
        });
        QTest::newRow("a lock held for a moment") << Sicken([](Patient &patient) {
            patient.put(patient.folder.path() + u"/mcp-oauth-locks/x"_s, {});
            QString path = patient.demoLock();
            patient.put(path.replace(u".lock"_s, u".qlock"_s), lockOf(QCoreApplication::applicationPid()));
            patient.now = QDateTime::currentDateTimeUtc().addSecs(30);
        });
        QTest::newRow("an intent for another refresh token") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(intentFor("spent long ago"))));
        });
        QTest::newRow("an intent without a credential") << Sicken([](Patient &patient) {
            patient.put(patient.demoLock(), {});
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(intentFor("SECRET-R"))));
        });
        QTest::newRow("a journal of rubbish") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QString path = patient.demoLock();
            patient.put(path.replace(u".lock"_s, u".intent"_s), "rubbish");
        });
        QTest::newRow("another token was spent") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey())
                                .writeSpent({fingerprintOf(Secret("SECRET-OLD")), patient.now})));
        });
        QTest::newRow("Codex has encrypted once, and no longer does") << Sicken([](Patient &patient) {
            patient.put(EncryptedStore::path(patient.what.home), "age-encryption.org/v1");
            patient.what.secretAuthStorage = false;
        });
        QTest::newRow("Codex would encrypt what is not in a file") << Sicken([](Patient &patient) {
            patient.put(EncryptedStore::path(patient.what.home), "age-encryption.org/v1");
            patient.what.mode = StoreMode::File;
        });
        QTest::newRow("Codex encrypts") << Sicken(
            [](Patient &patient) { patient.encrypt(patient.credential(u"demo"_s)); });
        QTest::newRow("Codex encrypts, and has nothing yet")
            << Sicken([](Patient &patient) { patient.what.secretAuthStorage = true; });
        QTest::newRow("a home that is not Codex's") << Sicken([](Patient &patient) {
            patient.what.secretAuthStorage = true;
            patient.what.keyringService = u"Another client"_s;
        });
        QTest::newRow("a drift log of rubbish") << Sicken([](Patient &patient) {
            patient.put(patient.what.home + u"/.mcp-oauth-store-resolutions.json"_s, "rubbish");
        });
        QTest::newRow("a logged keyring entry that is gone")
            << Sicken([](Patient &patient) { patient.log(u"gone|0123456789abcdef"_s, u"auto"_s, u"keyring"_s); });
        QTest::newRow("a stored server that is no OAuth one any more") << Sicken([](Patient &patient) {
            patient.file(patient.credential(u"demo"_s));
            patient.ring(patient.credential(u"demo"_s));
            patient.what.servers[0].bearerTokenEnvVar = u"TOKEN"_s;
        });
    }
    void aHealthyHomeHasNoFindings()
    {
        LATCHKEY_NEEDS_OPENSSL(isRowOfEncryption());
        QFETCH(Sicken, prepare);
        Patient patient;
        prepare(patient);
        const QList<Finding> found = patient.findings();
        for (const Finding &finding : found)
            qWarning() << int(finding.kind) << finding.server << finding.facts.values();
        QVERIFY(found.isEmpty());
    }

    void anEncryptedEntryThatWillComeBack_data()
    {
        QTest::addColumn<Sicken>("close");
        QTest::addColumn<FindingKind>("kind");
        QTest::newRow("with its passphrase")
            << Sicken([](Patient &patient) { patient.keyring->entries.clear(); }) << FindingKind::StoreUnreadable;
        QTest::newRow("when the keyring is unlocked")
            << Sicken([](Patient &patient) { patient.keyring->locked = true; }) << FindingKind::KeyringLocked;
    }
    void anEncryptedEntryThatWillComeBack()
    {
        LATCHKEY_NEEDS_OPENSSL(true);
        QFETCH(Sicken, close);
        QFETCH(FindingKind, kind);
        Patient patient;
        patient.encrypt(patient.credential(u"demo"_s));
        patient.file(patient.credential(u"demo"_s));
        close(patient);
        const QStringList before = patient.traces();
        const QList<Finding> found = patient.findings();
        QCOMPARE(patient.traces(), before);
        QCOMPARE(found.size(), 2); // what closes the store, and what that means for the server
        QCOMPARE(found[0].kind, kind);
        QCOMPARE(found[1].kind, FindingKind::EncryptedEntryReturns);
        QCOMPARE(found[1].server, u"demo"_s);
    }

    void aRefreshUnderWayIsNotInterrupted()
    {
        Patient patient;
        patient.file(patient.credential(u"demo"_s));
        QVERIFY(waitFor(Journal(patient.what.home, patient.demoKey()).write(intentFor("SECRET-R"))));
        CredentialLock lock(patient.what.home, patient.demoKey());
        Result<LockHandle> held = waitFor(lock.acquire(5s));
        QVERIFY(held);
        QVERIFY(patient.findings().isEmpty());
        LockHandle handle = *held;
        letGo(handle);
        QCOMPARE(patient.findings().size(), 1);
    }

    void aBoundTokenIsWellWhereCodexDoesNotUseIt_data()
    {
        QTest::addColumn<ServerOrigin>("origin");
        QTest::addColumn<QString>("keyringService");
        QTest::addColumn<TokenType>("type");
        QTest::newRow("a server of our own list")
            << ServerOrigin::Own << QString(codexKeyringService) << TokenType::DPoP;
        QTest::newRow("a home that is none of Codex's") << ServerOrigin::Codex << u"other"_s << TokenType::DPoP;
        QTest::newRow("bound is at most its refresh token")
            << ServerOrigin::Codex << QString(codexKeyringService) << TokenType::Bearer;
    }
    void aBoundTokenIsWellWhereCodexDoesNotUseIt()
    {
        QFETCH(ServerOrigin, origin);
        QFETCH(QString, keyringService);
        QFETCH(TokenType, type);
        Patient patient(StoreMode::File);
        patient.what.servers.first().origin = origin;
        patient.what.keyringService = keyringService;
        Credential bound = patient.credential(u"demo"_s);
        bound.tokenType = type;
        bound.dpopKey = Secret("SECRET-KEY");
        patient.file(bound);
        QVERIFY(patient.findings().isEmpty());
    }

    void anEntryForTheAddressOfAServerThatIsSignedOut_data()
    {
        QTest::addColumn<QString>("storedName");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<bool>("told");
        QTest::newRow("under another name") << u"before"_s << false << true;
        QTest::newRow("with nothing that it could be good for") << u"before"_s << true << false;
        QTest::newRow("an executor's") << u"executor:ZGV2Ym94:ZGVtbw"_s << false << false;
    }
    void anEntryForTheAddressOfAServerThatIsSignedOut()
    {
        QFETCH(QString, storedName);
        QFETCH(bool, signedIn);
        QFETCH(bool, told);
        Patient patient;
        Credential old = patient.credential(u"demo"_s);
        old.server.name = storedName;
        old.issuer = u"https://as.example"_s;
        patient.file(old);
        if (signedIn)
            patient.file(patient.credential(u"demo"_s));
        const QList<Finding> found = patient.findings();
        QCOMPARE(found.size(), told ? 2 : 1);
        const Finding &unclaimed = found.last().kind == FindingKind::UnclaimedEntries ? found.last() : found.first();
        QCOMPARE(unclaimed.kind, FindingKind::UnclaimedEntries);
        if (!told)
            return;
        const Finding &renamed = found.last();
        QCOMPARE(renamed.kind, FindingKind::ServerRenamed);
        QCOMPARE(renamed.server, u"demo"_s);
        QCOMPARE(renamed.entry, old.server);
        QCOMPARE(renamed.facts[Fact::OldName], storedName);
        QCOMPARE(renamed.facts[Fact::Issuer], old.issuer);
        QCOMPARE(QDateTime::fromString(renamed.facts[Fact::ExpiresAt], Qt::ISODate).toSecsSinceEpoch(),
                 old.expiresAt.toSecsSinceEpoch());
    }

    void whatIsKeptForThisMachineIsNoExecutors()
    {
        Patient patient;
        patient.what.servers[0].identity.environment = u"devbox"_s;
        patient.file(patient.credential(u"demo"_s));
        const QList<Finding> found = patient.findings();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, FindingKind::UnclaimedEntries);
    }

    void codexEncryptsWhereTheLayersOfAServerSaySo_data()
    {
        QTest::addColumn<QList<bool>>("encrypts");
        QTest::addColumn<QList<FindingKind>>("kinds");
        QTest::newRow("as everywhere") << QList<bool>()
                                       << QList{FindingKind::ResolvedDifferently, FindingKind::StoredElsewhere};
        QTest::newRow("not in its own") << QList{false} << QList{FindingKind::ResolvedDifferently};
        QTest::newRow("in some of them") << QList{true, false} << QList<FindingKind>();
    }
    void codexEncryptsWhereTheLayersOfAServerSaySo()
    {
        QFETCH(QList<bool>, encrypts);
        QFETCH(QList<FindingKind>, kinds);
        Patient patient;
        const QString key = Patient::server(u"demo"_s).identity.storeKey();
        patient.ring(patient.credential(u"demo"_s));
        patient.log(key, u"auto"_s, u"file"_s);
        patient.what.secretAuthStorage = true;
        if (!encrypts.isEmpty())
            patient.what.otherEncryption.insert(key, encrypts);
        QList<FindingKind> found;
        for (const Finding &finding : patient.findings())
            found.append(finding.kind);
        QCOMPARE(found, kinds);
    }

    void whereNothingCanBeWrittenIsTold()
    {
        Patient patient;
        patient.file(patient.credential(u"demo"_s));
        QVERIFY(patient.findings().isEmpty());
        const QByteArray home = QFile::encodeName(patient.what.home);
        const bool isRoot = ::geteuid() == 0; // whom only a mount keeps out
        if (isRoot && ::mount(home.constData(), home.constData(), nullptr, MS_BIND, nullptr) != 0)
            QSKIP("this system lets nobody mount");
        const QScopeGuard undo([&] { isRoot ? ::umount(home.constData()) : ::chmod(home.constData(), 0700); });
        const unsigned long flags = MS_REMOUNT | MS_BIND | MS_RDONLY;
        QCOMPARE(isRoot ? ::mount(nullptr, home.constData(), nullptr, flags, nullptr) : ::chmod(home.constData(), 0500),
                 0);
        const QList<Finding> found = patient.findings();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, FindingKind::NotWritable);
        QVERIFY(found.first().facts[Fact::File].startsWith(patient.what.home));
        QVERIFY(repairsFor(found.first()).isEmpty());
    }

    void theGravestComesFirst()
    {
        Patient patient;
        patient.what.servers = {Patient::server(u"zeta"_s), Patient::server(u"alpha"_s)};
        patient.what.problems = {{u"config.toml"_s, 1, 1, u"left out"_s, false, {}}};
        patient.file(patient.credential(u"nobody"_s));
        patient.file(patient.credential(u"zeta"_s));
        patient.file(patient.credential(u"alpha"_s));
        patient.ring(patient.credential(u"zeta"_s));
        patient.ring(patient.credential(u"alpha"_s));
        QCOMPARE(::chmod(QFile::encodeName(patient.credentials()).constData(), 0644), 0);
        patient.put(patient.folder.path() + u"/mcp-oauth-locks/x"_s, {});
        const QList<Finding> found = patient.findings();
        QStringList order;
        for (const Finding &finding : found)
            order.append(u"%1 %2"_s.arg(int(finding.severity)).arg(finding.server));
        QCOMPARE(order, (QStringList{u"1 "_s, u"1 "_s, u"1 alpha"_s, u"1 zeta"_s, u"0 "_s}));

        patient.keyring->locked = true;
        QCOMPARE(patient.findings().first().kind, FindingKind::KeyringLocked);
    }

    void aCrowdOfLoggedKeysIsBounded()
    {
        Patient patient;
        QJsonObject resolutions;
        for (int i = 0; i < 300; ++i) {
            const ServerIdentity gone = Patient::server(u"gone-%1"_s.arg(i)).identity;
            resolutions[gone.storeKey()] = QJsonObject{{u"store_mode"_s, u"auto"_s},
                                                       {u"resolved_store"_s, u"keyring"_s}};
            patient.keyring->entries[QString(codexKeyringService + u'/' + gone.storeKey())] = "{}";
        }
        const QString log = patient.what.home + u"/.mcp-oauth-store-resolutions.json"_s;
        patient.put(log, QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"resolutions"_s, resolutions}}).toJson());
        QCOMPARE(patient.findings().size(), 1);
        QCOMPARE(patient.findings().first().facts[Fact::Count], u"100"_s);
    }

    void everyKindHasASeverity_data()
    {
        QTest::addColumn<FindingKind>("kind");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("a broken configuration") << FindingKind::ConfigBroken << Severity::Problem;
        QTest::newRow("an unsafe file") << FindingKind::FileUnsafe << Severity::Problem;
        QTest::newRow("nothing can be written") << FindingKind::NotWritable << Severity::Problem;
        QTest::newRow("an unreadable store") << FindingKind::StoreUnreadable << Severity::Problem;
        QTest::newRow("a locked keyring") << FindingKind::KeyringLocked << Severity::Problem;
        QTest::newRow("no keyring") << FindingKind::NoKeyring << Severity::Problem;
        QTest::newRow("what stops Codex") << FindingKind::StopsCodex << Severity::Problem;
        QTest::newRow("an encrypted entry that returns") << FindingKind::EncryptedEntryReturns << Severity::Warning;
        QTest::newRow("brought back") << FindingKind::BroughtBack << Severity::Warning;
        QTest::newRow("bound to a key") << FindingKind::BoundToKey << Severity::Warning;
        QTest::newRow("a refused refresh") << FindingKind::RefreshRefused << Severity::Warning;
        QTest::newRow("a revocation") << FindingKind::RevocationPending << Severity::Warning;
        QTest::newRow("renamed") << FindingKind::ServerRenamed << Severity::Note;
        QTest::newRow("no issuer") << FindingKind::IssuerNotForCodex << Severity::Note;
        QTest::newRow("no expiry") << FindingKind::NoExpiry << Severity::Note;
        QTest::newRow("an ignored entry") << FindingKind::ConfigEntryIgnored << Severity::Warning;
        QTest::newRow("a duplicate") << FindingKind::DuplicateName << Severity::Warning;
        QTest::newRow("both stores") << FindingKind::BothStoresHold << Severity::Warning;
        QTest::newRow("resolved differently") << FindingKind::ResolvedDifferently << Severity::Warning;
        QTest::newRow("an open file") << FindingKind::FileModeTooOpen << Severity::Warning;
        QTest::newRow("what was left behind") << FindingKind::LeftoverFiles << Severity::Warning;
        QTest::newRow("a lock held long") << FindingKind::LockHeldLong << Severity::Warning;
        QTest::newRow("an interrupted refresh") << FindingKind::InterruptedRefresh << Severity::Warning;
        QTest::newRow("of no server") << FindingKind::UnclaimedEntries << Severity::Note;
        QTest::newRow("a lock of the dead") << FindingKind::LockHeldByDead << Severity::Note;
    }
    void everyKindHasASeverity()
    {
        QFETCH(FindingKind, kind);
        QFETCH(Severity, severity);
        QCOMPARE(severityOf(kind), severity);
    }
};

LATCHKEY_TEST(TestExamination)
#include "tst_examination.moc"
