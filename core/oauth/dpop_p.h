#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QUrl>

namespace Latchkey {

//! The request that a proof is for.
struct ProvenRequest {
    QByteArray method;
    QUrl url;
    Secret accessToken = {}; //!< That the request carries. Empty: it is a token request.
    QByteArray nonce = {}; //!< Empty: the server has sent none.
};

//! A proof of possession of the key \a pem: for \a request and no other, and once. RFC 9449 section 4.2.
//! Errors: AuthorizationRequired (the key is lost or damaged, and only another sign-in makes another), Internal.
LATCHKEY_TEST_EXPORT Result<Secret> dpopProof(const Secret &pem, const ProvenRequest &request, const QDateTime &now);

//! The key that tokens of \a server are to be bound to: \a kept while it is good, else a new one. Empty: to none, as
//! the server is configured. Errors: Internal.
LATCHKEY_TEST_EXPORT Result<Secret> dpopKeyFor(const Server &server, const Secret &kept = {});

//! Whether the key is there that the tokens of \a credential are bound to, if they are. Errors: as dpopProof().
LATCHKEY_TEST_EXPORT Status checkDpopKey(const Credential &credential);

//! The thumbprint of the key \a pem, for `dpop_jkt` (RFC 9449 section 10). Empty: there is no key.
LATCHKEY_TEST_EXPORT QByteArray dpopThumbprint(const Secret &pem);

//! The `error` of the DPoP challenge among \a challenges, the values of `WWW-Authenticate`; empty: there is none.
LATCHKEY_TEST_EXPORT QString dpopError(const QByteArrayList &challenges);

//! The refusal of a request whose proof has not the server's nonce: RFC 9449 sections 8 and 9.
inline constexpr QLatin1String wantsNonce("use_dpop_nonce");

//! The newest nonce of each origin (RFC 9449 section 8.2), in memory only. Those of authorization servers and those of
//! MCP servers are kept apart, also where both have one origin: they need not mean the same.
class LATCHKEY_TEST_EXPORT DpopNonces
{
public:
    //! Empty: \a url's origin has sent none.
    QByteArray at(const QUrl &url) const;
    //! \a fields: the values of `DPoP-Nonce` in an answer of \a url. What is not one nonce is ignored.
    void remember(const QUrl &url, const QByteArrayList &fields);

private:
    QHash<QString, QByteArray> m_nonces;
};

} // namespace Latchkey
