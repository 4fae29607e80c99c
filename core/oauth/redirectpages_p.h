#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey {

//! How a request ended.
enum class RedirectPage {
    Succeeded,
    Denied,
    Failed,
    NotOurs,
    AlreadyAnswered,
    NotFound,
    WrongMethod,
    WrongHost,
    TooLong,
    NotHttp,
};

//! A complete HTTP response. Nothing of a request is ever in it (SPEC P-7). \a program: to go back to.
LATCHKEY_EXPORT QByteArray redirectPage(RedirectPage page, const QString &program = QStringLiteral("Latchkey"));

} // namespace Latchkey
