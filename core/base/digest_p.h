#pragma once

#include <QtCore/QByteArray>

namespace Latchkey {

//! SHA-256 of \a text in hex digits. It is remembered: a program knows a few addresses and keys, and asks for theirs all the
//! time. So not for secrets, and not for what others can make up without end. Thread: any.
QByteArray digestOf(const QByteArray &text);

} // namespace Latchkey
