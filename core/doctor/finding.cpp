#include "core/doctor/finding.h"

#include "core/base/wordtable.h"
#include "core/doctor/finding_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<FindingKind::StopsCodex> findingWords({
    {FindingKind::ConfigBroken, "config_broken"_L1},
    {FindingKind::ConfigEntryIgnored, "config_entry_ignored"_L1},
    {FindingKind::DuplicateName, "duplicate_name"_L1},
    {FindingKind::BothStoresHold, "both_stores_hold"_L1},
    {FindingKind::ResolvedDifferently, "resolved_differently"_L1},
    {FindingKind::UnclaimedEntries, "unclaimed_entries"_L1},
    {FindingKind::FileModeTooOpen, "file_mode_too_open"_L1},
    {FindingKind::FileUnsafe, "file_unsafe"_L1},
    {FindingKind::LockHeldByDead, "lock_held_by_dead"_L1},
    {FindingKind::LockHeldLong, "lock_held_long"_L1},
    {FindingKind::StoreUnreadable, "store_unreadable"_L1},
    {FindingKind::KeyringLocked, "keyring_locked"_L1},
    {FindingKind::NoKeyring, "no_keyring"_L1},
    {FindingKind::InterruptedRefresh, "interrupted_refresh"_L1},
    {FindingKind::EncryptedEntryReturns, "encrypted_entry_returns"_L1},
    {FindingKind::ServerRenamed, "server_renamed"_L1},
    {FindingKind::BroughtBack, "brought_back"_L1},
    {FindingKind::KeyringShared, "keyring_shared"_L1},
    {FindingKind::NoExpiry, "no_expiry"_L1},
    {FindingKind::IssuerNotForCodex, "issuer_not_for_codex"_L1},
    {FindingKind::StoredElsewhere, "stored_elsewhere"_L1},
    {FindingKind::ProjectsMissing, "projects_missing"_L1},
    {FindingKind::BoundToKey, "bound_to_key"_L1},
    {FindingKind::LeftoverFiles, "leftover_files"_L1},
    {FindingKind::RefreshRefused, "refresh_refused"_L1},
    {FindingKind::RevocationPending, "revocation_pending"_L1},
    {FindingKind::ConnectionBroken, "connection_broken"_L1},
    {FindingKind::ClientFileOpen, "client_file_open"_L1},
    {FindingKind::ClientLeftOver, "client_left_over"_L1},
    {FindingKind::ClientsShareGrant, "clients_share_grant"_L1},
    {FindingKind::StopsCodex, "stops_codex"_L1},
});

constexpr WordTable<Severity::Problem> severityWords({
    {Severity::Note, "note"_L1},
    {Severity::Warning, "warning"_L1},
    {Severity::Problem, "problem"_L1},
});

} // namespace

Severity severityOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ConfigBroken:
    case FindingKind::FileUnsafe:
    case FindingKind::StoreUnreadable:
    case FindingKind::KeyringLocked:
    case FindingKind::NoKeyring:
    case FindingKind::StopsCodex:
        return Severity::Problem;
    case FindingKind::ConfigEntryIgnored:
    case FindingKind::DuplicateName:
    case FindingKind::BothStoresHold:
    case FindingKind::ResolvedDifferently:
    case FindingKind::FileModeTooOpen:
    case FindingKind::LockHeldLong:
    case FindingKind::InterruptedRefresh:
    case FindingKind::BroughtBack:
    case FindingKind::StoredElsewhere:
    case FindingKind::BoundToKey:
    case FindingKind::LeftoverFiles:
    case FindingKind::RefreshRefused:
    case FindingKind::RevocationPending:
    case FindingKind::EncryptedEntryReturns:
    case FindingKind::ConnectionBroken:
    case FindingKind::ClientFileOpen:
    case FindingKind::ClientsShareGrant:
        return Severity::Warning;
    case FindingKind::UnclaimedEntries:
    case FindingKind::ProjectsMissing:
    case FindingKind::ServerRenamed:
    case FindingKind::NoExpiry:
    case FindingKind::IssuerNotForCodex:
    case FindingKind::KeyringShared:
    case FindingKind::LockHeldByDead:
    case FindingKind::ClientLeftOver:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

Finding findingOf(FindingKind kind, const QString &server, const QHash<QString, QString> &facts)
{
    return {kind, severityOf(kind), server, facts};
}

QString wordFor(FindingKind kind)
{
    return findingWords.wordFor(kind);
}

QString wordFor(Severity severity)
{
    return severityWords.wordFor(severity);
}

} // namespace Latchkey
