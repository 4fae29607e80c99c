#include "app/latchkey/sleepwatch.h"

#include <QtDBus/QDBusConnection>

namespace Latchkey {

using namespace Qt::StringLiterals;

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                         SLOT(prepareForSleep(bool)));
}

void SleepWatch::prepareForSleep(bool goingToSleep)
{
    if (!goingToSleep)
        Q_EMIT woke();
}

} // namespace Latchkey
