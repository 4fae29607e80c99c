// A program that asks for a valid access token and dies on the way: `crashingclient HOME STORE URL`, STORE being `file`
// or `keyring`. Prints the token.
//
// Its own definitions of the system calls by which a process leaves anything behind take the place of libc's for all
// libraries that it uses. Environment:
//   CRASH_CALL=N    SIGKILL at the N-th of them after the start, before it is made, for even N, and else after it
//   CRASH_AFTER=US  SIGKILL after so many microseconds
//   CRASH_COUNT=1   print how many there were on standard error, at the end

#include "core/base/whendone.h"
#include "core/session/credentialsession.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>

#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

namespace {

std::atomic<bool> armed = false;
std::atomic<int> calls = 0;
int crashAt = 0;

void die()
{
    ::kill(::getpid(), SIGKILL);
}

//! Makes the call \a name of libc, and dies before or after it, if it is the one.
template<typename F, typename... Arguments>
auto lasting(const char *name, Arguments... arguments)
{
    const auto real = reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
    const int number = armed ? ++calls : 0;
    const int target = crashAt / 2;
    if (number > 0 && number == target && crashAt % 2 == 0)
        die();
    const auto result = real(arguments...);
    if (number > 0 && number == target && crashAt % 2 == 1)
        die();
    return result;
}

//! The same for the two names of open(), of which only the making of a file is lasting.
int opened(const char *name, const char *path, int flags, va_list more)
{
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    using Open = int (*)(const char *, int, mode_t);
    if (!(flags & O_CREAT))
        return reinterpret_cast<Open>(dlsym(RTLD_NEXT, name))(path, flags, mode);
    return lasting<Open>(name, path, flags, mode);
}

} // namespace

extern "C" {

#define EXPORTED __attribute__((visibility("default")))

EXPORTED int rename(const char *from, const char *to) noexcept
{
    return lasting<int (*)(const char *, const char *)>("rename", from, to);
}
EXPORTED int unlink(const char *path) noexcept
{
    return lasting<int (*)(const char *)>("unlink", path);
}
EXPORTED int remove(const char *path) noexcept
{
    return lasting<int (*)(const char *)>("remove", path);
}
EXPORTED int link(const char *from, const char *to) noexcept
{
    return lasting<int (*)(const char *, const char *)>("link", from, to);
}
EXPORTED int mkdir(const char *path, mode_t mode) noexcept
{
    return lasting<int (*)(const char *, mode_t)>("mkdir", path, mode);
}
EXPORTED int fsync(int descriptor)
{
    return lasting<int (*)(int)>("fsync", descriptor);
}
EXPORTED int flock(int descriptor, int operation) noexcept
{
    return lasting<int (*)(int, int)>("flock", descriptor, operation);
}
EXPORTED int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    return lasting<int (*)(int, off64_t, off64_t)>("posix_fallocate64", descriptor, offset, size);
}
EXPORTED int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    return lasting<int (*)(int, off_t, off_t)>("posix_fallocate", descriptor, offset, size);
}
EXPORTED ssize_t send(int descriptor, const void *bytes, size_t size, int flags)
{
    return lasting<ssize_t (*)(int, const void *, size_t, int)>("send", descriptor, bytes, size, flags);
}
EXPORTED ssize_t sendmsg(int descriptor, const msghdr *message, int flags)
{
    return lasting<ssize_t (*)(int, const msghdr *, int)>("sendmsg", descriptor, message, flags);
}
EXPORTED ssize_t write(int descriptor, const void *bytes, size_t size)
{
    using Write = ssize_t (*)(int, const void *, size_t);
    struct stat info {
    };
    // Threads that wake each other leave nothing behind.
    if (::fstat(descriptor, &info) == 0 && !S_ISREG(info.st_mode))
        return reinterpret_cast<Write>(dlsym(RTLD_NEXT, "write"))(descriptor, bytes, size);
    return lasting<Write>("write", descriptor, bytes, size);
}
EXPORTED int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const int descriptor = opened("open64", path, flags, more);
    va_end(more);
    return descriptor;
}
EXPORTED int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const int descriptor = opened("open", path, flags, more);
    va_end(more);
    return descriptor;
}

} // extern "C"

using namespace Latchkey;

namespace {

void dieAfter(long microseconds)
{
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer{};
    itimerspec when{};
    when.it_value.tv_sec = microseconds / 1'000'000;
    when.it_value.tv_nsec = microseconds % 1'000'000 * 1000 + 1;
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime(timer, 0, &when, nullptr) != 0)
        std::abort();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("crashingclient"));
    const QStringList words = QCoreApplication::arguments();
    SessionSettings settings;
    settings.home = words.value(1);
    settings.storeMode = words.value(2) == QLatin1String("keyring") ? StoreMode::Keyring : StoreMode::File;
    SessionFactory factory(settings);
    Server server;
    server.identity = {QStringLiteral("notes"), words.value(3)};
    auto *session = factory.open(server, &app);

    crashAt = qEnvironmentVariableIntValue("CRASH_CALL");
    if (qEnvironmentVariableIsSet("CRASH_AFTER"))
        dieAfter(qEnvironmentVariableIntValue("CRASH_AFTER"));
    armed = true;
    whenDone(session->accessToken(), &app, [&factory, &app](const Result<AccessToken> &token) {
        if (token)
            std::printf("%s\n", token->value.reveal().toByteArray().constData());
        else
            std::fprintf(stderr, "%s\n", qPrintable(token.error().detail));
        const int status = token ? 0 : token.error().kind == ErrorKind::AuthorizationRequired ? 3 : 1;
        whenDone(factory.drain(), &app, [status](const Status &) { QCoreApplication::exit(status); });
    });
    const int status = QCoreApplication::exec();
    armed = false;
    if (qEnvironmentVariableIsSet("CRASH_COUNT"))
        std::fprintf(stderr, "calls: %d\n", calls.load());
    return status;
}
