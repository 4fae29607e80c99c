#include "core/doctor/finding.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

Severity severityOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ConfigBroken:
    case FindingKind::FileUnsafe:
    case FindingKind::StoreUnreadable:
    case FindingKind::KeyringLocked:
    case FindingKind::NoKeyring:
    case FindingKind::EncryptedStoreInUse:
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
        return Severity::Warning;
    case FindingKind::OrphanEntry:
    case FindingKind::ServerRenamed:
    case FindingKind::NoExpiry:
    case FindingKind::KeyringShared:
    case FindingKind::UrlChanged:
    case FindingKind::LockHeldByDead:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

QString wordFor(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ConfigBroken:
        return u"config_broken"_s;
    case FindingKind::ConfigEntryIgnored:
        return u"config_entry_ignored"_s;
    case FindingKind::DuplicateName:
        return u"duplicate_name"_s;
    case FindingKind::BothStoresHold:
        return u"both_stores_hold"_s;
    case FindingKind::ResolvedDifferently:
        return u"resolved_differently"_s;
    case FindingKind::OrphanEntry:
        return u"orphan_entry"_s;
    case FindingKind::UrlChanged:
        return u"url_changed"_s;
    case FindingKind::FileModeTooOpen:
        return u"file_mode_too_open"_s;
    case FindingKind::FileUnsafe:
        return u"file_unsafe"_s;
    case FindingKind::LockHeldByDead:
        return u"lock_held_by_dead"_s;
    case FindingKind::LockHeldLong:
        return u"lock_held_long"_s;
    case FindingKind::StoreUnreadable:
        return u"store_unreadable"_s;
    case FindingKind::KeyringLocked:
        return u"keyring_locked"_s;
    case FindingKind::NoKeyring:
        return u"no_keyring"_s;
    case FindingKind::InterruptedRefresh:
        return u"interrupted_refresh"_s;
    case FindingKind::EncryptedStoreInUse:
        return u"encrypted_store_in_use"_s;
    case FindingKind::ServerRenamed:
        return u"server_renamed"_s;
    case FindingKind::BroughtBack:
        return u"brought_back"_s;
    case FindingKind::KeyringShared:
        return u"keyring_shared"_s;
    case FindingKind::NoExpiry:
        return u"no_expiry"_s;
    case FindingKind::StoredElsewhere:
        return u"stored_elsewhere"_s;
    case FindingKind::BoundToKey:
        return u"bound_to_key"_s;
    }
    Q_UNREACHABLE();
}

QString wordFor(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey
