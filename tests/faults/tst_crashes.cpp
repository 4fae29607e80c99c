#include "app/demo/demoprovider.h"
#include "core/store/filestore_p.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "core/store/siderecordstore_p.h"
#include "tests/faults/crashingprocess.h"
#include "tests/support/keyringsession.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <cstdio>
#include <memory>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto bystander = "a|0123456789abcdef";

//! How a crashed refresh ended, seen from what the next process found.
struct Tally {
    int kills = 0;
    int untouched = 0; //!< The old credential was stored, and the next process refreshed it.
    int committed = 0; //!< The new credential was stored already.
    int lost = 0; //!< The provider had rotated, and the answer died with the process.
    int ended = 0; //!< It had come to its end before its time.
    int longest = 0; //!< Milliseconds until the next process was served.
    int leftovers = 0; //!< Files that the killed process left behind; none of them survives the next refresh.
};

//! One home, one provider with rotation and reuse detection, and one expired credential.
class Scene
{
public:
    explicit Scene(StoreKind kind, const KeyringSession *keyring = nullptr)
        : m_keyring(keyring)
    {
        const auto backend = kind == StoreKind::Keyring ? keyringBackendFor(codexKeyringService) : nullptr;
        m_store = backend ? keyringStoreOf(backend, codexKeyringService) : fileStoreOf(m_home.path());
        m_provider.autoApprove = true;
        m_provider.grants().policy.accessTokenLifetime = 1h;
        if (!m_provider.listen())
            qFatal("no port");
        m_server = {u"notes"_s, m_provider.addServer(u"notes"_s)};
        // Others live in the same file, with members that we do not know.
        QFile file(FileStore::path(m_home.path()));
        if (kind == StoreKind::File && file.open(QIODevice::WriteOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(QJsonDocument(QJsonObject{{QLatin1String(bystander), other()}}).toJson());
            file.close();
        }
        m_before = credentialOf(m_provider.seed(u"notes"_s, -60s), m_server);
        // As versions of before the side records stored it, so that each refresh has one to make.
        std::unique_ptr<CredentialStore> naked = std::make_unique<FileStore>(m_home.path());
        if (backend)
            naked = std::make_unique<KeyringStore>(backend);
        const auto there = waitFor(naked->read(m_server));
        if (!there || !waitFor(naked->write(m_before, generationOf(*there))))
            qFatal("no store");
    }
    ~Scene() { (void)waitFor(m_store->remove(m_server)); }

    Ending run(const QList<QPair<QString, QString>> &variables = {})
    {
        return runCrashingClient({m_home.path(), m_keyring ? u"keyring"_s : u"file"_s, m_server.url},
                                 m_keyring ? m_keyring->environment() : QProcessEnvironment::systemEnvironment(),
                                 variables);
    }

    //! What has to hold after any crash; adds to \a tally.
    void judge(Tally &tally)
    {
        ++tally.kills;
        const auto stored = waitFor(m_store->read(m_server));
        QVERIFY2(stored, "the store cannot be read any more");
        QVERIFY2(*stored, "the credential is gone");
        QCOMPARE((*stored)->resource, m_before.resource);
        const bool old = (*stored)->refreshToken == m_before.refreshToken;
        if (old) {
            QVERIFY((*stored)->accessToken == m_before.accessToken);
        } else {
            QVERIFY2(m_provider.accepts(u"notes"_s, (*stored)->accessToken.reveal().toByteArray()),
                     "half of a credential is stored");
            QVERIFY(m_provider.grants().isRefreshable((*stored)->refreshToken.reveal().toByteArray()));
        }
        if (!m_keyring) {
            QFile file(FileStore::path(m_home.path()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QJsonDocument::fromJson(file.readAll()).object()[QLatin1String(bystander)].toObject(), other());
        }

        const bool spent = m_provider.tokenRequests(u"refresh_token"_s) > 0;
        tally.leftovers += leftovers();
        QElapsedTimer clock;
        clock.start();
        const Ending next = run();
        tally.longest = std::max(tally.longest, static_cast<int>(clock.elapsed()));
        if (next.status == 0) {
            QVERIFY(m_provider.accepts(u"notes"_s, next.out));
            QVERIFY(m_provider.isFamilyAlive(u"notes"_s));
            ++(old ? tally.untouched : tally.committed);
            QCOMPARE(run({{u"CRASH_DO"_s, u"refresh"_s}}).status, 0);
            QCOMPARE(leftovers(), 0);
            return;
        }
        QVERIFY2(next.status == 3, next.err.constData());
        QVERIFY2(old && spent, "a sign-in is asked for although nothing was lost");
        QVERIFY2(next.err.contains("interrupted refresh") && next.err.contains("crashingclient"), next.err.constData());
        ++tally.lost;
        // What is known to be dead is not tried a third time.
        const int requests = m_provider.tokenRequests(u"refresh_token"_s);
        QCOMPARE(run().status, 3);
        QCOMPARE(m_provider.tokenRequests(u"refresh_token"_s), requests);
    }

    //! What has to hold once a sign-out that was killed is made once more; adds to \a tally.
    void judgeSignOut(Tally &tally)
    {
        ++tally.kills;
        const auto stored = waitFor(m_store->read(m_server));
        QVERIFY(stored);
        ++(*stored ? tally.untouched : tally.committed);
        tally.leftovers += leftovers();
        const Ending next = run({{u"CRASH_DO"_s, u"logout"_s}});
        QVERIFY2(next.status == 0, next.err.constData());
        QVERIFY(!*waitFor(m_store->read(m_server)));
        QVERIFY2(!m_provider.isFamilyAlive(u"notes"_s), "the provider was never told");
        QCOMPARE(leftovers(), 0);
        QFile ended(m_home.path() + "/latchkey/signed-out/.credentials.json"_L1);
        QVERIFY(!ended.open(QIODevice::ReadOnly) || QJsonDocument::fromJson(ended.readAll()).object().isEmpty());
    }

    //! The same of a sign-in in the place of another one: there always is one.
    void judgeSignIn(Tally &tally)
    {
        ++tally.kills;
        const auto stored = waitFor(m_store->read(m_server));
        QVERIFY(stored && *stored);
        ++((*stored)->refreshToken == m_before.refreshToken ? tally.untouched : tally.committed);
        tally.leftovers += leftovers();
        const Ending next = run();
        QVERIFY2(next.status == 0, next.err.constData());
        QVERIFY(m_provider.accepts(u"notes"_s, next.out));
        QCOMPARE(run({{u"CRASH_DO"_s, u"refresh"_s}}).status, 0);
        QCOMPARE(leftovers(), 0);
    }

private:
    int leftovers() const
    {
        int found = 0;
        for (QDirIterator all(m_home.path(), {u"*.latchkey-*"_s, u"*.granted"_s}, QDir::Files | QDir::Hidden,
                              QDirIterator::Subdirectories);
             all.hasNext(); all.next())
            ++found;
        return found;
    }
    static QJsonObject other()
    {
        return {{u"server_name"_s, u"a"_s},
                {u"server_url"_s, u"https://a.example/mcp"_s},
                {u"access_token"_s, u"other"_s},
                {u"a_member_of_tomorrow"_s, QJsonObject{{u"x"_s, 1}}}};
    }

    const KeyringSession *m_keyring;
    TemporaryHome m_home;
    std::shared_ptr<CredentialStore> m_store;
    Demo::DemoProvider m_provider;
    ServerIdentity m_server;
    Credential m_before;
};

} // namespace

//! The crash matrix: a refresh, a sign-out and a sign-in are killed before and after calls by which they leave anything
//! behind, and a refresh at random instants, too. LATCHKEY_SOAK: before and after each, and at many more instants.
class TestCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // What is killed here is never the machine: without a disk under it, no fsync takes long.
        if (!soak() && QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }

