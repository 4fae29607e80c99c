#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QStringList>

#include <optional>

namespace Latchkey {

//! One challenge of a `WWW-Authenticate` field: RFC 9110 section 11.6.1. Everything in it is foreign text.
struct Challenge {
    QByteArray scheme; //!< In lower case.
    QByteArray token68; //!< RFC 9110 section 11.2. Empty if it has parameters instead, or neither.
    QList<QPair<QByteArray, QByteArray>> parameters; //!< Names in lower case, values unquoted, in order.

    //! The first value of \a name, or nullopt. RFC 9110 section 11.2 forbids duplicates.
    LATCHKEY_EXPORT std::optional<QByteArray> parameter(QByteArrayView name) const;

    friend bool operator==(const Challenge &, const Challenge &) = default;
};

//! All challenges of a response, of one field line or of several. What follows a syntax error in a line is dropped,
//! and so is the challenge that the error is in; lines are independent of each other. At most 32 challenges.
LATCHKEY_EXPORT QList<Challenge> parseChallenges(const QByteArrayList &fieldValues);

//! What a 401 or 403 of an MCP server says to an OAuth client.
struct BearerChallenge {
    //! RFC 9728 section 5.1; may come with a scheme other than Bearer. Raw: not yet a URL that may be fetched.
    QString resourceMetadata;
    QStringList scopes; //!< The well-formed ones; empty if it names none.
    QString error; //!< RFC 6750 section 3.1: `invalid_token`, `insufficient_scope`, …; sanitized.

    friend bool operator==(const BearerChallenge &, const BearerChallenge &) = default;
};

//! The Bearer challenge to follow: the first one with `resource_metadata`, else the first one. A DPoP challenge (RFC
//! 9449 section 7.1) fills in what the Bearer challenge leaves out, or stands in for it. Not set if there is neither,
//! and no `resource_metadata` with any other scheme.
LATCHKEY_EXPORT std::optional<BearerChallenge> bearerChallenge(const QList<Challenge> &challenges);

} // namespace Latchkey
