#pragma once

#include "core/config/homes.h"
#include "core/config/knownsites.h"
#include "core/session/credentialsession.h"
#include "ui/model/signinseries.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <functional>

namespace Latchkey::Ui {

bool canSignIn(const CredentialSession &session);
bool canSignOut(const CredentialSession &session);
bool canRefresh(const CredentialSession &session);
bool canCheck(const CredentialSession &session);

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
    //! Starts a sign-in, or joins the one under way.
    void signIn(CredentialSession *session, LoginWay way = LoginWay::Browser);
    //! A sign-in that shows first what it would ask for, and goes on when the user has seen it.
    void review(CredentialSession *session);
    //! Whether their page is one that is opened without asking.
    bool knows(const SignInSites &sites) const { return m_known.knows(sites); }
    //! Renews where there is something to renew; else reads anew what is stored.
    void tryNow(CredentialSession *session);
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
    //! Has the keyring ask for its password, in a window of its own; once for all who ask meanwhile.
    void unlock();
    //! One harmless request, which shows whether the server works; the outcome is part of its health.
    void check(CredentialSession *session);
    //! The same for several, because the user wants to know: checked() tells when all have answered.
    void check(const QList<CredentialSession *> &sessions);
    void checkAll();
    void signOut(CredentialSession *session);
    void refresh(CredentialSession *session);
    //! Every server that has something to refresh.
    void refreshAll();
    //! false: \a url is not safe to open, or nothing here opens it.
    bool openBrowser(const QUrl &url) const;

    //! Whether what runs, or has just ended, on \a session was asked for by the user: no news to them.
    bool isUsersDoing(const CredentialSession *session) const { return m_usersDoing.contains(session); }

Q_SIGNALS:
    //! The keyring has no window to ask in.
    void cannotUnlock();
    void loginStarted(Latchkey::CredentialSession *session, Latchkey::Login *login);
    void signedIn(Latchkey::CredentialSession *session);
    //! The link has to be opened by hand.
    void browserFailed(Latchkey::CredentialSession *session);
    void failed(Latchkey::CredentialSession *session, const Latchkey::Error &error);
    //! It is being asked whether it works, or has answered.
    void checking(Latchkey::CredentialSession *session, bool under);
    void checked(const QList<QPointer<Latchkey::CredentialSession>> &sessions);
    void signedOut(Latchkey::CredentialSession *session, const Latchkey::LogoutReport &report);

private:
    enum class Confirming { UnknownSites, Always };
    void begin(CredentialSession *session, LoginWay way, Confirming confirming);
    template<typename Future>
    void track(CredentialSession *session, const Future &future);

    Homes &m_homes;
    const Browser m_browser;
    quint16 m_callbackPort = 0;
    bool m_isUnlocking = false;
    const KnownSites m_known;
    SignInSeries m_series;
    QSet<const CredentialSession *> m_usersDoing;
};

} // namespace Latchkey::Ui
