#include "core/base/shelltext_p.h"
#include "core/clients/mcpclient.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

QString storeOf(const QString &word)
{
    return storeName(storeKindOf(word).value_or(StoreKind::File));
}

QString since(const Finding &finding, TimeForm form = TimeForm::At)
{
    return when(QDateTime::fromString(finding.facts[Fact::Since], Qt::ISODate), QDateTime::currentDateTimeUtc(), form);
}

QString holder(const Finding &finding)
{
    const QString program = finding.facts[Fact::Program];
    return tr("%1 (process %2)").arg(program.isEmpty() ? tr("an unknown program") : program, finding.facts[Fact::Pid]);
}

QString place(const Finding &finding)
{
    const QString file = finding.facts[Fact::File];
    if (finding.facts[Fact::Line].toInt() <= 0)
        return file;
    return tr("%1, line %2, column %3").arg(file, finding.facts[Fact::Line], finding.facts[Fact::Column]);
}

QString seen(const Finding &finding)
{
    return tr("%1: %2").arg(place(finding), finding.facts[Fact::What]);
}

QString clientOf(const Finding &finding)
{
    return productName(Latchkey::clientOf(finding.facts[Fact::Client]).value_or(McpClient::ClaudeCode));
}

} // namespace

// One case for each kind, so that the compiler names one that is forgotten.
FindingText findingText(const Finding &finding)
{
    const Facts &facts = finding.facts;
    switch (finding.kind) {
    case FindingKind::ConfigBroken:
        return {seen(finding), tr("The servers that were last read from it stay in use; changes are not seen."),
                tr("Correct the file; it is read again at once.")};
    case FindingKind::ConfigEntryIgnored:
        return {seen(finding), tr("This entry or value is not used."),
                tr("Correct it; the file is read again at once.")};
    case FindingKind::DuplicateName:
        return {tr("Codex's configuration (%1) and Latchkey's own list (%2) use the same name.")
                    .arg(facts[Fact::CodexUrl], facts[Fact::OwnUrl]),
                tr("The one in Codex's configuration is used."),
                tr("Remove the other one, or add it under another name.")};
    case FindingKind::BothStoresHold: {
        const QString newer = facts[Fact::Newer] == "same"_L1
            ? tr("They are of the same age.")
            : tr("The newer one is in the %1.").arg(storeOf(facts[Fact::Newer]));
        return {tr("This server's sign-in is kept twice. The one in the %1 is used. %2")
                    .arg(storeOf(facts[Fact::Used]), newer),
                tr("A program that reads the other one may bring an old sign-in back to life, and the provider may "
                   "then end both."),
                facts[Fact::Newer] == facts[Fact::Used] || facts[Fact::Newer] == "same"_L1
                    ? tr("Remove the copy that is not used.")
                    : tr("Use the newer one; or sign in again, which leaves one copy.")};
    }
    case FindingKind::StoredElsewhere:
        return {tr("The sign-in of this server is in the %1, but belongs in the %2.")
                    .arg(storeOf(facts[Fact::Store]), storeOf(facts[Fact::Used])),
                tr("It is not used there: the server looks signed out."),
                facts[Fact::Used] == wordFor(StoreKind::Encrypted)
                    ? tr("Sign in again.")
                    : tr("Move it to the %1, or sign in again.").arg(storeOf(facts[Fact::Used]))};
    case FindingKind::ResolvedDifferently:
        return {
            tr("“auto” now means the %1; last time it meant the %2.")
                .arg(storeOf(facts[Fact::Now]), storeOf(facts[Fact::Before])),
            tr("A session without a keyring (over SSH, say) writes to the file, and the two copies drift apart."),
            tr("If that was not on purpose, move it back, or set mcp_oauth_credentials_store to “file” or “keyring”.")};
    case FindingKind::UnclaimedEntries:
        return {tr("Sign-ins that are kept for servers which no configuration here names: %1 (%2).")
                    .arg(facts[Fact::Count], facts[Fact::Entries]),
                tr("They are Codex's: another project, profile or machine may use them. Latchkey neither renews nor "
                   "changes them."),
                tr("Nothing to do.")};
    case FindingKind::ServerRenamed:
        return {tr("The %1 holds a sign-in for this address (%2) under another name: %3.")
                    .arg(storeOf(facts[Fact::Store]), facts[Fact::Url], facts[Fact::OldName]),
                tr("A sign-in belongs to a name and an address, so a renamed server has to be signed in to again."),
                tr("Sign in; or, if nothing else uses that one, make it this server's: %1")
                    .arg(commandLineOf(u"doctor --move"_s, {finding.entry.name, finding.server}))};
    case FindingKind::BroughtBack:
        return {tr("An old copy of the sign-in came back: it was renewed, and so used up, %1.", "at a time")
                    .arg(since(finding)),
                tr("It may come from a backup. If it were used again, the provider could take it for stolen."),
                tr("Sign in again.")};
    case FindingKind::KeyringShared:
        return {tr("Other homes use the same sign-in in the keyring: %1.").arg(facts[Fact::Homes]),
                tr("Signing out in one of them signs out in all."), tr("Nothing to do; they take turns.")};
    case FindingKind::NoExpiry:
        return {tr("The sign-in in the %1 does not say when it ends.").arg(storeOf(facts[Fact::Store])),
                tr("It cannot be renewed ahead of time, only after the server has refused it."),
                tr("Nothing to do; the next renewal or sign-in may supply the expiry time.")};
    case FindingKind::IssuerNotForCodex:
        return {facts[Fact::Issuer].isEmpty() ? tr("The sign-in in the %1 does not say which provider has issued it.")
                                                    .arg(storeOf(facts[Fact::Store]))
                                              : tr("The sign-in in the %1 names a provider that cannot exist: %2.")
                                                    .arg(storeOf(facts[Fact::Store]), facts[Fact::Issuer]),
                tr("Codex compares that letter by letter before it renews: it uses this sign-in until it ends, and "
                   "then says that you are not signed in."),
                tr("Renew it here, which adds the name where there is none; or sign in again.")};
    case FindingKind::BoundToKey:
        return {tr("Codex uses this server, and its sign-in is bound to a key (DPoP)."),
                tr("Codex uses it without the proof that goes with it, and the server refuses that."),
                tr("Sign in again: for servers of Codex's configuration no sign-in is bound to a key.")};
    case FindingKind::RevocationPending:
        return {
            tr("You signed out %1, and the provider has not been told yet.", "at a time").arg(since(finding)),
            tr("The old sign-in is gone from here, and may still work there."),
            facts.contains(Fact::Forgotten)
                ? tr("No server here has this sign-in any more, so nothing tries again by itself: try it now, or give "
                     "up.")
                : tr("Nothing to do: this is tried again, for a week at most. You can also try it now, or give up.")};
    case FindingKind::ProjectsMissing:
        return {tr("Projects that Codex trusts are missing or cannot be read: %1 (%2).")
                    .arg(facts[Fact::Count], facts[Fact::Folders]),
                tr("Servers that are configured there are not shown."), tr("Nothing to do.")};
    case FindingKind::LeftoverFiles:
        return {tr("A program that was ended has left files behind: %1.").arg(facts[Fact::Files]),
                tr("Nobody needs them, and they may contain sign-ins."),
                tr("Remove them, or leave that to the next program that writes there.")};
    case FindingKind::FileModeTooOpen:
        return {tr("%1 can be read by other users (mode %2).").arg(facts[Fact::File], facts[Fact::Mode]),
                tr("It holds your sign-ins."), tr("Run: %1").arg(shellLine({u"chmod"_s, u"600"_s, facts[Fact::File]}))};
    case FindingKind::FileUnsafe:
        return {tr("%1 is not a regular file that belongs to you: %2.").arg(facts[Fact::File], facts[Fact::What]),
                tr("Latchkey refuses it, because what is written there could end up elsewhere."),
                tr("Replace it by a regular file that belongs to you.")};
    case FindingKind::NotWritable:
        return {tr("Nothing can be written in %1.").arg(facts[Fact::File]),
                tr("What a provider grants could not be saved, so no sign-in in this home is renewed, made or ended."),
                tr("Change its permissions so that you can write there.")};
    case FindingKind::LockHeldByDead:
        return {tr("A lock was left behind by %1 %2.", "a program, at a time").arg(holder(finding), since(finding)),
                tr("It no longer runs, so the lock is taken over by whoever needs it."), tr("Nothing to do.")};
    case FindingKind::LockHeldLong:
        return {tr("%1 has held a lock since %2.").arg(holder(finding), since(finding, TimeForm::Plain)),
                tr("Other programs wait for it, for a minute at most, and then give up."),
                tr("If that program hangs, end it.")};
    case FindingKind::RefreshRefused:
        return {tr("The provider refused to renew the sign-in %1.", "at a time").arg(since(finding)),
                tr("Once the present sign-in has ended, the server cannot be used."),
                facts[Fact::Final] == u"yes"_s ? tr("Sign in.")
                                               : tr("Renew once more; if the provider refuses, sign in.")};
    case FindingKind::InterruptedRefresh:
        return {tr("A renewal that %1 began %2 was left without a clear answer.", "a program, at a time")
                    .arg(holder(finding), since(finding)),
                tr("The provider may have renewed the sign-in all the same."),
                tr("Renew once more; if the provider refuses, sign in.")};
    case FindingKind::ConnectionBroken:
        return {
            tr("%1 is connected to it by a program that is no longer there: %2.")
                .arg(clientOf(finding), facts[Fact::Program]),
            tr("%1 cannot use the server until its entry names the program where it is now.").arg(clientOf(finding)),
            facts.contains(Fact::Now) ? tr("Repair the entry “%1” in %2.").arg(facts[Fact::Entry], facts[Fact::File])
                                      : tr("Install Latchkey in a lasting place, then repair the entry “%1” in %2.")
                                            .arg(facts[Fact::Entry], facts[Fact::File])};
    case FindingKind::ClientFileOpen:
        return {tr("Others can read the sign-ins of %1 in %2 (mode %3).")
                    .arg(clientOf(finding), facts[Fact::File], facts[Fact::Mode]),
                tr("Whoever reads them can use your servers in your name."),
                tr("Run: %1").arg(shellLine({u"chmod"_s, u"600"_s, facts[Fact::File]}))};
    case FindingKind::ClientLeftOver:
        return {tr("%1 keeps sign-ins for servers that no client has any more (%2): %3.")
                    .arg(clientOf(finding), facts[Fact::Count], facts[Fact::Entries]),
                tr("They are of no use to you, and may be of use to others. They are in %1.").arg(facts[Fact::File]),
                tr("Sign out there, or leave them: Latchkey never changes them.")};
    case FindingKind::ClientsShareGrant:
        return {tr("Several clients keep the same sign-in: %1.").arg(facts[Fact::Clients]),
                tr("The first of them that renews it ends it for the others, and the provider may end it for all."),
                tr("Sign in again in each of them, or connect them to Latchkey.")};
    case FindingKind::StopsCodex:
        return {
            tr("Codex cannot read %1. Cause: %2.")
                .arg(facts[Fact::File], facts.value(Fact::What, facts[Fact::Entries])),
            facts.contains(Fact::What)
                ? tr("Codex then knows none of these sign-ins, and cannot make a new one.")
                : tr("One such entry is enough: Codex then knows none of these sign-ins, and cannot make a new one."),
            facts.contains(Fact::Mends)      ? tr("Convert it to Codex's form; nothing in it is lost.")
                : facts.contains(Fact::What) ? tr("Fix what the error names, or move the file away.")
                                             : tr("Fix the entry named in the error, or move the file away.")};
    case FindingKind::EncryptedEntryReturns:
        return {
            tr("The file holds a sign-in for this server, and what Codex keeps encrypted (%1) cannot be opened now.")
                .arg(facts[Fact::File]),
            tr("An older sign-in in the encrypted store may replace this one once it can be opened again."),
            tr("Unlock the keyring or bring the passphrase back, and sign in again. If it is lost, move that file "
               "away.")};
    case FindingKind::KeyringLocked:
        return {tr("The keyring is locked."), tr("Sign-ins in it can be neither read nor renewed."),
                tr("Unlock it, for example in your password manager, or log in to the desktop again.")};
    case FindingKind::NoKeyring:
        return {tr("Sign-ins are kept in the keyring, and no keyring service runs here."),
                tr("There is no place to keep sign-ins."),
                tr("Start a keyring service (GNOME Keyring, KWallet, KeePassXC), or set "
                   "mcp_oauth_credentials_store to “file”.")};
    case FindingKind::StoreUnreadable:
        return {tr("The %1 cannot be read: %2.").arg(storeOf(facts[Fact::Store]), facts[Fact::What]),
                tr("Nothing in it is used or overwritten until it can be read."),
                facts[Fact::Store] == wordFor(StoreKind::Keyring)
                    ? tr("Fix what the error names.")
                    : tr("Fix what the error names, or move the file away.")};
    }
    Q_UNREACHABLE();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return tr("note");
    case Severity::Warning:
        return tr("warning");
    case Severity::Problem:
        return tr("problem");
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey::Words
