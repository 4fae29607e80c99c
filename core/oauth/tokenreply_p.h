#pragma once

#include "core/oauth/oauthclient.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

namespace Latchkey {

//! The part of a token endpoint's answer that has an access token. Arguments and errors: as parseTokenReply().
Result<QJsonObject> acceptedReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                  const QDateTime &now);

//! \a refusal of a request that has no grant to lose yet: there, a client that is not known is a mere refusal.
Error beforeAnyGrant(Error refusal, Stage stage);

//! The tokens in such an answer.
TokenGrant tokenGrantIn(const QJsonObject &reply, TokenType asked);

} // namespace Latchkey
