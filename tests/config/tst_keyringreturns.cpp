#include "core/config/homes.h"
#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/keyringsession.h"
#include "tests/support/temporaryhome.h"
#include "tests/support/testmain.h"
#include "tests/support/unlockkeyring.h"
#include "tests/support/waitfor.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A second is what is promised to people; a machine under load gets a little more.
constexpr auto patience = 3s;

Credential credentialOf(const QString &name)
{
    Credential made;
    made.server = {name, u"https://%1.example/mcp"_s.arg(name)};
    made.clientId = u"client"_s;
    made.accessToken = Secret("A");
    made.refreshToken = Secret("R");
    made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(7200);
    return made;
}

//! The servers of one home, in a keyring, as a program that stays sees them.
struct Watched {
    TemporaryHome folder;
    std::unique_ptr<Homes> homes;

    Watched()
    {
        QFile config(folder.filePath(u"config.toml"_s));
        if (config.open(QIODevice::WriteOnly))
            config.write("mcp_oauth_credentials_store = \"keyring\"\n[mcp_servers.a]\nurl = \"https://a.example/mcp\"\n"
                         "[mcp_servers.b]\nurl = \"https://b.example/mcp\"\n");
        config.close();
        homes = std::make_unique<Homes>(
            QList<Home>{{u"Test"_s, folder.path(), codexKeyringService, {}, folder.filePath(u"own/servers.json"_s)}});
        homes->watch();
    }

    bool waitForAll(HealthState state, ErrorKind kind = ErrorKind::Internal) const
    {
        return waitUntil(
            [this, state, kind] {
                const QList<CredentialSession *> sessions = homes->sessions();
                return std::all_of(sessions.begin(), sessions.end(), [state, kind](const CredentialSession *session) {
                    const Health health = session->health();
                    return health.state == state && (!health.error || health.error->kind == kind);
                });
            },
            patience);
    }
    bool allWork() const { return waitForAll(HealthState::SignedIn); }
    bool allFail(ErrorKind kind) const { return waitForAll(HealthState::Trouble, kind); }
};

} // namespace

//! A keyring that is closed, opened, killed and started again while a program runs.
class TestKeyringReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LATCHKEY_NEED_SESSION(m_session);
        m_session.enter();
        KeyringStore store(codexKeyringBackend());
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(waitFor(store.write(credentialOf(name), generationOf(std::nullopt))));
    }

    void cleanup() { QVERIFY(startService()); }

    void whatIsLockedAndUnlockedIsSeenAtOnce()
    {
        const Watched program;
        QVERIFY(program.allWork());
        QSignalSpy told(program.homes.get(), &Homes::keyringChanged);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_session.lockLogin());
            QVERIFY(program.allFail(ErrorKind::StoreLocked));
            QTRY_VERIFY(!told.isEmpty());
            told.clear();
            QVERIFY(startService());
            QVERIFY(program.allWork());
        }
    }

    void whatIsKilledAndStartedAgainIsSeenAtOnce()
    {
        const Watched program;
        QVERIFY(program.allWork());
        for (int round = 0; round < 2; ++round) {
            kill();
            QVERIFY(program.allFail(ErrorKind::StoreUnavailable));
            QVERIFY(startService());
            QVERIFY(program.allWork());
        }
    }

    void oneThatComesAfterTheProgramIsSeenAtOnce()
    {
        kill();
        const Watched program;
        QVERIFY(program.allFail(ErrorKind::StoreUnavailable));
        QVERIFY(startService());
        QVERIFY(program.allWork());
    }

    void oneThatComesLockedIsSaidToBeLocked()
    {
        kill();
        const Watched program;
        QVERIFY(program.allFail(ErrorKind::StoreUnavailable));
        QCOMPARE(m_session.run(u"gnome-keyring-daemon"_s, {u"--start"_s, u"--components=secrets"_s}).exitCode, 0);
        QVERIFY(program.allFail(ErrorKind::StoreLocked));
        QVERIFY(startService());
        QVERIFY(program.allWork());
    }

    void whereThereIsNoWindowToAskInItSaysSo()
    {
        const Watched program;
        QVERIFY(program.allWork());
        QVERIFY(waitFor(program.homes->unlockKeyring())); // is open already
        QVERIFY(m_session.lockLogin());
        QVERIFY(program.allFail(ErrorKind::StoreLocked));
        const Status unlocked = waitFor(program.homes->unlockKeyring());
        QVERIFY(!unlocked);
        QCOMPARE(unlocked.error().kind, ErrorKind::StoreLocked);
        QVERIFY(unlocked.error().detail.contains(u"no window"_s));
        kill();
        QVERIFY(program.allFail(ErrorKind::StoreUnavailable));
        const Status dead = waitFor(program.homes->unlockKeyring());
        QVERIFY(!dead);
        QCOMPARE(dead.error().kind, ErrorKind::StoreUnavailable);
    }

private:
    void kill() const
    {
        const qint64 pid = m_session.servicePid();
        QVERIFY(pid > 0);
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QVERIFY(waitUntil([this] { return m_session.servicePid() == 0; }));
    }

    //! Runs, with its keyring open.
    bool startService() const
    {
        if (m_session.servicePid() > 0)
            return unlockKeyring(m_session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s));
        return m_session.run(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s}, "latchkey").exitCode
            == 0;
    }

    KeyringSession m_session;
};

LATCHKEY_TEST(TestKeyringReturns)
#include "tst_keyringreturns.moc"
