#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QString>
#include <QtCore/QStringList>

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

//! A refresh token that a refresh has replaced. Stored once more, it was brought back, from a backup for instance: the
//! provider would take it for stolen.
struct Spent {
    QByteArray fingerprint; //!< as Intent::fingerprint
    QDateTime at; //!< UTC
    QString program = {}; //!< That has replaced it; empty: not known.
    QString successor = {}; //!< historyMark() of what it stored instead; empty: not known.

    friend bool operator==(const Spent &, const Spent &) = default;
};

LATCHKEY_EXPORT QByteArray fingerprintOf(const Secret &refreshToken);

//! For the detail of an error: what is known of a refresh token that the provider refused.
LATCHKEY_EXPORT QString describeRejection(const Intent &verdict);
LATCHKEY_EXPORT QString describeSpent(const Spent &spent);

//! `<home>/mcp-oauth-locks/<sha256 hex of the store key>.intent`, `.spent` and `.wanted` beside it, mode 0600; of a
//! credential in the keyring, which homes may share, beside its keyringLockPath() instead, so that what one home did every
//! other one knows. Only the holder of the credential's lock writes or clears the first two. A journal that is corrupt or
//! not ours reads as none and never blocks anything.
class LATCHKEY_EXPORT Journal
{
public:
    Journal(const QString &home, const QString &storeKey);
    //! \a keyringService: of the keyring that the credential is in; empty: it is in the home's file.
    Journal(const QString &home, const QString &keyringService, const QString &storeKey);

    //! Durable when the future succeeds. Errors: StoreUnavailable, Stage::Journal.
    QFuture<Status> write(const Intent &intent) const;
    QFuture<Status> clear() const;
    //! On the calling thread: a few hundred bytes at most.
    std::optional<Intent> read() const;

    //! Of the last refresh that was committed here; those of other programs are not known.
    QFuture<Status> writeSpent(const Spent &spent) const;
    std::optional<Spent> spent() const;

    //! Scopes that the server has asked for beyond the granted ones, in `.wanted`; whichever program writes last. None:
    //! removes them.
    QFuture<Status> writeWanted(const QStringList &scopes) const;
    QStringList wanted() const;

private:
    QString path(QLatin1String ending) const { return m_base + ending; }

    QString m_base;
};

} // namespace Latchkey
