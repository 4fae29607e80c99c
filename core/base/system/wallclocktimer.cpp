#include "core/base/system/wallclocktimer_p.h"

#include <QtCore/QSocketNotifier>

#include <algorithm>

#include <sys/timerfd.h>
#include <unistd.h>

namespace Latchkey {

class WallClockTimer::Private
{
public:
    explicit Private(WallClockTimer *q)
        : descriptor(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK))
        , notifier(descriptor, QSocketNotifier::Read)
    {
        connect(&notifier, &QSocketNotifier::activated, q, [this, q] {
            quint64 expirations = 0;
            // Also fails with ECANCELED, when the clock was set: that is a reason to look at it, too.
            (void)!::read(descriptor, &expirations, sizeof expirations);
            Q_EMIT q->timeout();
        });
    }
    ~Private()
    {
        notifier.setEnabled(false);
        ::close(descriptor);
    }
    Q_DISABLE_COPY_MOVE(Private)

    void arm(const QDateTime &due) const
    {
        itimerspec when{};
        if (due.isValid()) {
            // An instant of 0 would disarm the timer, and the past fires at once.
            const qint64 ms = std::max<qint64>(due.toMSecsSinceEpoch(), 1);
            when.it_value.tv_sec = static_cast<time_t>(ms / 1000);
            when.it_value.tv_nsec = static_cast<long>(ms % 1000) * 1'000'000;
        }
        timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
    }

    const int descriptor;
    QSocketNotifier notifier;
};

WallClockTimer::WallClockTimer(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

WallClockTimer::~WallClockTimer() = default;

void WallClockTimer::setDue(const QDateTime &due)
{
    d->arm(due);
}

} // namespace Latchkey
