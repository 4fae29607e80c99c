#pragma once

#include "core/session/credentialstate_p.h"
#include "core/session/sessioncontext_p.h"

namespace Latchkey {

//! CredentialSession::importCredential(), step by step.
QFuture<Status> storeImported(const std::shared_ptr<SessionContext> &context,
                              const std::shared_ptr<CredentialState> &state, const Credential &credential);

} // namespace Latchkey
