#include "tests/support/keyringsession.h"
#include "tests/support/testmain.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Latchkey::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = KeyringSession::State;
using Outcome = KeyringSession::Outcome;

namespace {

QString layout()
{
    QFETCH_GLOBAL(QString, layout);
    return layout;
}

//! One operation in a process of its own. The bound is long where the answer must not need it.
Outcome client(const KeyringSession &session, const QString &command, const QByteArray &input = {}, int bound = 20'000)
{
    return session.run(QStringLiteral(LATCHKEY_KEYRING_CLIENT),
                       {layout(), QString::number(bound), command, u"Latchkey test"_s, u"demo"_s}, input);
}

Outcome clientIn(const QProcessEnvironment &environment, const QString &command, int bound = 20'000)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LATCHKEY_KEYRING_CLIENT),
                  {layout(), QString::number(bound), command, u"Latchkey test"_s, u"demo"_s});
    Outcome outcome;
    // Not waitForFinished(): the other end of a test's own socket lives in this event loop.
    QSignalSpy finished(&process, &QProcess::finished);
    if (finished.isEmpty() && !finished.wait(30'000))
        return outcome;
    outcome.exitCode = process.exitCode();
    outcome.output = process.readAllStandardOutput();
    return outcome;
}

} // namespace

//! What a keyring that is not as it should be looks like, each in a session of its own.
class TestKeyringTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::newRow("QtKeychain's layout") << u"qtkeychain"_s;
        QTest::newRow("Codex's layout") << u"codex"_s;
    }

    void initTestCase()
    {
        const KeyringSession session(State::NoService);
        LATCHKEY_NEED_SESSION(session);
    }

    void nothingIsLoadedBeforeTheFirstQuestion()
    {
        const KeyringSession session;
        QCOMPARE(client(session, u"libraries"_s).output.trimmed(), QByteArray("false"));
    }

