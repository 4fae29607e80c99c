#include "core/base/system/programend_p.h"
#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Latchkey;
using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray &word)
{
    (void)!::write(STDOUT_FILENO, word.constData(), static_cast<size_t>(word.size()));
}

//! As the program that the test starts: it ends by _exit(), as a child of its own did before.
[[noreturn]] void endSuddenly()
{
    atSuddenExit([] { say("<finished>"); });
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(3);
    int status = 0;
    ::waitpid(child, &status, 0);
    say("<child " + QByteArray::number(WEXITSTATUS(status)) + '>');
    ::_exit(7);
}

int calls = 0;

} // namespace

class TestProgramEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToBeFinishedIsCalled()
    {
        finishBeforeExit(); // there is nothing yet
        atSuddenExit([] { calls += 1; });
        finishBeforeExit();
        QCOMPARE(calls, 1);
        atSuddenExit([] { calls += 10; });
        finishBeforeExit();
        QCOMPARE(calls, 11);
        atSuddenExit(nullptr);
        finishBeforeExit();
        QCOMPARE(calls, 11);
    }

    //! And what was forked, and did not become another program, ends at once.
    void aSuddenExitFinishesFirst()
    {
#ifdef LATCHKEY_SANITIZED
        QSKIP("the sanitizers have an _exit() of their own");
#endif
        if (qEnvironmentVariableIsSet("LATCHKEY_TEST_END"))
            endSuddenly();
        QProcess process;
        process.setProcessEnvironment([] {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LATCHKEY_TEST_END"_s, u"1"_s);
            return environment;
        }());
        process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(QTest::currentTestFunction())});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 7);
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.endsWith("<child 3><finished>") && said.count("<finished>") == 1, said.constData());
    }
};

LATCHKEY_TEST(TestProgramEnd)
#include "tst_programend.moc"
