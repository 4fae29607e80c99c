#pragma once

#include "core/oauth/httpexchange_p.h"

#include <optional>

namespace Latchkey {

//! One request and its answer, as exchange(), also where the server sends it on to another address of its own origin:
//! at most five times. A GET follows 301, 302, 303, 307 and 308; a POST, which goes on with its body, only the last two
//! (RFC 9110 section 15.4). Whatever leads elsewhere is not followed: the 3xx is the answer (RULE B-4).
LATCHKEY_TEST_EXPORT QFuture<Result<HttpAnswer>> exchangeWithinOrigin(const HttpContext &context,
                                                                      const HttpRequest &request);

//! Where an answer of \a status from \a asked sends on to, if that is to be followed. Not set: it does not, or too far.
LATCHKEY_TEST_EXPORT std::optional<QUrl> redirectWithinOrigin(const QUrl &asked, HttpRequest::Method method, int status,
                                                              const QByteArray &location);

} // namespace Latchkey
