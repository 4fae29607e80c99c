#pragma once

#include "core/base/export.h"

#include <QtCore/QObject>

namespace Latchkey {

// The enumerations of the whole library. They stand together because moc can give a namespace its metaobject in one
// header only; by that, QDebug, QTest and QML know the names of their values. wordFor() has the stable words for scripts.
Q_NAMESPACE_EXPORT(LATCHKEY_EXPORT)

//! What went wrong, told apart by what to do next.
enum class ErrorKind {
    Cancelled, //!< The user or the program gave up.
    InvalidInput, //!< Something a person wrote is wrong: a URL, a configuration, an argument.
    AuthorizationRequired, //!< Only a sign-in by the user helps.
    StoreUnavailable, //!< The store cannot be read or written.
    StoreLocked, //!< The keyring is there, and locked.
    StoreEncrypted, //!< The store is encrypted, and the passphrase to it is missing or does not fit.
    LockTimeout, //!< Another process held the lock for longer than we may wait.
    Network, //!< The provider could not be reached, or does not answer for now. No token was used up.
    OutcomeUnknown, //!< The request was sent, and no answer came: the provider may have acted on it.
    Refused, //!< The provider said no to this attempt, for a reason that signing in again may not mend.
    Protocol, //!< The other side's answer breaks the protocol, or is unsafe to follow.
    SignInNotNeeded, //!< The server lets everybody in: there is nothing to sign in to.
    Superseded, //!< The stored credential changed under us; it was not overwritten.
    Internal, //!< A defect of ours, or a call that the program must not make, such as from another thread.
};
Q_ENUM_NS(ErrorKind)

//! Where in an operation it went wrong, in the order of the refresh transaction and of the sign-in.
enum class Stage {
    None, //!< Before, or outside of, all of these.
    Configuration, //!< Using what a person configured, or what the program passed in.
    Lock, //!< Waiting for the credential's lock, which all programs share.
    Read, //!< Finding out which store has the credential, and reading it.
    Prepare, //!< Making sure that the result can be written, before anything is asked for.
    Journal, //!< Writing down what is about to happen, so that it is known after a crash.
    Discovery, //!< Finding the authorization server and its metadata (RFC 9728, RFC 8414).
    Registration, //!< Becoming a client of the authorization server (RFC 7591).
    Authorization, //!< Waiting for the user to grant access (RFC 6749 section 4.1.1, RFC 8628).
    Exchange, //!< Requesting tokens with anything but a refresh token (RFC 6749 sections 4.1.3 and 4.4).
    Refresh, //!< Requesting tokens with the refresh token (RFC 6749 section 6).
    Persist, //!< Writing what was granted into the store.
    Remove, //!< Removing the credential from the store.
    Revocation, //!< Telling the authorization server that the tokens are no longer needed (RFC 7009).
};
Q_ENUM_NS(Stage)

//! What has become of tokens that a provider has granted, where they could not be stored.
enum class Granted {
    Nothing, //!< There are none.
    Kept, //!< They are written down beside the store, and whoever takes the credential's lock next stores them.
    Waiting, //!< This process has them, and goes on trying to store them for a while.
    Lost, //!< They are gone, and the tokens that they replace are used up.
};
Q_ENUM_NS(Granted)

//! What an authorization server meant by refusing a token request.
enum class RefusalMeaning {
    Ended, //!< What was granted has ended: only a sign-in helps.
    ClientForgotten, //!< As Ended, because it no longer knows the client; a sign-in registers anew.
    NotNow, //!< The same request may succeed later.
    Unknown, //!< It is not clear: the answer may also come from a fault.
};
Q_ENUM_NS(RefusalMeaning)

//! The part of a token request that was refused, if a request without it, or with another value, may succeed.
enum class RefusedPart {
    None, //!< No part that could be left out.
    Resource, //!< `resource` (RFC 8707 section 2).
    Scope, //!< `scope` (RFC 6749 section 3.3).
};
Q_ENUM_NS(RefusedPart)

//! What keeps credentials.
enum class StoreKind {
    File, //!< `.credentials.json` in the home, readable by the user alone.
    Keyring, //!< The desktop's keyring: the Secret Service, or KWallet.
    Encrypted, //!< The file that Codex encrypts.
    Own, //!< The program's own: SessionSettings::store.
};
Q_ENUM_NS(StoreKind)

//! Which store is configured: Codex's `mcp_oauth_credentials_store`.
enum class StoreMode {
    Auto, //!< The keyring, or what Codex puts in its place, where there is one; else the file. PinReason has the rules.
    File, //!< The file, always.
    Keyring, //!< The keyring, or what Codex puts in its place, always.
};
Q_ENUM_NS(StoreMode)

//! Why a credential is kept in the store that it is in.
enum class PinReason {
    Configured, //!< The mode names it.
    CodexEncrypts, //!< auto: the encrypted store replaces the keyring; it holds the credential, or no store does.
    KeyringHasEntry, //!< auto: the keyring holds the credential.
    FileHasEntry, //!< auto: the keyring holds none, and the file does.
    NoEntryKeyringReady, //!< auto: no store holds one; a new one goes to the keyring.
    NoKeyring, //!< auto: no keyring service runs here.
};
Q_ENUM_NS(PinReason)

//! How an access token is presented.
enum class TokenType {
    Bearer, //!< RFC 6750: anybody who has it can use it.
    DPoP, //!< RFC 9449: each request needs a new proof that we have the key that the token is bound to.
};
Q_ENUM_NS(TokenType)

//! What the user needs to know about a server, best first.
enum class HealthState {
    SignedIn, //!< There is a credential; its access token is good for some time yet, or nobody knows when it expires.
    NotOAuth, //!< Lets everybody in, or is authorized by a bearer token variable or by headers: there is no sign-in to keep.
    Disabled, //!< Switched off in the configuration.
    Checking, //!< The store has not answered yet.
    Refreshing, //!< A refresh is under way in this process.
    //! The access token expires within expiresSoonWindow, or within the last fifth of its life, if that is shorter.
    ExpiresSoon,
    ExpiredWillRefresh, //!< Expired, and a refresh token is there to mend it.
    NeedsSignIn, //!< Only the user can mend it; Health::reason says why.
    Trouble, //!< Something failed that signing in does not mend, or not at once.
};
Q_ENUM_NS(HealthState)

//! Why a server needs a sign-in.
enum class SignInReason {
    None, //!< It needs none, or nobody knows why.
    //! There is no credential, and none is known to have been removed; or it was granted to another client than the
    //! configured one.
    NeverSignedIn,
    Expired, //!< And no refresh token was granted.
    Rejected, //!< The authorization server no longer accepts the refresh token, however it words that.
    Interrupted, //!< Rejected, after an earlier refresh was cut off and may have consumed the token.
    BroughtBack, //!< An older copy is stored, whose refresh token was replaced long ago.
    SignedOut, //!< The credential was removed, here or by another program.
    ClientForgotten, //!< The authorization server no longer knows the client; a sign-in registers anew.
    ProviderMoved, //!< The server uses another authorization server now, and the former one is gone.
    MorePermissions, //!< The server asks for more than was granted; what was granted still works.
};
Q_ENUM_NS(SignInReason)

//! Where an access token came from; for histories and diagnostics.
enum class TokenSource {
    Memory, //!< This process knew it already, and it is still good.
    Store, //!< It was read from the store, fresh.
    Adopted, //!< Another process refreshed it while we waited.
    Refreshed, //!< We refreshed it.
};
Q_ENUM_NS(TokenSource)

//! How far a sign-in is, in this order; steps may be skipped.
enum class LoginStep {
    Discovering, //!< Finding the authorization server.
    Registering, //!< Becoming its client.
    Confirming, //!< The page is known, and held back until proceed(). Skipped unless LoginOptions::confirm wants it.
    WaitingForBrowser, //!< The URL is known; the user acts.
    WaitingForCode, //!< With LoginWay::Device instead: the code is known; the user types it in some browser.
    Exchanging, //!< The code is being exchanged for tokens.
    Saving, //!< Waiting for the lock, and writing the credential.
    Finished, //!< Login::future() has the outcome.
};
Q_ENUM_NS(LoginStep)

//! How the user grants access.
enum class LoginWay {
    Browser, //!< In a browser that can reach this machine, or whose last address the user pastes.
    Device, //!< In any browser, by typing a code (RFC 8628). Only where Login::offersCode().
};
Q_ENUM_NS(LoginWay)

//! Which list a server comes from.
enum class ServerOrigin {
    Codex, //!< A layer of Codex's configuration: read, never written.
    Own, //!< Latchkey's own list.
};
Q_ENUM_NS(ServerOrigin)

//! What an authorization server is needed for.
enum class ServerUse {
    SignIn, //!< A user's sign-in: it must have an authorization endpoint, with PKCE.
    SignInAssumingPkce, //!< As SignIn, where the user says that it has PKCE: ProviderOptions::assumePkce.
    //! A grant without a user, a refresh or a revocation. RFC 8414 section 2 requires no authorization endpoint for
    //! these.
    TokensOnly,
};
Q_ENUM_NS(ServerUse)

//! How the browser's request at the end of a sign-in went, and so which page it gets.
enum class RedirectPage {
    Succeeded, //!< It brought the code; the program does the rest.
    Denied, //!< The user, or the provider, said no.
    Failed, //!< It reports another error, or cannot be read as an answer.
    NotOurs, //!< It belongs to another sign-in, or to none.
    AlreadyAnswered, //!< The sign-in has had its answer; this is a reload, say.
    NotFound, //!< It asks for another path, as browsers do for an icon.
    WrongMethod, //!< It is not a GET.
    WrongHost, //!< Its `Host` is not this machine: a page on another site may have sent it.
    TooLong, //!< It is longer than any answer.
    NotHttp, //!< It is not HTTP at all.
};
Q_ENUM_NS(RedirectPage)

//! MCP clients of which something is known: where they list their servers, or where they keep sign-ins.
enum class McpClient {
    ClaudeCode, //!< Claude Code, of Anthropic.
    ClaudeDesktop, //!< Claude Desktop, of Anthropic.
    VsCode, //!< Visual Studio Code, of Microsoft.
    Cursor, //!< Cursor, an editor.
    GeminiCli, //!< Gemini CLI, of Google.
    OpenCode, //!< opencode, in the terminal.
    Windsurf, //!< Windsurf, an editor.
    Codex, //!< Codex, of OpenAI, in this home or another one.
    CopilotCli, //!< GitHub Copilot CLI.
    Zed, //!< Zed, an editor.
    Cline, //!< Cline, an extension of VS Code.
    RooCode, //!< Roo Code, an extension of VS Code.
    LmStudio, //!< LM Studio, for local models.
    Goose, //!< goose, of Block.
    JetBrains, //!< The assistants in JetBrains' IDEs.
    Inspector, //!< MCP Inspector, for people who develop servers.
    McpRemote, //!< mcp-remote, a bridge for clients that only run commands.
    Antigravity, //!< Antigravity, of Google.
};
Q_ENUM_NS(McpClient)

//! The state of one server in one client.
enum class ClientState {
    NotHere, //!< There is no such client on this computer.
    SharesAlready, //!< Codex in the home that Latchkey serves: it uses the same sign-in.
    Connected, //!< It reaches the server by Latchkey: through its bridge, or with its headers.
    ConnectionBroken, //!< By an entry whose program no longer exists.
    Found, //!< It is here, without that server.
    FoundOwn, //!< It has the server, with a sign-in of its own.
    Unreadable, //!< Its file cannot be read.
    Managed, //!< An administrator decides which servers it has.
    ByHand, //!< It is here, but we do not write its file: there is a text to paste.
};
Q_ENUM_NS(ClientState)

//! Why a client is not connected, or not disconnected.
enum class ConnectionObstacle {
    None, //!< Nothing is in the way.
    NotHere, //!< The client is not on this computer.
    ByHand, //!< Nothing is written into the client's file: see handReason().
    Managed, //!< An administrator decides, by the file `detail`.
    OwnHome, //!< It is the Codex that Latchkey serves.
    NotUnderstood, //!< We do not understand all of the file; `detail` says what, and where.
    Headers, //!< The entry has headers of the user's own.
    NameTaken, //!< Another server has that name in the client.
    Notation, //!< It cannot be told which of two notations the client reads.
    NotWritable, //!< The file cannot be written; `detail` says why.
    Program, //!< The client could not start Latchkey's program: see Launcher::Fault.
    NoHelper, //!< The client runs no command that prints headers, as ConnectionWish::byHelper wants.
    Merged, //!< The client merges the entry with one that has an address, in the file `detail`.
    NotThere, //!< The client has no such entry.
};
Q_ENUM_NS(ConnectionObstacle)

//! Why nothing is written into a client's file.
enum class HandReason {
    None, //!< It is written.
    RewritesItsFile, //!< The running client writes its own copy over it, and drops what others have added.
    Yaml, //!< Its format is YAML, which we do not write.
    KeptInside, //!< Servers are among the client's own settings, where a person adds them.
    NoFile, //!< The client has no fixed file: one is named each time it is started.
    SignInsOnly, //!< The client has no list of servers; we only look at the sign-ins that it keeps.
};
Q_ENUM_NS(HandReason)

//! What the user must do before a running client notices the change.
enum class Afterwards {
    Restart, //!< Quit it, and start it again.
    NewSession, //!< Begin a new session in it.
    NextMessage, //!< Send it a message.
    Refresh, //!< Press *Refresh* in its list of servers.
    Nothing, //!< It follows its file.
};
Q_ENUM_NS(Afterwards)

} // namespace Latchkey
