#include "core/base/visibletext.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

RepairText forStores(const Finding &finding, const Repair &repair)
{
    const QString server = finding.server;
    const bool fromFile = repair.from == StoreKind::File;
    if (repair.kind == Repair::Kind::RemoveCopy) {
        const QString newer = repair.discardsNewer
            ? tr("It is the newer one: if the other one no longer works, you will have to sign in again.")
            : tr("The one that is used stays where it is.");
        return {fromFile ? tr("Remove the copy in the file") : tr("Remove the copy in the keyring"),
                (fromFile ? tr("The copy of the sign-in of %1 in the file is removed. %2")
                          : tr("The copy of the sign-in of %1 in the keyring is removed. %2"))
                    .arg(server, newer),
                tr("The copy is removed.")};
    }
    const bool replaces = finding.kind == FindingKind::BothStoresHold;
    if (fromFile)
        return {replaces ? tr("Use the newer one") : tr("Move it to the keyring"),
                (replaces ? tr("The sign-in of %1 in the file is written over the older one in the keyring, read back "
                               "and compared. Then it is removed from the file.")
                          : tr("The sign-in of %1 is written to the keyring, read back and compared. Then it is "
                               "removed from the file."))
                    .arg(server),
                tr("The sign-in is in the keyring now.")};
    return {replaces ? tr("Use the newer one") : tr("Move it to the file"),
            (replaces ? tr("The sign-in of %1 in the keyring is written over the older one in the file, read back and "
                           "compared. Then it is removed from the keyring.")
                      : tr("The sign-in of %1 is written to the file, read back and compared. Then it is removed from "
                           "the keyring."))
                .arg(server),
            tr("The sign-in is in the file now.")};
}

RepairText forFormerName(const Finding &finding, const Repair &repair)
{
    const auto &facts = finding.facts;
    const QString server = visibleText(finding.server, 80);
    const QString issuer = facts[Fact::Issuer].isEmpty() ? tr("an unknown provider") : facts[Fact::Issuer];
    const QDateTime expiry = QDateTime::fromString(facts[Fact::ExpiresAt], Qt::ISODate);
    return {tr("Use it for %1").arg(server),
            tr("The sign-in that is kept as %1 (%2) becomes that of %3 (%4).")
                    .arg(facts[Fact::OldName], facts[Fact::Url], server, visibleText(repair.heir.url, 200))
                + u' '
                + tr("It was issued by %1; it is good until: %2.")
                      .arg(issuer, expiry.isValid() ? when(expiry, QDateTime::currentDateTimeUtc()) : tr("unknown"))
                + u' '
                + tr("The entry under the other name is removed from the %1. Anything that still uses that name, such "
                     "as a Codex project, will be signed out.")
                      .arg(storeName(repair.from)),
            tr("%1 is signed in.").arg(server)};
}

} // namespace

RepairText repairText(const Finding &finding, const Repair &repair)
{
    const QString server = visibleText(finding.server, 80);
    switch (repair.kind) {
    case Repair::Kind::RemoveCopy:
    case Repair::Kind::MoveCredential:
        return forStores(finding, repair);
    case Repair::Kind::AdoptEntry:
        return forFormerName(finding, repair);
    case Repair::Kind::TightenMode:
        return {tr("Make it private"), tr("%1 gets the mode 600: only you can read and write it.").arg(repair.path),
                tr("Only you can read the file now.")};
    case Repair::Kind::MendFile:
        return {tr("Put it into Codex's form"),
                tr("%1 is written anew: it says the same, in the form that Codex reads.").arg(repair.path),
                tr("Codex can read the file now.")};
    case Repair::Kind::Reconnect:
        return {tr("Repair the entry"),
                tr("The entry in %1 starts %2 from then on. Nothing else in the file is changed.")
                    .arg(repair.path, repair.program),
                tr("The client can start it again.")};
    case Repair::Kind::ReleaseLock:
        return {tr("Clear it away"), tr("The abandoned lock is removed. Sign-ins and locks in use are not touched."),
                tr("The lock is free.")};
    case Repair::Kind::RemoveDuplicate:
        return {tr("Remove it from Latchkey's list"),
                tr("%1 with the address %2 is removed from Latchkey's own list. The server in Codex's configuration, "
                   "and every sign-in, stay as they are.")
                    .arg(finding.server, finding.facts[Fact::OwnUrl]),
                tr("The name is no longer used twice.")};
    case Repair::Kind::RetryRevocation:
        return {tr("Try again now"), tr("The provider of %1 is asked once more to end the old sign-in.").arg(server),
                tr("Nothing is left to be done at the provider.")};
    case Repair::Kind::AbandonRevocation:
        return {tr("Give up"),
                tr("The provider of %1 is not asked any more. The old sign-in is forgotten here; there it may work "
                   "until it ends.")
                    .arg(server),
                tr("It will not be tried again.")};
    case Repair::Kind::SweepLeftovers:
        return {tr("Remove them"), tr("Temporary files that no program uses any more are removed."),
                tr("They are removed.")};
    }
    Q_UNREACHABLE();
}

QString repairFailure(const Error &error)
{
    if (error.kind == ErrorKind::Superseded)
        return tr("Things have changed meanwhile, so nothing was done: %1.").arg(error.detail);
    if (error.stage == Stage::Revocation)
        return tr("The provider has not been told: %1. It will be tried again.").arg(error.detail);
    if (error.stage == Stage::Remove)
        return tr("The old entry could not be removed. Nothing is lost: it is still where it was. %1")
            .arg(errorText(error).advice);
    return tr("It was not done, and everything is as it was. %1").arg(errorText(error).all());
}

} // namespace Latchkey::Words
