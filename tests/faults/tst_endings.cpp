#include "core/store/keyringbackends_p.h"
#include "core/store/siderecordstore_p.h"
#include "core/store/storeresolver_p.h"
#include "tests/faults/seededcredential.h"
#include "tests/support/clifixture.h"
#ifdef LATCHKEY_WITH_KEYRING
#include "tests/support/keyringsession.h"
#endif
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QLibraryInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

enum class Ending { XServer, Compositor, Bus, Hangup, Termination, Session };

constexpr auto token = DemoProvider::Endpoint::Token;

bool waitForRequest(const CliFixture &scene)
{
    return waitUntil([&] { return scene.provider.heldAnswers(token) == 1; }, 30s);
}

//! The refresh was sent once, and what it was granted is stored.
void judge(const CliFixture &scene)
{
    QCOMPARE(scene.provider.tokenRequests(u"refresh_token"_s), 1);
    QVERIFY2(scene.provider.accepts(u"notes"_s, scene.stored()["access_token"_L1].toString().toLatin1()),
             "the sign-in is lost");
    QVERIFY(scene.provider.isFamilyAlive(u"notes"_s));
}

//! Enough for the one that is to end or to be stopped, and for the provider to see nothing of it.
bool pass(std::chrono::milliseconds time)
{
    QElapsedTimer clock;
    clock.start();
    return waitUntil([&] { return clock.hasExpired(time.count()); }, time + 30s);
}

} // namespace

//! Programs that end, or stand still, while the provider has a refresh token and has not answered yet.
class TestEndings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramOfTenLinesKeepsTheSignIn_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("status");
        QTest::newRow("quit") << u"quit"_s << 0;
        QTest::newRow("exit") << u"exit"_s << 5;
        QTest::newRow("std::exit") << u"std"_s << 5;
        QTest::newRow("before the session was loaded") << u"early"_s << 0;
    }
    void aProgramOfTenLinesKeepsTheSignIn()
    {
        QFETCH(QString, how);
        QFETCH(int, status);
        CliFixture scene;
        scene.seed(-60s);
        scene.program = QStringLiteral(ENDING_CLIENT);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({how, scene.provider.urlOf(u"notes"_s)});
        QVERIFY(waitForRequest(scene));
        process->write("\n");
        QVERIFY(pass(300ms)); // for its end, which must not come
        QCOMPARE(process->state(), QProcess::Running);
        scene.provider.releaseAnswers(token);
        QCOMPARE(CliFixture::end(*process).status, status);
        judge(scene);
    }

    void theCommandLineKeepsTheSignIn_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::addColumn<bool>("isHeard");
        QTest::newRow("SIGTERM") << QList{SIGTERM} << true;
        QTest::newRow("SIGINT") << QList{SIGINT} << true;
        QTest::newRow("SIGHUP") << QList{SIGHUP} << true;
        QTest::newRow("a terminal that closes, and its shell") << QList{SIGHUP, SIGHUP} << true;
        QTest::newRow("a session that ends") << QList{SIGTERM, SIGHUP} << true;
        QTest::newRow("a client that passes on what its group got") << QList{SIGINT, SIGINT, SIGTERM} << true;
        QTest::newRow("SIGINT, and nobody reads any more") << QList{SIGINT} << false;
    }
    void theCommandLineKeepsTheSignIn()
    {
        QFETCH(QList<int>, numbers);
        QFETCH(bool, isHeard);
        CliFixture scene;
        scene.seed(-60s);
        scene.provider.holdAnswers(token);
        if (!isHeard)
            scene.prefix = {u"bash"_s, u"-c"_s, u"exec \"$@\" 2> >(exec true)"_s, u"bash"_s};
        const auto process = scene.start({u"token"_s, u"notes"_s});
        const auto id = static_cast<pid_t>(process->processId());
        QVERIFY(waitForRequest(scene));
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            QCOMPARE(::kill(id, numbers[i]), 0);
            // Then the first one has been heard.
            QVERIFY(i > 0 || !isHeard
                    || waitUntil([&] { return process->readAllStandardError().contains("Finishing"); }, 30s));
        }
        QVERIFY(pass(300ms));
        QCOMPARE(process->state(), QProcess::Running);
        scene.provider.releaseAnswers(token);
        QCOMPARE(CliFixture::end(*process).status, 128 + numbers.first());
        judge(scene);
    }

    //! Without them the first files of ours would get their numbers, and what is printed.
    void aProgramWithoutStandardStreamsKeepsTheSignIn()
    {
        CliFixture scene;
        scene.seed(-60s);
        scene.provider.holdAnswers(token);
        scene.prefix = {u"bash"_s, u"-c"_s, u"exec \"$@\" <&- >&- 2>&-"_s, u"bash"_s};
        const auto process = scene.start({u"token"_s, u"notes"_s});
        QVERIFY(waitForRequest(scene));
        for (const char *stream : {"0", "1", "2"}) {
            const QString target = QFile::symLinkTarget(
                u"/proc/%1/fd/%2"_s.arg(process->processId()).arg(QLatin1String(stream)));
            QVERIFY2(target.isEmpty() || target == "/dev/null"_L1, qPrintable(target)); // empty: not for our eyes
        }
        scene.provider.releaseAnswers(token);
        QCOMPARE(CliFixture::end(*process).status, 0);
        judge(scene);
    }

    void aUserWhoMeansItIsObeyed()
    {
        CliFixture scene;
        scene.seed(-60s);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"token"_s, u"notes"_s});
        const auto id = static_cast<pid_t>(process->processId());
        QVERIFY(waitForRequest(scene));
        QCOMPARE(::kill(id, SIGINT), 0);
        QVERIFY(pass(1500ms)); // to read what it says
        QCOMPARE(process->state(), QProcess::Running);
        QCOMPARE(::kill(id, SIGINT), 0);
        QCOMPARE(CliFixture::end(*process).status, 128 + SIGINT);
        QVERIFY(!scene.provider.accepts(u"notes"_s, scene.stored()["access_token"_L1].toString().toLatin1()));
    }

    void aStoppedProgramReadsWhatHasArrived()
    {
        CliFixture scene;
        scene.seed(-60s);
        scene.program = QStringLiteral(ENDING_CLIENT);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"token"_s, scene.provider.urlOf(u"notes"_s), u"2000"_s});
        const auto id = static_cast<pid_t>(process->processId());
        QVERIFY(waitForRequest(scene));
        QCOMPARE(::kill(id, SIGSTOP), 0);
        scene.provider.releaseAnswers(token);
        QVERIFY(pass(3500ms)); // far beyond its bound
        QCOMPARE(::kill(id, SIGCONT), 0);
        const Outcome outcome = CliFixture::end(*process);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        judge(scene);
    }

    void aProgramMayBeStoppedAtAnyPoint()
    {
        const int points = qEnvironmentVariableIsSet("LATCHKEY_SOAK") ? 20 : 2;
        for (int point = 0; point < points; ++point) {
            CliFixture scene;
            scene.seed(-60s);
            scene.program = QStringLiteral(ENDING_CLIENT);
            const auto process = scene.start({u"token"_s, scene.provider.urlOf(u"notes"_s), u"2000"_s});
            QVERIFY(process->waitForStarted());
            const auto id = static_cast<pid_t>(process->processId());
            QVERIFY(pass(std::chrono::milliseconds(60 * (point + 1) / points)));
            (void)::kill(id, SIGSTOP); // it may have come to its end
            QVERIFY(pass(2500ms));
            (void)::kill(id, SIGCONT);
            const Outcome outcome = CliFixture::end(*process);
            QVERIFY2(outcome.status == 0, outcome.err.constData());
            judge(scene);
        }
    }

