#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credential/health.h"
#include "core/credential/server.h"
#include "core/oauth/oauthclient.h"
#include "core/session/history.h"
#include "core/session/login.h"
#include "core/store/credentialstore.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkReply;

namespace Latchkey {

class SessionContext;

//! An access token, and what goes with it to authorize a request.
struct AccessToken {
    Secret value; //!< What follows `Bearer ` or `DPoP ` in the header.
    QDateTime expiresAt; //!< UTC; invalid if it is not known.
    TokenSource source = TokenSource::Memory; //!< Where it came from.
    //! With DPoP, the value alone is of no use: see CredentialSession::authorizationHeaders().
    TokenType type = TokenType::Bearer;
    Secret dpopKey = {}; //!< What a DPoP token is bound to: PKCS#8 in PEM. It stays in this process.
};

//! Type, expiry and where it comes from; not the token.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const AccessToken &token);

//! What a sign-out has done.
struct LogoutReport {
    bool removedFromFile = false; //!< From the credentials file.
    bool removedFromKeyring = false; //!< From the keyring.
    bool removedFromEncrypted = false; //!< From Codex's encrypted store.
    bool removedFromOwn = false; //!< From SessionSettings::store.
    RevocationReport revocation; //!< What has become of the tokens at the authorization server.
};

//! What was removed and revoked; no token.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const LogoutReport &report);

//! The lifecycle of one server's credential inside this process: the object that an MCP client links Latchkey for.
//! Every change runs as one serialized, cross-process transaction on one pinned store, owned by the library: giving
//! up on a future, or destroying the session, changes nothing about a transaction that has begun.
//! Use from the thread that created it, with a running event loop. Nothing here blocks. A call from another thread does
//! nothing: it yields an error (Internal), or what is empty, and is an assertion in a build of Latchkey for debugging. Only
//! server(), name(), url() and network() may be called from any thread.
class LATCHKEY_EXPORT CredentialSession : public QObject
{
    Q_OBJECT
    // For user interfaces to bind to. No signal tells what changes by the passing of time alone, as "expires soon" does:
    // healthChangesAt() says when to look again.
    //! The server's name, made safe to show.
    Q_PROPERTY(QString name READ name CONSTANT)
    //! The server's URL, as configured.
    Q_PROPERTY(QString url READ url CONSTANT)
    //! What a person needs to know about the server, in one word.
    Q_PROPERTY(Latchkey::HealthState state READ state NOTIFY changed)
    //! When the access token expires, in UTC; invalid if there is none, or nobody knows.
    Q_PROPERTY(QDateTime expiresAt READ expiresAt NOTIFY changed)
    //! Whether there is a credential, as far as memory knows.
    Q_PROPERTY(bool signedIn READ isSignedIn NOTIFY changed)
    //! What went wrong last, in a sentence, even if the credential still works; empty if nothing did.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    //! The sign-in under way; null if there is none.
    Q_PROPERTY(Latchkey::Login *runningLogin READ runningLogin NOTIFY changed)
public:
    ~CredentialSession() override;

    const Server &server() const; //!< The server, as it was passed to SessionFactory::open(); valid as long as this is.
    QString name() const; //!< The server's name, made safe to show.
    QString url() const; //!< The server's URL, as configured.
    HealthState state() const { return health().state; } //!< health() in one word.
    QDateTime expiresAt() const { return health().expiresAt; } //!< UTC, of the access token; invalid if nobody knows.
    //! Whether there is a credential, as far as memory knows.
    bool isSignedIn() const { return credential().summary.has_value(); }
    //! What went wrong last (Health::error), as describe() words it; empty if nothing did.
    QString trouble() const;
    const NetworkSettings &network() const; //!< SessionSettings::network; valid as long as this is.

    //! A token that is good for at least \a minValidity (as far as the provider grants such), refreshed first if need
    //! be. Errors: AuthorizationRequired (sign in), StoreUnavailable, StoreLocked, StoreEncrypted, LockTimeout, Network,
    //! Refused, OutcomeUnknown, Protocol, InvalidInput (something that is configured cannot be used), Superseded (another
    //! program changed the credential meanwhile, without its lock); the stage says where.
    QFuture<Result<AccessToken>> accessToken(std::chrono::seconds minValidity = expirySkew);

    //! After a 401 to \a rejected: a token that is not that one. If another process or call has changed the token in
    //! the meantime, it is adopted and the provider is left alone. Errors: as accessToken().
    QFuture<Result<AccessToken>> refreshAfterUnauthorized(const Secret &rejected);

    //! For programs that send requests without AuthorizedNetwork: the headers that authorize one request of \a method
    //! to \a url with \a token: `Authorization` and, for a token that is bound to a key, `DPoP` with a proof that is
    //! good for this one request (RFC 9449 section 7). Errors: InvalidInput (\a url is not of the server's origin, the
    //! server's own address is plain http to another machine, or \a token is none that can be sent),
    //! AuthorizationRequired (the key is lost), Internal.
    Result<QList<QPair<QByteArray, QByteArray>>> authorizationHeaders(const AccessToken &token, const QUrl &url,
                                                                      const QByteArray &method) const;
    //! Notes the nonce in \a reply, to a request with such headers, for the proofs to come. True: the request failed
    //! only for the lack of that nonce (RFC 9449 section 9), and the token was not rejected. Make the headers anew and
    //! send it again, once.
    bool wantsAnotherProof(const QNetworkReply &reply);

