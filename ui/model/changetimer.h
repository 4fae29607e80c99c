#pragma once

#include "core/base/clock.h"
#include "ui/words/times.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

namespace Latchkey::Ui {

//! The one timer of all that looks different only because time passes. It wakes the program when something does, and
//! not before; what moves slowly, it lets move together, with the minute.
class ChangeTimer : public QObject
{
    Q_OBJECT
public:
    explicit ChangeTimer(Clock clock, QObject *parent = nullptr);

    QDateTime now() const { return m_clock(); }
    //! Begins with due(), for what has changed in the meantime.
    void start();
    //! While nobody looks, nothing is due.
    void stop();
    //! Lets due() come no later than for \a change. Holds until the next one only.
    void expect(const std::optional<Words::Change> &change);

    //! How long until \a change is shown: at once if more follow within seconds, else with the minute.
    static std::chrono::milliseconds pauseFor(const Words::Change &change, const QDateTime &now);

Q_SIGNALS:
    //! Look at the clock, show what has changed, and expect() what comes next.
    void due();

private:
    void fire();

    const Clock m_clock;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace Latchkey::Ui
