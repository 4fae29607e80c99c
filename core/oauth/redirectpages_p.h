#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>

namespace Latchkey {

//! A complete HTTP response. Constant: nothing of a request is ever in it (SPEC P-7).
enum class RedirectPage {
    Succeeded,
    Failed,
    NotOurs,
    AlreadyAnswered,
    NotFound,
    WrongMethod,
    WrongHost,
    TooLong,
    NotHttp,
};

LATCHKEY_EXPORT QByteArray redirectPage(RedirectPage page);

} // namespace Latchkey
