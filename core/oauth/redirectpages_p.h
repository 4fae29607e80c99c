#pragma once

#include "core/oauth/redirectpage.h"

#include <QtCore/QByteArray>

namespace Latchkey {

//! A complete HTTP response. Nothing of a request is ever in it (RULE P-7).
LATCHKEY_TEST_EXPORT QByteArray redirectPage(RedirectPage page, const RedirectText &text);

} // namespace Latchkey
