#pragma once

#include "core/base/clock.h"

#include <QtCore/QDateTime>

#include <chrono>
#include <memory>

namespace Latchkey {

//! A clock that a test sets, for SessionSettings::clock and TestProvider. Copies show one time. One thread.
class TestClock
{
public:
    explicit TestClock(const QDateTime &now = QDateTime::currentDateTimeUtc())
        : m_now(std::make_shared<QDateTime>(now))
    {
    }

    QDateTime now() const { return *m_now; } //!< UTC
    void advance(std::chrono::milliseconds by) { *m_now = m_now->addMSecs(by.count()); }
    operator Clock() const
    {
        return [now = m_now] { return *now; };
    }

private:
    std::shared_ptr<QDateTime> m_now;
};

} // namespace Latchkey
