#pragma once

#include <QtCore/QCoreApplication>

namespace Latchkey::Cli {

//! For the sentences of this namespace. lupdate takes the namespace itself for the context of its free functions.
inline QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Latchkey::Cli", text, comment, n);
}

} // namespace Latchkey::Cli
