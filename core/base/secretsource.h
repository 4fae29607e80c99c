#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QFuture>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace Latchkey {

//! Where to find a secret that the user keeps elsewhere: a client secret, a private key, an assertion. At most one
//! member is set. Only the first kind holds the secret itself; the others are read each time the secret is needed, and
//! the result is not kept.
struct SecretSource {
    Secret value; //!< For programs that have it already.
    QString file; //!< Absolute path of a file that nobody else may read.
    QStringList command; //!< Program and arguments; started without a shell, it prints the secret.
    QString environment; //!< Name of a variable.

    SecretSource() = default; //!< Not set: there is no secret.
    //! The secret itself, for programs that have it already.
    SecretSource(Secret secret)
        : value(std::move(secret))
    {
    }

    //! Whether a member is set.
    bool isSet() const { return !value.isEmpty() || !file.isEmpty() || !command.isEmpty() || !environment.isEmpty(); }
    friend bool operator==(const SecretSource &, const SecretSource &) = default;
};

//! The secret, without the white space around it; empty where \a source is not set. At most 64 KiB. Blocks nothing: files
//! are read by a worker thread, and a command that takes longer than \a bound is ended. Errors, with Stage::Configuration:
//! InvalidInput; the detail says which source, and never shows anything of what it gave.
LATCHKEY_EXPORT QFuture<Result<Secret>> readSecret(const SecretSource &source,
                                                   std::chrono::milliseconds bound = std::chrono::seconds(20));

} // namespace Latchkey
