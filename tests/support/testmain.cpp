#include "tests/support/testmain.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <cstdio>

#if defined(LATCHKEY_SANITIZED_THREAD)
#include <cstdarg>

#include <dlfcn.h>
#include <sched.h>
#endif

namespace Latchkey {

namespace {

struct Registered {
    QByteArray name;
    TestProgram::Run run;
};

QList<Registered> &programs()
{
    static QList<Registered> list;
    return list;
}

} // namespace

TestProgram::TestProgram(const char *file, Run run)
{
    QByteArray name(file);
    name = name.mid(name.lastIndexOf('/') + 1);
    name.truncate(name.lastIndexOf('.'));
    programs().append({name, run});
}

int TestProgram::main(int argc, char **argv)
{
    if (programs().size() == 1)
        return programs().first().run(argc, argv);
    const QByteArray wanted(argc > 1 ? argv[1] : "");
    for (const Registered &program : std::as_const(programs())) {
        if (program.name != wanted)
            continue;
        argv[1] = argv[0];
        return program.run(argc - 1, argv + 1);
    }
    std::fputs("Name one of these first:\n", stderr);
    for (const Registered &program : std::as_const(programs()))
        std::fprintf(stderr, "  %s\n", program.name.constData());
    return 2;
}

} // namespace Latchkey

#if defined(LATCHKEY_SANITIZED_THREAD)
//! The system's, for QProcess. GCC's thread sanitizer puts its own in front, and undoes what that has set twice: in the
//! child, which shares our memory, and here. From then on it sees none of this thread's locks.
extern "C" [[gnu::visibility("default")]] int clone(int (*run)(void *), void *stack, int flags, void *argument,
                                                    ...) noexcept
{
    va_list more;
    va_start(more, argument);
    void *const parent = va_arg(more, void *);
    void *const storage = va_arg(more, void *);
    void *const child = va_arg(more, void *);
    va_end(more);
    static const auto real = reinterpret_cast<decltype(&clone)>(
        ::dlsym(::dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    return real(run, stack, flags, argument, parent, storage, child);
}
#endif

int main(int argc, char **argv)
{
    return Latchkey::TestProgram::main(argc, argv);
}
