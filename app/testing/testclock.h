#pragma once

#include "core/base/clock.h"

#include <QtCore/QDateTime>

#include <chrono>
#include <memory>

namespace Latchkey {

//! A clock that a test sets, for SessionSettings::clock and TestProvider. Copies show the same time. Use from one thread.
class TestClock
{
public:
    //! A clock that stands still at \a now.
    explicit TestClock(const QDateTime &now = QDateTime::currentDateTimeUtc())
        : m_now(std::make_shared<QDateTime>(now))
    {
    }

    QDateTime now() const { return *m_now; } //!< UTC
    //! Moves it forward by \a by; back if negative.
    void advance(std::chrono::milliseconds by) { *m_now = m_now->addMSecs(by.count()); }
    //! For SessionSettings::clock. It shows the same time as this clock, and may outlive it.
    operator Clock() const
    {
        return [now = m_now] { return *now; };
    }

private:
    std::shared_ptr<QDateTime> m_now;
};

} // namespace Latchkey
