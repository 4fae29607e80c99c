#include "core/credential/names.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

QString toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::InvalidInput:
        return u"invalid_input"_s;
    case ErrorKind::AuthorizationRequired:
        return u"authorization_required"_s;
    case ErrorKind::StoreUnavailable:
        return u"store_unavailable"_s;
    case ErrorKind::StoreLocked:
        return u"store_locked"_s;
    case ErrorKind::StoreEncrypted:
        return u"store_encrypted"_s;
    case ErrorKind::LockTimeout:
        return u"lock_timeout"_s;
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::OutcomeUnknown:
        return u"outcome_unknown"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Protocol:
        return u"protocol"_s;
    case ErrorKind::Superseded:
        return u"superseded"_s;
    case ErrorKind::Internal:
        return u"internal"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Stage stage)
{
    switch (stage) {
    case Stage::None:
        return {};
    case Stage::Configuration:
        return u"configuration"_s;
    case Stage::Lock:
        return u"lock"_s;
    case Stage::Read:
        return u"read"_s;
    case Stage::Prepare:
        return u"prepare"_s;
    case Stage::Journal:
        return u"journal"_s;
    case Stage::Discovery:
        return u"discovery"_s;
    case Stage::Registration:
        return u"registration"_s;
    case Stage::Authorization:
        return u"authorization"_s;
    case Stage::Exchange:
        return u"exchange"_s;
    case Stage::Refresh:
        return u"refresh"_s;
    case Stage::Persist:
        return u"persist"_s;
    case Stage::Remove:
        return u"remove"_s;
    case Stage::Revocation:
        return u"revocation"_s;
    }
    Q_UNREACHABLE();
}

QString toString(SignInReason reason)
{
    switch (reason) {
    case SignInReason::None:
        return {};
    case SignInReason::NeverSignedIn:
        return u"never_signed_in"_s;
    case SignInReason::Expired:
        return u"expired"_s;
    case SignInReason::Rejected:
        return u"rejected"_s;
    case SignInReason::Interrupted:
        return u"interrupted"_s;
    case SignInReason::BroughtBack:
        return u"brought_back"_s;
    case SignInReason::SignedOut:
        return u"signed_out"_s;
    case SignInReason::MorePermissions:
        return u"more_permissions"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey
