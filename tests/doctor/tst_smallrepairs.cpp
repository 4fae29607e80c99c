#include "core/doctor/doctor_p.h"
#include "core/doctor/repair_p.h"
#include "tests/doctor/clinic.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/deadprocess.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSysInfo>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSmallRepairs : public QObject
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

    void putsTheTextIntoTheFormThatCodexReads()
    {
        Clinic clinic;
        clinic.store(clinic.credential("A1", "R1", 1h));
        QFile file(FileStore::path(clinic.folder.path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        QByteArray changed = "\xEF\xBB\xBF" + before;
        const qsizetype expiry = changed.indexOf("\"expires_at\":");
        changed.insert(changed.indexOf(',', expiry), ".0");
        QVERIFY(file.seek(0) && file.write(changed) == changed.size());
        file.close();
        QVERIFY(clinic.mend(FindingKind::StopsCodex));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
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
};

LATCHKEY_TEST(TestSmallRepairs)
#include "tst_smallrepairs.moc"
