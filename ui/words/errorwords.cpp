#include "core/base/visibletext.h"
#include "ui/words/language.h"
#include "ui/words/sentences.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

namespace Latchkey::Words {

namespace {

QString doing(Stage stage)
{
    switch (stage) {
    case Stage::None:
        return {};
    case Stage::Configuration:
        return tr("while reading the configuration");
    case Stage::Lock:
        return tr("while waiting for the lock");
    case Stage::Read:
        return tr("while reading the sign-in");
    case Stage::Prepare:
        return tr("while preparing to save");
    case Stage::Journal:
        return tr("while writing the journal");
    case Stage::Discovery:
        return tr("while finding the provider");
    case Stage::Registration:
        return tr("while registering with the provider");
    case Stage::Authorization:
        return tr("while waiting for the browser");
    case Stage::Exchange:
        return tr("while fetching the sign-in");
    case Stage::Refresh:
        return tr("while renewing");
    case Stage::Persist:
        return tr("while saving");
    case Stage::Remove:
        return tr("while removing");
    case Stage::Revocation:
        return tr("while revoking");
    }
    Q_UNREACHABLE();
}

QString headline(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return tr("Cancelled");
    case ErrorKind::InvalidInput:
        return tr("Something in the input is not right");
    case ErrorKind::AuthorizationRequired:
        return error.stage == Stage::Authorization ? tr("The sign-in was not completed") : tr("A sign-in is needed");
    case ErrorKind::StoreUnavailable:
        return error.stage == Stage::Configuration ? tr("The configuration cannot be read or changed")
                                                   : tr("The sign-in cannot be read or saved");
    case ErrorKind::StoreLocked:
        return tr("The keyring is locked");
    case ErrorKind::StoreEncrypted:
        return tr("What Codex keeps encrypted cannot be opened");
    case ErrorKind::LockTimeout:
        return tr("Another program is still busy with this sign-in");
    case ErrorKind::Network:
        return tr("The provider cannot be reached, or is busy");
    case ErrorKind::OutcomeUnknown:
        return tr("The provider did not answer");
    case ErrorKind::Refused:
        return tr("The provider refused");
    case ErrorKind::Protocol:
        return tr("The server's answer breaks the rules");
    case ErrorKind::SignInNotNeeded:
        return tr("No sign-in is needed");
    case ErrorKind::Superseded:
        return tr("Another program changed the sign-in at the same time");
    case ErrorKind::Internal:
        return tr("Something went wrong inside Latchkey");
    }
    Q_UNREACHABLE();
}

// What was spent is told by how far it came, whatever went wrong there.
QString meaning(const Error &error)
{
    switch (error.granted) {
    case Granted::Kept:
        return tr("The provider has renewed the sign-in already. It is kept aside, and the next attempt saves it.");
    case Granted::Waiting:
        return tr("The provider has renewed the sign-in already. Leave this program running: it goes on trying to save "
                  "it for a few minutes.");
    case Granted::Lost:
        return tr("The provider had renewed the sign-in, and it could not be saved. You may have to sign in again.");
    case Granted::Nothing:
        break;
    }
    if (error.stage == Stage::Remove && error.kind != ErrorKind::Cancelled)
        return tr("It may still be there.");
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return tr("Nothing was changed.");
    case ErrorKind::InvalidInput:
        return tr("Nothing was done.");
    case ErrorKind::AuthorizationRequired:
        return tr("Only you can grant access again.");
    case ErrorKind::StoreUnavailable:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreEncrypted:
        return tr("Nothing was changed, and no other copy was used instead.");
    case ErrorKind::LockTimeout:
        return tr("Nothing was changed; the sign-in is as that program leaves it.");
    case ErrorKind::Network:
        return tr("Your sign-in is kept.");
    case ErrorKind::OutcomeUnknown:
        return tr("It may have renewed the sign-in, but its answer was lost. Your stored sign-in is kept.");
    case ErrorKind::Refused:
        return tr("Your sign-in is kept, but this attempt has failed for good.");
    case ErrorKind::Protocol:
        return tr("It was not safe to go on. Your sign-in is as it was.");
    case ErrorKind::SignInNotNeeded:
        return tr("The server lets everybody in.");
    case ErrorKind::Superseded:
        return tr("The other program's sign-in was kept.");
    case ErrorKind::Internal:
        return tr("Your sign-in is as it was.");
    }
    Q_UNREACHABLE();
}

