#include "core/base/clock.h"
#include "core/session/history.h"
#include "core/store/keyringstore_p.h"
#include "tests/session/sessionfixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

using What = HistoryEvent::What;

//! A history in a folder of its own.
struct HistoryFixture {
    TemporaryHome folder;
    History history{folder.filePath(u"history"_s), u"/home/of/a/user"_s, u"demo|0123456789abcdef"_s};
    QDateTime now = utcTime(QDate(2026, 5, 4), QTime(12, 0));

    HistoryEvent event(What what, const QString &program = u"one"_s)
    {
        now = now.addSecs(1);
        HistoryEvent made;
        made.what = what;
        made.at = now;
        made.program = program;
        made.pid = 7;
        return made;
    }
    QList<HistoryEvent> read() const { return *waitFor(history.read()); }
    QString file() const
    {
        const QDir in(folder.filePath(u"history"_s));
        return in.filePath(in.entryList(QDir::Files).value(0));
    }
    void appendRaw(const QByteArray &bytes) const
    {
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::Append));
        raw.write(bytes);
    }
};

struct RememberingHome : SessionFixture {
    explicit RememberingHome(const QString &folder = u"history"_s)
        : SessionFixture(StoreMode::File, {20s, 20s, 300ms}, folder)
    {
    }
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItWasTold()
    {
        HistoryFixture kept;
        HistoryEvent failed = kept.event(What::Failed);
        failed.activity = LastOutcome::Activity::SigningIn;
        failed.error = Error{ErrorKind::Network, Stage::Discovery, u"no route"_s, {}, u"invalid_client"_s};
        HistoryEvent refused = kept.event(What::SignInRequired);
        refused.reason = SignInReason::Rejected;
        for (const HistoryEvent &event : {failed, refused})
            QVERIFY(waitFor(kept.history.append(event)));
        QCOMPARE(kept.read(), (QList<HistoryEvent>{refused, failed}));
        QCOMPARE(QFile::permissions(kept.file()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void isOffWithoutAFolder()
    {
        const History none({}, u"/home"_s, u"key"_s);
        QVERIFY(waitFor(none.append({})));
        QVERIFY(waitFor(none.read())->isEmpty());
    }

    void keepsTheLastOnes()
    {
        HistoryFixture kept;
        constexpr int many = 600; // more than the file may hold
        for (int i = 0; i < many; ++i)
            QVERIFY(waitFor(kept.history.append(kept.event(What::Refreshed, u"program-%1"_s.arg(i)))));
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), historyLength);
        QCOMPARE(events.first().program, u"program-%1"_s.arg(many - 1));
        QCOMPARE(events.last().program, u"program-%1"_s.arg(many - historyLength));
        QVERIFY(QFile(kept.file()).size() <= 64 * 1024);
    }

    void manyWritersLoseNothing()
    {
        HistoryFixture kept;
        QList<QFuture<Status>> writing;
        for (int i = 0; i < 40; ++i)
            writing.append(kept.history.append(kept.event(What::Refreshed, QString::number(i))));
        for (const QFuture<Status> &one : writing)
            QVERIFY(waitFor(one));
        QCOMPARE(kept.read().size(), 40);
    }

    void whoShortensItTakesAlongWhatIsWrittenMeanwhile()
    {
        HistoryFixture kept;
        constexpr int many = 600; // more than the file may hold
        QList<QFuture<Status>> writing;
        for (int i = 0; i < many; ++i)
            writing.append(kept.history.append(kept.event(What::Refreshed, QString::number(i))));
        for (const QFuture<Status> &one : writing)
            QVERIFY(waitFor(one));
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), historyLength);
        for (qsizetype i = 0; i < historyLength; ++i)
            QCOMPARE(events[i].program, QString::number(many - 1 - i));
        QVERIFY(QFile(kept.file()).size() <= 64 * 1024);
    }

    void programsThatWriteAtOnceAreToldOnce()
    {
        HistoryFixture kept;
        HistoryEvent adopted = kept.event(What::Adopted, u"two"_s);
        adopted.credentialMark = u"g"_s;
        HistoryEvent noticed = kept.event(What::Changed, u"three"_s);
        noticed.credentialMark = u"h"_s;
        for (const HistoryEvent &event : {adopted, noticed})
            QVERIFY(waitFor(kept.history.append(event)));
        QFile file(kept.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray lines = file.readAll();
        kept.appendRaw(lines);
        kept.appendRaw(lines.replace("\"pid\":7", "\"pid\":8")); // another process of the same program
        QCOMPARE(kept.read().size(), 2);
    }

    void skipsWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("foreign");
        QTest::newRow("half a line") << QByteArray("{\"version\":1,\"at\":17,\"wh");
        QTest::newRow("no JSON") << QByteArray("\0\xff nonsense\n");
        QTest::newRow("another version") << QByteArray("{\"version\":2,\"at\":17,\"what\":\"refreshed\"}\n");
        QTest::newRow("another word") << QByteArray("{\"version\":1,\"at\":17,\"what\":\"exploded\"}\n");
        QTest::newRow("no time") << QByteArray("{\"version\":1,\"what\":\"refreshed\"}\n");
        QTest::newRow("an array") << QByteArray("[1,2]\n");
    }
    void skipsWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, foreign);
        HistoryFixture kept;
        QVERIFY(waitFor(kept.history.append(kept.event(What::SignedIn))));
        kept.appendRaw(foreign);
        QVERIFY(waitFor(kept.history.append(kept.event(What::SignedOut))));
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), 2);
        QCOMPARE(wordFor(events[0].what), wordFor(What::SignedOut));
        QCOMPARE(wordFor(events[1].what), wordFor(What::SignedIn));
    }

    void aForeignFileIsLeftAlone()
    {
        HistoryFixture kept;
        QVERIFY(waitFor(kept.history.append(kept.event(What::SignedIn))));
        const QString path = kept.file();
        QVERIFY(QFile::remove(path));
        const QString elsewhere = kept.folder.filePath(u"elsewhere"_s);
        QFile target(elsewhere);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.close();
        QVERIFY(QFile::link(elsewhere, path));
        QVERIFY(!waitFor(kept.history.append(kept.event(What::SignedIn))));
        QCOMPARE(QFile(elsewhere).size(), 0);
        QVERIFY(kept.read().isEmpty());
    }

    void namesWhoHadRefreshedWhatWasAdopted()
    {
        HistoryFixture kept;
        HistoryEvent adopted = kept.event(What::Adopted, u"two"_s);
        adopted.credentialMark = u"g"_s;
        HistoryEvent refreshed = kept.event(What::Refreshed, u"one"_s); // written later than it was adopted
        refreshed.credentialMark = u"g"_s;
        HistoryEvent noticed = kept.event(What::Changed, u"three"_s);
        noticed.credentialMark = u"g"_s;
        for (const HistoryEvent &event : {adopted, noticed, refreshed, adopted})
            QVERIFY(waitFor(kept.history.append(event)));
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), 2); // whoever notices says nothing new, and the second adoption neither
        QCOMPARE(wordFor(events[1].what), wordFor(What::Adopted));
        QCOMPARE(events[1].from, u"one"_s);
    }

    void whatARepairMovedIsNoNewCredential()
    {
        HistoryFixture kept;
        HistoryEvent before = kept.event(What::Changed, u"two"_s); // noticed when the repair was not through yet
        HistoryEvent repaired = kept.event(What::Repaired, u"one"_s);
        HistoryEvent after = kept.event(What::Changed, u"three"_s);
        HistoryEvent another = kept.event(What::Changed, u"three"_s);
        for (HistoryEvent *event : {&before, &repaired, &after})
            event->credentialMark = u"g"_s;
        another.credentialMark = u"h"_s;
        for (const HistoryEvent &event : {before, repaired, after, another})
            QVERIFY(waitFor(kept.history.append(event)));
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), 2);
        QCOMPARE(wordFor(events[0].what), wordFor(What::Changed));
        QCOMPARE(events[0].credentialMark, u"h"_s);
        QCOMPARE(wordFor(events[1].what), wordFor(What::Repaired));
    }

    void theSameFailureAgainAndAgainIsOneEvent()
    {
        HistoryFixture kept;
        for (int i = 0; i < 70; ++i) {
            HistoryEvent failed = kept.event(What::Failed);
            failed.activity = LastOutcome::Activity::Refreshing;
            failed.error = Error{ErrorKind::Network, Stage::Refresh};
            QVERIFY(waitFor(kept.history.append(failed)));
        }
        const QList<HistoryEvent> events = kept.read();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].count, 70);
        QCOMPARE(events[0].at, kept.now);
    }

    void aRefreshIsRemembered()
    {
        RememberingHome home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken()));
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(wordFor(events->first().what), wordFor(What::Refreshed));
        QCOMPARE(events->first().program, QCoreApplication::applicationName());
    }

    void whatAnotherProgramDidIsRemembered()
    {
        RememberingHome home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->reload()));
        home.store(home.credential("A2", "R2", 1h));
        QVERIFY(waitFor(home.session->reload()));
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(wordFor(events->first().what), wordFor(What::Changed));
        QCOMPARE(events->first().from, QString());
    }

    void adoptingNamesWhoRefreshed()
    {
        RememberingHome home;
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->reload()));
        const Credential theirs = home.credential("A2", "R2", 1h);
        home.store(theirs);
        QVERIFY(waitFor(
            home.journal().writeSpent({QByteArray(64, 'a'), home.now, u"another-client"_s, historyMark(theirs)})));
        const auto token = waitFor(home.session->accessToken());
        QCOMPARE(token->source, TokenSource::Adopted);
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(wordFor(events->first().what), wordFor(What::Adopted));
        QCOMPARE(events->first().from, u"another-client"_s);
    }

    // It holds the lock that the homes share; that of its own home is none of ours.
    void adoptingFromTheKeyringNamesWhoIsRefreshing()
    {
        SessionFixture home(StoreMode::Keyring, {20s, 20s, 300ms}, u"history"_s);
        KeyringStore keyring(home.keyring, codexKeyringService);
        const Credential old = home.credential("A1", "R1", -1s);
        QVERIFY(waitFor(keyring.write(old, {})));
        QVERIFY(waitFor(home.session->reload()));
        QProcess other;
        other.start(QStringLiteral(LOCK_ACTOR),
                    {u"both"_s, keyringLockPath(codexKeyringService, home.server.identity.storeKey())});
        QVERIFY(waitUntil([&other] { return other.canReadLine(); }, 30s));
        QVERIFY(waitFor(keyring.write(home.credential("A2", "R2", 1h), generationOf(std::optional(old)))));
        const auto token = waitFor(home.session->accessToken());
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::Adopted);
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(events->first().from, u"lockactor"_s);
        other.closeWriteChannel();
        QVERIFY(waitUntil([&other] { return other.state() == QProcess::NotRunning; }, 30s));
    }

    void failuresAndVerdictsAreRemembered_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("what");
        QTest::newRow("network") << int(ErrorKind::Network) << int(What::Failed);
        QTest::newRow("invalid_grant") << int(ErrorKind::AuthorizationRequired) << int(What::SignInRequired);
    }
    void failuresAndVerdictsAreRemembered()
    {
        QFETCH(int, kind);
        QFETCH(int, what);
        RememberingHome home;
        home.store(home.credential("A1", "R1", -1s));
        // A provider that quotes the token it was sent.
        home.oauth->refreshAnswer = Error{ErrorKind(kind), Stage::Refresh, u"R1 is not good"_s};
        QVERIFY(!waitFor(home.session->accessToken()));
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(int(events->first().what), what);
        QVERIFY(events->first().error);
        QCOMPARE(events->first().error->stage, Stage::Refresh);
        QVERIFY(!events->first().error->detail.contains(u"R1"_s));
    }

    void signingOutIsRemembered()
    {
        RememberingHome home;
        home.store(home.credential("A1", "R1", 1h));
        QVERIFY(waitFor(home.session->logout()));
        const auto events = waitFor(home.session->history());
        QCOMPARE(events->size(), 1);
        QCOMPARE(wordFor(events->first().what), wordFor(What::SignedOut));
    }

    void aFolderThatCannotBeMadeChangesNothing()
    {
        RememberingHome home(u"/proc/latchkey/history"_s);
        home.store(home.credential("A1", "R1", -1s));
        QVERIFY(waitFor(home.session->accessToken()));
        QVERIFY(waitFor(home.session->history())->isEmpty());
    }
};

LATCHKEY_TEST(TestHistory)
#include "tst_history.moc"
