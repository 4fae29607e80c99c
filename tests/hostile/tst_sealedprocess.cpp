// Our programs as another process of the same, ordinary user sees them.

#include "core/lock/locks_p.h"
#include "tests/support/programs.h"

#include <QtCore/QLockFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/ptrace.h>

using namespace Latchkey;
using namespace Latchkey::Test;

namespace {

//! What this process can do to process \a pid, printed for whoever started us to find out.
int look(const char *pid)
{
    const QByteArray folder = QByteArray("/proc/") + pid;
    const auto opens = [&folder](const char *name) {
        const int file = ::open(QByteArray(folder + name).constData(), O_RDONLY);
        if (file >= 0)
            ::close(file);
        return file >= 0;
    };
    char program[64];
    if (opens("/mem"))
        std::puts("reads its memory");
    if (opens("/environ"))
        std::puts("reads its environment");
    if (::readlink(QByteArray(folder + "/exe").constData(), program, sizeof program) > 0)
        std::puts("sees its program");
    if (::ptrace(PTRACE_SEIZE, std::atoi(pid), nullptr, nullptr) == 0)
        std::puts("traces it");
    std::puts(opens("/stat") ? "has looked" : "is gone");
    return 0;
}

//! Whether this process gets the lock at \a path, or at least its QLockFile; printed, with who holds it.
int tryToLock(const QString &path)
{
    QLockFile half(QString(path).replace(u".lock"_s, u".qlock"_s));
    half.setStaleLockTime(0); // an age would say nothing
    if (half.tryLock(0))
        std::puts("gets the QLockFile");
    CrossProcessLock lock(path);
    if (waitFor(lock.acquire(300ms))) // several tries
        std::puts("gets the lock");
    const auto holder = lockHolder(path);
    std::printf("%s %lld\n", holder && holder->alive ? "held by" : "left behind by",
                holder ? static_cast<long long>(holder->pid) : 0);
    return 0;
}

//! What another process of the user's finds out: look() or tryToLock().
QByteArray onlooker(const QString &does, const QString &what)
{
    QProcess process;
    if (::geteuid() == 0)
        process.setChildProcessModifier(&dropPrivileges);
    process.start(QCoreApplication::applicationFilePath(), {does, what});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QByteArray whatIsSeenOf(qint64 pid)
{
    return onlooker(u"look"_s, QString::number(pid));
}

} // namespace

class TestSealedProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isClosedToOthersOfItsUser_data()
    {
        QTest::addColumn<LongRunningProgram::Kind>("kind");
        QTest::newRow("bridge") << LongRunningProgram::Kind::Bridge;
        QTest::newRow("tray") << LongRunningProgram::Kind::Tray;
    }
    void isClosedToOthersOfItsUser()
    {
        QFETCH(LongRunningProgram::Kind, kind);
        CliFixture cli;
        cli.seed(-10s);
        LongRunningProgram program(cli, kind, true);
        if (!program.starts())
            QSKIP("another user cannot come here");
        QVERIFY(program.useUntil([&] { return cli.provider.tokenRequests(u"refresh_token"_s) > 0; }));
        QCOMPARE(whatIsSeenOf(program.pid()), "has looked\n");

        QFile limits(u"/proc/%1/limits"_s.arg(program.pid()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray text = limits.readAll().simplified();
        QVERIFY2(text.contains("Max core file size 0 0 bytes"), text.constData());
    }

    //! Qt asks /proc/PID/exe whether a QLockFile's holder lives, and that is closed.
    void itsLockIsNotTakenForOneLeftBehind()
    {
        CliFixture cli;
        cli.seed(-10s);
        cli.provider.holdAnswers(Demo::Endpoint::Token);
        LongRunningProgram program(cli, LongRunningProgram::Kind::Bridge, true);
        if (!program.starts())
            QSKIP("another user cannot come here");
        QVERIFY(program.useUntil([&] { return cli.provider.heldAnswers(Demo::Endpoint::Token) > 0; }));
        const QString key = ServerIdentity{u"notes"_s, cli.provider.urlOf(u"notes"_s)}.storeKey();
        QCOMPARE(onlooker(u"lock"_s, credentialLockPath(cli.home(), key)),
                 "held by " + QByteArray::number(program.pid()) + '\n');
    }

    //! Else the first test would prove nothing.
    void anOpenProcessIsOpen()
    {
        QProcess sleeper;
        if (::geteuid() == 0)
            sleeper.setChildProcessModifier(&dropPrivileges);
        sleeper.start(u"cat"_s, {});
        QVERIFY(sleeper.waitForStarted());
        const QByteArray seen = whatIsSeenOf(sleeper.processId());
        QVERIFY2(seen.contains("reads its environment\nsees its program\n"), seen.constData());
        sleeper.closeWriteChannel();
        QVERIFY(sleeper.waitForFinished());
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "look") == 0)
        return look(argv[2]);
    QCoreApplication app(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "lock") == 0)
        return tryToLock(QFile::decodeName(argv[2]));
    TestSealedProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sealedprocess.moc"
