#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QString>

namespace Latchkey {

//! What an unusual provider needs of a sign-in. None is ever assumed: each departs from a rule that protects the user, at
//! the cost that its comment names, so a person who knows the provider sets it, server by server.
struct ProviderOptions {
    //! Sign in where the provider does not say that it supports PKCE (Microsoft Entra ID and Amazon Cognito do not).
    //! S256 is sent all the same.
    //! The cost: if the provider does ignore it, whoever steals the code can use it.
    bool assumePkce = false;
    //! Leave `resource` (RFC 8707) out of every request: some providers reject one that they do not know. The cost: the
    //! token may be good for other servers, too, and this one could use it there.
    bool omitResource = false;
    //! Name the granted scopes in each refresh (RFC 6749 section 6). The cost: a provider that takes this for a request
    //! for more may refuse to refresh.
    bool refreshWithScopes = false;
    //! Extra parameters of the authorization request, in this order. The cost: only the provider knows what they ask for.
    QList<QPair<QString, QString>> authorizationParameters = {};
    //! The parameter `login_hint` (OpenID Connect Core section 3.1.2.1): the user name that the provider's page is filled
    //! in with. The cost: the provider learns the name before the user has entered it. Empty: not sent.
    QString loginHint = {};
    //! The parameter `prompt` (the same section): "login", "select_account", "consent"… The cost: it replaces
    //! the `consent` that Latchkey sends with the scope `offline_access`, without which there may be no refresh token.
    //! Empty: not set.
    QString prompt = {};

    friend bool operator==(const ProviderOptions &, const ProviderOptions &) = default;
};

//! \a chosen, completed by what only \a otherwise sets.
LATCHKEY_EXPORT ProviderOptions merged(const ProviderOptions &chosen, const ProviderOptions &otherwise);

//! Whether a parameter \a name may be added to an authorization request: it is well-formed, and none of those that
//! Latchkey sets itself, which no file may change. Errors: InvalidInput; the detail says which.
LATCHKEY_EXPORT Status checkAuthorizationParameter(const QString &name);

} // namespace Latchkey
