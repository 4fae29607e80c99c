#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace Latchkey::Demo {

//! Whether the 64 bytes of \a signature are one over \a message by the private half of \a jwk, a public key of the
//! curve P-256. RFC 7518 section 3.4.
bool verifiesEs256(const QJsonObject &jwk, const QByteArray &message, const QByteArray &signature);

} // namespace Latchkey::Demo
