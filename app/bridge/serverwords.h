#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Latchkey {

//! What \a body, of an answer that is no message, says to people: a sentence in JSON, the title of a page, or its first
//! words. Safe to show. Empty: nothing.
QString serverWords(const QByteArray &body);

} // namespace Latchkey
