#pragma once

#include "core/base/secretsource.h"

#include <QtCore/QString>

namespace Latchkey {

//! Who vouches for the user at the authorization server of an enterprise. All of it is configuration: nothing here is
//! ever taken from a server.
struct IdentityProvider {
    QString tokenEndpoint; //!< https, or http to this machine.
    QString clientId; //!< Of this client there. If it is empty, none is sent.
    SecretSource clientSecret; //!< Not set for a client that is public there.
    friend bool operator==(const IdentityProvider &, const IdentityProvider &) = default;
};

//! How the access tokens of a server are had: by a sign-in of the user, or without anybody. The others than the first are
//! for servers whose owner says so; none is ever tried in place of another.
struct Grant {
    enum class Type {
        AuthorizationCode, //!< The user signs in, in a browser.
        ClientCredentials, //!< RFC 6749 section 4.4: the client as itself, by its secret or its private key.
        EnterpriseManaged, //!< The user's id token buys an ID-JAG (RFC 8693), and that a token (RFC 7523).
        WorkloadIdentity, //!< RFC 7523: the platform that this program runs on vouches for it.
    };

    Type type = Type::AuthorizationCode;
    SecretSource assertion; //!< EnterpriseManaged: the id token; WorkloadIdentity: the JWT.
    IdentityProvider identityProvider; //!< With EnterpriseManaged.

    bool needsUser() const { return type == Type::AuthorizationCode; }
    friend bool operator==(const Grant &, const Grant &) = default;
};

} // namespace Latchkey
