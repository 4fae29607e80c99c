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
    enum class What {
        Refreshed,
        Adopted, //!< \a program took over what \a from had refreshed.
        SignedIn,
        SignedOut,
        Failed, //!< \a activity failed, with \a error.
        SignInRequired, //!< for \a reason
        Changed, //!< Another program, \a from, stored another credential.
        Removed, //!< Another program removed it.
        Repaired, //!< \a program mended how it is kept, by \a repair, as the user chose.
    };
    Q_ENUM(What)

    What what = What::Refreshed;
    QDateTime at; //!< UTC
    QString program; //!< The one that did it, or that noticed it.
    qint64 pid = 0; //!< of \a program
    //! With Adopted and Changed, a program; empty if it is not known. With Repaired, the store in which something was
    //! removed, or the server's former name.
    QString from;
    QString repair; //!< With Repaired: the word for its kind.
    LastOutcome::Activity activity = LastOutcome::Activity::None; //!< With Failed.
    std::optional<Error> error; //!< With Failed, and with SignInRequired where a failure led to it.
    SignInReason reason = SignInReason::None; //!< With SignInRequired.
    int count = 1; //!< How often in a row; \a at is the last time.
    //! Tells which credential it is about, if any: a digest of a digest, in hex.
    QString credentialMark;

    friend bool operator==(const HistoryEvent &, const HistoryEvent &) = default;
};

LATCHKEY_EXPORT QString wordFor(HistoryEvent::What what);
//! What happened, when, and by whom; no secret.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const HistoryEvent &event);
//! For HistoryEvent::credentialMark.
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
    //! If \a folder is empty, no history is kept.
    History(const QString &folder, const QString &home, const QString &storeKey);

    //! Written by a worker thread, without a sync. What is known already of a credential is not written twice. Errors:
    //! StoreUnavailable.
    QFuture<Status> append(const HistoryEvent &event) const;
    //! Newest first, at most historyLength. Where it is known by now which program stored a credential, that program is
    //! named. Never fails.
    QFuture<Result<QList<HistoryEvent>>> read() const;

private:
    QString m_path; // empty: none is kept
};

} // namespace Latchkey
