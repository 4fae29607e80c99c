#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/refusal.h"

#include <QtCore/QDateTime>
#include <QtCore/QDebug>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! Why an operation failed. Carries no secret, ever.
struct Error {
    ErrorKind kind = ErrorKind::Internal; //!< What to do about it.
    Stage stage = Stage::None; //!< Where in the operation it happened.
    //! For logs and for "details", in English. Text of the other side is in here only after sanitizing
    //! (visibleText()); describe() has a sentence for a user.
    QString detail = {};
    //! UTC. When another attempt makes sense; invalid if nobody knows.
    QDateTime retryAt = {};
    //! The OAuth error code (RFC 6749 section 5.2), if the provider sent one.
    QString oauthError = {};
    Granted granted = Granted::Nothing; //!< What has become of tokens that were granted before it failed.
    //! Set where a token request was answered and refused.
    std::optional<Refusal> refusal = {};

    friend bool operator==(const Error &, const Error &) = default;
};

//! Kind, stage and detail; never a secret.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const Error &error);

//! \a error with \a stage, unless it already has one.
inline Error at(Stage stage, Error error)
{
    if (error.stage == Stage::None)
        error.stage = stage;
    return error;
}

//! \a error with \a stage in place of its own: a caller that waits for a write need not know that it begins with a
//! read.
inline Error within(Stage stage, Error error)
{
    error.stage = stage;
    return error;
}

} // namespace Latchkey