    void file() { matrix(StoreKind::File, nullptr, soak() ? 1 : 5, soak() ? 3000 : 8); }

    void keyring()
    {
        KeyringSession session;
        LATCHKEY_NEED_SESSION(session);
        session.enter();
        matrix(StoreKind::Keyring, &session, soak() ? 1 : 8, soak() ? 500 : 4);
    }

    void signOut() { changes(u"logout"_s, &Scene::judgeSignOut); }
    void signIn() { changes(u"login"_s, &Scene::judgeSignIn); }

private:
    static bool soak() { return qEnvironmentVariableIsSet("LATCHKEY_SOAK"); }

    void matrix(StoreKind kind, const KeyringSession *session, int stride, int randomKills)
    {
        int calls = 0;
        int latest = 0; // µs, of the random instants
        {
            Scene whole(kind, session);
            QElapsedTimer clock;
            clock.start();
            const Ending ending = whole.run({{u"CRASH_COUNT"_s, u"1"_s}});
            latest = static_cast<int>(clock.nsecsElapsed() / 1000);
            QVERIFY2(ending.status == 0, ending.err.constData());
            calls = ending.err.mid(ending.err.lastIndexOf("calls: ") + 7).toInt();
            QVERIFY2(calls > 10, ending.err.constData()); // else the calls are not seen
        }
        Tally tally;
        // The two halves of an odd and an even number: before the call, and after it.
        for (int point = 2 * calls + 1; point >= 2 && !QTest::currentTestFailed(); point -= stride) {
            Scene scene(kind, session);
            count(scene, scene.run({{u"CRASH_CALL"_s, QString::number(point)}}), tally);
        }
        QRandomGenerator random(20260504);
        for (const int wanted = tally.kills + randomKills; tally.kills < wanted && !QTest::currentTestFailed();) {
            Scene scene(kind, session);
            const int instant = random.bounded(latest);
            const Ending ending = scene.run({{u"CRASH_AFTER"_s, QString::number(instant)}});
            if (!ending.killed) // the first one took longer than they usually do
                latest = std::max(instant, latest / 2);
            count(scene, ending, tally);
        }
        std::printf("%-8s %4d kills (%d calls): %4d old and refreshed, %4d new and kept, %4d lost and said so, %4d had "
                    "ended; the next process was served within %d ms; %d files left behind and swept\n",
                    qPrintable(Latchkey::wordFor(kind)), tally.kills, calls, tally.untouched, tally.committed,
                    tally.lost, tally.ended, tally.longest, tally.leftovers);
        std::fflush(stdout);
        QVERIFY(tally.kills > 0);
        QVERIFY(tally.untouched > 0 && tally.committed > 0); // else it was not killed where it matters
    }

