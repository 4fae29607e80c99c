#pragma once

#include "core/base/export.h"

#include <QtCore/QString>

#include <functional>

namespace Latchkey {

//! How a request of the browser that comes back from a sign-in ended, and so what it is shown.
enum class RedirectPage {
    Succeeded,
    Denied, //!< The user, or the provider, said no.
    Failed,
    NotOurs, //!< Of another sign-in, or of none.
    AlreadyAnswered,
    NotFound,
    WrongMethod,
    WrongHost,
    TooLong,
    NotHttp,
};

//! What such a page says. Plain text.
struct RedirectText {
    QString language = QStringLiteral("en"); //!< BCP 47, for browsers and screen readers.
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString title;
    QString happened;
    QString next; //!< What to do.
    QString footer; //!< Who says so.
};

//! Words the pages; \a program is to go back to. Asked when a page is sent, so it may follow the user's language.
using RedirectWords = std::function<RedirectText(RedirectPage page, const QString &program)>;

//! In English.
LATCHKEY_EXPORT RedirectText redirectText(RedirectPage page, const QString &program);

} // namespace Latchkey
