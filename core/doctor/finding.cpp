#include "core/doctor/finding_p.h"

#include "core/base/wordtable_p.h"

#include <array>
#include <optional>

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

//! All that is said of a kind, but for its sentences.
struct KindRow {
    FindingKind value{};
    QLatin1String word;
    Severity severity{};
    std::array<std::optional<Fact>, 6> facts{};
};

constexpr WordTable<FindingKind::StopsCodex, KindRow> kinds({
    {FindingKind::ConfigBroken,
     "config_broken"_L1,
     Severity::Problem,
     {Fact::File, Fact::Line, Fact::Column, Fact::What}},
    {FindingKind::ConfigEntryIgnored,
     "config_entry_ignored"_L1,
     Severity::Warning,
     {Fact::File, Fact::Line, Fact::Column, Fact::What}},
    {FindingKind::DuplicateName, "duplicate_name"_L1, Severity::Warning, {Fact::CodexUrl, Fact::OwnUrl}},
    {FindingKind::BothStoresHold,
     "both_stores_hold"_L1,
     Severity::Warning,
     {Fact::Used, Fact::Newer, Fact::Store, Fact::Other}},
    {FindingKind::ResolvedDifferently, "resolved_differently"_L1, Severity::Warning, {Fact::Before, Fact::Now}},
    {FindingKind::UnclaimedEntries, "unclaimed_entries"_L1, Severity::Note, {Fact::Count, Fact::Entries}},
    {FindingKind::FileModeTooOpen, "file_mode_too_open"_L1, Severity::Warning, {Fact::File, Fact::Mode}},
    {FindingKind::FileUnsafe, "file_unsafe"_L1, Severity::Problem, {Fact::File, Fact::What}},
    {FindingKind::LockHeldByDead,
     "lock_held_by_dead"_L1,
     Severity::Note,
     {Fact::Pid, Fact::Program, Fact::Host, Fact::Since, Fact::Seconds, Fact::Lock}},
    {FindingKind::LockHeldLong,
     "lock_held_long"_L1,
     Severity::Warning,
     {Fact::Pid, Fact::Program, Fact::Host, Fact::Since, Fact::Seconds, Fact::Lock}},
    {FindingKind::StoreUnreadable, "store_unreadable"_L1, Severity::Problem, {Fact::Store, Fact::What}},
    {FindingKind::KeyringLocked, "keyring_locked"_L1, Severity::Problem, {}},
    {FindingKind::NoKeyring, "no_keyring"_L1, Severity::Problem, {}},
    {FindingKind::InterruptedRefresh,
     "interrupted_refresh"_L1,
     Severity::Warning,
     {Fact::Program, Fact::Pid, Fact::Since}},
    {FindingKind::EncryptedEntryReturns, "encrypted_entry_returns"_L1, Severity::Warning, {Fact::File}},
    {FindingKind::ServerRenamed,
     "server_renamed"_L1,
     Severity::Note,
     {Fact::Url, Fact::OldName, Fact::Store, Fact::Issuer, Fact::ExpiresAt}},
    {FindingKind::BroughtBack, "brought_back"_L1, Severity::Warning, {Fact::Since}},
    {FindingKind::KeyringShared, "keyring_shared"_L1, Severity::Note, {Fact::Homes}},
    {FindingKind::NoExpiry, "no_expiry"_L1, Severity::Note, {Fact::Store}},
    {FindingKind::IssuerNotForCodex, "issuer_not_for_codex"_L1, Severity::Note, {Fact::Store, Fact::Issuer}},
    {FindingKind::StoredElsewhere, "stored_elsewhere"_L1, Severity::Warning, {Fact::Used, Fact::Store}},
    {FindingKind::ProjectsMissing, "projects_missing"_L1, Severity::Note, {Fact::Count, Fact::Folders}},
    {FindingKind::BoundToKey, "bound_to_key"_L1, Severity::Warning, {Fact::Store}},
    {FindingKind::LeftoverFiles, "leftover_files"_L1, Severity::Warning, {Fact::Files}},
    {FindingKind::RefreshRefused, "refresh_refused"_L1, Severity::Warning, {Fact::What, Fact::Since, Fact::Final}},
    {FindingKind::RevocationPending,
     "revocation_pending"_L1,
     Severity::Warning,
     {Fact::Since, Fact::Store, Fact::Forgotten}},
    {FindingKind::ConnectionBroken,
     "connection_broken"_L1,
     Severity::Warning,
     {Fact::Client, Fact::File, Fact::Entry, Fact::Program, Fact::Now}},
    {FindingKind::ClientFileOpen, "client_file_open"_L1, Severity::Warning, {Fact::Client, Fact::File, Fact::Mode}},
    {FindingKind::ClientLeftOver,
     "client_left_over"_L1,
     Severity::Note,
     {Fact::Client, Fact::File, Fact::Count, Fact::Entries}},
    {FindingKind::ClientsShareGrant, "clients_share_grant"_L1, Severity::Warning, {Fact::Clients}},
    {FindingKind::NotWritable, "not_writable"_L1, Severity::Problem, {Fact::File}},
    {FindingKind::StopsCodex,
     "stops_codex"_L1,
     Severity::Problem,
     {Fact::File, Fact::Entries, Fact::What, Fact::Mends}},
});

