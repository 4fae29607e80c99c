#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"
#include "core/oauth/metadata.h"
#include "core/oauth/networksettings.h"

#include <QtCore/QFuture>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Latchkey {

//! How this program introduces itself to authorization servers.
struct ClientIdentity {
    QString name = QStringLiteral("Latchkey"); //!< RFC 7591 `client_name`.
    QString uri; //!< RFC 7591 `client_uri`; empty if there is none.
    //! URL of our client-id metadata document. If it is empty, servers that want one get a registration.
    QString metadataDocumentUrl;
};

//! What discovery found out about a server's authorization.
struct Discovery {
    AuthorizationServerMetadata authorizationServer; //!< Where users sign in.
    QString resource; //!< RFC 8707 value to send: configured, else the metadata's, else the server's URL.
    QStringList scopes; //!< To ask for (MCP, "Scope Selection Strategy"); empty if the parameter is to be left out.
    //! One more `resource`, for the authorization request only: as Codex sends `oauth_resource`. Else empty.
    QString extraResource = {};
    bool pageIsInside = false; //!< SignInSites::pageIsInside of the authorization endpoint.
};

//! A client identifier that is good at one authorization server.
struct ClientRegistration {
    QString clientId; //!< RFC 6749 section 2.2.
    Secret clientSecret; //!< Empty for a public client.
    QString authMethod; //!< RFC 7591 `token_endpoint_auth_method`; never empty.
};

//! An authorization request about to be made, and all that its response is checked against. RFC 9207 section 2.4.
struct AuthorizationAttempt {
    AuthorizationServerMetadata authorizationServer; //!< The server that is asked.
    ClientRegistration client; //!< The client that asks.
    QString redirectUri; //!< Where the answer goes (RFC 6749 section 3.1.2).
    QString resource; //!< RFC 8707 section 2; left out if empty.
    QStringList scopes; //!< RFC 6749 section 3.3; left out if empty.
    Secret codeVerifier; //!< RFC 7636 section 4.1.
    QString state; //!< Ties the answer to this attempt (RFC 6749 section 10.12).
    //! PKCS#8 in PEM: tokens are to be bound to this key (RFC 9449), and so is the code. Else empty.
    Secret dpopKey = {};
    QString extraResource = {}; //!< As Discovery's.
    //! More parameters of the authorization request (ProviderOptions): none that Latchkey sets itself, except for
    //! `login_hint` and `prompt`.
    QList<QPair<QString, QString>> extraParameters = {};
    //! \a redirectUri is known to nobody but the authorization server and the browser that we have opened: it has random
    //! text in it, and is of this attempt alone.
    bool isRedirectSecret = false;

    //! What the browser opens. RFC 6749 section 4.1.1, RFC 7636 section 4.3, RFC 8707 section 2, RFC 9449 section 10.
    LATCHKEY_EXPORT QUrl url() const;
};

//! An attempt at what \a discovery has found, with a `state` and a code verifier of its own, both random.
LATCHKEY_EXPORT AuthorizationAttempt newAttempt(const Discovery &discovery, const ClientRegistration &client,
                                                const QString &redirectUri);

//! Reads the code out of a redirect's query (RFC 6749 section 4.1.2; RFC 9207). \a query: raw, without the `?`. Without
//! `state`, only an `access_denied` counts, and only where AuthorizationAttempt::isRedirectSecret: some providers leave
//! it out when the user says no. Any program on this machine and any web page can send a request here; but a redirect
//! URI with 256 random bits is known only to the authorization server and to the browser that we opened, and these can
//! say no without forging anything. With a fixed redirect URI anybody could end a sign-in, so such an answer is
//! ignored.
//! Errors: InvalidInput — not a response to this attempt (no or another `state`): ignore it and keep waiting;
//! AuthorizationRequired, Refused, Network, Protocol — the attempt has failed.
LATCHKEY_EXPORT Result<Secret> authorizationCode(const AuthorizationAttempt &attempt, const QByteArray &query);

//! The query of an address that a person pasted, for authorizationCode(). Not set if it has none, or is no address.
LATCHKEY_EXPORT std::optional<QByteArray> pastedRedirectQuery(const QString &address);

//! A code that the user types in a browser on any machine. RFC 8628 section 3.3.
struct LATCHKEY_EXPORT UserCode {
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT)
    Q_PROPERTY(QUrl page MEMBER page CONSTANT)
    Q_PROPERTY(QUrl pageWithCode MEMBER pageWithCode CONSTANT)
public:
    QString code; //!< Plain text.
    QUrl page; //!< Where it is typed: https, or an address of this machine.
    QUrl pageWithCode; //!< The same page with the code filled in; may be empty.
};

//! The codes of a sign-in with LoginWay::Device. RFC 8628 section 3.2.
struct DeviceAuthorization {
    UserCode user; //!< What the user types, and where.
    Secret deviceCode; //!< Sent with each poll for the tokens.
    std::chrono::seconds lifetime = std::chrono::minutes(10); //!< Of both codes.
    std::chrono::seconds interval{5}; //!< The shortest time between two polls.
};

