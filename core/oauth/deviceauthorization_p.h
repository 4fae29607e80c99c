#pragma once

#include "core/oauth/httpexchange_p.h"
#include "core/oauth/oauthclient.h"

namespace Latchkey {

//! RFC 8628 section 3.2. \a origin: the issuer, on whose word the user is sent to the addresses in it.
//! Errors, with Stage::Authorization: as parseTokenReply(), and Protocol where an address must not be opened.
LATCHKEY_EXPORT Result<DeviceAuthorization> parseDeviceAuthorization(int httpStatus, const QByteArray &body,
                                                                     const QByteArray &retryAfter, const QUrl &origin,
                                                                     const QDateTime &now);

//! The two requests of the device grant, as OAuthClient promises them; the second is tokenendpoint.cpp's.
LATCHKEY_EXPORT QFuture<Result<DeviceAuthorization>>
authorizeDevice(const HttpContext &context, const Discovery &discovery, const ClientRegistration &client);

} // namespace Latchkey
