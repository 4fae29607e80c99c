#include "core/doctor/finding.h"

namespace Latchkey {

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

} // namespace Latchkey
