#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

namespace Latchkey {

//! RFC 9110 section 10.2.3: seconds, or an HTTP date. UTC, between \a now and a day later, so that no server can put a
//! credential to sleep for good. Invalid: none, or not understood.
LATCHKEY_EXPORT QDateTime retryTime(const QByteArray &retryAfter, const QDateTime &now);

} // namespace Latchkey
