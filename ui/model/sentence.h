#pragma once

#include <QtCore/QString>

namespace Latchkey::Ui {

//! Words that stand by themselves in a window begin with a capital letter; in the middle of a line they do not.
QString sentence(const QString &words);

//! \a text for a button, an entry of a menu or a box, in which no "&" marks a key: a server may be called anything.
QString literalLabel(const QString &text);

} // namespace Latchkey::Ui
