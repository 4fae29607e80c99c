#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! A refresh that was begun: written before the token is spent, cleared after the commit. Found later, it means that
//! the attempt was cut off in between and the token may be spent; or, once the provider said so, that it is.
struct Intent {
    QByteArray fingerprint; //!< SHA-256 of the refresh token, hex. Never the token.
    QDateTime at; //!< UTC
    qint64 pid = 0;
    QString program;
    //! The provider has refused this refresh token since (`invalid_grant`): only a sign-in helps, whoever asks.
    bool rejected = false;
    //! With \a rejected: an attempt before the refused one was cut off, and is the likely cause.
    bool interrupted = false;

    friend bool operator==(const Intent &, const Intent &) = default;
};

LATCHKEY_EXPORT QByteArray fingerprintOf(const Secret &refreshToken);

//! For the detail of an error: what is known of a refresh token that the provider refused.
LATCHKEY_EXPORT QString describeRejection(const Intent &verdict);

//! `<home>/mcp-oauth-locks/<sha256 hex of the store key>.intent`, mode 0600. Only the holder of the credential's lock
//! writes or clears it. A journal that is corrupt or not ours reads as none and never blocks anything.
class LATCHKEY_EXPORT Journal
{
public:
    Journal(const QString &home, const QString &storeKey);

    //! Durable when the future succeeds. Errors: StoreUnavailable, Stage::Journal.
    QFuture<Status> write(const Intent &intent) const;
    QFuture<Status> clear() const;
    //! On the calling thread: a few hundred bytes at most.
    std::optional<Intent> read() const;

private:
    QString m_path;
};

} // namespace Latchkey
