#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! For a text that strangers will read. Of \a url: scheme, host, port, and those parts of the path that are plain
//! words; others may be keys. No user, no query, no fragment.
LATCHKEY_TEST_EXPORT QString redactedUrl(const QString &url);

//! \a text with its addresses redacted, folders of users as `~`, the user's name and this machine's left out, and
//! whatever is as long and as mixed as a token.
LATCHKEY_TEST_EXPORT QString redactedText(const QString &text);

} // namespace Latchkey