    //! Refreshes now, even if the token is still good. Errors: as accessToken().
    QFuture<Result<AccessToken>> refresh();

    //! Starts a sign-in, or returns the one under way for this server. Never null; it owns itself (see Login).
    Login *login(const LoginOptions &options);
    Login *runningLogin() const; //!< The sign-in under way; null if there is none.

    //! The server has answered a request with 403 `insufficient_scope` (RFC 6750 section 3.1), and needs \a scopes for
    //! it. health() then says so, and the next sign-in asks for them beside those that are granted.
    //! Starts nothing by itself. What a sign-in has asked for and not been granted is not asked for again.
    void requestScopes(const QStringList &scopes);

    //! The scopes that a sign-in would ask for because of requestScopes(): the wanted, the granted and the configured ones.
    //! Empty if no more are wanted: a sign-in then asks as usual.
    QStringList scopesOfNextSignIn() const;

    //! Remembers that the server takes requests without a credential and offers no sign-in, or, with false, that it has
    //! just asked for one after all. As long as there is no credential, health() is then NotOAuth. Once the future
    //! succeeds, it is written down for every other program; but as long as pinnedStore() is not set, only this process
    //! knows it, and forgets it once it reads the store. Errors: StoreUnavailable with Stage::Journal (it could not be written down, and
    //! only this process knows it).
    QFuture<Status> setAnonymousAccess(bool allowed);
    //! Asks the server whether it lets everybody in, and remembers that it does, as by setAnonymousAccess(true); for
    //! programs that got an answer without a credential. Asks once as long as sessions of this server live, even if it gets
    //! no answer; later calls do nothing. Errors: as setAnonymousAccess(). A server that cannot be asked is no error.
    QFuture<Status> checkAnonymousAccess();

    //! Where the server's own address redirects to, within its origin; invalid if it does not, as far as this session knows.
    //! Requests of AuthorizedNetwork to that address go there at once.
    QUrl movedTo() const;
    //! For programs that send requests without AuthorizedNetwork: sets movedTo(), since the server has redirected one
    //! to \a to (307 or 308). Emits moved() if that is news.
    void noteMoved(const QUrl &to);

    //! Makes one real, harmless request with what there is for the server; with the one refresh that a refusal leads
    //! to, it takes no longer than \a bound. The outcome is part of health(), and is written down if pinnedStore() is set
    //! by then. One at a time: a second one joins the first. Errors: InvalidInput (the server is switched off), Cancelled.
    QFuture<Result<CheckOutcome>> check(std::chrono::milliseconds bound = std::chrono::seconds(10));

    //! Removes the credential from every store under its lock, then revokes its tokens at the provider, as far as that
    //! answers; what could not be revoked is no error, and tried again later. Ends a sign-in under way. Errors:
    //! StoreUnavailable, StoreLocked, StoreEncrypted, LockTimeout (a store may still have it); the stage says where.
    QFuture<Result<LogoutReport>> logout();

    //! Stores \a credential, which this program or another one was granted elsewhere (by a
    //! QOAuth2AuthorizationCodeFlow, say), in the place of what is there, as a sign-in does: under the lock, durably,
    //! and told to everybody. From then on it is refreshed like any other. Its server is this session's, whatever it
    //! says. At the least it has an access token; to be refreshed it needs the refresh token, `issuer` (RFC 8414
    //! section 2) and `clientId`, and `expiresAt` in UTC.
    //! Errors: InvalidInput (no access token, or one that cannot be sent); those of the lock and the store. Nothing
    //! that was stored changes then.
    QFuture<Status> importCredential(const Credential &credential);

    //! Reads the pinned store into memory, without a lock; finishes when health() is up to date. For showing state, and
    //! when the store is seen to have changed. Errors, with Stage::Read: StoreUnavailable, StoreLocked, StoreEncrypted,
    //! LockTimeout; lastOutcome() then has them, too.
    QFuture<Status> reload();

    //! What happened to the credential, by whichever program; newest first. Empty where no history is kept
    //! (SessionSettings::historyFolder). Never fails.
    QFuture<Result<QList<HistoryEvent>>> history() const;

    //! For programs that schedule refreshes themselves, without RefreshScheduler: when what has failed is tried again, for
    //! Health::nextTry. UTC; invalid if it is not.
    void setNextTry(const QDateTime &when);

    Health health() const; //!< At the time of SessionSettings::clock.
    //! UTC. When health() next changes by the passing of time alone; invalid if it will not.
    QDateTime healthChangesAt() const;
    KnownCredential credential() const; //!< What memory holds of the credential, without a secret.
    LastOutcome lastOutcome() const; //!< What runs now, and how the last operation ended that left a mark.
    //! Where the credential is kept; not set before the first operation has found that out. For showing: only this library
    //! writes there, under the credential's lock.
    std::optional<StorePlace> pinnedStore() const;

Q_SIGNALS:
    //! Health, credential, outcome or pinned store may have changed.
    void changed();
    //! The server has redirected us to \a to, for the first time. The configured address should be changed to that.
    void moved(const QUrl &to);
    //! An operation has ended: \a what was tried, and \a error if it failed. For notifications and histories.
    void finished(Latchkey::LastOutcome::Activity what, const std::optional<Latchkey::Error> &error);

private:
    friend class SessionFactory;
    CredentialSession(Server server, std::shared_ptr<SessionContext> context, QObject *parent);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
