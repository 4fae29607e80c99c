#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace Latchkey {

//! What an unusual provider needs of a sign-in. Nothing of it is ever assumed: each departs from a rule that protects the
//! user, and a person who knows the provider says so, server by server.
struct ProviderOptions {
    //! Sign in where the provider does not say that it supports PKCE (Microsoft Entra ID and Amazon Cognito do not).
    //! S256 is sent all the same. Gives up: knowing that a code which somebody catches is of no use to them.
    bool assumePkce = false;
    //! Leave `resource` (RFC 8707) out of every request: some take none that they do not know. Gives up: a token that
    //! is good for this server only.
    bool omitResource = false;
    //! Name the granted scopes in each refresh. Gives up: refreshing at providers that take this for a request for
    //! more.
    bool refreshWithScopes = false;
    //! Extra parameters of the authorization request, in this order. Gives up: knowing what is asked for.
    QList<QPair<QString, QString>> authorizationParameters = {};
    //! OpenID Connect Core section 3.1.2.1: whom the provider's page greets. Gives up: that the provider learns the
    //! name only when the user enters it.
    QString loginHint = {};
    //! The same: "login", "select_account", "consent"… Gives up: the provider's own choice, and our own `consent` where
    //! that is what it takes to get a refresh token.
    QString prompt = {};

    friend bool operator==(const ProviderOptions &, const ProviderOptions &) = default;
};

//! What \a chosen says, and where it says nothing, what \a otherwise does.
LATCHKEY_EXPORT ProviderOptions merged(const ProviderOptions &chosen, const ProviderOptions &otherwise);

//! Whether a parameter \a name may be added to an authorization request: it is well-formed, and none of those that
//! Latchkey sets itself, which no file may change. Errors: InvalidInput; the detail says which.
LATCHKEY_EXPORT Status checkAuthorizationParameter(const QString &name);

} // namespace Latchkey
