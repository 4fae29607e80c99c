#pragma once

#include "core/oauth/redirectpage.h"

namespace Latchkey::Words {

//! The page that the browser ends on, in the language that is spoken when it is sent. A RedirectWords.
RedirectText redirectText(RedirectPage page, const QString &program);

} // namespace Latchkey::Words
