#pragma once

#include "core/oauth/httpexchange_p.h"
#include "core/oauth/metadata.h"

namespace Latchkey {

//! What became of the search for an authorization server.
struct AuthorizationServerFinding {
    Result<AuthorizationServerMetadata> metadata; //!< Errors, with Stage::Discovery: Network, Protocol.
    bool isAbsent = false; //!< Every candidate said cleanly that there is nothing (RULE D-12).
};

//! Fetches the metadata of \a issuer from the candidates of RFC 8414 and OpenID Connect Discovery, in order (RULE A-1,
//! The first document that passes every check counts; none is used in part. Always yields a finding.
//! \a sentBy: the MCP server's host, which named the issuer; empty: it is a stored one. \a legacyEndpoints: where there
//! is none, the default endpoints of the issuer's origin are what is found (RULE L-2).
LATCHKEY_TEST_EXPORT QFuture<Result<AuthorizationServerFinding>>
findAuthorizationServer(const HttpContext &context, const QString &issuer, const QString &sentBy, bool legacyEndpoints,
                        ServerUse use = ServerUse::SignIn);

//! What an answer to a metadata request means. RULE D-6, T-9, T-21.
enum class MetadataAnswer {
    Document, //!< 200 and a JSON object.
    NotHere, //!< The next candidate may have it.
    Transient, //!< 429 and 5xx: the same, but in the end nothing has been proven.
};
LATCHKEY_TEST_EXPORT MetadataAnswer classify(const HttpAnswer &answer);

//! A GET for a metadata document.
LATCHKEY_TEST_EXPORT HttpRequest metadataRequest(const QUrl &url, const QString &sentBy);

} // namespace Latchkey
