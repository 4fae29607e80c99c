#pragma once

#include "core/base/error.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/credential.h"
#include "core/credential/health.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey {

//! One thing that happened to a credential. Holds no token.
struct LATCHKEY_EXPORT HistoryEvent {
    Q_GADGET
public:
    //! What happened.
    enum class What {
        Refreshed, //!< \a program refreshed it.
        Adopted, //!< \a program took over what \a from had refreshed.
        SignedIn, //!< A sign-in, or an import, by \a program succeeded.
        SignedOut, //!< \a program removed it, as the user wanted.
        Failed, //!< \a activity failed, with \a error.
        SignInRequired, //!< \a program found that only a sign-in helps, for \a reason.
        Changed, //!< Another program, \a from, stored another credential.
        Removed, //!< Another program removed it.
        Repaired, //!< \a program mended how the credential is kept, by \a repair, as the user chose.
    };
    Q_ENUM(What)

    What what = What::Refreshed; //!< What happened.
    QDateTime at; //!< UTC. When, or when last.
    QString program; //!< The one that did it, or that noticed it.
    qint64 pid = 0; //!< Process id of \a program.
    //! With Adopted and Changed, a program; empty if it is not known. With Repaired, the store in which something was
    //! removed, or the server's former name.
    QString from;
    QString repair; //!< With Repaired: a stable word for what was done: "move_credential"…
    LastOutcome::Activity activity = LastOutcome::Activity::None; //!< With Failed: what failed.
    std::optional<Error> error; //!< With Failed, and with SignInRequired where a failure led to it.
    SignInReason reason = SignInReason::None; //!< With SignInRequired.
    int count = 1; //!< How often in a row; \a at is the last time.
    //! historyMark() of the credential that was there afterwards; empty if none was, or if nobody looked, as after a sign-in
    //! or an import that failed.
    QString credentialMark;

    friend bool operator==(const HistoryEvent &, const HistoryEvent &) = default;
};

LATCHKEY_EXPORT QString wordFor(HistoryEvent::What what); //!< A stable word for scripts: "refreshed"…
//! What happened, when, and by whom; no secret.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const HistoryEvent &event);
//! Tells one credential from the next, and nothing else about it: for HistoryEvent::credentialMark.
LATCHKEY_EXPORT QString historyMark(const std::optional<Credential> &credential);

//! How many events are kept of one credential.
inline constexpr qsizetype historyLength = 50;

//! Where Latchkey's programs keep histories: `latchkey/history` in the platform's folder for state (`$XDG_STATE_HOME`).
LATCHKEY_EXPORT QString defaultHistoryFolder();

//! What happened to one credential, by whichever program: a file of JSON lines in \a folder, mode 0600, of at most some
//! hundred lines. Several processes write it at once. Diagnostic only: what cannot be read is skipped, what cannot be
//! written is lost, and nobody waits for either. Thread: any.
class LATCHKEY_EXPORT History
{
public:
    //! The history of the credential with the key ServerIdentity::storeKey() in \a home. If \a folder is empty, none is
    //! kept.
    History(const QString &folder, const QString &home, const QString &storeKey);

    //! Writes \a event on a worker thread, without a sync, unless it says what is known of that credential already. Errors:
    //! StoreUnavailable.
    QFuture<Status> append(const HistoryEvent &event) const;
    //! Newest first, at most historyLength. Where it is known by now which program stored a credential, that program is
    //! named. Never fails.
    QFuture<Result<QList<HistoryEvent>>> read() const;

private:
    QString m_path; // empty: none is kept
};

} // namespace Latchkey
