#pragma once

#include "core/base/result.h"
#include "core/credential/credential.h"
#include "core/session/sessioncontext_p.h"

#include <QtCore/QFuture>

#include <memory>
#include <optional>

namespace Latchkey {

//! Stores what an earlier operation was granted and could not store, if the store still holds what that replaces; else
//! forgets it. For whoever has just taken the credential's lock, before anything else. Errors: those of the store's
//! read() and write(), the latter with Granted::Kept.
//! true: there was something.
QFuture<Result<bool>> storePending(const std::shared_ptr<SessionContext> &context, const ServerIdentity &server,
                                   const std::shared_ptr<CredentialStore> &store);

//! What has to follow once \a pinned has stored \a fresh: no older copy may come to life, nothing is in doubt any more,
//! and the refresh token of \a refreshed (none: it was a sign-in) is known to be spent. What of it fails is found later.
QFuture<Status> finishSaving(const std::shared_ptr<SessionContext> &context, const PinnedStore &pinned,
                             const Credential &fresh, const std::optional<Credential> &refreshed);

} // namespace Latchkey
