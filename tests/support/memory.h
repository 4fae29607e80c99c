#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>

namespace Latchkey::Test {

//! The \a size bytes at \a address, whether or not they still belong to anybody.
inline QByteArray memoryAt(const void *address, qsizetype size)
{
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !memory.seek(reinterpret_cast<qint64>(address)))
        return "cannot be read";
    return memory.read(size);
}

} // namespace Latchkey::Test
