#pragma once

#include <QtCore/QObject>

namespace Latchkey {

//! Tells when the machine has woken up, by the system's own word (logind). Nothing where there is no such service.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    explicit SleepWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void woke();

private Q_SLOTS:
    void prepareForSleep(bool goingToSleep);
};

} // namespace Latchkey
