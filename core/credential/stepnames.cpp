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

constexpr WordTable<LoginWay::Device> loginWayWords({
    {LoginWay::Browser, "browser"_L1},
    {LoginWay::Device, "device"_L1},
});

constexpr WordTable<RefusalMeaning::Unknown> meaningWords({
    {RefusalMeaning::Ended, "ended"_L1},
    {RefusalMeaning::ClientForgotten, "client_forgotten"_L1},
    {RefusalMeaning::NotNow, "not_now"_L1},
    {RefusalMeaning::Unknown, "unknown"_L1},
});

constexpr WordTable<RefusedPart::Scope> partWords({
    {RefusedPart::None, ""_L1},
    {RefusedPart::Resource, "resource"_L1},
    {RefusedPart::Scope, "scope"_L1},
});

constexpr WordTable<Server::Authorization::Enterprise> authorizationWords({
    {Server::Authorization::OAuth, "oauth"_L1},
    {Server::Authorization::BearerVariable, "bearer_variable"_L1},
    {Server::Authorization::Header, "header"_L1},
    {Server::Authorization::ChatGpt, "chatgpt"_L1},
    {Server::Authorization::Enterprise, "enterprise"_L1},
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

QString wordFor(LoginWay way)
{
    return loginWayWords.wordFor(way);
}

QString wordFor(RefusalMeaning meaning)
{
    return meaningWords.wordFor(meaning);
}

QString wordFor(RefusedPart part)
{
    return partWords.wordFor(part);
}

QString wordFor(Server::Authorization authorization)
{
    return authorizationWords.wordFor(authorization);
}

} // namespace Latchkey
