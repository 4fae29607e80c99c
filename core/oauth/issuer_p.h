#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! RFC 8414 section 3.3: code point by code point. One concession (RULE T-3): a single terminal slash, because section
//! 3.1 maps both spellings to one URL, and every Google-hosted MCP server differs by it. Not for RFC 9207's `iss`.
LATCHKEY_EXPORT bool isSameIssuer(const QString &left, const QString &right);

} // namespace Latchkey
