#pragma once

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <cstdio>

#include <unistd.h>

namespace Latchkey::Test {

//! gnome-keyring 42 now and then crashes while many programs begin to talk to it at once, which says nothing about any of
//! them: then everything is done once more, in a session of its own.
template<typename TestClass>
int runWithKeyring(int argc, char **argv)
{
    const char *const again = "LATCHKEY_TEST_AGAIN";
    const QCoreApplication app(argc, argv);
    TestClass test;
    const int failures = QTest::qExec(&test, argc, argv);
    if (failures == 0 || !test.hasKeyringCrashed() || qEnvironmentVariableIsSet(again))
        return failures;
    std::puts("The keyring service has crashed. Once more:");
    std::fflush(stdout);
    qputenv(again, "1");
    ::execv("/proc/self/exe", argv);
    return failures;
}

} // namespace Latchkey::Test
