#include "core/store/keyringbackends_p.h"
#include "core/store/keyringstore_p.h"
#include "tests/support/testmain.h"
#include "tests/support/unlockkeyring.h"
#include "tests/ui/fakenotifications.h"
#include "tests/ui/fakepanel.h"
#include "tests/ui/windowfixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>

#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

const QString secrets = u"org.freedesktop.secrets"_s;
// A second is what is promised to people; a machine under load gets a little more.
constexpr auto patience = 3s;

Credential credentialOf(const ServerIdentity &server)
{
    Credential made;
    made.server = server;
    made.clientId = u"client"_s;
    made.accessToken = Secret("A");
    made.refreshToken = Secret("R");
    made.expiresAt = QDateTime::currentDateTimeUtc().addSecs(7200);
    return made;
}

//! A real gnome-keyring on this session's bus.
class RealKeyring
{
public:
    ~RealKeyring() { kill(); }
    static bool isInstalled() { return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty(); }
    static bool isThere() { return QDBusConnection::sessionBus().interface()->isServiceRegistered(secrets); }
    //! Runs, with its keyring open.
    static bool start()
    {
        if (isThere())
            return unlockKeyring(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        QProcess daemon;
        daemon.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s});
        daemon.write("latchkey");
        daemon.closeWriteChannel();
        return daemon.waitForFinished() && daemon.exitCode() == 0 && waitUntil(&RealKeyring::isThere);
    }
    static bool lock()
    {
        QDBusMessage call = QDBusMessage::createMethodCall(secrets, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        call << QVariant::fromValue(
            QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
        return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
    }
    static void kill()
    {
        const QDBusReply<uint> pid = QDBusConnection::sessionBus().interface()->servicePid(secrets);
        if (pid.isValid())
            ::kill(static_cast<pid_t>(pid.value()), SIGKILL);
        (void)waitUntil([] { return !isThere(); });
    }
};

} // namespace

//! Rows, banner, problems, summary and notifications are one truth about the keyring.
class TestKeyringWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!RealKeyring::isInstalled())
            QSKIP("skipped: gnome-keyring-daemon is not installed");
        QVERIFY(m_desktop.appear());
        QVERIFY(m_panel.appear()); // without one the window comes back by itself
        QVERIFY(RealKeyring::start());
        QFile config(m_home.filePath(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("mcp_oauth_credentials_store = \"keyring\"\n");
        KeyringStore store(codexKeyringBackend());
        for (const QString &name : {u"alpha"_s, u"beta"_s}) {
            const ServerIdentity server{name, u"https://%1.example/mcp"_s.arg(name)};
            config.write("[mcp_servers." + name.toUtf8() + "]\nurl = \"" + server.url.toUtf8() + "\"\n");
            QVERIFY(waitFor(store.write(credentialOf(server), generationOf(std::nullopt))));
        }
    }
    void init()
    {
        QSettings().clear();
        QVERIFY(RealKeyring::start());
        m_desktop.forgetAll();
    }

    void lockedAndUnlockedIsOneTruth()
    {
        WindowFixture app(false);
        app.start(m_home.path(), m_home.filePath(u"servers.json"_s));
        app.window().hide(); // who looks is not told
        QVERIFY(bothWork(app));
        QVERIFY(RealKeyring::lock());
        QVERIFY(bothSay(app, Words::Verb::Unlock, u"The keyring is locked"_s));
        QVERIFY(waitUntil([this] { return !m_desktop.shown.isEmpty(); }, 10s));
        app.window().show();
        QVERIFY(
            waitUntil([&] { return app.banner().text() == u"The keyring is locked: 2 servers wait."_s; }, patience));
        QCOMPARE(app.banner().button()->text(), u"Unlock…"_s);
        QTRY_VERIFY(app.action(u"Problems (1)"_s));
        QCOMPARE(m_desktop.shown.size(), 1); // for both
        QCOMPARE(m_desktop.shown.first().summary, u"The keyring is locked"_s);
        QVERIFY(m_desktop.shown.first().actions.contains(u"Unlock…"_s));

        QVERIFY(RealKeyring::start());
        QVERIFY(bothWork(app));
        QVERIFY(waitUntil([&] { return app.banner().text().isEmpty() || !app.banner().isVisibleTo(&app.window()); },
                          patience));
        QTRY_VERIFY(app.action(u"Problems"_s));
        QTRY_COMPARE(m_desktop.closed.size(), 1);
    }

    void killedAndStartedAgainIsOneTruth()
    {
        WindowFixture app(false);
        app.start(m_home.path(), m_home.filePath(u"servers.json"_s));
        app.window().hide();
        QVERIFY(bothWork(app));
        RealKeyring::kill();
        QVERIFY(bothSay(app, Words::Verb::ShowWhy, u"The sign-in cannot be read"_s));
        QTRY_VERIFY(app.banner().isVisibleTo(&app.window()));
        QVERIFY(waitUntil([this] { return !m_desktop.shown.isEmpty(); }, 10s));
        QCOMPARE(m_desktop.shown.first().summary, u"The keyring does not answer"_s);
        QVERIFY(RealKeyring::start());
        QVERIFY(bothWork(app));
        QTRY_VERIFY(!app.banner().isVisibleTo(&app.window()));
        QTRY_COMPARE(m_desktop.closed.size(), 1);
    }

    //! There is nothing on this bus that could show gnome-keyring's window.
    void whereNoWindowCanBeShownTheRowSaysTryNow()
    {
        WindowFixture app(false);
        app.start(m_home.path(), m_home.filePath(u"servers.json"_s));
        QVERIFY(bothWork(app));
        QVERIFY(RealKeyring::lock());
        QVERIFY(bothSay(app, Words::Verb::Unlock, u"The keyring is locked"_s));
        app.clickVerb(u"alpha"_s);
        QVERIFY(bothSay(app, Words::Verb::TryNow, u"The keyring is locked"_s));
        QTRY_VERIFY(app.banner().text().contains(u"cannot ask for its password here"_s));
        QVERIFY(RealKeyring::start());
        QVERIFY(bothWork(app));
    }

private:
    static bool bothAre(WindowFixture &app, const std::function<bool(const Words::Standing &)> &so)
    {
        return waitUntil([&] { return so(app.standing(u"alpha"_s)) && so(app.standing(u"beta"_s)); }, patience);
    }
    static bool bothWork(WindowFixture &app)
    {
        return bothAre(app,
                       [](const Words::Standing &standing) { return standing.works && standing.badge == Badge::Fine; });
    }
    static bool bothSay(WindowFixture &app, Words::Verb verb, const QString &sentence)
    {
        return bothAre(app, [&](const Words::Standing &standing) {
            return standing.verb == verb && standing.sentence == sentence;
        });
    }

    TemporaryHome m_home;
    FakeNotifications m_desktop;
    FakePanel m_panel;
    RealKeyring m_keyring;
};

LATCHKEY_WINDOW_TEST(TestKeyringWindow)
#include "tst_keyringwindow.moc"
