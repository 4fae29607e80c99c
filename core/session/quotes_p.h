#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/credential/credential.h"

#include <QtCore/QList>

namespace Latchkey {

//! What may not be quoted: a provider words its refusals as it likes, and may repeat what it was sent.
QList<Secret> secretsOf(const Credential &credential);

//! \a error without its words where they quote one of \a secrets.
Error withoutQuotes(Error error, const QList<Secret> &secrets);

} // namespace Latchkey
