#include "core/doctor/doctor.h"
#include "core/doctor/repair.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QSysInfo>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A home with one configured server, its doctor, and its repairs.
struct Clinic : SessionFixture {
    ServerList servers;

    explicit Clinic(StoreMode mode = StoreMode::Auto, Bounds bounds = {20s, 20s, 300ms}, const QString &history = {})
        : SessionFixture(mode, bounds, history)
        , servers(folder.path(), folder.filePath(u"servers.json"_s))
    {
        now = QDateTime::currentDateTimeUtc();
        configure("[mcp_servers.demo]\nurl = \"https://mcp.example/mcp\"\n");
    }

    void configure(const QByteArray &toml)
    {
        QFile file(folder.filePath(u"config.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("mcp_oauth_credentials_store = \"" + toString(factory->storeMode()).toUtf8() + "\"\n" + toml);
        file.close();
        QVERIFY(waitFor(servers.reload()));
    }

    Examination examination() const
    {
        Examination what = examinationOf(homeAt(folder.path()), servers, {});
        what.keyring = keyring;
        what.clock = [time = time] { return *time; };
        return what;
    }
    std::optional<Finding> finding(FindingKind kind) const
    {
        const auto found = waitFor(examine(examination()));
        for (const Finding &candidate : found ? *found : QList<Finding>()) {
            if (candidate.kind == kind)
                return candidate;
        }
        return std::nullopt;
    }
    //! What the doctor offers first for \a kind.
    Repair offered(FindingKind kind) const
    {
        const auto found = finding(kind);
        const QList<Repair> repairs = found ? repairsFor(*found) : QList<Repair>();
        if (repairs.isEmpty())
            qFatal("nothing is offered");
        return repairs.first();
    }
    //! As a person has chosen.
    Status mend(Repair what)
    {
        what.chosen = true;
        return waitFor(repair(*factory, servers, what));
    }
    Status mend(FindingKind kind) { return mend(offered(kind)); }

    void ring(const Credential &made) const { keyring->put(made.server, made); }
    std::optional<Credential> inRing(const ServerIdentity &identity) const
    {
        KeyringStore store(keyring);
        const auto read = waitFor(store.read(identity));
        return read ? *read : std::nullopt;
    }
    std::optional<Credential> inRing() const { return inRing(server.identity); }
    std::optional<Credential> inFile(const ServerIdentity &identity) const
    {
        FileStore store(folder.path());
        const auto read = waitFor(store.read(identity));
        return read ? *read : std::nullopt;
    }
    void file(Credential made) const
    {
        FileStore store(folder.path());
        const auto before = waitFor(store.read(made.server));
        QVERIFY(before);
        QVERIFY(waitFor(store.write(made, generationOf(*before))));
    }
    Credential of(const ServerIdentity &identity, const char *access = "A1", std::chrono::seconds left = 1h) const
    {
        Credential made = credential(access, "R1", left);
        made.server = identity;
        return made;
    }
};

ErrorKind kindOf(const Status &outcome)
{
    return outcome ? ErrorKind::Internal : outcome.error().kind;
}

QByteArray accessOf(const std::optional<Credential> &credential)
{
    return credential ? credential->accessToken.reveal().toByteArray() : QByteArray();
}

qint64 pidOfTheDead()
{
    QProcess process;
    process.start(u"true"_s, QStringList());
    process.waitForStarted();
    const qint64 pid = process.processId();
    process.waitForFinished();
    return pid;
}

const ServerIdentity orphan{u"gone"_s, u"https://gone.example/mcp"_s};
const ServerIdentity renamed{u"before"_s, u"https://mcp.example/mcp"_s};

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRevocationThatIsPendingIsMadeOrGivenUp_data()
    {
        using Kind = Repair::Kind;
        QTest::addColumn<StoreMode>("mode");
        QTest::addColumn<StoreMode>("modeSince"); // the user has changed it meanwhile
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("isThere"); // the provider, by now
        QTest::newRow("made") << StoreMode::File << StoreMode::File << Kind::RetryRevocation << true;
        QTest::newRow("made, in the keyring")
            << StoreMode::Keyring << StoreMode::Keyring << Kind::RetryRevocation << true;
        QTest::newRow("made, of the store of before")
            << StoreMode::File << StoreMode::Keyring << Kind::RetryRevocation << true;
        QTest::newRow("not made") << StoreMode::File << StoreMode::File << Kind::RetryRevocation << false;
        QTest::newRow("given up") << StoreMode::File << StoreMode::File << Kind::AbandonRevocation << false;
        QTest::newRow("given up, in the keyring")
            << StoreMode::Keyring << StoreMode::Keyring << Kind::AbandonRevocation << false;
    }
    void aRevocationThatIsPendingIsMadeOrGivenUp()
    {
        QFETCH(StoreMode, mode);
        QFETCH(StoreMode, modeSince);
        QFETCH(Repair::Kind, kind);
        QFETCH(bool, isThere);
        Clinic clinic(mode);
        mode == StoreMode::File ? clinic.file(clinic.credential("A1", "R1-secret", 1h))
                                : clinic.ring(clinic.credential("A1", "R1-secret", 1h));
        const auto metadata = std::exchange(clinic.oauth->metadata, errorOf(ErrorKind::Network));
        QVERIFY(waitFor(clinic.session->logout()));
        const auto pending = clinic.finding(FindingKind::RevocationPending);
        QVERIFY(pending);
        const QList<Repair> offers = repairsFor(*pending);
        QCOMPARE(offers.size(), 2);
        QVERIFY(offers.first().kind == Repair::Kind::RetryRevocation && !needsChoice(offers.first()));
        QVERIFY(offers.last().kind == Repair::Kind::AbandonRevocation && needsChoice(offers.last()));
        if (isThere)
            clinic.oauth->metadata = metadata;
        SessionSettings settings;
        settings.home = clinic.folder.path();
        settings.storeMode = modeSince;
        settings.clock = [time = clinic.time] { return *time; };
        settings.oauth = clinic.oauth;
        settings.keyring = clinic.keyring;
        SessionFactory later(settings);
        const bool isAsked = kind == Repair::Kind::RetryRevocation;
        Repair what = isAsked ? offers.first() : offers.last();
        what.chosen = true;

        const Status outcome = waitFor(repair(later, clinic.servers, what));

        QCOMPARE(outcome.has_value(), isThere || !isAsked);
        QCOMPARE(clinic.oauth->revocations, isThere ? 1 : 0);
        QCOMPARE(clinic.finding(FindingKind::RevocationPending).has_value(), !outcome);
        if (!outcome) {
            QCOMPARE(outcome.error().stage, Stage::Revocation);
            // However often: the user's tries are not counted.
            for (int i = 0; i < 6; ++i)
                QVERIFY(!waitFor(repair(later, clinic.servers, what)));
            QVERIFY(clinic.finding(FindingKind::RevocationPending));
        } else {
            QCOMPARE(clinic.keyring->count(), 0);
        }
    }

