#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Latchkey {

//! Makes \a value the member \a key of \a text, which QJsonDocument has read as an object. Every other byte stays as it is:
//! what Qt cannot hold, as a number of 20 digits, and how a person has laid it out. It takes no more than a look at the text,
//! where writing all of it anew takes as long as reading it. A text that has to move for it is wiped where it was. false: the
//! text names the member more than once, and is as before.
LATCHKEY_EXPORT bool setMember(QByteArray &text, const QString &key, const QJsonObject &value);

} // namespace Latchkey
