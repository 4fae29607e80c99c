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

struct LoginOptions {
    LoginWay way = LoginWay::Browser;
    QStringList scopes; //!< If empty, those that are configured, else those that the server asks for.
    std::chrono::milliseconds browserBound = std::chrono::minutes(10); //!< How long the user may take.
    quint16 callbackPort = 0; //!< Used where none is configured for the server; 0 for a free one.
    //! Redirect URI to announce instead of our own loopback address, but for servers of Codex's. Else empty.
    QString callbackUrl;
    //! Redirect URI to announce just as it is, whatever is configured, where a provider takes no other. With a port of this
    //! machine, that is listened on. If empty, the server's own, of our list, if it has one.
    QString exactCallbackUrl;
    ProviderOptions provider; //!< In addition to the server's own.
    QString clientId; //!< Instead of the server's. If empty, the server's.
    //! Address of a client-id metadata document, instead of the server's, and of the program's where the server has none.
    QString clientMetadataUrl;
    QString usualClientMetadataUrl;
    //! Words the page that the browser ends on, in the user's language; English if not set.
    RedirectWords pageWords;
    //! Opens the authorization URL in the system browser; false if it could not be opened, and the user gets the
    //! link instead. If not set, nobody opens it (`--no-browser`).
    std::function<bool(const QUrl &)> openBrowser;
    //! Asked before that, and before a code is shown: false holds the sign-in at LoginStep::Confirming until proceed(),
    //! so that the user sees first whom they are sent to, whom they give access to, and to what (Login::sites(),
    //! KnownSites). If not set, the sign-in goes on if SignInSites::areSameSite() and the page is not further inside, and
    //! fails otherwise.
    std::function<bool(const Login &)> confirm;
};

//! One sign-in under way. The browser step holds no lock; only the write does, and nothing that is stored changes before
//! it. Owns itself: it lives until its future has finished and control has returned to the event loop, so keep a
//! QPointer. Dropping the pointer changes nothing; cancel() ends it.
class LATCHKEY_EXPORT Login : public QObject
{
    Q_OBJECT
    Q_PROPERTY(Latchkey::LoginStep step READ step NOTIFY stepChanged)
    Q_PROPERTY(QUrl authorizationUrl READ authorizationUrl NOTIFY stepChanged)
    Q_PROPERTY(QString issuer READ issuer NOTIFY stepChanged)
    Q_PROPERTY(QStringList scopes READ scopes NOTIFY stepChanged)
    Q_PROPERTY(Latchkey::LoginWay way READ way CONSTANT)
    Q_PROPERTY(bool offersCode READ offersCode NOTIFY stepChanged)
    Q_PROPERTY(Latchkey::UserCode userCode READ userCode NOTIFY stepChanged)
    Q_PROPERTY(QDateTime deadline READ deadline NOTIFY stepChanged)
public:
    ~Login() override;

    LoginStep step() const;
    LoginWay way() const;
    //! Empty until Confirming. Holds no secret but one-time values; show it only to the user who signs in.
    QUrl authorizationUrl() const;
    //! Empty until the code is known, and with LoginWay::Browser.
    UserCode userCode() const;
    //! Whether LoginWay::Device is possible. false until Registering.
    bool offersCode() const;
    //! Whom the user has to trust. Empty until Confirming.
    SignInSites sites() const;
    QString issuer() const; //!< Of the authorization server, byte for byte. Empty until Registering.
    QStringList scopes() const; //!< That are asked for, if any: else the server decides. Empty until Registering.
    //! Whether the redirect URI has a host name that other machines can reach, for which Codex listens on every
    //! interface. We listen on the loopback interface only.
    bool redirectsBeyondLoopback() const;
    //! How long the user still has. Zero unless the sign-in waits for them.
    std::chrono::milliseconds timeLeft() const;
    //! UTC, by SessionSettings::clock: when that time is over. Invalid unless the sign-in waits for the user. While the
    //! machine sleeps, their time stands still: it is later then, and no signal tells.
    QDateTime deadline() const;

    //! Goes on from Confirming.
    void proceed();

    //! Whether \a pastedUrl is the address of an answer to this sign-in. Errors: InvalidInput.
    Status checkRedirect(const QString &pastedUrl) const;
    //! Takes the address that the browser was redirected to, from a browser that cannot reach this machine.
    //! Errors: InvalidInput, when the text is not an answer to this sign-in; it goes on waiting.
    Status acceptRedirect(const QString &pastedUrl);

    //! The previous credential stays as it was. Without effect once the write has begun.
    void cancel();

    //! Errors: Cancelled; AuthorizationRequired with Stage::Authorization (the user, or the bound, said no);
    //! those of discovery, registration, exchange, lock and store.
    QFuture<Status> future() const;

Q_SIGNALS:
    void stepChanged(Latchkey::LoginStep step);

private:
    friend class CredentialSession;
    class Private;
    explicit Login(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
