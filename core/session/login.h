#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace Latchkey {

enum class LoginStep {
    Discovering, //!< Finding the authorization server.
    Registering, //!< Becoming its client.
    WaitingForBrowser, //!< The URL is known; the user acts.
    Exchanging, //!< The code is being exchanged for tokens.
    Saving, //!< Waiting for the lock, and writing the credential.
    Finished,
};

struct LoginOptions {
    QStringList scopes; //!< Empty: as configured, else as the server asks.
    std::chrono::milliseconds browserBound = std::chrono::minutes(10); //!< How long the user may take.
    quint16 callbackPort = 0; //!< 0: a free one.
    QString callbackUrl; //!< Redirect URI to announce instead of our own loopback address. Empty: none.
    //! Opens the authorization URL in the system browser; false: it could not be opened, and the user gets the
    //! link instead. Not set: nobody opens it (`--no-browser`).
    std::function<bool(const QUrl &)> openBrowser;
};

//! One sign-in under way. The browser step holds no lock; only the write does, and nothing that is stored changes before
//! it. Owns itself: it lives until its future has finished and control has returned to the event loop, so keep a
//! QPointer. Dropping the pointer changes nothing; cancel() ends it.
class LATCHKEY_EXPORT Login : public QObject
{
    Q_OBJECT
public:
    ~Login() override;

    LoginStep step() const;
    //! Empty until WaitingForBrowser. Holds no secret but one-time values; show it only to the user who signs in.
    QUrl authorizationUrl() const;

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
