#include "tests/support/testmain.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <cstdio>

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

int main(int argc, char **argv)
{
    return Latchkey::TestProgram::main(argc, argv);
}
