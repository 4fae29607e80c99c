#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>

namespace Latchkey {

//! JSON as programmers write it, with comments, with a comma after the last member and with a byte order mark, as plain
//! JSON of the same length: what stood there are blanks, so that the place of an error is still its place.
LATCHKEY_EXPORT QByteArray plainJson(QByteArray json);

} // namespace Latchkey
