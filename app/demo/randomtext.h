#pragma once

#include <QtCore/QByteArray>

namespace Latchkey::Demo {

//! 256 bits that nobody can guess, in base64url.
QByteArray randomText();

} // namespace Latchkey::Demo
