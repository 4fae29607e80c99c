#pragma once

#include "core/base/enums.h"
#include "core/base/export.h"
#include "core/base/result.h"
#include "core/oauth/oauthclient.h"
#include "core/oauth/redirectpage.h"
#include "core/oauth/signinsites.h"

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

class Login;

//! Options of a sign-in. Each member has a default that fits a desktop with a browser.
struct LoginOptions {
    LoginWay way = LoginWay::Browser; //!< How the user grants access.
    QStringList scopes; //!< If empty, those that are configured, else those that the server asks for.
    std::chrono::milliseconds browserBound = std::chrono::minutes(10); //!< How long the user may take.
    quint16 callbackPort = 0; //!< The port to listen on, where none is configured for the server; 0 for any free one.
    //! Redirect URI to announce instead of our own loopback address, except for servers from Codex's configuration. Empty:
    //! our own address.
    QString callbackUrl;
    //! Redirect URI to announce exactly as it stands, whatever else is configured, for a provider that takes no other. If it
    //! names a port of this machine, we listen there. Empty: the `callback_url` of the server's entry in our own list, if it
    //! has one.
    QString exactCallbackUrl;
    ProviderOptions provider; //!< Beside Server::provider; see merged().
    QString clientId; //!< Client to use instead of Server::clientId; empty for that one.
    //! Address of a client-id metadata document to use instead of Server::clientMetadataUrl; empty for that one.
    QString clientMetadataUrl;
    //! Address of a client-id metadata document for servers that have none of their own: the user's, say
    //! (Preferences::clientMetadataUrl()). Empty: ClientIdentity::metadataDocumentUrl.
    QString usualClientMetadataUrl;
    //! Words the page that the browser ends on, in the user's language; English if not set.
    RedirectWords pageWords;
    //! Opens the authorization URL in the user's browser; returns false if it could not, so that the user needs the link
    //! (Login::authorizationUrl()). If not set, the program shows the link itself.
    std::function<bool(const QUrl &)> openBrowser;
    //! Asked before a page is opened or a code is shown. False holds the sign-in at LoginStep::Confirming until proceed(),
    //! so that the user sees first whom they are sent to, whom they give access to, and to what (Login::sites(),
    //! KnownSites). If not set, the sign-in goes on if SignInSites::areSameSite() and not SignInSites::pageIsInside, and
    //! fails otherwise.
    std::function<bool(const Login &)> confirm;
};

//! One sign-in under way. The browser step holds no lock; only the write does, and nothing that is stored changes before
//! it. Owns itself: it lives until its future has finished and control has returned to the event loop, so keep a
//! QPointer. Dropping the pointer changes nothing; cancel() ends it. Use from the thread of its session, with a running
//! event loop; nothing blocks, and the functions in LoginOptions are called there.
class LATCHKEY_EXPORT Login : public QObject
{
    Q_OBJECT
    //! How far it is.
    Q_PROPERTY(Latchkey::LoginStep step READ step NOTIFY stepChanged)
    //! The page to sign in at; empty until LoginStep::Confirming.
    Q_PROPERTY(QUrl authorizationUrl READ authorizationUrl NOTIFY stepChanged)
    //! The authorization server's identifier, byte for byte; empty until LoginStep::Registering.
    Q_PROPERTY(QString issuer READ issuer NOTIFY stepChanged)
    //! The scopes that are asked for; empty until LoginStep::Registering.
    Q_PROPERTY(QStringList scopes READ scopes NOTIFY stepChanged)
    //! How the user grants access.
    Q_PROPERTY(Latchkey::LoginWay way READ way CONSTANT)
    //! Whether LoginWay::Device is possible; false until LoginStep::Registering.
    Q_PROPERTY(bool offersCode READ offersCode NOTIFY stepChanged)
    //! What the user types, and where; empty until it is known, and with LoginWay::Browser.
    Q_PROPERTY(Latchkey::UserCode userCode READ userCode NOTIFY stepChanged)
    //! Until when the user has time, in UTC; invalid unless the sign-in waits for them.
    Q_PROPERTY(QDateTime deadline READ deadline NOTIFY stepChanged)
public:
    ~Login() override;

    LoginStep step() const; //!< How far it is.
    LoginWay way() const; //!< How the user grants access.
    //! The page to sign in at. Empty until Confirming. Holds no secret but one-time values; show it only to the user
    //! who signs in.
    QUrl authorizationUrl() const;
    //! What the user types, and where. Empty until the code is known, and with LoginWay::Browser.
    UserCode userCode() const;
    //! Whether LoginWay::Device is possible. false until Registering.
    bool offersCode() const;
    //! Which sites the user has to trust. Empty until Confirming.
    SignInSites sites() const;
    QString issuer() const; //!< The authorization server's identifier, byte for byte. Empty until Registering.
    //! The scopes that are asked for; empty until Registering, and where the server is to decide.
    QStringList scopes() const;
    //! Whether the redirect URI that Codex's configuration or LoginOptions::callbackUrl names has another host than
    //! `localhost` and `127.0.0.1`. Codex then listens on every interface; we listen on the loopback interface all the same,
    //! so that only this machine reaches us. LoginOptions::exactCallbackUrl and the `callback_url` of our own list do not
    //! count. False as long as we do not listen yet, and with LoginWay::Device.
    bool hasOtherRedirectHost() const;
    //! How long the user still has. Zero unless the sign-in waits for them.
    std::chrono::milliseconds timeLeft() const;
    //! UTC, by SessionSettings::clock: when that time is over. Invalid unless the sign-in waits for the user. While the
    //! machine sleeps, their time stands still: the deadline moves, and no signal tells.
    QDateTime deadline() const;

    //! Goes on from Confirming; without effect otherwise.
    void proceed();

    //! Whether acceptRedirect() would take \a pastedUrl: it is the address of an answer to this sign-in. Errors:
    //! InvalidInput.
    Status checkRedirect(const QString &pastedUrl) const;
    //! Takes the address that the browser was redirected to, from a browser that cannot reach this machine.
    //! Errors: InvalidInput, when the text is not an answer to this sign-in; it goes on waiting.
    Status acceptRedirect(const QString &pastedUrl);

    //! Ends the sign-in; the previous credential stays as it was. Without effect once the write has begun.
    void cancel();

    //! The outcome. Errors: Cancelled; AuthorizationRequired with Stage::Authorization (the user, or the bound, said no);
    //! those of OAuthClient::discover(), identify() and exchange(), and of the lock and the store; the stage says where.
    QFuture<Status> future() const;

Q_SIGNALS:
    void stepChanged(Latchkey::LoginStep step); //!< The sign-in has come to \a step.

private:
    friend class CredentialSession;
    class Private;
    explicit Login(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
