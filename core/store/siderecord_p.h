#pragma once

#include "core/base/export.h"
#include "core/credential/credential.h"

#include <QtCore/QJsonObject>

#include <optional>

namespace Latchkey {

//! What Latchkey must know of a grant and Codex does not keep: `{"version":1,"store_key":KEY,"grants":[…]}`, each grant
//! with the `issuer` and `client_id` that it is bound to, and of
//! - `client_secret`, `token_endpoint_auth_method`, `resource`, `without_resource`, `with_scopes`, `scopes`, `refreshable`:
//!   they hold as long as issuer and client do. A refresh by Codex keeps both. So does a sign-in by Codex as the same,
//!   beforehand registered client; then the secret still is that client's, and goes nowhere but to that issuer, and the
//!   resource is that of the same server's metadata, where Codex takes its own from. The scopes are those that were
//!   granted, for entries that name none: an answer may leave out that they are what was asked for (RFC 6749 section 5.1),
//!   and Codex then stores none.
//! - `dpop_key`, `token_type` with `access_token_sha256`, `refresh_token_sha256`: they hold for these very tokens.
//!   Whoever else has replaced both had no key, and what they were given is bound to none.
//!
//! The first grant is the one last written. Another follows it where it speaks for what was stored before: the record
//! is written first, and until the store has followed, both may be needed. Unknown members stay with their grant.

//! \a record as it is kept.
Secret recordText(const QJsonObject &record);
//! The record that \a text is; empty: it is none. Only what is written whole is ever there.
QJsonObject recordIn(QByteArrayView text);

//! \a stored with what \a record says of it and its entry does not. An entry's own word is about the very tokens beside
//! it, and goes first: earlier versions of Latchkey kept these members there.
LATCHKEY_TEST_EXPORT Credential withSideRecord(Credential stored, const QJsonObject &record);

//! Whether \a record says anything about \a stored.
LATCHKEY_TEST_EXPORT bool speaksFor(const QJsonObject &record, const Credential &stored);

//! What \a record becomes before \a fresh takes the place of \a stored. Empty: there is nothing to keep.
LATCHKEY_TEST_EXPORT QJsonObject sideRecordFor(const Credential &fresh, const std::optional<Credential> &stored,
                                               const QJsonObject &record);

//! \a credential without what its side record says: what a store that others rewrite is to be given.
LATCHKEY_TEST_EXPORT Credential withoutSideRecord(Credential credential);

} // namespace Latchkey
