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
        return Severity::Problem;
    case FindingKind::ConfigEntryIgnored:
    case FindingKind::DuplicateName:
    case FindingKind::BothStoresHold:
    case FindingKind::ResolvedDifferently:
    case FindingKind::FileModeTooOpen:
    case FindingKind::LockHeldLong:
    case FindingKind::InterruptedRefresh:
        return Severity::Warning;
    case FindingKind::OrphanEntry:
    case FindingKind::UrlChanged:
    case FindingKind::LockHeldByDead:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey
