#pragma once

#include "core/jose/signingkey_p.h"

#include <QtCore/QDateTime>

namespace Latchkey {

//! Without padding: RFC 7515 section 2.
LATCHKEY_EXPORT QByteArray base64Url(QByteArrayView bytes);

//! A JWT that \a key has signed, in the compact form (RFC 7515 section 3.1, RFC 7519). \a header gets its `alg` from
//! the key. Secret, because whoever has it can pass for the client for as long as it is valid. Errors: Internal.
LATCHKEY_TEST_EXPORT Result<Secret> signedJwt(const SigningKey &key, QJsonObject header, const QJsonObject &claims);

//! The `exp` of \a token, should it be a JWT (RFC 7519 section 4.1.4). UTC; invalid: it is none, or has none. Nobody has
//! checked it.
LATCHKEY_TEST_EXPORT QDateTime expiryIn(const Secret &token);

} // namespace Latchkey
