#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/credential.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

//! One keyring payload as a credential; as tolerant as the file store's codec.
LATCHKEY_TEST_EXPORT Result<Credential> credentialFromKeyringEntry(const QJsonObject &entry,
                                                                   const ServerIdentity &server);

//! \a entry with its known members replaced by those of \a credential. Members that we do not know stay.
LATCHKEY_TEST_EXPORT QJsonObject withKeyringCredential(QJsonObject entry, const Credential &credential);

} // namespace Latchkey
