#pragma once

#include <QtCore/QString>

#include <chrono>

namespace Latchkey::Demo {

//! How the provider's endpoints behave; how its grants do is in Grants::Policy. What is changed holds from the next
//! request on.
struct Behaviour {
    bool autoApprove = false; //!< The user agrees at once, without a page.
    QString authorizationEndpoint; //!< Announced instead of its own. Empty: its own.
    bool ignoreProofs = false; //!< Knows nothing of DPoP (RFC 9449), and grants bearer tokens.
    bool wantNonces = false; //!< In every proof the one of the answer before.
    bool omitScope = false; //!< In answers of the token endpoint.
    //! In answers to refreshes. The refresh token that was used then stays good (OAuth 2.1 section 4.3.2).
    bool omitRefreshToken = false;
    bool omitExpiry = false; //!< In answers of the token endpoint.
    //! Lists `offline_access` in the metadata; then only who asks for that scope is granted a refresh token.
    bool wantOfflineAccess = false;
    bool offerDeviceGrant = true; //!< RFC 8628
    std::chrono::seconds deviceInterval{5}; //!< Between two polls of it.
    std::chrono::seconds deviceLifetime{600}; //!< Of its codes.
    //! Before a token request is answered; it is acted on first.
    std::chrono::milliseconds tokenLatency{0};
};

} // namespace Latchkey::Demo
