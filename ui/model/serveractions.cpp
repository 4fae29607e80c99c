#include "ui/model/serveractions.h"

#include "core/base/whendone.h"
#include "core/oauth/urlrules_p.h"
#include "ui/words/redirectwords.h"
#include "ui/words/standing.h"

#include <QtCore/QPointer>

#include <memory>

namespace Latchkey::Ui {

bool canSignIn(const CredentialSession &session)
{
    return session.server().enabled && session.server().usesOAuth();
}

bool canSignOut(const CredentialSession &session)
{
    return canSignIn(session) && session.credential().summary.has_value();
}

bool canRefresh(const CredentialSession &session)
{
    return canSignOut(session) && session.credential().summary->isRenewable;
}

bool canCheck(const CredentialSession &session)
{
    return session.server().enabled && session.health().state != HealthState::NeedsSignIn;
}

ServerActions::ServerActions(Homes &homes, Browser browser, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_browser(std::move(browser))
    , m_known([&homes] { return homes.sessions(); })
    , m_series([this](CredentialSession *session) { signIn(session); })
{
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) { m_usersDoing.remove(session); });
}

template<typename Future>
void ServerActions::track(CredentialSession *session, const Future &future)
{
    m_usersDoing.insert(session);
    whenDone(future, this, [this, session = QPointer(session)](const auto &outcome) {
        if (!session)
            return;
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(session, outcome.error());
        m_usersDoing.remove(session);
    });
}

void ServerActions::signIn(CredentialSession *session, LoginWay way)
{
    begin(session, way, Confirming::UnknownSites);
}

void ServerActions::review(CredentialSession *session)
{
    begin(session, LoginWay::Browser, Confirming::Always);
}

// Who does not want to has said so there, and need not be told.
void ServerActions::unlock()
{
    if (std::exchange(m_isUnlocking, true))
        return;
    whenDone(m_homes.unlockKeyring(), this, [this](const Status &unlocked) {
        m_isUnlocking = false;
        if (!unlocked && unlocked.error().kind != ErrorKind::Cancelled)
            Q_EMIT cannotUnlock();
    });
}

void ServerActions::tryNow(CredentialSession *session)
{
    const Health health = session->health();
    const bool unread = health.error
        && (health.error->kind == ErrorKind::StoreLocked || health.error->kind == ErrorKind::StoreUnavailable);
    if (!unread && canRefresh(*session))
        return refresh(session);
    track(session, session->reload());
}

void ServerActions::begin(CredentialSession *session, LoginWay way, Confirming confirming)
{
    LoginOptions options = m_homes.homeOf(*session).pool.loginOptions();
    if (options.callbackPort == 0)
        options.callbackPort = m_callbackPort;
    options.way = way;
    options.pageWords = &Words::redirectText;
    options.confirm = [actions = QPointer(this), confirming](const Login &login) {
        return confirming == Confirming::UnknownSites && actions && actions->m_known.knows(login.sites());
    };
    options.openBrowser = [actions = QPointer(this), session = QPointer(session)](const QUrl &url) {
        const bool opened = actions && actions->openBrowser(url);
        if (actions && session && !opened)
            Q_EMIT actions->browserFailed(session);
        return opened;
    };
    const bool another = session->runningLogin() == nullptr;
    Login *login = session->login(options);
    if (another) {
        m_usersDoing.insert(session);
        // The dialog that shows the sign-in shows its failure, too.
        whenDone(login->future(), this, [this, session = QPointer(session)](const Status &done) {
            if (!session)
                return;
            if (done) {
                Q_EMIT signedIn(session);
                check(session); // signed in is not yet that it works
            }
            m_usersDoing.remove(session);
        });
    }
    Q_EMIT loginStarted(session, login);
}

void ServerActions::confirmSite(CredentialSession *session)
{
    Login *login = session->runningLogin();
    if (!login || login->step() != LoginStep::Confirming)
        return;
    KnownSites::remember(login->sites());
    login->proceed();
}

void ServerActions::signInOtherwise(CredentialSession *session, LoginWay way)
{
    if (Login *login = session->runningLogin())
        login->cancel();
    signIn(session, way);
}

QList<CredentialSession *> ServerActions::needingSignIn() const
{
    QList<CredentialSession *> needing;
    for (CredentialSession *session : m_homes.sessions()) {
        // What an added permission would make better still works without it.
        const Words::Standing standing = Words::standingOf(Words::conditionOf(*session),
                                                           QDateTime::currentDateTimeUtc());
        if (standing.group == Words::Group::NeedsYou && standing.verb == Words::Verb::SignIn)
            needing.append(session);
    }
    return needing;
}

void ServerActions::signIn(const QList<CredentialSession *> &sessions)
{
    QList<CredentialSession *> ofOAuth = sessions;
    ofOAuth.removeIf(
        [](const CredentialSession *session) { return !session->server().enabled || !session->server().usesOAuth(); });
    if (ofOAuth.size() == 1)
        return signIn(ofOAuth.first());
    m_series.start(ofOAuth);
}

void ServerActions::signInToAll()
{
    signIn(needingSignIn());
}

bool ServerActions::openBrowser(const QUrl &url) const
{
    const Result<QUrl> safe = openableUrl(url);
    return safe && m_browser(*safe);
}

void ServerActions::signOut(CredentialSession *session)
{
    const auto future = session->logout();
    whenDone(future, session, [this, session](const Result<LogoutReport> &report) {
        if (report)
            Q_EMIT signedOut(session, *report);
    });
    track(session, future);
}

void ServerActions::check(CredentialSession *session)
{
    if (session->server().enabled)
        (void)session->check(); // which tells by its health
}

void ServerActions::check(const QList<CredentialSession *> &sessions)
{
    QList<QPointer<CredentialSession>> asked;
    for (CredentialSession *session : sessions) {
        if (canCheck(*session))
            asked.append(session);
    }
    const auto waiting = std::make_shared<qsizetype>(asked.size());
    for (const auto &session : asked) {
        Q_EMIT checking(session, true);
        whenDone(session->check(), this, [this, session, asked, waiting](const Result<CheckOutcome> &) {
            if (session)
                Q_EMIT checking(session, false);
            if (--*waiting == 0)
                Q_EMIT checked(asked);
        });
    }
}

void ServerActions::checkAll()
{
    check(m_homes.sessions());
}

void ServerActions::refresh(CredentialSession *session)
{
    track(session, session->refresh());
}

void ServerActions::refreshAll()
{
    for (CredentialSession *session : m_homes.sessions()) {
        if (canRefresh(*session))
            refresh(session);
    }
}

} // namespace Latchkey::Ui
