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
//! the attempt was cut off in between and the token may be spent.
struct Intent {
    QByteArray fingerprint; //!< SHA-256 of the refresh token, hex. Never the token.
    QDateTime at; //!< UTC
    qint64 pid = 0;
    QString program;

    friend bool operator==(const Intent &, const Intent &) = default;
};

LATCHKEY_EXPORT QByteArray fingerprintOf(const Secret &refreshToken);

//! `<home>/mcp-oauth-locks/<sha256 hex of the store key>.intent`, mode 0600. Only the holder of the credential's lock
//! writes or clears it. A journal that is corrupt or not ours reads as none and never blocks anything.
class LATCHKEY_EXPORT Journal
{
public:
    Journal(const QString &home, const QString &storeKey);

    //! Durable when the future succeeds. Errors: StoreUnavailable, Stage::Journal.
    QFuture<Status> write(const Intent &intent);
    QFuture<Status> clear();
    //! On the calling thread: a few hundred bytes at most.
    std::optional<Intent> read() const;

private:
    QString m_path;
};

} // namespace Latchkey