//! What a token endpoint has granted: RFC 6749 section 5.1, with tolerance for how providers deviate from it.
struct TokenGrant {
    Secret accessToken; //!< RFC 6749 section 1.4.
    Secret refreshToken; //!< Empty if the answer had none: keep the old one.
    std::optional<std::chrono::seconds> lifetime; //!< 1 s … 1 year; not set if the answer did not say.
    std::optional<QStringList> scopes; //!< Not set if they are those asked for, or, in a refresh, those of before.
    TokenType type = TokenType::Bearer; //!< RFC 6749 section 7.1.
    //! Why the granted access token is unusable; empty if it is usable. After a refresh it is stored all the same: the
    //! refresh token beside it may be the only one that is still good.
    QString flaw = {};
};

//! Reads the answer of a token endpoint. One with an access token counts as a grant even if the rest is malformed, because
//! the token that was sent is used up.
//! Errors, with Stage::Refresh and Error::refusal: AuthorizationRequired (only a sign-in helps), Network (not now, with
//! retryAt where the server said when), Refused (an error code of unknown meaning), Protocol (the answer has no error
//! code). \a retryAfter: the raw header's value; \a now: what relative times count from. \a asked: with DPoP, an answer
//! with either type is accepted: a server that does not bind access tokens ignores the wish, but may still bind the
//! refresh token (RFC 9449 section 5).
LATCHKEY_EXPORT Result<TokenGrant> parseTokenReply(int httpStatus, const QByteArray &body, const QByteArray &retryAfter,
                                                   const QDateTime &now, TokenType asked = TokenType::Bearer);

//! How a refresh is asked for, beside what is in its credential.
struct RefreshTerms {
    QString resource; //!< RFC 8707 section 2.2, as it was granted. Left out if it is empty.
    QStringList scopes; //!< RFC 6749 section 6. Left out if empty, which means those that were granted.
    std::chrono::milliseconds bound{0}; //!< For the request and its answer; 0 for the usual bound.
};

//! What became of each token at logout. RFC 7009.
struct LATCHKEY_EXPORT RevocationReport {
    Q_GADGET
public:
    //! What became of one token.
    enum class Outcome {
        NothingToRevoke, //!< There was no such token.
        NotOffered, //!< The authorization server has no revocation: the token works until it expires.
        Revoked, //!< It works no longer.
        Failed, //!< It may still work; \a detail says why.
    };
    Q_ENUM(Outcome)
    Outcome refreshToken = Outcome::NothingToRevoke; //!< What became of the refresh token.
    Outcome accessToken = Outcome::NothingToRevoke; //!< What became of the access token.
    QString host; //!< Of the authorization server.
    QString detail; //!< Why it failed; sanitized.
};

//! Stable words: "nothing_to_revoke", "not_offered", "revoked", "failed".
LATCHKEY_EXPORT QString wordFor(RevocationReport::Outcome outcome);
//! What became of each token, and where; no token.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const RevocationReport &report);

//! Whether \a server has all that its grant needs. Errors: InvalidInput, Stage::Configuration; the detail says what is
//! missing.
LATCHKEY_EXPORT Status checkGrant(const Server &server);

//! The OAuth 2.1 side of an MCP client, seen from the session: knows no store and keeps no state but connections.
//! An interface, so that tests can replace the network. Use from one thread; nothing blocks.
class LATCHKEY_EXPORT OAuthClient
{
public:
    virtual ~OAuthClient();

    //! Finds out where to sign in at \a server, and what to ask for: from its challenge, its protected-resource
    //! metadata (RFC 9728) and the metadata of its authorization server (RFC 8414). Needs no credential. \a scopes: if
    //! not empty, they win over those that are configured, and over what the server names.
    //! Errors, with Stage::Discovery: SignInNotNeeded (it lets everybody in), Network (an answer is missing for now),
    //! Protocol (it does not say where to sign in, or what it says cannot be used). With Stage::Configuration:
    //! InvalidInput (its address cannot be used, or NetworkSettings::problem is set).
    virtual QFuture<Result<Discovery>> discover(const Server &server, const QStringList &scopes) = 0;

    //! What \a server says about itself now (RFC 9728): its `resource` and its authorization servers. If it publishes
    //! nothing: no resource, and its own origin. Needs no credential. Errors: as discover(), but for SignInNotNeeded.
    virtual QFuture<Result<ProtectedResourceMetadata>> describeResource(const Server &server) = 0;

    //! The metadata of a stored issuer, for refresh and revocation: uses up no token. The metadata need not have more
    //! than these need: no authorization endpoint, and nothing about PKCE. \a server: the server of the credential.
    //! Errors: as describeResource(), of the authorization server.
    virtual QFuture<Result<AuthorizationServerMetadata>>
    authorizationServer(const QString &issuer, const Server &server = {}) = 0;

