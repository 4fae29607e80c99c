#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <memory>

namespace Latchkey {

//! Fires at an instant of the wall clock, also when the machine slept over it, and whenever the clock was set. A QTimer
//! counts on while the machine sleeps or the clock is changed, and so fires at the wrong time.
//! Costs no wake-up before it is due.
class LATCHKEY_EXPORT WallClockTimer : public QObject
{
    Q_OBJECT
public:
    explicit WallClockTimer(QObject *parent = nullptr);
    //! By \a clock, where that is not the system's: it fires in as long as it is by that one until then.
    explicit WallClockTimer(Clock clock, QObject *parent = nullptr);
    ~WallClockTimer() override;

    //! \a due: UTC; never fires before it; invalid: not at all. Replaces what was set before.
    void setDue(const QDateTime &due);

Q_SIGNALS:
    //! It is due, or the clock was set: look at the clock.
    void timeout();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
