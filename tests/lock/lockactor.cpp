// A process that takes a lock: `lockactor both|flock PATH [MILLISECONDS]`, the last its bound. Says "waiting" while someone else holds it, then "held";
// lets go and ends at the first byte on standard input. `flock` takes only the advisory lock, as Codex does.
// `lockactor count PATH FILE`: adds one to the number in FILE under the lock, and ends.

#include "core/base/whendone.h"
#include "core/lock/crossprocesslock_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>

#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Latchkey;
using namespace std::chrono_literals;

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

void addOne(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no counter");
    const int before = file.readAll().toInt();
    file.seek(0);
    file.write(QByteArray::number(before + 1));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString mode = words.value(1);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [] { QCoreApplication::exit(0); });

    if (mode == QLatin1String("flock")) {
        const int descriptor = ::open(QFile::encodeName(words.value(2)).constData(), O_RDWR | O_CREAT, 0600);
        if (descriptor < 0 || ::flock(descriptor, LOCK_EX) != 0)
            return 1;
        say("held");
        return QCoreApplication::exec();
    }
    CrossProcessLock lock(words.value(2));
    bool told = false;
    QObject::connect(&lock, &CrossProcessLock::contended, &app, [&told] {
        if (!std::exchange(told, true))
            say("waiting");
    });
    LockHandle held;
    const int bound = mode == QLatin1String("both") ? words.value(3).toInt() : 0;
    whenDone(lock.acquire(bound > 0 ? std::chrono::milliseconds(bound) : 60s), &app,
             [&](const Result<LockHandle> &outcome) {
                 if (!outcome)
                     return QCoreApplication::exit(1);
                 held = *outcome;
                 if (mode == QLatin1String("count")) {
                     addOne(words.value(3));
                     letGo(held);
                     return QCoreApplication::exit(0);
                 }
                 say("held");
             });
    const int status = QCoreApplication::exec();
    letGo(held);
    return status;
}
