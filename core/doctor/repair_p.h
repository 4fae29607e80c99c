#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/config/serverlist.h"
#include "core/doctor/finding_p.h"
#include "core/session/sessionfactory.h"
#include "core/store/credentialstore.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>

namespace Latchkey {

//! A way to mend a finding that can be undone by a sign-in at worst, and is offered with a confirmation.
//! No list of servers is complete: Codex takes them from command lines, moved projects and other machines' folders, too.
//! So an entry that none of ours claims is Codex's, and no repair removes it.
struct Repair {
    enum class Kind {
        RemoveCopy, //!< The copy of `entry` in `from`, which is not the one that is used here.
        MoveCredential, //!< `entry` from `from` into `into`; what stands there has to be older.
        AdoptEntry, //!< `entry` in `from` becomes that of `heir`, the same server under another name.
        TightenMode, //!< Of the credentials file: for its owner only.
        ReleaseLock, //!< What a program that died has left of the lock at `path`.
        RemoveDuplicate, //!< The server named `entry.name` of Latchkey's own list, which another one hides.
        SweepLeftovers, //!< Temporary files that nobody uses any more.
        Reconnect, //!< The entries of `client` in `path` that start a program which is not there start `program`.
        MendFile, //!< What the credentials file says, in the form that Codex reads.
        RetryRevocation, //!< The provider is told now that `entry` was signed out of, in the store `from`.
        AbandonRevocation, //!< It is not told any more.
    };

    Kind kind = Kind::RemoveCopy;
    ServerIdentity entry = {}; //!< Byte for byte; not for showing.
    StoreKind from = StoreKind::File;
    StoreKind into = StoreKind::File;
    ServerIdentity heir = {};
    QString path = {}; //!< With TightenMode, ReleaseLock and Reconnect.
    QString client = {}; //!< With Reconnect, as two words: its, and
    QString program = {}; //!< what is to be started.
    //! With RemoveCopy: the user has been told that the copy is newer than the one that is used.
    bool discardsNewer = false;
    //! A person was shown just this one and wants it. Without that no credential moves, and only a dead one is removed:
    //! where another layer of the configuration names the other store, Codex uses the copy that is not used here.
    bool chosen = false;
    bool isDead = false; //!< With RemoveCopy: the copy is of no use to anybody, see isDead().

    friend bool operator==(const Repair &, const Repair &) = default;
};

//! Stable words for scripts: "remove_copy", "move_credential"…
LATCHKEY_EXPORT QString wordFor(Repair::Kind kind);

//! Whether \a what is done only if a person has chosen it: it moves a credential, removes one that may still be of use,
//! or leaves one alive at its provider.
LATCHKEY_EXPORT bool needsChoice(const Repair &what);

//! The safe ways to mend \a finding, the recommended one first. Empty: there is none, and its words say what to do.
//! One that discards the newer of two copies is never the first.
LATCHKEY_EXPORT QList<Repair> repairsFor(const Finding &finding);

//! Does \a what in the home of \a factory, as one serialized operation: it waits for the locks that every change of a
//! credential takes, looks again under them, and changes nothing if things are no longer as they were found. A copy is
//! removed only once the other one has been read back and is the same; a failure leaves the source as it was. Goes on
//! when the caller dies; SessionFactory::drain() waits for it.
//! \a servers: of that home; outlives the operation.
//! Errors: Superseded (not as it was found; nothing was changed), StoreUnavailable, StoreLocked, StoreEncrypted,
//! LockTimeout, InvalidInput (also: it needs a choice), Network with Stage::Revocation. With Stage::Remove after a copy
//! was made: both stores have the credential now.
LATCHKEY_EXPORT QFuture<Status> repair(SessionFactory &factory, ServerList &servers, const Repair &what);

} // namespace Latchkey
