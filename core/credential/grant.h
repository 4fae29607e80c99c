#pragma once

#include "core/base/export.h"
#include "core/base/secretsource.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>

namespace Latchkey {

//! Who vouches for the user at the authorization server of an enterprise. All of it is configuration: nothing here is
//! ever taken from a server.
struct IdentityProvider {
    QString tokenEndpoint; //!< https, or http to this machine.
    QString clientId; //!< This client's identifier there. If it is empty, none is sent.
    SecretSource clientSecret; //!< Not set for a client that is public there.
    friend bool operator==(const IdentityProvider &, const IdentityProvider &) = default;
};

//! How access tokens for a server are obtained: by the user's sign-in, or without a user. All but the first are used
//! only where the configuration says so; none is ever tried in place of another.
struct LATCHKEY_EXPORT Grant {
    Q_GADGET
public:
    //! How access tokens are obtained.
    enum class Type {
        AuthorizationCode, //!< The user signs in: RFC 6749 section 4.1, or by a code (RFC 8628).
        ClientCredentials, //!< RFC 6749 section 4.4: the client as itself, by its secret or its private key.
        //! The user's id token is exchanged for an ID-JAG (RFC 8693), and that for an access token (RFC 7523).
        EnterpriseManaged,
        WorkloadIdentity, //!< RFC 7523: the platform that this program runs on vouches for it.
    };
    Q_ENUM(Type)

    Type type = Type::AuthorizationCode; //!< How access tokens are obtained.
    SecretSource assertion; //!< EnterpriseManaged: the id token; WorkloadIdentity: the JWT.
    IdentityProvider identityProvider; //!< With EnterpriseManaged.

    bool needsUser() const { return type == Type::AuthorizationCode; } //!< Whether a person has to sign in.
    friend bool operator==(const Grant &, const Grant &) = default;
};

//! Stable words, as `grant` of our own list has them: "authorization_code", "client_credentials", "enterprise_managed",
//! "workload_identity".
LATCHKEY_EXPORT QString wordFor(Grant::Type type);
LATCHKEY_EXPORT std::optional<Grant::Type> grantTypeOf(QStringView word); //!< Not set if it is no such word.

} // namespace Latchkey
