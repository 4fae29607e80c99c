#include "ui/words/historywords.h"

#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

namespace {

QString failure(const HistoryEvent &event)
{
    const QString happened = event.error ? errorText(*event.error).happened : tr("unknown");
    switch (event.activity) {
    case LastOutcome::Activity::SigningIn:
        return tr("Sign-in with %1 failed: %2").arg(event.program, happened);
    case LastOutcome::Activity::SigningOut:
        return tr("Sign-out with %1 failed: %2").arg(event.program, happened);
    case LastOutcome::Activity::Refreshing:
    case LastOutcome::Activity::None:
        break;
    }
    return tr("Refresh by %1 failed: %2").arg(event.program, happened);
}

QString reason(SignInReason reason)
{
    switch (reason) {
    case SignInReason::NeverSignedIn:
        return tr("Needs sign-in: nobody has signed in yet (%1)");
    case SignInReason::Expired:
        return tr("Needs sign-in: expired, with nothing to refresh it (%1)");
    case SignInReason::Rejected:
        return tr("Needs sign-in: the provider ended the sign-in (%1)");
    case SignInReason::Interrupted:
        return tr("Needs sign-in: a refresh was interrupted (%1)");
    case SignInReason::BroughtBack:
        return tr("Needs sign-in: an older copy was brought back (%1)");
    case SignInReason::SignedOut:
        return tr("Needs sign-in: the credential was removed (%1)");
    case SignInReason::ClientForgotten:
        return tr("Needs sign-in: the provider has forgotten the program (%1)");
    case SignInReason::ProviderMoved:
        return tr("Needs sign-in: the server has moved to another provider (%1)");
    case SignInReason::MorePermissions:
        return tr("Needs sign-in: the server wants more permissions (%1)");
    case SignInReason::None:
        return tr("Needs sign-in (%1)");
    }
    Q_UNREACHABLE();
}

QString repaired(const HistoryEvent &event)
{
    const bool isKeyring = event.from == toString(StoreKind::Keyring);
    const bool isEncrypted = event.from == toString(StoreKind::Encrypted);
    const QString from = storeName(isKeyring         ? StoreKind::Keyring
                                       : isEncrypted ? StoreKind::Encrypted
                                                     : StoreKind::File);
    if (event.repair == wordFor(Repair::Kind::RemoveCopy))
        return tr("Copy removed by %1 (%2)").arg(event.program, from);
    if (event.repair == wordFor(Repair::Kind::MoveCredential))
        return tr("Moved by %1 (%2 → %3)")
            .arg(event.program, from, storeName(isKeyring ? StoreKind::File : StoreKind::Keyring));
    if (event.repair == wordFor(Repair::Kind::AdoptEntry))
        return tr("Taken over from the former name “%1” by %2").arg(event.from, event.program);
    return tr("Left-over entry removed by %1 (%2)").arg(event.program, from);
}

QString once(const HistoryEvent &event)
{
    using What = HistoryEvent::What;
    switch (event.what) {
    case What::Refreshed:
        return tr("Refreshed by %1").arg(event.program);
    case What::Adopted:
        return event.from.isEmpty() ? tr("Adopted from another program by %1").arg(event.program)
                                    : tr("Adopted from %1 by %2").arg(event.from, event.program);
    case What::SignedIn:
        return tr("Signed in with %1").arg(event.program);
    case What::SignedOut:
        return tr("Signed out with %1").arg(event.program);
    case What::Failed:
        return failure(event);
    case What::SignInRequired:
        return reason(event.reason).arg(event.program);
    case What::Changed:
        return event.from.isEmpty() ? tr("Another credential was stored by another program")
                                    : tr("Another credential was stored by %1").arg(event.from);
    case What::Removed:
        return tr("Removed by another program");
    case What::Repaired:
        return repaired(event);
    }
    Q_UNREACHABLE();
}

} // namespace

QString historyLine(const HistoryEvent &event)
{
    if (event.count < 2)
        return once(event);
    return tr("%1, %n times in a row", nullptr, event.count).arg(once(event));
}

} // namespace Latchkey::Words
