#pragma once

#include "core/base/export.h"

#include <QtCore/QStringList>

namespace Latchkey {

//! RFC 6749 section 3.3: %x21 / %x23-5B / %x5D-7E; and at most 256 characters (RULE B-11).
LATCHKEY_EXPORT bool isScopeToken(QStringView text);

//! The well-formed scopes of a space-separated list, each once, in order, at most 256.
LATCHKEY_EXPORT QStringList scopesOf(const QString &list);

//! The same for scopes that are separated already.
LATCHKEY_EXPORT QStringList wellFormedScopes(const QStringList &scopes);

} // namespace Latchkey
