#pragma once

#include "core/base/result.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"
#include "core/oauth/metadata.h"

#include <QtCore/QFuture>

namespace Latchkey {

//! \a stored, with the secret of its client where that is configured for \a server, and so is stored nowhere. For a
//! request, and not for a store. Errors: AuthorizationRequired (Codex's server is configured with a secret, and with
//! another client than was signed in with, as Codex has it, too); those of readSecret().
QFuture<Result<Credential>> withConfiguredClient(const Server &server, const Credential &stored,
                                                 const AuthorizationServerMetadata &provider);

} // namespace Latchkey