#ifdef LATCHKEY_TRAY
    void theTrayKeepsTheSignIn_data()
    {
        QTest::addColumn<Ending>("ending");
        QTest::addColumn<StoreMode>("mode");
        QTest::newRow("the X server dies") << Ending::XServer << StoreMode::File;
        QTest::newRow("the Wayland compositor dies") << Ending::Compositor << StoreMode::File;
        QTest::newRow("the session bus dies") << Ending::Bus << StoreMode::File;
        QTest::newRow("SIGHUP") << Ending::Hangup << StoreMode::File;
        QTest::newRow("SIGTERM") << Ending::Termination << StoreMode::File;
        QTest::newRow("the whole session ends") << Ending::Session << StoreMode::File;
#ifdef LATCHKEY_WITH_KEYRING
        QTest::newRow("keyring: the X server dies") << Ending::XServer << StoreMode::Keyring;
        QTest::newRow("keyring: SIGHUP") << Ending::Hangup << StoreMode::Keyring;
#endif
    }
    void theTrayKeepsTheSignIn()
    {
        QFETCH(Ending, ending);
        QFETCH(StoreMode, mode);
#ifdef LATCHKEY_SANITIZED
        if (ending == Ending::Compositor)
            QSKIP("sanitizers have an _exit() of their own, which Qt calls then");
#endif
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        QProcess display;
        if (!(ending == Ending::Compositor ? startWeston(display) : startXvfb(display)))
            QSKIP("there is no such display here");
        QProcess bus;
        CliFixture scene;
        if (mode == StoreMode::File) {
            bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
            QVERIFY(waitUntil([&] { return bus.canReadLine(); }, 30s));
            qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
            scene.seed(-60s);
        } else {
#ifdef LATCHKEY_WITH_KEYRING
            LATCHKEY_NEED_SESSION(keyring());
            seedKeyring(scene);
#endif
        }
        if (QTest::currentTestFailed())
            return;
        scene.program = QStringLiteral(LATCHKEY_TRAY);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"--background"_s});
        QVERIFY(waitForRequest(scene));
        const auto id = static_cast<pid_t>(process->processId());
        switch (ending) {
        case Ending::XServer:
        case Ending::Compositor:
            display.kill();
            break;
        case Ending::Bus:
            bus.kill();
            break;
        case Ending::Hangup:
            ::kill(id, SIGHUP);
            break;
        case Ending::Termination:
            ::kill(id, SIGTERM);
            break;
        case Ending::Session: // as systemd does, everything at once
            ::kill(id, SIGTERM);
            ::kill(id, SIGHUP);
            bus.kill();
            display.kill();
            break;
        }
        QVERIFY(pass(500ms));
        scene.provider.releaseAnswers(token);
        if (ending == Ending::Bus) { // which a tray can do without
            QVERIFY(waitUntil([&] { return isKept(scene, mode); }, 30s));
            ::kill(id, SIGTERM);
        }
        (void)CliFixture::end(*process);
        QCOMPARE(process->state(), QProcess::NotRunning);
        QCOMPARE(scene.provider.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY2(isKept(scene, mode), "the sign-in is lost");
        QVERIFY(scene.provider.isFamilyAlive(u"notes"_s));
        for (QProcess *other : {&display, &bus}) {
            other->kill();
            QVERIFY(waitUntil([other] { return other->state() == QProcess::NotRunning; }, 30s));
        }
    }
