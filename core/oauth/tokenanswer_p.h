#pragma once

#include "core/base/export.h"
#include "core/base/refusal.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! The members of a token endpoint's answer: of a JSON object, or of the form that GitHub and others answer with
//! (RULE T-23). Not set: it is neither.
LATCHKEY_TEST_EXPORT std::optional<QJsonObject> tokenAnswerMembers(const QByteArray &body);

//! What a token endpoint has said where it granted nothing.
struct RefusedAnswer {
    int status = 0;
    QByteArray body;
    bool namesATime = false; //!< With a `Retry-After` that can be read.
};

struct ReadRefusal {
    Refusal refusal;
    QString code; //!< RFC 6749 section 5.2, or what stands in its place; as it was sent, but safe to show.
    QString words; //!< For people, in the server's own words; safe to show. Empty: none.
};

//! What a refusal of a token request means: one judgement for every provider, and nothing but its answer is asked.
LATCHKEY_TEST_EXPORT ReadRefusal meaningOf(const RefusedAnswer &answer);

} // namespace Latchkey