    void removesTheCopyThatIsNotUsed()
    {
        Clinic clinic;
        clinic.store(clinic.credential("old", "R0", 30min));
        clinic.ring(clinic.credential("used", "R1", 1h));
        QVERIFY(clinic.mend(FindingKind::BothStoresHold));
        QVERIFY(!clinic.stored());
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("used"));
        QVERIFY(!clinic.finding(FindingKind::BothStoresHold));
    }

    void aNewerCopyIsMovedRatherThanLost()
    {
        Clinic clinic;
        clinic.store(clinic.credential("newer", "R2", 2h));
        clinic.ring(clinic.credential("used", "R1", 1h));
        const QList<Repair> offers = repairsFor(*clinic.finding(FindingKind::BothStoresHold));
        QCOMPARE(offers.size(), 2);
        QCOMPARE(offers[0].kind, Repair::Kind::MoveCredential);
        QVERIFY(offers[1].discardsNewer);
        QVERIFY(clinic.mend(offers[0]));
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("newer"));
        QVERIFY(!clinic.stored());
    }

    void aNewerCopyGoesOnlyWhereTheUserSaysSo()
    {
        Clinic clinic;
        clinic.store(clinic.credential("same", "R1", 1h));
        clinic.ring(clinic.credential("used", "R1", 1h));
        Repair remove = clinic.offered(FindingKind::BothStoresHold);
        QCOMPARE(remove.kind, Repair::Kind::RemoveCopy);
        clinic.store(clinic.credential("newer", "R2", 2h)); // after the user was asked
        QCOMPARE(kindOf(clinic.mend(remove)), ErrorKind::Superseded);
        QCOMPARE(accessOf(clinic.stored()), QByteArray("newer"));
        remove.discardsNewer = true;
        QVERIFY(clinic.mend(remove));
        QVERIFY(!clinic.stored());
    }

    void theOnlyCopyIsNotRemoved()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        clinic.ring(clinic.credential("A1", "R1", 1h));
        const Repair remove = clinic.offered(FindingKind::BothStoresHold);
        clinic.keyring->entries.clear();
        QCOMPARE(kindOf(clinic.mend(remove)), ErrorKind::Superseded);
        QVERIFY(clinic.stored());
    }

    void movesBetweenTheStores_data()
    {
        QTest::addColumn<StoreKind>("from");
        QTest::newRow("to the keyring") << StoreKind::File;
        QTest::newRow("to the file") << StoreKind::Keyring;
    }
    void movesBetweenTheStores()
    {
        QFETCH(StoreKind, from);
        Clinic clinic;
        const Credential made = clinic.credential("A1", "R1", 1h);
        from == StoreKind::File ? clinic.store(made) : clinic.ring(made);
        QVERIFY(waitFor(clinic.session->reload()));
        const StoreKind into = from == StoreKind::File ? StoreKind::Keyring : StoreKind::File;
        const QString key = clinic.server.identity.storeKey();
        const auto journalOf = [&clinic, &key](StoreKind store) {
            return Journal(clinic.folder.path(), store == StoreKind::Keyring ? codexKeyringService : QString(), key);
        };
        for (const QString &lock :
             {credentialLockPath(clinic.folder.path(), key), keyringLockPath(codexKeyringService, key)})
            QVERIFY(QDir().mkpath(QFileInfo(lock).path()));
        const Intent cutOff{fingerprintOf(Secret("R1")), clinic.now, 1, u"latchkey"_s, false, false};
        QVERIFY(waitFor(journalOf(from).write(cutOff)));
        QVERIFY(clinic.mend({Repair::Kind::MoveCredential, clinic.server.identity, from, into}));
        const auto there = into == StoreKind::File ? clinic.stored() : clinic.inRing();
        const auto left = from == StoreKind::File ? clinic.stored() : clinic.inRing();
        QVERIFY(there);
        QCOMPARE(generationOf(there), generationOf(made));
        QVERIFY(!left);
        QVERIFY(journalOf(into).read()); // what is known of the refresh token goes with it
        QVERIFY(!journalOf(from).read());
        // The session of this process goes along, and is signed in all the time.
        QCOMPARE(toString(clinic.session->pinnedStore()->store->kind()), toString(into));
        QCOMPARE(clinic.session->health().state, HealthState::SignedIn);
    }

    void offersToMoveWhatStandsInTheStoreThatTheModeDoesNotName()
    {
        Clinic clinic(StoreMode::Keyring);
        clinic.store(clinic.credential("A1", "R1", 1h));
        const Repair move = clinic.offered(FindingKind::StoredElsewhere);
        QVERIFY(move.into == StoreKind::Keyring);
        QVERIFY(clinic.mend(move));
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("A1"));
        QVERIFY(!clinic.stored());
        QVERIFY(!clinic.finding(FindingKind::StoredElsewhere));
    }

    void aRepairIsInTheHistory()
    {
        Clinic clinic(StoreMode::Keyring, {20s, 20s, 300ms}, u"history"_s);
        clinic.store(clinic.credential("A1", "R1", 1h));
        QVERIFY(clinic.mend(FindingKind::StoredElsewhere));
        const auto events = waitFor(clinic.session->history());
        QVERIFY(events && !events->isEmpty());
        const HistoryEvent told = events->first();
        QCOMPARE(toString(told.what), u"repaired"_s);
        QCOMPARE(told.repair, u"move_credential"_s);
        QCOMPARE(told.from, u"file"_s);
        QCOMPARE(told.program, QCoreApplication::applicationName());
        QCOMPARE(told.at, clinic.now);
    }

    void whatIsNotDoneIsNotInTheHistory()
    {
        Clinic clinic(StoreMode::Keyring, {20s, 20s, 300ms}, u"history"_s);
        clinic.store(clinic.credential("A1", "R1", 1h));
        const Repair move = clinic.offered(FindingKind::StoredElsewhere);
        clinic.keyring->failingWrites = true;
        QVERIFY(!clinic.mend(move));
        const auto events = waitFor(clinic.session->history());
        QVERIFY(events && events->isEmpty());
    }

    void aFailureLeavesTheSource_data()
    {
        QTest::addColumn<std::function<void(FakeKeyring &)>>("fail");
        QTest::addColumn<bool>("copyStays");
        using Fail = std::function<void(FakeKeyring &)>;
        QTest::newRow("locked") << Fail([](FakeKeyring &ring) { ring.locked = true; }) << false;
        QTest::newRow("no keyring") << Fail([](FakeKeyring &ring) { ring.absent = true; }) << false;
        QTest::newRow("cannot be written") << Fail([](FakeKeyring &ring) { ring.failingWrites = true; }) << false;
        QTest::newRow("keeps something else") << Fail([](FakeKeyring &ring) { ring.garblingWrites = true; }) << false;
    }
    void aFailureLeavesTheSource()
    {
        QFETCH(std::function<void(FakeKeyring &)>, fail);
        Clinic clinic;
        const Credential made = clinic.credential("A1", "R1", 1h);
        clinic.store(made);
        fail(*clinic.keyring);
        QVERIFY(
            !clinic.mend({Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring}));
        QCOMPARE(generationOf(clinic.stored()), generationOf(made));
        QCOMPARE(clinic.keyring->count(), 0);
        QVERIFY(clinic.lockIsFree());
    }

    void aSourceThatCannotBeRemovedIsSaidToBeThere()
    {
        Clinic clinic;
        clinic.ring(clinic.credential("A1", "R1", 1h));
        clinic.keyring->failingRemovals = true;
        const Status outcome = clinic.mend(
            {Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::Keyring, StoreKind::File});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().stage, Stage::Remove);
        QVERIFY(clinic.inRing()); // both have it now, and nothing is lost
        QVERIFY(clinic.stored());
    }

    void anOlderOneNeverReplacesANewer()
    {
        Clinic clinic;
        clinic.store(clinic.credential("old", "R1", 30min));
        clinic.ring(clinic.credential("new", "R2", 1h));
        QCOMPARE(kindOf(clinic.mend(
                     {Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring})),
                 ErrorKind::Superseded);
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("new"));
        QCOMPARE(accessOf(clinic.stored()), QByteArray("old"));
    }

    void waitsForARefresh()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", -1min));
        clinic.oauth->holding = true;
        const auto refreshed = clinic.session->accessToken();
        QTRY_VERIFY(clinic.oauth->isHeld());
        Repair move{Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring};
        move.chosen = true;
        const auto moved = repair(*clinic.factory, clinic.servers, move);
        QCoreApplication::processEvents();
        QVERIFY(!moved.isFinished());
        QVERIFY(clinic.factory->isBusy());
        clinic.oauth->answerRefresh(grantOf("A2", "R2"));
        QVERIFY(waitFor(refreshed));
        QVERIFY(waitFor(moved));
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("A2")); // what the refresh brought, and not what it spent
        QVERIFY(!clinic.stored());
    }

    void givesUpOnALockThatIsHeldForTooLong()
    {
        Clinic clinic(StoreMode::Auto, {100ms, 1s, 300ms});
        clinic.store(clinic.credential("A1", "R1", 1h));
        const LockHandle held = clinic.takeLock();
        QVERIFY(held);
        QCOMPARE(kindOf(clinic.mend(
                     {Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring})),
                 ErrorKind::LockTimeout);
        QVERIFY(clinic.stored());
    }

    void aRefreshAfterAMoveGoesOnInTheOtherStore()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        QVERIFY(waitFor(clinic.session->reload()));
        QVERIFY(
            clinic.mend({Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring}));
        QVERIFY(waitFor(clinic.session->refresh()));
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("A2"));
        QVERIFY(!clinic.stored());
    }

    void whatNoConfigurationNamesIsNotOurs()
    {
        Clinic clinic;
        clinic.file(clinic.of(orphan));
        clinic.file(clinic.of(renamed, "old"));
        clinic.file(clinic.of({u"demo"_s, u"https://elsewhere.example/mcp"_s}));
        clinic.store(clinic.credential("A1", "R1", 1h));
        const auto found = waitFor(examine(clinic.examination()));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().kind, FindingKind::UnclaimedEntries);
        QVERIFY(repairsFor(found->first()).isEmpty());
    }

    void withoutAChoiceNothingMovesAndNothingOfUseGoes_data()
    {
        QTest::addColumn<Repair>("what");
        const ServerIdentity demo{u"demo"_s, u"https://mcp.example/mcp"_s};
        QTest::newRow("the copy that is not used here") << Repair{Repair::Kind::RemoveCopy, demo, StoreKind::File};
        Repair saidToBeDead{Repair::Kind::RemoveCopy, demo, StoreKind::File};
        saidToBeDead.isDead = true;
        QTest::newRow("a copy that was dead") << saidToBeDead;
        QTest::newRow("to the other store")
            << Repair{Repair::Kind::MoveCredential, demo, StoreKind::File, StoreKind::Keyring};
        QTest::newRow("to another server")
            << Repair{Repair::Kind::AdoptEntry, renamed, StoreKind::File, StoreKind::File, demo};
    }
    void withoutAChoiceNothingMovesAndNothingOfUseGoes()
    {
        QFETCH(Repair, what);
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", -1h)); // a refresh could still use it
        clinic.file(clinic.of(renamed));
        clinic.ring(clinic.credential("A2", "R2", 1h));
        QVERIFY(!waitFor(repair(*clinic.factory, clinic.servers, what)));
        QCOMPARE(accessOf(clinic.stored()), QByteArray("A1"));
        QCOMPARE(accessOf(clinic.inRing()), QByteArray("A2"));
        QVERIFY(clinic.inFile(renamed));
    }

    void aDeadCopyNeedsNoChoice()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "", -1h));
        clinic.ring(clinic.credential("A2", "R2", 1h));
        const Repair remove = clinic.offered(FindingKind::BothStoresHold);
        QVERIFY(!needsChoice(remove));
        QVERIFY(waitFor(repair(*clinic.factory, clinic.servers, remove)));
        QVERIFY(!clinic.stored());
    }

    void aRenamedServerTakesItsCredentialAlong()
    {
        Clinic clinic;
        clinic.file(clinic.of(renamed));
        QVERIFY(waitFor(
            Journal(clinic.folder.path(), renamed.storeKey()).writeSpent({fingerprintOf(Secret("R0")), clinic.now})));
        const Repair adopt = clinic.offered(FindingKind::ServerRenamed);
        QCOMPARE(adopt.kind, Repair::Kind::AdoptEntry);
        QVERIFY(clinic.mend(adopt));
        QVERIFY(!clinic.inFile(renamed));
        const auto now = clinic.stored();
        QCOMPARE(accessOf(now), QByteArray("A1"));
        QCOMPARE(clinic.session->health().state, HealthState::SignedIn);
        QCOMPARE(clinic.journal().spent()->fingerprint, fingerprintOf(Secret("R0")));
    }

    void aRenamedServerThatIsSignedInAlreadyKeepsWhatItHas()
    {
        Clinic clinic;
        clinic.file(clinic.of(renamed, "old"));
        const Repair adopt = clinic.offered(FindingKind::ServerRenamed);
        clinic.store(clinic.credential("new", "R2", 1h));
        QCOMPARE(kindOf(clinic.mend(adopt)), ErrorKind::Superseded);
        QCOMPARE(accessOf(clinic.stored()), QByteArray("new"));
        QVERIFY(clinic.inFile(renamed));
    }

    void anotherAddressIsNeverAdopted()
    {
        Clinic clinic;
        const ServerIdentity moved{u"demo"_s, u"https://elsewhere.example/mcp"_s};
        clinic.file(clinic.of(moved));
        QVERIFY(!clinic.finding(FindingKind::ServerRenamed));
        Repair adopt{Repair::Kind::AdoptEntry, moved};
        adopt.heir = clinic.server.identity;
        QCOMPARE(kindOf(clinic.mend(adopt)), ErrorKind::Superseded);
        QVERIFY(!clinic.stored());
        QVERIFY(clinic.inFile(moved));
    }

    void tightensTheMode()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        const QByteArray path = QFile::encodeName(FileStore::path(clinic.folder.path()));
        QCOMPARE(::chmod(path.constData(), 0644), 0);
        QVERIFY(clinic.mend(FindingKind::FileModeTooOpen));
        struct stat info = {};
        QCOMPARE(::stat(path.constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0600U);
        QVERIFY(clinic.stored());
    }

    void putsTheFileIntoTheFormThatCodexReads()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        QFile file(FileStore::path(clinic.folder.path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject entry = all.begin().value().toObject();
        entry["scopes"_L1] = QJsonValue();
        entry["expires_at"_L1] = entry["expires_at"_L1].toDouble() + 0.5;
        entry["x-foreign"_L1] = 7;
        all.begin().value() = entry;
        QVERIFY(file.resize(0) && file.seek(0) && file.write(QJsonDocument(all).toJson()) > 0);
        file.close();
        QVERIFY(clinic.mend(FindingKind::StopsCodex));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject mended = QJsonDocument::fromJson(file.readAll()).object().begin().value().toObject();
        QVERIFY(mended["scopes"_L1].isArray());
        QCOMPARE(mended["expires_at"_L1].toDouble() + 0.5, entry["expires_at"_L1].toDouble());
        QCOMPARE(mended["x-foreign"_L1].toInt(), 7);
        QCOMPARE(mended["refresh_token"_L1].toString(), u"R1"_s);
        QVERIFY(!clinic.finding(FindingKind::StopsCodex));
    }

    void aLinkIsNotFollowed()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        const QString path = FileStore::path(clinic.folder.path());
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0644), 0);
        const Repair tighten = clinic.offered(FindingKind::FileModeTooOpen);
        const QString target = clinic.folder.filePath(u"elsewhere"_s);
        QVERIFY(QFile::rename(path, target));
        QVERIFY(QFile::link(target, path));
        QVERIFY(!clinic.mend(tighten));
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(target).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0644U);
    }

    void clearsAwayTheLockOfTheDead()
    {
        Clinic clinic;
        QString path = credentialLockPath(clinic.folder.path(), clinic.server.identity.storeKey());
        QVERIFY(clinic.lockIsFree()); // makes the folder
        QFile leftOver(path.replace(u".lock"_s, u".qlock"_s));
        QVERIFY(leftOver.open(QIODevice::WriteOnly));
        leftOver.write(QByteArray::number(pidOfTheDead()) + "\nlatchkey-test\n" + QSysInfo::machineHostName().toUtf8()
                       + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n');
        leftOver.close();
        QVERIFY(clinic.mend(FindingKind::LockHeldByDead));
        QVERIFY(!leftOver.exists());
    }

    void aFileThatIsNoLockStays()
    {
        Clinic clinic;
        Repair release{Repair::Kind::ReleaseLock};
        release.path = clinic.folder.filePath(u"config.toml"_s);
        QCOMPARE(kindOf(clinic.mend(release)), ErrorKind::InvalidInput);
        QVERIFY(QFile::exists(release.path));
    }

    void removesTheDuplicateOfALatchkeyServer()
    {
        Clinic clinic;
        QFile own(clinic.folder.filePath(u"servers.json"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("{\"version\":1,\"servers\":[{\"name\":\"demo\",\"url\":\"https://other.example/mcp\"},"
                  "{\"name\":\"more\",\"url\":\"https://more.example/mcp\"}]}");
        own.close();
        QVERIFY(waitFor(clinic.servers.reload()));
        QVERIFY(clinic.mend(FindingKind::DuplicateName));
        QVERIFY(clinic.servers.ownUrlsShadowed().isEmpty());
        QVERIFY(clinic.servers.find(u"more"_s));
        QCOMPARE(clinic.servers.find(u"demo"_s)->identity.url, u"https://mcp.example/mcp"_s);
    }

    void nothingMovesIntoAKeyringThatCodexNoLongerReads()
    {
        SessionSettings settings;
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        settings.home = clinic.folder.path();
        settings.keyring = clinic.keyring;
        settings.secretAuthStorage = true;
        SessionFactory guarded(settings);
        Repair move{Repair::Kind::MoveCredential, clinic.server.identity, StoreKind::File, StoreKind::Keyring};
        move.chosen = true;
        const Status outcome = waitFor(repair(guarded, clinic.servers, move));
        QCOMPARE(kindOf(outcome), ErrorKind::Superseded);
        QVERIFY(clinic.stored());
        QCOMPARE(clinic.keyring->count(), 0);
    }
};

LATCHKEY_TEST(TestRepair)
#include "tst_repair.moc"
