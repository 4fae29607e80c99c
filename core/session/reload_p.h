#pragma once

#include "core/session/credentialstate_p.h"
#include "core/session/sessioncontext_p.h"

namespace Latchkey {

//! Reads the pinned store and the journal into \a state, without a lock. Errors: those of the store, with Stage::Read.
QFuture<Status> reloadState(const std::shared_ptr<SessionContext> &context,
                            const std::shared_ptr<CredentialState> &state, const Server &server);

} // namespace Latchkey
