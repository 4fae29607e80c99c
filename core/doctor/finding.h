#pragma once

#include "core/base/export.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QString>

namespace Latchkey {

enum class FindingKind {
    ConfigBroken, //!< A configuration file cannot be read; facts: file, line, column, what
    ConfigEntryIgnored, //!< One entry or value of it; facts: file, line, column, what
    DuplicateName, //!< In Codex's configuration and in our list; facts: codexUrl, ownUrl
    BothStoresHold, //!< facts: used, newer (the words of a StoreKind, or "same"), store (the other one, beside "encrypted"), and other ("dead") where the copy is of no use
    ResolvedDifferently, //!< facts: before, now (words of a StoreKind)
    UnclaimedEntries, //!< Stored for servers that no configuration we read names; facts: count, entries (names and URLs)
    FileModeTooOpen, //!< facts: file, mode (octal)
    FileUnsafe, //!< A symbolic link or another user's file; facts: file, what
    LockHeldByDead, //!< facts: pid, program, host, since, lock (path)
    LockHeldLong, //!< facts: pid, program, host, since, seconds, lock (path)
    StoreUnreadable, //!< facts: store, what
    KeyringLocked,
    NoKeyring, //!< The mode wants one, and none runs here.
    InterruptedRefresh, //!< facts: program, pid, since
    EncryptedEntryReturns, //!< The encrypted store cannot be opened now, and the file has a credential that it would hide; facts: file (the encrypted one)
    ServerRenamed, //!< Not signed in, and there is an unclaimed entry for its address; facts: url, oldName, store, issuer, expiresAt
    BroughtBack, //!< The stored refresh token was replaced before; facts: since
    KeyringShared, //!< Other homes of this user use the same entry in the keyring; facts: homes (names)
    NoExpiry, //!< Used, can be refreshed, and does not say until when it is good; facts: store
    IssuerNotForCodex, //!< Codex refreshes only where the issuer is the provider's to the letter; facts: store, issuer (empty: none is stored)
    StoredElsewhere, //!< The mode names the one store, and the other one has the credential; facts: used, store
    ProjectsMissing, //!< That Codex trusts, and are not there, or cannot be looked into; facts: count, folders
    BoundToKey, //!< Codex uses the server, too, and cannot use a token that is bound to a key (DPoP); facts: store
    LeftoverFiles, //!< Temporary files of programs that were ended; facts: files (paths)
    RefreshRefused, //!< By the provider; facts: what (its words), since, final ("yes": for good)
    RevocationPending, //!< Signed out of here, and not yet at the provider, which is tried again; facts: since, store, and forgotten where no server has it any more
    ConnectionBroken, //!< A client's entry starts a program that is not there; facts: client (word), file, entry, program, now (where it is, if that lasts)
    ClientFileOpen, //!< A client's file with sign-ins is readable by others; facts: client, file, mode (octal)
    ClientLeftOver, //!< Sign-ins that a client keeps for servers that nobody has any more; facts: client, file, count, entries
    ClientsShareGrant, //!< One refresh token in several clients' files: the first to use it ends it for the others; facts: clients (names)
    StopsCodex, //!< Codex reads no entry of the file because of these; facts: file, entries (keys), mends where a repair does
};

enum class Severity { Note, Warning, Problem };

LATCHKEY_EXPORT Severity severityOf(FindingKind kind);

//! Stable words for reports and scripts: "both_stores_hold"; "note", "warning", "problem".
LATCHKEY_EXPORT QString wordFor(FindingKind kind);
LATCHKEY_EXPORT QString wordFor(Severity severity);

//! One thing that is wrong or noteworthy, as facts; the words and the fix are ui/words'. Holds no secret.
struct Finding {
    FindingKind kind = FindingKind::ConfigBroken;
    Severity severity = Severity::Note;
    QString server; //!< Name; empty: concerns the whole home.
    QHash<QString, QString> facts; //!< By the names given at the kind; values are sanitized.
    ServerIdentity entry = {}; //!< The stored entry that it is about, byte for byte: for repairs, and not for showing.

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace Latchkey
