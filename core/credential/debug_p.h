#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QDebug>

namespace Latchkey {

//! For a time that is invalid, nothing.
inline void printTime(QDebug &out, const char *what, const QDateTime &time)
{
    if (time.isValid())
        out << ", " << what << ' ' << time.toUTC().toString(Qt::ISODate).toUtf8().constData();
}

} // namespace Latchkey