QString advice(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return {};
    case ErrorKind::InvalidInput:
        return tr("Correct it and try again.");
    case ErrorKind::AuthorizationRequired:
        return tr("Sign in.");
    case ErrorKind::StoreUnavailable:
        return tr("See the details, fix what they name, and try again.");
    case ErrorKind::StoreLocked:
        return tr("Unlock the keyring (for example in your password manager), and try again.");
    case ErrorKind::StoreEncrypted:
        return tr(
            "Bring back the passphrase that Codex keeps in the keyring. If it is lost, or there never was one, move "
            "secrets/mcp_oauth.age away and sign in once with Codex, which makes a new one.");
    case ErrorKind::LockTimeout:
        return tr("Try again in a minute. If it happens again, look for a program that hangs.");
    case ErrorKind::Network:
        return tr("Check your connection, or try again later.");
    case ErrorKind::OutcomeUnknown:
        return tr("Try again; if the provider then asks for it, sign in.");
    case ErrorKind::Refused:
        return error.oauthError == QLatin1String("invalid_client")
            ? tr("Sign in again: the provider has forgotten this program's registration.")
            : tr("See the details. Signing in again may help; otherwise ask whoever runs the server.");
    case ErrorKind::Protocol:
        return tr("See the details, and report them to whoever runs the server.");
    case ErrorKind::SignInNotNeeded:
        return tr("Use it as it is.");
    case ErrorKind::Superseded:
        return tr("Try again.");
    case ErrorKind::Internal:
        return tr("Please report this with the details.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString ErrorText::all() const
{
    return paragraph({happened, meaning, advice});
}

ErrorText loginErrorText(const Error &error)
{
    if (error.kind == ErrorKind::AuthorizationRequired && error.oauthError == QLatin1String("access_denied"))
        return {tr("Access was not allowed"), tr("You, or the provider, said no in the browser. Nothing was changed."),
                tr("Try again if that was a mistake.")};
    if (error.kind == ErrorKind::AuthorizationRequired && error.stage == Stage::Authorization)
        return {tr("The time for this sign-in has run out"),
                tr("Nobody finished it in the browser, and its link is no longer good. Nothing was changed."),
                tr("Try again.")};
    if (error.kind == ErrorKind::InvalidInput && error.stage == Stage::Registration)
        return {tr("This provider does not know this program"),
                tr("It accepts programs only by a client id that it has given out, or by the address of a client-id "
                   "metadata document."),
                tr("Ask whoever runs it for a client id, or name such an address in the preferences.")};
    ErrorText text = errorText(error);
    if (error.kind == ErrorKind::Network && error.granted == Granted::Nothing)
        text.meaning = tr("Nothing was changed."); // there may have been no sign-in yet that is kept
    return text;
}

ErrorText errorText(const Error &error)
{
    QString happened = headline(error);
    const bool stageHelps = error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::AuthorizationRequired
        && error.kind != ErrorKind::InvalidInput && error.kind != ErrorKind::SignInNotNeeded
        && error.stage != Stage::Configuration;
    if (const QString when = doing(error.stage); stageHelps && !when.isEmpty())
        happened = tr("%1 (%2)").arg(happened, when);
    return {happened, meaning(error), advice(error)};
}

QString detailsText(const Error &error)
{
    return error.detail.isEmpty() ? QString() : tr("Details: %1").arg(visibleText(error.detail, 400));
}

QString failureText(const Error &error)
{
    if (!error.detail.isEmpty() && spoken() == QLatin1String("en"))
        return visibleText(error.detail, 400);
    const QString details = detailsText(error);
    return details.isEmpty() ? errorText(error).all() : errorText(error).all() + QLatin1String("\n\n") + details;
}

} // namespace Latchkey::Words
