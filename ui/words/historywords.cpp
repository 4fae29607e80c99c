#include "ui/words/historywords.h"

#include "core/base/visibletext.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

namespace {

//! As a person calls it.
QString programName(const QString &program)
{
    if (program.isEmpty())
        return tr("another program");
    if (program == QLatin1String("latchkey") || program == QLatin1String("codex"))
        return program.left(1).toUpper() + program.mid(1);
    return isolated(visibleText(program, 40));
}

QString failure(const HistoryEvent &event)
{
    const QString program = programName(event.program);
    const bool isUnreached = event.error && event.error->kind == ErrorKind::Network;
    const bool isRenewal = event.activity == LastOutcome::Activity::Refreshing;
    if (isUnreached && isRenewal)
        return tr("%1 could not reach the provider", "a program").arg(program);
    Error error = event.error.value_or(Error());
    if (isRenewal)
        error.stage = Stage::None; // which is said already
    const QString happened = event.error ? errorText(error).happened : tr("unknown");
    switch (event.activity) {
    case LastOutcome::Activity::SigningIn:
        return tr("Sign-in with %1 failed: %2").arg(program, happened);
    case LastOutcome::Activity::SigningOut:
        return tr("Sign-out with %1 failed: %2").arg(program, happened);
    case LastOutcome::Activity::Refreshing:
    case LastOutcome::Activity::None:
        break;
    }
    return tr("Renewal by %1 failed: %2").arg(program, happened);
}

QString reason(SignInReason reason)
{
    switch (reason) {
    case SignInReason::NeverSignedIn:
        return tr("Nobody had signed in yet");
    case SignInReason::Expired:
        return tr("The sign-in ended; nothing to renew it with");
    case SignInReason::Rejected:
        return tr("The provider ended the sign-in");
    case SignInReason::Interrupted:
        return tr("A renewal was cut off, and used up the sign-in");
    case SignInReason::BroughtBack:
        return tr("An old copy of the sign-in came back");
    case SignInReason::SignedOut:
        return tr("The sign-in was removed");
    case SignInReason::ClientForgotten:
        return tr("The provider had forgotten the program");
    case SignInReason::ProviderMoved:
        return tr("The server moved to another provider");
    case SignInReason::MorePermissions:
        return tr("The server asked for more permissions");
    case SignInReason::None:
        return tr("Needs a sign-in");
    }
    Q_UNREACHABLE();
}

QString repaired(const HistoryEvent &event)
{
    const StoreKind store = storeKindOf(event.from).value_or(StoreKind::File);
    const QString from = storeName(store);
    if (event.repair == wordFor(Repair::Kind::RemoveCopy))
        return tr("Copy removed by %1 (%2)").arg(programName(event.program), from);
    if (event.repair == wordFor(Repair::Kind::MoveCredential))
        return tr("Moved by %1 (%2 → %3)")
            .arg(programName(event.program), from,
                 storeName(store == StoreKind::Keyring ? StoreKind::File : StoreKind::Keyring));
    if (event.repair == wordFor(Repair::Kind::AdoptEntry))
        return tr("Taken over from the former name “%1” by %2")
            .arg(isolated(visibleText(event.from, 64)), programName(event.program));
    return tr("Left-over entry removed by %1 (%2)").arg(programName(event.program), from);
}

QString once(const HistoryEvent &event)
{
    using What = HistoryEvent::What;
    const QString program = programName(event.program);
    switch (event.what) {
    case What::Refreshed:
        return tr("Renewed by %1").arg(program);
    case What::Adopted:
        return tr("Renewed by %1; %2 took it over").arg(programName(event.from), program);
    case What::SignedIn:
        return tr("You signed in with %1").arg(program);
    case What::SignedOut:
        return tr("You signed out with %1").arg(program);
    case What::Failed:
        return failure(event);
    case What::SignInRequired:
        return reason(event.reason);
    case What::Changed:
        return tr("Another sign-in was saved by %1").arg(programName(event.from));
    case What::Removed:
        return tr("The sign-in was removed by another program");
    case What::Repaired:
        return repaired(event);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<HistoryEvent> inARow(const QList<HistoryEvent> &events)
{
    QList<HistoryEvent> rows;
    for (const HistoryEvent &event : events) {
        const bool goesOn = !rows.isEmpty() && event.what == HistoryEvent::What::Refreshed
            && rows.last().what == event.what && rows.last().program == event.program;
        if (goesOn)
            rows.last().count += event.count;
        else
            rows.append(event);
    }
    return rows;
}

Badge historyBadge(const HistoryEvent &event)
{
    using What = HistoryEvent::What;
    switch (event.what) {
    case What::Refreshed:
    case What::Adopted:
    case What::SignedIn:
    case What::Repaired:
        return Badge::Fine;
    case What::SignInRequired:
        return event.reason == SignInReason::MorePermissions ? Badge::Info : Badge::NeedsYou;
    case What::Failed: {
        const bool passes = event.error
            && (event.error->kind == ErrorKind::Network || event.error->kind == ErrorKind::OutcomeUnknown
                || event.error->kind == ErrorKind::LockTimeout || event.error->kind == ErrorKind::Superseded);
        return passes ? Badge::Retrying : Badge::Trouble;
    }
    case What::SignedOut:
    case What::Removed:
    case What::Changed:
        return Badge::Info;
    }
    Q_UNREACHABLE();
}

QString historyLine(const HistoryEvent &event)
{
    if (event.count < 2)
        return once(event);
    return tr("%1, %n times in a row", nullptr, event.count).arg(once(event));
}

} // namespace Latchkey::Words
