#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"

#include <QtCore/QString>

#include <functional>

namespace Latchkey {

//! What the page at the end of a sign-in says. Plain text.
struct RedirectText {
    QString language = QStringLiteral("en"); //!< BCP 47, for browsers and screen readers.
    Qt::LayoutDirection direction = Qt::LeftToRight; //!< In which the language is written.
    QString title; //!< Of the page, for the browser's tab.
    QString happened; //!< What happened, in a sentence.
    QString next; //!< What the user does next.
    QString footer; //!< Which program this page is from.
};

//! Makes the texts of the pages; \a program is the one that the user goes back to. Called when a page is sent, so that
//! it can follow the user's language.
using RedirectWords = std::function<RedirectText(RedirectPage page, const QString &program)>;

//! The pages in English.
LATCHKEY_EXPORT RedirectText redirectText(RedirectPage page, const QString &program);

} // namespace Latchkey
