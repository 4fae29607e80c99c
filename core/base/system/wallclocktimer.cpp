#include "core/base/system/wallclocktimer_p.h"

#include <QtCore/QSocketNotifier>

#include <algorithm>
#include <utility>

#include <sys/timerfd.h>
#include <unistd.h>

namespace Latchkey {

class WallClockTimer::Private
{
public:
    Private(WallClockTimer *q, Clock ofWhom)
        : clock(std::move(ofWhom))
        , descriptor(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK))
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

    const Clock clock;
    const int descriptor;
    QSocketNotifier notifier;
};

WallClockTimer::WallClockTimer(QObject *parent)
    : WallClockTimer(systemClock(), parent)
{
}

WallClockTimer::WallClockTimer(Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(clock)))
{
}

WallClockTimer::~WallClockTimer() = default;

void WallClockTimer::setDue(const QDateTime &due)
{
    if (!due.isValid())
        return d->arm(due);
    // By the system's clock, in as long as it is until then: a clock that stands still, as tests have it, is no reason to fire
    // again and again. Its own is asked first, so that this never fires too soon.
    const qint64 left = d->clock().msecsTo(due);
    d->arm(QDateTime::currentDateTimeUtc().addMSecs(left));
}

} // namespace Latchkey