    //! Kills \a what at each call of it, and has \a judge look at what is left.
    static void changes(const QString &what, void (Scene::*judge)(Tally &))
    {
        const QPair<QString, QString> doing{u"CRASH_DO"_s, what};
        const Ending whole = Scene(StoreKind::File).run({doing, {u"CRASH_COUNT"_s, u"1"_s}});
        QVERIFY2(whole.status == 0, whole.err.constData());
        const int calls = whole.err.mid(whole.err.lastIndexOf("calls: ") + 7).toInt();
        QVERIFY2(calls > 10, whole.err.constData());
        Tally tally;
        int point = 2 * calls + 1;
        // Few calls follow the change: there it is looked at more closely.
        const auto stride = [&] { return soak() ? 1 : point > 2 * calls - 16 ? 4 : 16; };
        for (; point >= 2 && !QTest::currentTestFailed(); point -= stride()) {
            Scene scene(StoreKind::File);
            if (scene.run({doing, {u"CRASH_CALL"_s, QString::number(point)}}).killed)
                (scene.*judge)(tally);
            else
                ++tally.ended;
        }
        std::printf(
            "%-8s %4d kills (%d calls): %4d before the change, %4d after it, %4d had ended; %d files left behind "
            "and swept\n",
            qPrintable(what), tally.kills, calls, tally.untouched, tally.committed, tally.ended, tally.leftovers);
        std::fflush(stdout);
        QVERIFY(tally.untouched > 0 && tally.committed > 0);
    }

    static void count(Scene &scene, const Ending &ending, Tally &tally)
    {
        if (ending.killed)
            scene.judge(tally);
        else
            ++tally.ended;
    }
};

LATCHKEY_TEST(TestCrashes)
#include "tst_crashes.moc"
