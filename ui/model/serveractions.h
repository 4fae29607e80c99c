#pragma once

#include "core/config/homes.h"
#include "core/config/knownsites.h"
#include "core/session/credentialsession.h"
#include "ui/model/signinseries.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <functional>

namespace Latchkey::Ui {

//! What can be done to a server with one click.
enum class ServerAction { None, SignIn, Refresh };

ServerAction actionFor(const CredentialSession &session);
bool canSignIn(const CredentialSession &session);
bool canSignOut(const CredentialSession &session);
bool canRefresh(const CredentialSession &session);
QString actionText(ServerAction action); //!< For a button, without a mnemonic.

//! Does what the user clicks, and knows that it was the user. The only place that ever opens a browser.
class ServerActions : public QObject
{
    Q_OBJECT
public:
    using Browser = std::function<bool(const QUrl &)>;

    //! \a browser opens an address that has been found safe to open; tests hand in their own.
    ServerActions(Homes &homes, Browser browser, QObject *parent = nullptr);

    //! For sign-ins from now on, where the configuration names no port; 0: a free one.
    void setCallbackPort(quint16 port) { m_callbackPort = port; }
    void run(CredentialSession *session, ServerAction action);
    //! Starts a sign-in, or joins the one under way.
    void signIn(CredentialSession *session, LoginWay way = LoginWay::Browser);
    //! The user has seen which site the sign-in of \a session would open, and goes on.
    void confirmSite(CredentialSession *session);
    //! Gives up the sign-in under way, and starts one of another kind.
    void signInOtherwise(CredentialSession *session, LoginWay way);
    //! Several: one after another.
    void signIn(const QList<CredentialSession *> &sessions);
    //! Those that need a sign-in.
    void signInToAll();
    QList<CredentialSession *> needingSignIn() const;
    SignInSeries &series() { return m_series; }
    //! One harmless request, which shows whether the server works; the outcome is part of its health.
    void check(CredentialSession *session);
    void signOut(CredentialSession *session);
    void refresh(CredentialSession *session);
    //! Every server that has something to refresh.
    void refreshAll();
    //! false: \a url is not safe to open, or nothing here opens it.
    bool openBrowser(const QUrl &url) const;

    //! Whether what runs, or has just ended, on \a session was asked for by the user: no news to them.
    bool isUsersDoing(const CredentialSession *session) const { return m_usersDoing.contains(session); }

Q_SIGNALS:
    void loginStarted(Latchkey::CredentialSession *session, Latchkey::Login *login);
    void signedIn(Latchkey::CredentialSession *session);
    //! The link has to be opened by hand.
    void browserFailed(Latchkey::CredentialSession *session);
    void failed(Latchkey::CredentialSession *session, const Latchkey::Error &error);
    void signedOut(Latchkey::CredentialSession *session, const Latchkey::LogoutReport &report);

private:
    template<typename Future>
    void track(CredentialSession *session, const Future &future);

    Homes &m_homes;
    const Browser m_browser;
    quint16 m_callbackPort = 0;
    const KnownSites m_known;
    SignInSeries m_series;
    QSet<const CredentialSession *> m_usersDoing;
};

} // namespace Latchkey::Ui
