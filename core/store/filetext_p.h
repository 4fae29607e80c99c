#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! \a text, which QJsonDocument has read as an object, with \a value as its member \a key. Every other byte stays as it
//! is: what Qt cannot hold, as a number of 20 digits, and how a person has laid it out. It takes no more than a look at
//! the text, where writing all of it anew takes as long as reading it. nullopt: the text names the member more than once.
LATCHKEY_EXPORT std::optional<QByteArray> withMember(const QByteArray &text, const QString &key,
                                                     const QJsonObject &value);

} // namespace Latchkey
