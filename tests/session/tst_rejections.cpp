#include "core/session/verdict_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! A session that shares nothing with that of \a home but what is on the disk.
std::unique_ptr<CredentialSession> refreshElsewhere(const SessionFixture &home)
{
    SessionSettings settings;
    settings.home = home.folder.path();
    settings.storeMode = home.mode;
    settings.clock = [time = home.time] { return *time; };
    settings.oauth = home.oauth;
    settings.keyring = home.keyring;
    return std::unique_ptr<CredentialSession>(SessionFactory(settings).open(home.server));
}

QByteArray numbered(char letter, int number)
{
    return letter + QByteArray::number(number);
}

} // namespace

//! Servers that reject whatever token they are shown (RULE B-22), met by several programs.
class TestRejections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsWhoeverComesFourthWithinAMinute_data()
    {
        QTest::addColumn<QList<int>>("secondsAgo");
        QTest::addColumn<int>("barredFor"); // 0: not at all
        QTest::newRow("none") << QList<int>{} << 0;
        QTest::newRow("two") << QList<int>{1, 0} << 0;
        QTest::newRow("three") << QList<int>{50, 30, 1} << 10;
        QTest::newRow("three, and the first is a second short of a minute ago") << QList<int>{59, 58, 57} << 1;
        QTest::newRow("three, and the first is a minute ago") << QList<int>{60, 30, 1} << 0;
        QTest::newRow("more: the latest three count") << QList<int>{300, 20, 10, 5} << 40;
        QTest::newRow("in the future, by a clock that was set back") << QList<int>{-50, -51, -52} << 0;
    }
    void barsWhoeverComesFourthWithinAMinute()
    {
        QFETCH(QList<int>, secondsAgo);
        QFETCH(int, barredFor);
        const QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));
        QList<QDateTime> times;
        for (const int seconds : secondsAgo)
            times.append(now.addSecs(-seconds));
        const QDateTime until = rejectionsBarredUntil(times, now);
        QCOMPARE(until.isValid(), barredFor > 0);
        if (barredFor > 0)
            QCOMPARE(now.secsTo(until), barredFor);
        QVERIFY(rejectionsWith(times, now).size() <= 3);
        QCOMPARE(rejectionsWith(times, now).last(), now);
    }

    void areCountedForAllProcessesTogether_data()
    {
        QTest::addColumn<StoreMode>("mode");
        QTest::newRow("file") << StoreMode::File;
        QTest::newRow("keyring") << StoreMode::Keyring;
    }
    void areCountedForAllProcessesTogether()
    {
        QFETCH(StoreMode, mode);
        SessionFixture home(mode);
        const Credential first = home.credential("A0", "R0", 1h);
        if (mode == StoreMode::Keyring)
            QVERIFY(waitFor(KeyringStore(home.keyring).write(first, Generation())));
        else
            home.store(first);
        for (int i = 0; i < 3; ++i) {
            home.oauth->refreshAnswer = grantOf(numbered('A', i + 1).constData(), numbered('R', i + 1).constData());
            QVERIFY(waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret(numbered('A', i)))));
            home.now = home.now.addSecs(1);
        }
        QCOMPARE(home.oauth->refreshes, 3);
        const auto barred = waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret("A3")));
        QVERIFY(!barred);
        QCOMPARE(barred.error().kind, ErrorKind::Refused);
        QCOMPARE(barred.error().retryAt, home.now.addSecs(57)); // a minute from the first of them
        QCOMPARE(home.oauth->refreshes, 3);
        // Whoever does not know that it was rejected is served, and nobody has marked it as expired.
        QVERIFY(waitFor(refreshElsewhere(home)->accessToken()));
        QCOMPARE(home.oauth->refreshes, 3);

        QVERIFY(waitFor(refreshElsewhere(home)->refresh())); // a person may insist
        QCOMPARE(home.oauth->refreshes, 4);
    }

    void whatIsGrantedWithoutAUserIsCountedToo()
    {
        SessionFixture home;
        home.server.grant.type = Grant::Type::ClientCredentials;
        home.server.clientId = u"client"_s;
        home.server.clientSecret = Secret("made-up");
        home.store(home.credential("A0", "", 1h));
        for (int i = 0; i < 3; ++i) {
            home.oauth->obtainAnswer = grantOf(numbered('A', i + 1).constData(), "");
            QVERIFY(waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret(numbered('A', i)))));
        }
        const auto barred = waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret("A3")));
        QVERIFY(!barred);
        QCOMPARE(barred.error().kind, ErrorKind::Refused);
        QCOMPARE(home.oauth->obtained, 3);
    }

    //! What one program has learnt, every other one says; until the token is seen to work after all.
    void withoutARefreshTokenOneRejectionIsKnownToAll()
    {
        SessionFixture home;
        home.store(home.credential("A0", "", 1h));
        const auto rejected = waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret("A0")));
        QVERIFY(!rejected);
        QCOMPARE(rejected.error().kind, ErrorKind::AuthorizationRequired);
        const auto other = refreshElsewhere(home);
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::NeedsSignIn);
        QCOMPARE(other->health().reason, SignInReason::Rejected);
        QCOMPARE(home.oauth->refreshes, 0);

        home.store(home.credential("A1", "", 1h)); // by another program
        QVERIFY(waitFor(other->reload()));
        QCOMPARE(other->health().state, HealthState::SignedIn);
        QVERIFY(!waitFor(refreshElsewhere(home)->refresh())); // which rejects nothing
        const auto third = refreshElsewhere(home);
        QVERIFY(waitFor(third->reload()));
        QCOMPARE(third->health().state, HealthState::SignedIn);
    }

    void areForgottenWithTheRefreshThatIsDueByTime()
    {
        SessionFixture home;
        home.store(home.credential("A0", "R0", 1h));
        QVERIFY(waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret("A0"))));
        QCOMPARE(home.journal().rejections(), QList<QDateTime>{home.now});
        home.now = home.now.addSecs(7200);
        QVERIFY(waitFor(refreshElsewhere(home)->accessToken()));
        QCOMPARE(home.oauth->refreshes, 2);
        QCOMPARE(home.journal().rejections(), QList<QDateTime>());
    }

    void aBrokenNoteBarsNobody_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << QByteArray("{\"version\":1,\"at\":[177");
        QTest::newRow("of another kind") << QByteArray("{\"version\":1,\"at\":\"now\"}");
        QTest::newRow("no numbers") << QByteArray("{\"version\":1,\"at\":[null,{},\"x\",-1]}");
        QTest::newRow("of another version")
            << QByteArray("{\"version\":2,\"at\":[1777896000000,1777896000000,1777896000000]}");
    }
    void aBrokenNoteBarsNobody()
    {
        QFETCH(QByteArray, content);
        SessionFixture home;
        home.store(home.credential("A0", "R0", 1h));
        QString path = credentialLockPath(home.folder.path(), home.server.identity.storeKey());
        path.replace(u".lock"_s, u".rejections"_s);
        QFile note(path);
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write(content) == content.size());
        QVERIFY(note.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        note.close();
        QVERIFY(waitFor(refreshElsewhere(home)->refreshAfterUnauthorized(Secret("A0"))));
        QCOMPARE(home.journal().rejections().size(), 1);
    }
};

LATCHKEY_TEST(TestRejections)
#include "tst_rejections.moc"
