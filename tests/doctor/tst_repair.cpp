#include "core/doctor/doctor_p.h"
#include "core/doctor/repair_p.h"
#include "tests/doctor/clinic.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray accessOf(const std::optional<Credential> &credential)
{
    return credential ? credential->accessToken.reveal().toByteArray() : QByteArray();
}

const ServerIdentity orphan{u"gone"_s, u"https://gone.example/mcp"_s};
const ServerIdentity renamed{u"before"_s, u"https://mcp.example/mcp"_s};

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(wordFor(clinic.session->pinnedStore()->kind), wordFor(into));
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
        QCOMPARE(wordFor(told.what), u"repaired"_s);
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
