#pragma once

#include "core/oauth/oauthclient.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

namespace Latchkey {

//! The answer of a token endpoint that granted something, whatever that is. Arguments and errors: as parseTokenReply().
Result<QJsonObject> acceptedReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                  const QDateTime &now);

//! The tokens in such an answer. Errors: Protocol, with Stage::Refresh.
Result<TokenGrant> tokenGrantIn(const QJsonObject &reply, TokenType asked);

} // namespace Latchkey
