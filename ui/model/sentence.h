#pragma once

#include <QtCore/QString>

namespace Latchkey::Ui {

//! Words that stand by themselves in a window begin with a capital letter; in the middle of a line they do not.
QString sentence(const QString &words);

} // namespace Latchkey::Ui
