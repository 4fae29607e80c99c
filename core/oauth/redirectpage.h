#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QString>

#include <functional>

namespace Latchkey {

//! What the page at the end of a sign-in says. Plain text.
struct RedirectText {
    QString language = QStringLiteral("en"); //!< BCP 47, for browsers and screen readers.
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString title;
    QString happened;
    QString next; //!< What to do.
    QString footer; //!< Which program says so.
};

//! Makes the texts of the pages; \a program is the one that the user goes back to. Called when a page is sent, so that
//! it can follow the user's language.
using RedirectWords = std::function<RedirectText(RedirectPage page, const QString &program)>;

//! The pages in English.
LATCHKEY_EXPORT RedirectText redirectText(RedirectPage page, const QString &program);

} // namespace Latchkey
