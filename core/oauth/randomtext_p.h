#pragma once

#include "core/jose/jwt.h"

#include <QtCore/QRandomGenerator>

#include <array>

namespace Latchkey {

//! 256 bits, base64url: 43 characters, as RFC 7636 section 4.1 recommends for the verifier.
inline QByteArray randomText()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return base64Url(QByteArrayView(reinterpret_cast<const char *>(words.data()), sizeof words));
}

} // namespace Latchkey