#endif

#ifdef LATCHKEY_WITH_KEYRING
    //! With it goes the keyring. What was granted is not told to anybody, tried for some minutes, and then said to be lost.
    void aKeyringThatGoesWithItsBusIsSaid()
    {
        if (!qEnvironmentVariableIsSet("LATCHKEY_SOAK"))
            QSKIP("takes minutes: it runs with LATCHKEY_SOAK");
        LATCHKEY_NEED_SESSION(keyring());
        CliFixture scene;
        seedKeyring(scene);
        if (QTest::currentTestFailed())
            return;
        const auto answer = m_keyring->run(
            u"gdbus"_s,
            {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.DBus"_s, u"--object-path"_s, u"/"_s,
             u"--method"_s, u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"org.freedesktop.DBus"_s});
        static const QRegularExpression number(u"(\\d+),"_s);
        const auto bus = static_cast<pid_t>(number.match(QString::fromUtf8(answer.output)).captured(1).toInt());
        QVERIFY2(bus > 1, QByteArray(answer.output + answer.errors).constData());
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"token"_s, u"notes"_s});
        QVERIFY(waitForRequest(scene));
        QCOMPARE(::kill(bus, SIGKILL), 0);
        scene.provider.releaseAnswers(token);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(waitUntil([&] { return process->state() == QProcess::NotRunning; }, 6min));
        QVERIFY(process->exitCode() != 0);
        QVERIFY(process->readAllStandardOutput().isEmpty()); // it is not served before it is stored
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains("goes on trying") && said.contains("could not be saved"), said.constData());
        QVERIFY2(clock.elapsed() < 5 * 60'000, said.constData());
        m_keyring.reset();
    }
#endif

private:
    static bool startXvfb(QProcess &display)
    {
        display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
        if (!display.waitForStarted() || !waitUntil([&] { return display.canReadLine(); }, 30s))
            return false;
        qputenv("DISPLAY", QByteArray(':' + display.readLine().trimmed()));
        qputenv("QT_QPA_PLATFORM", "xcb");
        return true;
    }
    static bool startWeston(QProcess &display)
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::PluginsPath) + "/platforms/libqwayland-generic.so"_L1))
            return false;
        const QString name = u"latchkey-test"_s;
        display.start(u"weston"_s, {u"--backend=headless-backend.so"_s, u"--idle-time=0"_s, u"--socket="_s + name});
        const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u'/' + name;
        if (!display.waitForStarted() || !waitUntil([&] { return QFile::exists(socket); }, 30s))
            return false;
        qputenv("WAYLAND_DISPLAY", name.toUtf8());
        qputenv("QT_QPA_PLATFORM", "wayland");
        return true;
    }

#ifdef LATCHKEY_WITH_KEYRING
    KeyringSession &keyring()
    {
        if (!m_keyring)
            m_keyring = std::make_unique<KeyringSession>();
        return *m_keyring;
    }

    void seedKeyring(CliFixture &scene)
    {
        keyring().enter();
        scene.config.replace("\"file\"", "\"keyring\"");
        scene.writeConfig();
        const ServerIdentity server{u"notes"_s, scene.provider.urlOf(u"notes"_s)};
        m_store = keyringStoreOf(keyringBackendFor(codexKeyringService), codexKeyringService);
        QVERIFY(waitFor(m_store->write(credentialOf(scene.provider.seed(u"notes"_s, -60s), server), {})));
    }

    std::unique_ptr<KeyringSession> m_keyring;
#endif

    bool isKept(const CliFixture &scene, StoreMode mode) const
    {
        if (mode == StoreMode::File)
            return scene.provider.accepts(u"notes"_s, scene.stored()["access_token"_L1].toString().toLatin1());
        const auto stored = waitFor(m_store->read({u"notes"_s, scene.provider.urlOf(u"notes"_s)}));
        return stored && *stored && scene.provider.accepts(u"notes"_s, (*stored)->accessToken.reveal().toByteArray());
    }

    std::shared_ptr<CredentialStore> m_store; // with a keyring
};

LATCHKEY_TEST(TestEndings)
#include "tst_endings.moc"
