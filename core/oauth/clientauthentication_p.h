#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/oauth/form_p.h"
#include "core/oauth/httpexchange_p.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace Latchkey {

//! The `token_endpoint_auth_method` to use: RULE K-2, T-24.
//! \a listed: what the server supports; empty: it does not say. \a registered: what the registration says; may be
//! empty. Errors: Protocol, there is no method that both sides have.
LATCHKEY_TEST_EXPORT Result<QString> authenticationMethod(const QStringList &listed, const QString &registered,
                                                          const Secret &clientSecret);

//! Says in \a request and \a form who the client is, in exactly one way. \a method: one of authenticationMethod().
//! RFC 6749 section 2.3.1.
LATCHKEY_TEST_EXPORT void authenticate(HttpRequest &request, Form &form, const QString &clientId,
                                       const Secret &clientSecret, const QString &method);

//! A client that proves by its private key who it is.
struct KeyedClient {
    QString id;
    Secret pem; //!< Of the key.
    QString issuer; //!< Of the authorization server that it proves it to.
};

//! The same by an assertion that the client's private key signs, for one request: RFC 7523 section 2.2, RULE X-1.
//! \a listed: as authenticationMethod()'s. Errors: InvalidInput, Stage::Configuration (no key of ours), Protocol (the
//! server does not take it), Internal.
LATCHKEY_TEST_EXPORT Status authenticateByKey(Form &form, const KeyedClient &client, const QStringList &listed,
                                              const QDateTime &now);

} // namespace Latchkey
