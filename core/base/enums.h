#pragma once

#include "core/base/export.h"

#include <QtCore/QObject>

namespace Latchkey {

// The enumerations of every room. They stand together because moc can give a namespace its metaobject in one header
// only; by that, QDebug, QTest and QML know the names of their values. wordFor() has the stable words for scripts.
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
    None,
    Configuration,
    Lock,
    Read,
    Prepare,
    Journal,
    Discovery,
    Registration,
    Authorization,
    Exchange,
    Refresh,
    Persist,
    Remove,
    Revocation,
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
    ClientForgotten, //!< The same, because it no longer knows the client; a sign-in registers anew.
    NotNow, //!< The same request may do later.
    Unknown, //!< It is not clear: the answer may also come from a fault.
};
Q_ENUM_NS(RefusalMeaning)

//! The part of a token request that was refused, if a request without it, or with another value, may succeed.
enum class RefusedPart { None, Resource, Scope };
Q_ENUM_NS(RefusedPart)

enum class StoreKind {
    File,
    Keyring,
    Encrypted, //!< The file that Codex encrypts.
    Own, //!< SessionSettings::store: the program's.
};
Q_ENUM_NS(StoreKind)

enum class StoreMode { Auto, File, Keyring };
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
    SignedIn,
    NotOAuth, //!< Lets everybody in, or is authorized by a bearer token variable or by headers: there is no sign-in to keep.
    Disabled, //!< Switched off in the configuration.
    Checking, //!< The store has not answered yet.
    Refreshing,
    ExpiresSoon,
    ExpiredWillRefresh, //!< Expired, and a refresh token is there to mend it.
    NeedsSignIn,
    Trouble, //!< Something failed that signing in does not mend, or not at once.
};
Q_ENUM_NS(HealthState)

//! Why a server needs a sign-in.
enum class SignInReason {
    None,
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
    Memory, //!< It was known already, and is still good.
    Store, //!< Stored by this or another process, and fresh.
    Adopted, //!< Another process refreshed it while we waited.
    Refreshed, //!< We refreshed it.
};
Q_ENUM_NS(TokenSource)

enum class LoginStep {
    Discovering, //!< Finding the authorization server.
    Registering, //!< Becoming its client.
    Confirming, //!< The page is known, and held back until proceed(). Skipped unless LoginOptions::confirm wants it.
    WaitingForBrowser, //!< The URL is known; the user acts.
    WaitingForCode, //!< With LoginWay::Device instead: the code is known; the user types it in some browser.
    Exchanging, //!< The code is being exchanged for tokens.
    Saving, //!< Waiting for the lock, and writing the credential.
    Finished,
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
    SignInAssumingPkce, //!< The same, where the user says that it has PKCE: ProviderOptions::assumePkce.
    //! A grant without a user, a refresh or a revocation. RFC 8414 section 2 requires no authorization endpoint for
    //! these.
    TokensOnly,
};
Q_ENUM_NS(ServerUse)

//! How the browser's request at the end of a sign-in went, and so which page it gets.
enum class RedirectPage {
    Succeeded,
    Denied, //!< The user, or the provider, said no.
    Failed,
    NotOurs, //!< It belongs to another sign-in, or to none.
    AlreadyAnswered,
    NotFound,
    WrongMethod,
    WrongHost,
    TooLong,
    NotHttp,
};
Q_ENUM_NS(RedirectPage)

//! MCP clients of which something is known: where they list their servers, or where they keep sign-ins.
enum class McpClient {
    ClaudeCode,
    ClaudeDesktop,
    VsCode,
    Cursor,
    GeminiCli,
    OpenCode,
    Windsurf,
    Codex,
    CopilotCli,
    Zed,
    Cline,
    RooCode,
    LmStudio,
    Goose,
    JetBrains,
    Inspector,
    McpRemote,
    Antigravity,
};
Q_ENUM_NS(McpClient)

//! The state of one server in one client.
enum class ClientState {
    NotHere, //!< There is no such client on this computer.
    SharesAlready, //!< Codex in the home that Latchkey serves: it uses the same sign-in.
    Connected,
    ConnectionBroken, //!< By an entry whose program no longer exists.
    Found, //!< It is here, without that server.
    FoundOwn, //!< It has the server, with a sign-in of its own.
    Unreadable, //!< Its file cannot be read.
    Managed, //!< An administrator decides.
    ByHand, //!< It is here, but we do not write its file: there is a text to paste.
};
Q_ENUM_NS(ClientState)

//! Why a client is not connected, or not disconnected.
enum class ConnectionObstacle {
    None,
    NotHere, //!< The client is not on this computer.
    ByHand, //!< Nothing is written into its file; the client says why: handReason().
    Managed, //!< `detail`: the file.
    OwnHome, //!< It is the Codex that Latchkey serves.
    NotUnderstood, //!< We do not understand all of the file; `detail` says what, and where.
    Headers, //!< The entry has headers of the user's own.
    NameTaken, //!< By another server.
    Notation, //!< It cannot be told which of two notations the client reads.
    NotWritable, //!< `detail`: why.
    Program, //!< The launcher's fault.
    NoHelper, //!< This client runs no command for headers.
    Merged, //!< The client merges the entry with one that has an address, in the file `detail`.
    NotThere, //!< It has no such entry.
};
Q_ENUM_NS(ConnectionObstacle)

//! Why nothing is written into a client's file.
enum class HandReason { None, RewritesItsFile, Yaml, KeptInside, NoFile, SignInsOnly };
Q_ENUM_NS(HandReason)

//! What the user must do before a running client notices the change.
enum class Afterwards { Restart, NewSession, NextMessage, Refresh, Nothing };
Q_ENUM_NS(Afterwards)

} // namespace Latchkey
