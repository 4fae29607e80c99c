#pragma once

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

namespace Latchkey {

//! The tests of one class. A program may hold several: its first argument then names the file, tst_NAME, whose tests run, so
//! that each still has a process of its own while the room is linked once.
class TestProgram
{
public:
    using Run = int (*)(int argc, char **argv);
    //! \a file: where the class is; \a run: runs its tests, as its main().
    TestProgram(const char *file, Run run);

    //! Runs what \a argv asks for.
    static int main(int argc, char **argv);
};

//! Whose settings a test of windows reads and clears.
inline void nameTestProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("latchkey-test"));
    QCoreApplication::setApplicationName(QStringLiteral("latchkey-test"));
}

} // namespace Latchkey

#define LATCHKEY_TEST_IN(Application, TestClass, prepare)                                                              \
    static const Latchkey::TestProgram program##TestClass(__FILE__, [](int argc, char **argv) {                        \
        const Application app(argc, argv);                                                                             \
        prepare;                                                                                                       \
        TestClass test;                                                                                                \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });

//! After the class, instead of QTEST_GUILESS_MAIN and QTEST_MAIN.
#define LATCHKEY_TEST(TestClass) LATCHKEY_TEST_IN(QCoreApplication, TestClass, {})
#define LATCHKEY_WINDOW_TEST(TestClass) LATCHKEY_TEST_IN(QApplication, TestClass, Latchkey::nameTestProgram())
