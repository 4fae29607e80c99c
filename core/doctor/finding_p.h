#pragma once

#include "core/base/export.h"
#include "core/credential/serveridentity.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace Latchkey {

//! What a finding knows of its matter. Which of them each kind has, a table in finding.cpp says.
enum class Fact {
    File, //!< A path.
    Line, //!< From 1 on; 0: none in particular.
    Column,
    What, //!< What is wrong, in words that continue a sentence.
    CodexUrl, //!< Of the server in Codex's configuration,
    OwnUrl, //!< and of the one in our list.
    Used, //!< The store that is used: the word of a StoreKind.
    Newer, //!< The store that has the newer copy, or "same".
    Store, //!< The store that it is about.
    Other, //!< "dead": the other copy is of no use.
    Before, //!< The store of last time,
    Now, //!< and that of this time; of a connection: where the program is, if it stays there.
    Count,
    Entries, //!< Names and addresses, or keys.
    Mode, //!< Octal.
    Pid,
    Program,
    Host,
    Since, //!< ISO 8601.
    Lock, //!< A path.
    Seconds,
    Url,
    OldName,
    Issuer, //!< Empty: none is stored.
    ExpiresAt, //!< ISO 8601.
    Homes, //!< Names.
    Folders, //!< Paths.
    Files, //!< Paths.
    Final, //!< "yes": for good.
    Client, //!< The word of an McpClient.
    Entry, //!< The name of a client's entry.
    Clients, //!< Names for people.
    Forgotten, //!< "yes": no server here has it any more.
    Mends, //!< Whether a repair does.
};
using Facts = QMap<Fact, QString>;

enum class FindingKind {
    ConfigBroken, //!< A configuration file cannot be read
    ConfigEntryIgnored, //!< One entry or value of it
    DuplicateName, //!< In Codex's configuration and in our list
    BothStoresHold,
    ResolvedDifferently,
    UnclaimedEntries, //!< Stored for servers that no configuration we read names
    FileModeTooOpen,
    FileUnsafe, //!< A symbolic link or another user's file
    LockHeldByDead,
    LockHeldLong,
    StoreUnreadable,
    KeyringLocked,
    NoKeyring, //!< The mode wants one, and none runs here.
    InterruptedRefresh,
    EncryptedEntryReturns, //!< The encrypted store cannot be opened now, and the file has a credential that it would hide
    ServerRenamed, //!< Not signed in, and there is an unclaimed entry for its address
    BroughtBack, //!< The stored refresh token was replaced before
    KeyringShared, //!< Other homes of this user use the same entry in the keyring
    NoExpiry, //!< Used, can be refreshed, and does not say until when it is good
    IssuerNotForCodex, //!< Codex refreshes only where the issuer is the provider's to the letter
    StoredElsewhere, //!< The mode names the one store, and the other one has the credential
    ProjectsMissing, //!< That Codex trusts, and are not there, or cannot be looked into
    BoundToKey, //!< Codex uses the server, too, and cannot use a token that is bound to a key (DPoP)
    LeftoverFiles, //!< Temporary files of programs that were ended
    RefreshRefused, //!< By the provider
    RevocationPending, //!< Signed out of here, and not yet at the provider, which is tried again
    ConnectionBroken, //!< A client's entry starts a program that is not there
    ClientFileOpen, //!< A client's file with sign-ins is readable by others
    ClientLeftOver, //!< Sign-ins that a client keeps for servers that nobody has any more
    ClientsShareGrant, //!< One refresh token in several clients' files: the first to use it ends it for the others
    NotWritable, //!< Where locks and sign-ins are kept: neither can be made there
    StopsCodex, //!< Codex reads no entry of the file because of these
};

enum class Severity { Note, Warning, Problem };

LATCHKEY_TEST_EXPORT Severity severityOf(FindingKind kind);

//! Stable words for reports and scripts: "both_stores_hold"; "note", "warning", "problem".
LATCHKEY_EXPORT QString wordFor(FindingKind kind);
LATCHKEY_EXPORT QString wordFor(Severity severity);
//! "file", "codexUrl"…
LATCHKEY_EXPORT QString wordFor(Fact fact);

//! What a finding of \a kind can know.
LATCHKEY_TEST_EXPORT QList<Fact> factsOf(FindingKind kind);

//! One thing that is wrong or noteworthy, as facts; whoever shows it words them. Holds no secret.
struct Finding {
    FindingKind kind = FindingKind::ConfigBroken;
    Severity severity = Severity::Note;
    QString server; //!< Name; empty: concerns the whole home.
    Facts facts; //!< Those of factsOf() its kind that are known; values are sanitized.
    ServerIdentity entry = {}; //!< The stored entry that it is about, byte for byte: for repairs, and not for showing.

    friend bool operator==(const Finding &, const Finding &) = default;
};

//! With the severity of its kind.
Finding findingOf(FindingKind kind, const QString &server, const Facts &facts);

} // namespace Latchkey
