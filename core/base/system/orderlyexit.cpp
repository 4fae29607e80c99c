// The way out that Qt takes where the Wayland compositor has gone is _exit(), which asks nobody: a refresh under way would
// be cut in two. The own one of a program that links this takes libc's place for all libraries.

#include "core/base/system/programend_p.h"

#include <sys/syscall.h>
#include <unistd.h>

namespace {

const pid_t ourselves = ::getpid(); // what is forked and cannot become another program ends at once

} // namespace

extern "C" __attribute__((visibility("default"))) void _exit(int status)
{
    if (::getpid() == ourselves)
        Latchkey::finishBeforeExit();
    for (;;)
        ::syscall(SYS_exit_group, status);
}
