#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace Latchkey {

//! What an unusual provider needs of a sign-in. None is ever assumed: each departs from a rule that protects the user,
//! so a person who knows the provider sets it, server by server.
struct ProviderOptions {
    //! Sign in where the provider does not say that it supports PKCE (Microsoft Entra ID and Amazon Cognito do not).
    //! S256 is sent all the same. Gives up: the certainty that a stolen code is useless.
    bool assumePkce = false;
    //! Leave `resource` (RFC 8707) out of every request: some reject one that they do not know. Gives up: a token that
    //! is good for this server only.
    bool omitResource = false;
    //! Name the granted scopes in each refresh. Gives up: refreshing at providers that read this as a request for more.
    bool refreshWithScopes = false;
    //! Extra parameters of the authorization request, in this order. Gives up: knowing what is asked for.
    QList<QPair<QString, QString>> authorizationParameters = {};
    //! OpenID Connect Core section 3.1.2.1: the user name that the provider's page is filled in with. Gives up: that
    //! the provider learns the name only when the user enters it.
    QString loginHint = {};
    //! The same: "login", "select_account", "consent"… Gives up: the provider's own choice, and our own `consent` where
    //! a refresh token is granted only with it.
    QString prompt = {};

    friend bool operator==(const ProviderOptions &, const ProviderOptions &) = default;
};

//! \a chosen, completed from \a otherwise where it says nothing.
LATCHKEY_EXPORT ProviderOptions merged(const ProviderOptions &chosen, const ProviderOptions &otherwise);

//! Whether a parameter \a name may be added to an authorization request: it is well-formed, and none of those that
//! Latchkey sets itself, which no file may change. Errors: InvalidInput; the detail says which.
LATCHKEY_EXPORT Status checkAuthorizationParameter(const QString &name);

} // namespace Latchkey
