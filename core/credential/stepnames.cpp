// Words that programs get from the library, and that the command line prints nowhere.

#include "core/base/wordtable_p.h"
#include "core/credential/health.h"
#include "core/credential/names.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

constexpr WordTable<TokenSource::Refreshed> tokenSourceWords({
    {TokenSource::Memory, "memory"_L1},
    {TokenSource::Store, "store"_L1},
    {TokenSource::Adopted, "adopted"_L1},
    {TokenSource::Refreshed, "refreshed"_L1},
});

constexpr WordTable<PinReason::NoKeyring> pinReasonWords({
    {PinReason::Configured, "configured"_L1},
    {PinReason::CodexEncrypts, "codex_encrypts"_L1},
    {PinReason::KeyringHasEntry, "keyring_has_entry"_L1},
    {PinReason::FileHasEntry, "file_has_entry"_L1},
    {PinReason::NoEntryKeyringReady, "no_entry_keyring_ready"_L1},
    {PinReason::NoKeyring, "no_keyring"_L1},
});

constexpr WordTable<LoginStep::Finished> loginStepWords({
    {LoginStep::Discovering, "discovering"_L1},
    {LoginStep::Registering, "registering"_L1},
    {LoginStep::Confirming, "confirming"_L1},
    {LoginStep::WaitingForBrowser, "waiting_for_browser"_L1},
    {LoginStep::WaitingForCode, "waiting_for_code"_L1},
    {LoginStep::Exchanging, "exchanging"_L1},
    {LoginStep::Saving, "saving"_L1},
    {LoginStep::Finished, "finished"_L1},
});

constexpr WordTable<LastOutcome::Activity::SigningOut> activityWords({
    {LastOutcome::Activity::None, ""_L1},
    {LastOutcome::Activity::Refreshing, "refresh"_L1},
    {LastOutcome::Activity::SigningIn, "sign_in"_L1},
    {LastOutcome::Activity::SigningOut, "sign_out"_L1},
});

} // namespace

QString wordFor(LastOutcome::Activity activity)
{
    return activityWords.wordFor(activity);
}

QString wordFor(TokenSource source)
{
    return tokenSourceWords.wordFor(source);
}

QString wordFor(PinReason reason)
{
    return pinReasonWords.wordFor(reason);
}

QString wordFor(LoginStep step)
{
    return loginStepWords.wordFor(step);
}

} // namespace Latchkey
