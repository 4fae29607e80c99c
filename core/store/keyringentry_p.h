#pragma once

#include "core/base/result.h"
#include "core/credential/credential.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

//! One keyring payload as a credential; as tolerant as the file store's codec.
Result<Credential> credentialFromKeyringEntry(const QJsonObject &entry, const ServerIdentity &server);

//! \a entry with its known members replaced by those of \a credential. Members that we do not know stay.
QJsonObject withKeyringCredential(QJsonObject entry, const Credential &credential);

} // namespace Latchkey
