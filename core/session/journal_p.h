#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/sharedreading_p.h"
#include "core/base/system/durablefile_p.h"
#include "core/credential/credential.h"
#include "core/credential/health.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

namespace Latchkey {

//! A refresh that was begun: written before the token is spent, cleared after the commit. Found later, it means that
//! the attempt was cut off in between and the token may be spent; or, once the provider said so, that it is.
struct Intent {
    //! SHA-256 of the refresh token, hex; of the access token, where there is no other. Never the token.
    QByteArray fingerprint;
    QDateTime at; //!< UTC
    qint64 pid = 0;
    QString program;
    //! The provider has refused this refresh token since (`invalid_grant`), or the server this access token: only a sign-in
    //! helps, whoever asks.
    bool rejected = false;
    //! With \a rejected: an attempt before the refused one was cut off, and is the likely cause.
    bool interrupted = false;
    //! With \a rejected: what that means for the user. None: an older program has written it.
    SignInReason reason = SignInReason::None;
    //! The last answer, safe to show, where it was a refusal. Empty: none has come, or one that leaves open whether the
    //! token was spent.
    QString words = {};
    QByteArray answer = {}; //!< Refusal::mark of the last answer that could not be read.
    QDateTime retryAt = {}; //!< UTC; the provider has asked not to be asked before. Invalid: it has not.
    //! UTC; since when the provider cannot be reached and its server names another one. Invalid: it is not so.
    QDateTime awaySince = {};

    //! What has become of the token is not known: no attempt with it has been answered.
    bool mayBeSpent() const { return !rejected && words.isEmpty(); }

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

//! A sign-out whose tokens are still to be revoked at their provider. They are in SessionContext::endedStore().
struct Revoking {
    QDateTime since; //!< UTC. When the user signed out.
    QDateTime lastTry; //!< UTC
    int tries = 0; //!< That have failed.
    ServerIdentity server = {}; //!< What was signed out of. No address: an older program has written it.
    QString store = {}; //!< wordFor(StoreKind) of the one that it was signed out of; the same.

    //! When the next one may begin; invalid if never again.
    LATCHKEY_TEST_EXPORT QDateTime nextTry() const;
    friend bool operator==(const Revoking &, const Revoking &) = default;
};

//! What is known of a server beside its credential. Advice: whichever program writes last.
struct ServerNotes {
    bool allowsAnonymousAccess = false; //!< It asked nobody who they are, and offers no sign-in.
    bool wasSignedOut = false; //!< By the user, and nobody has signed in since.
    std::optional<CheckOutcome> check = {}; //!< The last one.
    QString checked = {}; //!< historyMark() of what it was made with; empty: with nothing.

    friend bool operator==(const ServerNotes &, const ServerNotes &) = default;
};

//! All that a journal holds.
struct JournalTraces {
    std::optional<Intent> intent;
    std::optional<Spent> spent;
    QStringList wanted = {}; //!< Journal::wanted()
    std::optional<Revoking> revoking = {};
    ServerNotes notes = {};
    QList<QDateTime> rejections = {}; //!< Journal::rejections()
};

LATCHKEY_TEST_EXPORT QByteArray fingerprintOf(const Secret &token);
//! Of what a verdict on  credential is about: its refresh token, or its access token where that is all that was granted.
LATCHKEY_TEST_EXPORT QByteArray fingerprintOf(const Credential &credential);

//! For the detail of an error: what is known of a refresh token that the provider refused.
LATCHKEY_TEST_EXPORT QString describeRejection(const Intent &verdict);
LATCHKEY_TEST_EXPORT QString describeSpent(const Spent &spent);

//! `<home>/mcp-oauth-locks/<sha256 hex of the store key>.intent`, and `.spent`, `.revoking`, `.wanted`, `.notes`,
//! `.rejections` beside it, mode 0600; of a credential in the keyring, which homes may share, beside its
//! keyringLockPath() instead, so that what one home did every other one knows. Only the holder of the credential's lock
//! writes or clears the first two and the last. A journal that is corrupt or not ours reads as none and never blocks
//! anything.
class LATCHKEY_TEST_EXPORT Journal
{
public:
    Journal(const QString &home, const QString &storeKey);
    //! \a keyringService: of the keyring that the credential is in; empty: it is in the home's file.
    Journal(const QString &home, const QString &keyringService, const QString &storeKey);

    //! On the disk when the future succeeds, unless \a sync says otherwise, and so with all of these but recordCommit().
    //! Errors: StoreUnavailable, Stage::Journal.
    QFuture<Status> write(const Intent &intent, Sync sync = Sync::Now) const;
    QFuture<Status> clear() const;
    //! On the calling thread: a few hundred bytes at most.
    std::optional<Intent> read() const;

    //! Of the last refresh that was committed here; those of other programs are not known.
    QFuture<Status> writeSpent(const Spent &spent) const;
    std::optional<Spent> spent() const;
    //! clear(), and writeSpent() if \a spent is set, of which a loss of power may undo each.
    QFuture<Status> recordCommit(const std::optional<Spent> &spent) const;

    QFuture<Status> writeRevoking(const Revoking &revoking) const;
    QFuture<Status> clearRevoking() const;
    std::optional<Revoking> revoking() const;
    //! Those of all servers in \a home, and in the keyring by \a keyringService, configured or not. On the calling thread.
    static QList<Revoking> allRevoking(const QString &home, const QString &keyringService);

    //! Scopes that the server has asked for beyond the granted ones, in `.wanted`; whichever program writes last. None:
    //! removes them.
    QFuture<Status> writeWanted(const QStringList &scopes) const;
    QStringList wanted() const;

    //! In `.notes`; that there is nothing to note is no file.
    QFuture<Status> writeNotes(const ServerNotes &notes) const;
    ServerNotes notes() const;

    //! When the latest refreshes were made because a server would not have a token that was good by its time; UTC, oldest
    //! first. By whichever program. None: removes them.
    QFuture<Status> writeRejections(const QList<QDateTime> &times) const;
    QList<QDateTime> rejections() const;

    //! All of it, read in the background. Never fails.
    QFuture<Result<JournalTraces>> traces() const;
    //! The same by \a reading, which reads all at once that are asked for at a time.
    using Reading = ReadingOfEach<JournalTraces>;
    static std::shared_ptr<Reading> sharedReading();
    QFuture<Result<JournalTraces>> traces(Reading &reading) const { return askFor(reading, m_base); }

private:
    Journal(const QString &base, PresentFiles *present)
        : m_base(base)
        , m_present(present)
    {
    }
    QString path(QLatin1String ending) const { return m_base + ending; }
    QJsonObject content(QLatin1String ending) const;
    JournalTraces allTraces() const;

    QString m_base;
    PresentFiles *m_present = nullptr; // null: each file is looked for
};

} // namespace Latchkey
