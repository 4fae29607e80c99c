#pragma once

#include <QtCore/QString>

namespace Latchkey::Ui {

//! What shows \a text as it is, in as many lines as it takes. Tool tips understand markup, and some texts were written by
//! servers; and a tool tip without markup is one line, however long.
inline QString toolTipOf(const QString &text)
{
    return text.isEmpty()
        ? text
        : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

} // namespace Latchkey::Ui
