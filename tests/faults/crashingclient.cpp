// A program that asks for a valid access token and dies on the way: `crashingclient HOME STORE URL`, STORE being `file`
// or `keyring`. Prints the token.
//
// Its own definitions of the system calls by which a process leaves anything behind take the place of libc's for all
// libraries that it uses. Environment:
//   CRASH_DO=WHAT   `refresh`, `login` or `logout` instead; the sign-in page is left to
//                   whoever reads `open: URL` on standard error: a browser is another program
//                   `connect` and `disconnect`: Cursor, with its files in HOME, instead
//   CRASH_CALL=N    SIGKILL at the N-th of them after the start, before it is made, for even N, and else after it
//   CRASH_AFTER=US  SIGKILL after so many microseconds
//   CRASH_COUNT=1   print how many there were on standard error, at the end, and how often the event loop's thread waited
//                   for the disk
//   NETWORK_DISK=1  every file lies on one that other machines share
//   FAIL_WITH=E     of the calls that can end in the error with that number, ...
//   FAIL_CALL=N     ... the N-th does, without being made
//   FAIL_ON=1       ... and so does every later one

#include "core/base/whendone.h"
#include "core/clients/connection.h"
#include "core/oauth/httpoauthclient_p.h"
#include "core/oauth/networkaccess_p.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <time.h>
#include <unistd.h>

namespace {

std::atomic<bool> armed = false;
std::atomic<int> calls = 0;
std::atomic<int> failable = 0;
std::atomic<int> disk = 0;
int crashAt = 0;
int failWith = 0;
int failAt = 0;
bool failOn = false;

void die()
{
    ::kill(::getpid(), SIGKILL);
}

//! Whether a call that can end in an error of \a errors does so now.
bool fails(std::initializer_list<int> errors)
{
    if (!armed || std::find(errors.begin(), errors.end(), failWith) == errors.end())
        return false;
    const int number = ++failable;
    errno = failWith;
    return number == failAt || (failOn && failAt > 0 && number > failAt);
}

template<typename F, typename... Arguments>
auto real(const char *name, Arguments... arguments)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name))(arguments...);
}

//! Makes the call \a name of libc, and dies before or after it, if it is the one.
template<typename F, typename... Arguments>
auto lasting(const char *name, Arguments... arguments)
{
    const int number = armed ? ++calls : 0;
    const int target = crashAt / 2;
    if (number > 0 && number == target && crashAt % 2 == 0)
        die();
    const auto result = real<F>(name, arguments...);
    if (number > 0 && number == target && crashAt % 2 == 1)
        die();
    return result;
}

//! The same for the names of open(), of which only the making of a file is lasting. \a folder: AT_FDCWD but for openat().
int opened(const char *name, int folder, const char *path, int flags, va_list more)
{
    const bool makes = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    const mode_t mode = makes ? va_arg(more, mode_t) : 0;
    const bool writes = makes || (flags & O_ACCMODE) != O_RDONLY;
    if (fails({EMFILE, EIO}) || (writes && fails({EROFS})) || (makes && fails({ENOSPC})))
        return -1;
    using Open = int (*)(const char *, int, mode_t);
    using OpenAt = int (*)(int, const char *, int, mode_t);
    const bool isAt = std::strstr(name, "at") != nullptr;
    if (!makes)
        return isAt ? real<OpenAt>(name, folder, path, flags, mode) : real<Open>(name, path, flags, mode);
    return isAt ? lasting<OpenAt>(name, folder, path, flags, mode) : lasting<Open>(name, path, flags, mode);
}

int synced(const char *name, int descriptor)
{
    disk += armed && ::gettid() == ::getpid() ? 1 : 0;
    return fails({EIO}) ? -1 : lasting<int (*)(int)>(name, descriptor);
}

template<typename Info>
int kindOfDisk(const char *name, int descriptor, Info *info)
{
    const int result = real<int (*)(int, Info *)>(name, descriptor, info);
    if (std::getenv("NETWORK_DISK"))
        info->f_type = 0x6969; // NFS
    return result;
}

//! Threads that wake each other leave nothing behind.
bool isFile(int descriptor)
{
    struct stat info = {};
    return ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
}

} // namespace

