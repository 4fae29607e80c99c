#pragma once

#include <QtCore/QStringList>

namespace Latchkey::Words {

//! \a sentences one after another, as the language writes them; those that are empty are left out, and one without its full
//! stop gets it if another one follows.
QString paragraph(const QStringList &sentences);

} // namespace Latchkey::Words
