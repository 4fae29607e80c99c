#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/credential.h"

#include <QtCore/QJsonObject>

namespace Latchkey {

//! One entry of the file store as a credential. Tolerant of what other programs leave out or write as null; a member
//! of the wrong type counts as left out, but for the tokens, whose loss must not be mistaken for their absence.
LATCHKEY_TEST_EXPORT Result<Credential> credentialFromFileEntry(const QJsonObject &entry, const ServerIdentity &server);

//! \a entry with its known members replaced by those of \a credential. Members that we do not know stay.
LATCHKEY_TEST_EXPORT QJsonObject withCredential(QJsonObject entry, const Credential &credential);

} // namespace Latchkey