extern "C" {

#define EXPORTED __attribute__((visibility("default")))

EXPORTED int rename(const char *from, const char *to) noexcept
{
    return fails({EIO, ENOSPC, EROFS, EBUSY}) ? -1 : lasting<int (*)(const char *, const char *)>("rename", from, to);
}
EXPORTED int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    if (fails({EIO, ENOSPC, EROFS, EBUSY}))
        return -1;
    return lasting<int (*)(int, const char *, int, const char *)>("renameat", fromFolder, from, toFolder, to);
}
EXPORTED int unlink(const char *path) noexcept
{
    return fails({EIO, EROFS, EBUSY}) ? -1 : lasting<int (*)(const char *)>("unlink", path);
}
EXPORTED int unlinkat(int folder, const char *path, int flags) noexcept
{
    return fails({EIO, EROFS, EBUSY}) ? -1 : lasting<int (*)(int, const char *, int)>("unlinkat", folder, path, flags);
}
EXPORTED int remove(const char *path) noexcept
{
    return fails({EIO, EROFS, EBUSY}) ? -1 : lasting<int (*)(const char *)>("remove", path);
}
EXPORTED int link(const char *from, const char *to) noexcept
{
    return fails({EIO, ENOSPC, EROFS}) ? -1 : lasting<int (*)(const char *, const char *)>("link", from, to);
}
EXPORTED int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    if (fails({EIO, ENOSPC, EROFS}))
        return -1;
    return lasting<int (*)(int, const char *, int, const char *, int)>("linkat", fromFolder, from, toFolder, to, flags);
}
EXPORTED int mkdir(const char *path, mode_t mode) noexcept
{
    return fails({EIO, ENOSPC, EROFS}) ? -1 : lasting<int (*)(const char *, mode_t)>("mkdir", path, mode);
}
EXPORTED int fsync(int descriptor)
{
    return synced("fsync", descriptor);
}
EXPORTED int fdatasync(int descriptor)
{
    return synced("fdatasync", descriptor);
}
EXPORTED int fstatfs(int descriptor, struct statfs *info) noexcept
{
    return kindOfDisk("fstatfs", descriptor, info);
}
EXPORTED int fstatfs64(int descriptor, struct statfs64 *info) noexcept
{
    return kindOfDisk("fstatfs64", descriptor, info);
}
EXPORTED int flock(int descriptor, int operation) noexcept
{
    return fails({EIO, ENOLCK}) ? -1 : lasting<int (*)(int, int)>("flock", descriptor, operation);
}
EXPORTED int ftruncate(int descriptor, off_t size) noexcept
{
    return fails({EIO, EROFS}) ? -1 : lasting<int (*)(int, off_t)>("ftruncate", descriptor, size);
}
EXPORTED int fallocate64(int descriptor, int mode, off64_t offset, off64_t size)
{
    if (fails({EIO, ENOSPC, EOPNOTSUPP})) // the last: as on NFS, where there is another way
        return -1;
    return lasting<int (*)(int, int, off64_t, off64_t)>("fallocate64", descriptor, mode, offset, size);
}
EXPORTED int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    if (fails({EIO, ENOSPC, EOPNOTSUPP}))
        return -1;
    return lasting<int (*)(int, int, off_t, off_t)>("fallocate", descriptor, mode, offset, size);
}
EXPORTED int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    if (fails({EIO, ENOSPC}))
        return failWith;
    return lasting<int (*)(int, off64_t, off64_t)>("posix_fallocate64", descriptor, offset, size);
}
EXPORTED int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    if (fails({EIO, ENOSPC}))
        return failWith;
    return lasting<int (*)(int, off_t, off_t)>("posix_fallocate", descriptor, offset, size);
}
EXPORTED int socket(int domain, int type, int protocol) noexcept
{
    return fails({EMFILE}) ? -1 : real<int (*)(int, int, int)>("socket", domain, type, protocol);
}
EXPORTED int accept4(int descriptor, sockaddr *peer, socklen_t *size, int flags)
{
    using Accept = int (*)(int, sockaddr *, socklen_t *, int);
    return fails({EMFILE}) ? -1 : real<Accept>("accept4", descriptor, peer, size, flags);
}
EXPORTED int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                            void *argument) noexcept
{
    using Create = int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    return fails({EAGAIN}) ? EAGAIN : real<Create>("pthread_create", thread, attributes, start, argument);
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
    if (!isFile(descriptor))
        return real<Write>("write", descriptor, bytes, size);
    return fails({EIO, ENOSPC, EROFS}) ? -1 : lasting<Write>("write", descriptor, bytes, size);
}
EXPORTED ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    using Write = ssize_t (*)(int, const void *, size_t, off_t);
    return fails({EIO, EROFS}) ? -1 : lasting<Write>("pwrite", descriptor, bytes, size, offset);
}
#define OPENED(name)                                                                                                   \
    EXPORTED int name(const char *path, int flags, ...)                                                                \
    {                                                                                                                  \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        const int descriptor = opened(#name, AT_FDCWD, path, flags, more);                                             \
        va_end(more);                                                                                                  \
        return descriptor;                                                                                             \
    }
OPENED(open)
OPENED(open64)
EXPORTED int openat(int folder, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const int descriptor = opened("openat", folder, path, flags, more);
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

//! One that does not wait long for what no thread will ever do.
std::shared_ptr<OAuthClient> impatientClient()
{
    std::unique_ptr<QNetworkAccessManager> network = networkAccess({});
    HttpContext context;
    context.network = network.get();
    context.bounds.exchange = std::chrono::seconds(4);
    return std::make_shared<HttpOAuthClient>(std::move(context), ClientIdentity{}, std::move(network));
}

//! Has Cursor, whose files are in \a home, use \a server through Latchkey, or not any more.
QFuture<Status> connection(const QString &home, const ServerIdentity &server, bool begins)
{
    Launcher launcher;
    launcher.program = QStringLiteral("/bin/sh");
    launcher.home = home + QStringLiteral("/.codex");
    const ClientFolders folders{home, home + QStringLiteral("/.config"), launcher.home};
    const auto plans = begins ? planConnection(launcher, server, McpClient::Cursor, {}, folders)
                              : planDisconnection(launcher, server, McpClient::Cursor, {}, folders);
    return followedBy<Done>(plans, [](const Result<QList<ConnectionPlan>> &found) {
        return carryOut(found && !found->isEmpty() ? found->first() : ConnectionPlan());
    });
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
    if (qEnvironmentVariableIsSet("FAIL_WITH"))
        settings.oauth = impatientClient();
    SessionFactory factory(settings);
    Server server;
    server.identity = {QStringLiteral("notes"), words.value(3)};
    auto *session = factory.open(server, &app);

    crashAt = qEnvironmentVariableIntValue("CRASH_CALL");
    if (qEnvironmentVariableIsSet("CRASH_AFTER"))
        dieAfter(qEnvironmentVariableIntValue("CRASH_AFTER"));
    failWith = qEnvironmentVariableIntValue("FAIL_WITH");
    failAt = qEnvironmentVariableIntValue("FAIL_CALL");
    failOn = qEnvironmentVariableIsSet("FAIL_ON");
    armed = true;
    const auto end = [&factory, &app](const Error *error) {
        if (error)
            std::fprintf(stderr, "%s\n", qPrintable(error->detail));
        const int status = !error ? 0 : error->kind == ErrorKind::AuthorizationRequired ? 3 : 1;
        whenDone(factory.drain(), &app, [status](const Status &) { QCoreApplication::exit(status); });
    };
    const auto endWith = [end](const auto &outcome) { end(outcome ? nullptr : &outcome.error()); };
    const auto show = [end](const Result<AccessToken> &token) {
        if (token)
            std::printf("%s\n", token->value.reveal().toByteArray().constData());
        end(token ? nullptr : &token.error());
    };
    const QByteArray what = qgetenv("CRASH_DO");
    if (what == "login") {
        LoginOptions options;
        options.openBrowser = [](const QUrl &url) {
            return std::fprintf(stderr, "open: %s\n", url.toEncoded().constData()) > 0;
        };
        whenDone(session->login(options)->future(), &app, endWith);
    } else if (what == "logout") {
        whenDone(session->logout(), &app, endWith);
    } else if (what == "connect" || what == "disconnect") {
        whenDone(connection(settings.home, server.identity, what == "connect"), &app, endWith);
    } else {
        whenDone(what == "refresh" ? session->refresh() : session->accessToken(), &app, show);
    }
    const int status = QCoreApplication::exec();
    armed = false;
    if (qEnvironmentVariableIsSet("CRASH_COUNT"))
        std::fprintf(stderr, "waits for the disk: %d\nfailable: %d\ncalls: %d\n", disk.load(), failable.load(),
                     calls.load());
    return status;
}
