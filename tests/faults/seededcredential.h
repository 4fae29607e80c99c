#pragma once

#include "app/demo/demoprovider.h"
#include "core/credential/credential.h"

namespace Latchkey::Test {

//! What \a seed granted for \a server, as a store keeps it.
inline Credential credentialOf(const Demo::DemoProvider::Seed &seed, const ServerIdentity &server)
{
    Credential made;
    made.server = server;
    made.issuer = seed.issuer;
    made.clientId = seed.clientId;
    made.accessToken = Secret(seed.tokens.access);
    made.refreshToken = Secret(seed.tokens.refresh);
    made.expiresAt = seed.tokens.expiresAt;
    made.resource = seed.resource;
    return made;
}

} // namespace Latchkey::Test
