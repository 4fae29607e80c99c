#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credential/health.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"
#include "core/session/sessionfactory.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>
#include <QtCore/QUrl>

#include <chrono>
#include <memory>

namespace Latchkey {

//! Sessions for programs without an event loop: each call returns when it is done. A thread of its own does the work,
//! shared by all objects of this class. If there is no QCoreApplication yet, that thread makes one: a program that
//! wants its own makes it first. Call it from any number of threads at once: they join one refresh as they would in a
//! client with an event loop, and every bound of Bounds holds. The destructor ends sign-ins and waits for
//! what else is under way, for a minute at most; a call that is not answered by then returns Cancelled.
//! \note KWallet answers in the thread of the QCoreApplication only. If the program has made that itself, what is kept
//! under a keyring service of its own is out of reach in a KDE session.
class LATCHKEY_EXPORT Blocking
{
public:
    //! The parts in \a settings are used, and their functions called, in that thread.
    explicit Blocking(const SessionSettings &settings = {});
    ~Blocking();
    Q_DISABLE_COPY_MOVE(Blocking)

    //! As CredentialSession::accessToken(), with its errors.
    Result<AccessToken> accessToken(const Server &server, std::chrono::seconds minValidity = expirySkew);
    //! As CredentialSession::refreshAfterUnauthorized().
    Result<AccessToken> refreshAfterUnauthorized(const Server &server, const Secret &rejected);
    //! As CredentialSession::authorizationHeaders().
    Result<QList<QPair<QByteArray, QByteArray>>> authorizationHeaders(const Server &server, const AccessToken &token,
                                                                      const QUrl &url, const QByteArray &method);
    //! The health of \a server, after a look into its store.
    Health health(const Server &server);
    //! As CredentialSession::login(); returns when the user has finished in the browser, or has not within
    //! LoginOptions::browserBound. The functions in \a options are called in the thread that does the work, and must
    //! not call this object.
    Status signIn(const Server &server, const LoginOptions &options = {});
    //! As CredentialSession::logout().
    Result<LogoutReport> signOut(const Server &server);
    //! As CredentialSession::importCredential().
    Status importCredential(const Server &server, const Credential &credential);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Latchkey
