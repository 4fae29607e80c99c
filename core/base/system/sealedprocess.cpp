#include "core/base/system/sealedprocess_p.h"

#include <initializer_list>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Latchkey {

void sealProcess()
{
    constexpr rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // The limit is not asked where a program takes the images (systemd-coredump, apport).
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Else the first files that are opened get their numbers, and whatever is printed goes into those.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0)
            (void)::open("/dev/null", O_RDWR); // which gets the lowest free number
    }
}

} // namespace Latchkey