constexpr WordTable<Fact::Mends> factWords({
    {Fact::File, "file"_L1},           {Fact::Line, "line"_L1},
    {Fact::Column, "column"_L1},       {Fact::What, "what"_L1},
    {Fact::CodexUrl, "codexUrl"_L1},   {Fact::OwnUrl, "ownUrl"_L1},
    {Fact::Used, "used"_L1},           {Fact::Newer, "newer"_L1},
    {Fact::Store, "store"_L1},         {Fact::Other, "other"_L1},
    {Fact::Before, "before"_L1},       {Fact::Now, "now"_L1},
    {Fact::Count, "count"_L1},         {Fact::Entries, "entries"_L1},
    {Fact::Mode, "mode"_L1},           {Fact::Pid, "pid"_L1},
    {Fact::Program, "program"_L1},     {Fact::Host, "host"_L1},
    {Fact::Since, "since"_L1},         {Fact::Lock, "lock"_L1},
    {Fact::Seconds, "seconds"_L1},     {Fact::Url, "url"_L1},
    {Fact::OldName, "oldName"_L1},     {Fact::Issuer, "issuer"_L1},
    {Fact::ExpiresAt, "expiresAt"_L1}, {Fact::Homes, "homes"_L1},
    {Fact::Folders, "folders"_L1},     {Fact::Files, "files"_L1},
    {Fact::Final, "final"_L1},         {Fact::Client, "client"_L1},
    {Fact::Entry, "entry"_L1},         {Fact::Clients, "clients"_L1},
    {Fact::Forgotten, "forgotten"_L1}, {Fact::Mends, "mends"_L1},
});

constexpr WordTable<Severity::Problem> severityWords({
    {Severity::Note, "note"_L1},
    {Severity::Warning, "warning"_L1},
    {Severity::Problem, "problem"_L1},
});

} // namespace

Severity severityOf(FindingKind kind)
{
    return kinds.row(kind).severity;
}

QList<Fact> factsOf(FindingKind kind)
{
    QList<Fact> facts;
    for (const std::optional<Fact> &fact : kinds.row(kind).facts) {
        if (fact)
            facts.append(*fact);
    }
    return facts;
}

Finding findingOf(FindingKind kind, const QString &server, const Facts &facts)
{
    return {kind, severityOf(kind), server, facts};
}

QString wordFor(FindingKind kind)
{
    return kinds.wordFor(kind);
}

QString wordFor(Severity severity)
{
    return severityWords.wordFor(severity);
}

QString wordFor(Fact fact)
{
    return factWords.wordFor(fact);
}

} // namespace Latchkey