    //! Becomes a client: by the configured id, else a client-id metadata document, else dynamic registration (RFC
    //! 7591), with the \a server's scopes. \a redirectUri: empty for a client of the device grant, which is redirected
    //! nowhere.
    //! Errors, with Stage::Registration: InvalidInput (a client id has to be configured, since the server registers none),
    //! Refused, Network (also where no answer came: a registration that is lost costs nothing), Protocol. With
    //! Stage::Configuration: InvalidInput (as readSecret(), or the metadata document's address cannot be used). With
    //! Stage::Discovery: Protocol (AuthorizationServerMetadata::isGuessed, and the guess was wrong).
    virtual QFuture<Result<ClientRegistration>>
    identify(const Server &server, const AuthorizationServerMetadata &metadata, const QString &redirectUri) = 0;

    //! Exchanges \a code for tokens: RFC 6749 section 4.1.3. With the attempt's key, proves that we have it: RFC 9449
    //! section 5. Errors, with Stage::Exchange: AuthorizationRequired (`invalid_grant`: the code is no longer good),
    //! Refused, Network (nothing was sent, or the server is busy), OutcomeUnknown (no answer came), Protocol. With a key
    //! also those of the proof: AuthorizationRequired (the key cannot be used), Internal.
    virtual QFuture<Result<TokenGrant>> exchange(const AuthorizationAttempt &attempt, const Secret &code) = 0;

    //! Asks for a code for the user: RFC 8628 section 3.1. Errors, with Stage::Authorization: InvalidInput (the server
    //! offers none), Refused, Network, Protocol.
    virtual QFuture<Result<DeviceAuthorization>>
    authorizeDevice(const Discovery &discovery, const ClientRegistration &client) = 0;

    //! Asks once whether the user has decided: RFC 8628 section 3.4. As long as they have not, that is an error, which
    //! Error::oauthError tells (section 3.5). Errors: as exchange(). \a dpopKey: as AuthorizationAttempt's.
    virtual QFuture<Result<TokenGrant>> pollDevice(const Discovery &discovery, const ClientRegistration &client,
                                                   const Secret &deviceCode, const Secret &dpopKey)
        = 0;

    //! Refreshes: RFC 6749 section 6. Sends the request at most once, whatever the connection does: a refresh token that was
    //! sent may be spent. Errors: as parseTokenReply(); Network where nothing was sent; OutcomeUnknown where it was;
    //! with a key also those of the proof, as exchange().
    //! With the credential's key, proves that we have it; then, and only then, it is sent a second time where the
    //! server says that it did nothing but ask for its nonce (`use_dpop_nonce`, RFC 9449 section 8): it looks at the
    //! proof first, so that the refresh token was not spent.
    virtual QFuture<Result<TokenGrant>>
    refresh(const AuthorizationServerMetadata &metadata, const Credential &credential, const RefreshTerms &terms) = 0;

    //! A token by the grant of \a server, which needs no user; without a refresh token. One attempt with that grant,
    //! and with no other. \a scopes: if empty, the server's default. \a dpopKey: as AuthorizationAttempt's; with it,
    //! and only where the server asks for its nonce, the request is sent once more.
    //! Errors: as checkGrant() and readSecret(); Refused, also where the assertion is (`invalid_grant`); Network, also
    //! where no answer came, because nothing is spent; Protocol; with a key also those of the proof, as exchange().
    virtual QFuture<Result<TokenGrant>> obtain(const Server &server, const AuthorizationServerMetadata &metadata,
                                               const QString &resource, const QStringList &scopes,
                                               const Secret &dpopKey, std::chrono::milliseconds bound)
        = 0;

    //! Revokes the refresh token first, then the access token, each by itself (RFC 7009). Never fails: it reports.
    //! \a clientKey: PEM, of a client that authenticates by its private key (RFC 7523 section 2.2); if empty, by its
    //! secret, or not at all.
    virtual QFuture<Result<RevocationReport>>
    revoke(const AuthorizationServerMetadata &metadata, const Credential &credential, const Secret &clientKey) = 0;

protected:
    OAuthClient() = default;
    Q_DISABLE_COPY_MOVE(OAuthClient)
};

//! The client that speaks HTTP. Does not own \a network, which must outlive it and the last answer that it waits for. Use
//! it from the thread of \a network.
LATCHKEY_EXPORT std::shared_ptr<OAuthClient> httpOAuthClient(QNetworkAccessManager &network,
                                                             const ClientIdentity &identity, Clock clock);

//! As above, with network access of its own, for the calling thread.
LATCHKEY_EXPORT std::shared_ptr<OAuthClient> httpOAuthClient(const NetworkSettings &settings,
                                                             const ClientIdentity &identity, Clock clock);

} // namespace Latchkey
