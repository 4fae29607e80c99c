#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credential/server.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey {

//! Whether a field of an HTTP head may have this name (RFC 9110 section 5.6.2).
LATCHKEY_EXPORT bool isFieldName(const QByteArray &name);

//! Whether it may have this value (RFC 9110 section 5.5); a line break would smuggle in another field.
bool isFieldValue(const QByteArray &value);

//! Whether \a token is one that can be sent: of characters of RFC 6750 section 2.1, widened to all that can be seen, and
//! not too long. Errors: InvalidInput.
Status checkToken(const Secret &token);

//! Whether a header, or a parameter of an address, of this name is likely to be a key. No value is looked at.
LATCHKEY_EXPORT bool namesKey(const QString &name);

//! Whether the headers of \a server can stand in our own list, which holds no key: that is in an environment variable. And
//! whether they are fields that are not ours to set. Errors: InvalidInput; the detail says which, and no value.
LATCHKEY_EXPORT Status checkHeaders(const Server &server);

} // namespace Latchkey
