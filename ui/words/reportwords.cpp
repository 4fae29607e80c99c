#include "core/base/visibletext.h"
#include "ui/words/sentences.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

namespace {

QString removed(const LogoutReport &report)
{
    if (report.removedFromEncrypted && !report.removedFromFile && !report.removedFromKeyring)
        return tr("The sign-in was removed from what Codex keeps encrypted.");
    if (report.removedFromEncrypted)
        return tr("The sign-in was removed from what Codex keeps encrypted, and from every other place it was kept.");
    if (report.removedFromFile && report.removedFromKeyring)
        return tr("The sign-in was removed from the file and from the keyring.");
    if (report.removedFromFile)
        return tr("The sign-in was removed from the file.");
    if (report.removedFromKeyring)
        return tr("The sign-in was removed from the keyring.");
    return tr("There was no sign-in to remove.");
}

QString revoked(const RevocationReport &report)
{
    using Outcome = RevocationReport::Outcome;
    const bool nothing = report.refreshToken == Outcome::NothingToRevoke
        && report.accessToken == Outcome::NothingToRevoke;
    if (nothing)
        return {};
    if (report.refreshToken == Outcome::NotOffered || report.accessToken == Outcome::NotOffered)
        return tr("%1 offers no revocation, so its tokens end by themselves.").arg(report.host);
    if (report.refreshToken == Outcome::Failed || report.accessToken == Outcome::Failed)
        return tr("It could not be revoked at %1 yet. That is tried again, for a week at most.").arg(report.host);
    return tr("It was revoked at %1.").arg(report.host);
}

} // namespace

QString placeOfStore(StoreKind kind, const QString &home)
{
    switch (kind) {
    case StoreKind::File:
        return tr("A file in %1", "a folder").arg(visibleText(home, 200));
    case StoreKind::Keyring:
        return tr("The keyring of this computer");
    case StoreKind::Encrypted:
        return tr("A file that Codex encrypts");
    case StoreKind::Own: // of a program that links the library
        return wordFor(kind);
    }
    Q_UNREACHABLE();
}

QString storeName(StoreKind kind)
{
    switch (kind) {
    case StoreKind::File:
        return tr("file");
    case StoreKind::Keyring:
        return tr("keyring");
    case StoreKind::Encrypted:
        return tr("encrypted file of Codex");
    case StoreKind::Own: // of a program that links the library
        return wordFor(kind);
    }
    Q_UNREACHABLE();
}

QString pinReason(PinReason reason)
{
    switch (reason) {
    case PinReason::Configured:
        return tr("because the configuration names it");
    case PinReason::CodexEncrypts:
        return tr("because Codex encrypts its sign-ins");
    case PinReason::KeyringHasEntry:
        return tr("because the keyring holds the sign-in");
    case PinReason::FileHasEntry:
        return tr("because only the file holds the sign-in");
    case PinReason::NoEntryKeyringReady:
        return tr("because a new sign-in goes to the keyring");
    case PinReason::NoKeyring:
        return tr("because no keyring service runs here");
    }
    Q_UNREACHABLE();
}

QString loginStep(LoginStep step)
{
    switch (step) {
    case LoginStep::Discovering:
        return tr("Finding the provider");
    case LoginStep::Registering:
        return tr("Registering");
    case LoginStep::Confirming:
        return tr("Waiting for you to confirm");
    case LoginStep::WaitingForBrowser:
        return tr("Waiting for your browser");
    case LoginStep::WaitingForCode:
        return tr("Waiting for you to enter the code");
    case LoginStep::Exchanging:
        return tr("Fetching the tokens");
    case LoginStep::Saving:
        return tr("Saving");
    case LoginStep::Finished:
        return tr("Finished");
    }
    Q_UNREACHABLE();
}

QString loopbackOnly()
{
    return tr("Latchkey accepts the answer on 127.0.0.1 only; Codex would accept it on every interface.");
}

QString logoutReport(const LogoutReport &report)
{
    return paragraph({removed(report), revoked(report.revocation)});
}

} // namespace Latchkey::Words
