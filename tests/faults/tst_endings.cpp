#include "tests/support/clifixture.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <csignal>

using namespace Latchkey;
using namespace Latchkey::Test;
using namespace std::chrono_literals;

namespace {

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
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void theCommandLineKeepsTheSignIn()
    {
        QFETCH(int, number);
        CliFixture scene;
        scene.seed(-60s);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"token"_s, u"notes"_s});
        QVERIFY(waitForRequest(scene));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), number), 0);
        QVERIFY(pass(300ms));
        QCOMPARE(process->state(), QProcess::Running);
        scene.provider.releaseAnswers(token);
        QCOMPARE(CliFixture::end(*process).status, 128 + number);
        judge(scene);
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
        QTest::addColumn<int>("number"); // 0: its display goes
        QTest::newRow("the X server dies") << 0;
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void theTrayKeepsTheSignIn()
    {
        QFETCH(int, number);
        if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
            QSKIP("Xvfb is not installed");
        QProcess display;
        display.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
        QVERIFY(waitUntil([&] { return display.canReadLine(); }, 30s));
        qputenv("DISPLAY", ':' + display.readLine().trimmed());
        qputenv("QT_QPA_PLATFORM", "xcb");
        CliFixture scene;
        scene.seed(-60s);
        scene.program = QStringLiteral(LATCHKEY_TRAY);
        scene.provider.holdAnswers(token);
        const auto process = scene.start({u"--background"_s});
        QVERIFY(waitForRequest(scene));
        if (number == 0)
            display.kill();
        else
            ::kill(static_cast<pid_t>(process->processId()), number);
        QVERIFY(pass(500ms));
        scene.provider.releaseAnswers(token);
        (void)CliFixture::end(*process);
        QCOMPARE(process->state(), QProcess::NotRunning);
        judge(scene);
        display.kill();
        QVERIFY(waitUntil([&] { return display.state() == QProcess::NotRunning; }, 30s));
    }
#endif
};

LATCHKEY_TEST(TestEndings)
#include "tst_endings.moc"
