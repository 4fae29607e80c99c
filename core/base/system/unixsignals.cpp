#include "core/base/system/unixsignals_p.h"

#include <QtCore/QSocketNotifier>

#include <csignal>
#include <iterator>

#include <fcntl.h>
#include <unistd.h>

namespace Latchkey {

namespace {

// A handler may hardly do more than write a byte to a pipe, and finds that pipe only through a global.
int writeEnd = -1;

constexpr int endings[] = {SIGINT, SIGTERM, SIGHUP}; // the last: the terminal is gone
// What would end the program in the middle of a call: then the call fails, and what was under way comes to its end.
constexpr int accidents[] = {SIGPIPE, SIGXFSZ};

void pass(int number)
{
    const char byte = static_cast<char>(number);
    (void)!::write(writeEnd, &byte, 1);
}

} // namespace

class UnixSignals::Private
{
public:
    int readEnd = -1;
    std::unique_ptr<QSocketNotifier> notifier;
    struct sigaction before[std::size(endings)] = {};
    struct sigaction beforeAccidents[std::size(accidents)] = {};
};

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    d->readEnd = ends[0];
    writeEnd = ends[1];
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    d->notifier = std::make_unique<QSocketNotifier>(d->readEnd, QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        while (::read(d->readEnd, &number, 1) == 1)
            Q_EMIT quitRequested(number);
    });
    struct sigaction action = {};
    action.sa_handler = pass;
    action.sa_flags = SA_RESTART;
    for (size_t i = 0; i < std::size(endings); ++i) {
        sigaction(endings[i], nullptr, &d->before[i]);
        if (d->before[i].sa_handler != SIG_IGN) // what nohup and shells see to
            sigaction(endings[i], &action, nullptr);
    }
    action.sa_handler = SIG_IGN;
    for (size_t i = 0; i < std::size(accidents); ++i)
        sigaction(accidents[i], &action, &d->beforeAccidents[i]);
}

UnixSignals::~UnixSignals()
{
    if (d->readEnd < 0)
        return;
    for (size_t i = 0; i < std::size(endings); ++i)
        sigaction(endings[i], &d->before[i], nullptr);
    for (size_t i = 0; i < std::size(accidents); ++i)
        sigaction(accidents[i], &d->beforeAccidents[i], nullptr);
    d->notifier.reset();
    ::close(d->readEnd);
    ::close(std::exchange(writeEnd, -1));
}

bool UnixSignals::isInterrupt(int number)
{
    return number == SIGINT;
}

} // namespace Latchkey