    void withoutABusThereIsNoKeyring_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("no address") << QString();
        QTest::newRow("nobody listens there") << u"unix:path=/nonexistent/bus"_s;
        QTest::newRow("not an address") << u"nonsense"_s;
        QTest::newRow("one that would be started") << u"autolaunch:"_s;
        QTest::newRow("disabled") << u"disabled:"_s;
    }

    void withoutABusThereIsNoKeyring()
    {
        QFETCH(QString, address);
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(u"HOME"_s, home.path());
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"KDE_SESSION_VERSION"_s);
        if (!address.isEmpty())
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        QCOMPARE(clientIn(environment, u"probe"_s).output, QByteArray("false\n"));
        // Nobody there is not the same as nothing there.
        QCOMPARE(clientIn(environment, u"read"_s).output,
                 QByteArray("StoreUnavailable: no keyring service runs here\n"));
    }

    void aBusThatNeverSpeaksIsGivenUp()
    {
        const QTemporaryDir folder;
        QLocalServer mute;
        QVERIFY(mute.listen(folder.filePath(u"bus"_s)));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + mute.fullServerName());
        const Outcome outcome = clientIn(environment, u"probe"_s, 300);
        QCOMPARE(outcome.output, QByteArray("StoreUnavailable: the keyring does not answer\n"));
        QVERIFY(mute.hasPendingConnections()); // it did try
    }

    void aBusWithoutTheServiceHasNoKeyring()
    {
        const KeyringSession session(State::NoService);
        QCOMPARE(client(session, u"probe"_s).output, QByteArray("false\n"));
        for (const QString &command : {u"read"_s, u"write"_s, u"remove"_s})
            QCOMPARE(client(session, command, "v").output,
                     QByteArray("StoreUnavailable: no keyring service runs here\n"));
    }

    void aServiceThatNeverHadAKeyringHoldsNothingAndTakesNothing()
    {
        const KeyringSession session(State::NoKeyring);
        QCOMPARE(client(session, u"probe"_s).output, QByteArray("false\n"));
        QCOMPARE(client(session, u"read"_s).output, QByteArray("absent\n"));
        QCOMPARE(client(session, u"remove"_s).output, QByteArray("false\n"));
        const Outcome write = client(session, u"write"_s, "v"); // would ask the user to make a keyring
        QVERIFY2(write.output.startsWith("StoreUnavailable: the keyring service has no default keyring yet"),
                 write.output.constData());
    }

    void aLockedKeyringIsLockedAndNeverEmpty()
    {
        const KeyringSession session;
        QCOMPARE(client(session, u"write"_s, "kept").output, QByteArray("done\n"));
        QVERIFY(session.lockLogin());
        for (const QString &command : {u"probe"_s, u"read"_s, u"write"_s, u"remove"_s}) {
            const Outcome outcome = client(session, command, "new");
            QCOMPARE(outcome.output, QByteArray("StoreLocked: the keyring is locked\n"));
            QVERIFY(outcome.took < 10s);
        }
    }

    void anEntryInALockedKeyringBesideTheDefaultOneIsLocked()
    {
        const KeyringSession session;
        QCOMPARE(client(session, u"write"_s, "kept").output, QByteArray("done\n"));
        QVERIFY(session.makeFleetingKeyringDefault());
        QVERIFY(session.lockLogin());
        QCOMPARE(client(session, u"probe"_s).output, QByteArray("true\n"));
        for (const QString &command : {u"read"_s, u"write"_s, u"remove"_s})
            QCOMPARE(client(session, command, "new").output,
                     QByteArray("StoreLocked: the entry is in a keyring that is locked\n"));
    }

    void nothingEverPrompts()
    {
        if (QStandardPaths::findExecutable(u"dbus-monitor"_s).isEmpty())
            QSKIP("dbus-monitor is not installed");
        const KeyringSession session;
        QCOMPARE(client(session, u"write"_s, "kept").output, QByteArray("done\n"));
        QVERIFY(session.lockLogin());

        QProcess monitor;
        monitor.setProcessEnvironment(session.environment());
        monitor.start(u"dbus-monitor"_s,
                      {u"--session"_s, u"interface='org.freedesktop.Secret.Prompt'"_s,
                       u"interface='org.freedesktop.Secret.Service'"_s});
        QByteArray seen;
        const auto hasSeen = [&](const char *what) {
            seen += monitor.readAllStandardOutput();
            return seen.contains(what);
        };
        QTRY_VERIFY(hasSeen("NameAcquired") || hasSeen("NameLost")); // it listens

        for (const QString &command : {u"probe"_s, u"read"_s, u"write"_s, u"remove"_s})
            client(session, command, "new");
        QTRY_COMPARE((hasSeen(""), seen.count("member=ReadAlias")), 4);
        QVERIFY(!seen.contains("member=Prompt"));
        QVERIFY(!seen.contains("member=Unlock"));

        // The same by a program that does prompt, so that the absence above means something.
        session.run(u"secret-tool"_s, {u"lookup"_s, layout() == u"codex" ? u"username"_s : u"user"_s, u"demo"_s});
        QTRY_VERIFY(hasSeen("member=Unlock"));
        monitor.kill();
        QVERIFY(monitor.waitForFinished());
    }

    void aServiceThatWasKilledIsGoneAndNotEmpty()
    {
        const KeyringSession session;
        QCOMPARE(client(session, u"write"_s, "kept").output, QByteArray("done\n"));
        const qint64 pid = session.servicePid();
        QVERIFY(pid > 1);
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
        QTRY_COMPARE(session.servicePid(), 0);
        QCOMPARE(client(session, u"probe"_s).output, QByteArray("false\n"));
        QCOMPARE(client(session, u"read"_s).output, QByteArray("StoreUnavailable: no keyring service runs here\n"));
    }

    void needsNoEventLoopOfGLibs()
    {
        const KeyringSession session;
        QProcessEnvironment environment = session.environment();
        environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
        QCOMPARE(clientIn(environment, u"probe"_s).output, QByteArray("true\n"));
        QCOMPARE(clientIn(environment, u"read"_s).output, QByteArray("absent\n"));
    }
};

LATCHKEY_TEST(TestKeyringTrouble)
#include "tst_keyring_trouble.moc"
