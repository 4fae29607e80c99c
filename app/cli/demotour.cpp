#include "app/cli/demotour.h"

#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

DemoTour::DemoTour(Context &context, Demo::DemoProvider &provider)
    : m_context(context)
    , m_provider(provider)
{
}

void DemoTour::start()
{
    m_provider.autoApprove = true; // the user of the tour agrees to everything
    tell(tr("This is a tour on a temporary home with a provider of its own on this computer (%1).\n"
            "No account is needed, and nothing of yours is touched.")
             .arg(m_provider.issuer()));
    auto waiting = std::make_shared<qsizetype>(m_context.pool().sessions().size());
    for (CredentialSession *session : m_context.pool().sessions()) {
        whenDone(session->reload(), this, [this, waiting](const Status &) {
            if (--*waiting == 0)
                showStatus();
        });
    }
}

void DemoTour::showStatus()
{
    tell(tr("Four servers: one is signed in, one has expired, one was revoked (nobody knows yet), one is new."),
         u"status"_s);
    for (const CredentialSession *session : m_context.pool().sessions())
        printServer(session->server().identity.name);
    refreshExpired();
}

void DemoTour::refreshExpired()
{
    tell(tr("A sign-in that has ended is renewed by whoever needs it first, and only once."), u"refresh issues"_s);
    whenDone(session(u"issues"_s).accessToken(), this, [this](const Result<AccessToken> &) {
        printServer(u"issues"_s);
        waitForExpiry();
    });
}

void DemoTour::waitForExpiry()
{
    CredentialSession &notes = session(u"notes"_s);
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(notes.health().expiresAt)
        - std::chrono::milliseconds(expirySkew).count();
    tell(tr("In %1 the sign-in of notes will be too close to its end to be of use.")
             .arg(Words::duration(std::chrono::seconds(left / 1000))));
    QTimer::singleShot(std::max<qint64>(left, 0), this, &DemoTour::refreshShortLived);
}

void DemoTour::refreshShortLived()
{
    tell(tr("So the next program that asks gets a new one."), u"token notes"_s);
    whenDone(session(u"notes"_s).accessToken(), this, [this](const Result<AccessToken> &token) {
        m_context.out().line(token ? QString(u"    "_s + tr("(a script would get the token here, and nothing else)"))
                                   : u"    failed"_s);
        printServer(u"notes"_s);
        refreshRevoked();
    });
}

void DemoTour::refreshRevoked()
{
    tell(tr("The provider has ended the sign-in of calendar. A renewal finds out; what is kept stays as it is."),
         u"refresh calendar"_s);
    whenDone(session(u"calendar"_s).accessToken(), this, [this](const Result<AccessToken> &token) {
        if (!token)
            m_context.out().line(u"    "_s + Words::errorText(token.error()).all());
        printServer(u"calendar"_s);
        signInAgain();
    });
}

void DemoTour::signInAgain()
{
    tell(tr("Only a sign-in helps. Your browser would open now; the tour plays it."), u"login calendar"_s);
    LoginOptions options;
    options.openBrowser = [this](const QUrl &url) {
        m_context.out().line(QString(u"    "_s + tr("the browser opens %1")).arg(url.toString(QUrl::RemoveQuery)));
        QNetworkReply *page = m_browser.get(QNetworkRequest(url));
        connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
        return true;
    };
    Login *login = session(u"calendar"_s).login(options);
    connect(login, &Login::stepChanged, this, [this](LoginStep step) {
        if (step != LoginStep::Finished)
            m_context.out().line(u"    "_s + Words::loginStep(step) + u"…"_s);
    });
    whenDone(login->future(), this, [this](const Status &) {
        printServer(u"calendar"_s);
        signOut();
    });
}

void DemoTour::signOut()
{
    tell(tr("Signing out removes the sign-in from wherever it is kept, and has the provider end it."),
         u"logout calendar"_s);
    whenDone(session(u"calendar"_s).logout(), this, [this](const Result<LogoutReport> &report) {
        if (report)
            m_context.out().line(u"    "_s + Words::logoutReport(*report));
        end();
    });
}

void DemoTour::end()
{
    const bool asPromised = m_provider.grants().reusesDetected() == 0;
    tell(tr("The provider was asked %1 times to renew, and never for the same sign-in twice.")
             .arg(m_provider.tokenRequests(u"refresh_token"_s)));
    tell(tr("The same with a window: latchkey --demo"));
    m_context.finish(asPromised ? Ok : OtherError);
}

void DemoTour::tell(const QString &text, const QString &command) const
{
    const Output &out = m_context.out();
    out.line(QString());
    out.line(text);
    if (!command.isEmpty())
        out.line(out.bold(u"  $ latchkey-cli "_s + command));
}

void DemoTour::printServer(const QString &name) const
{
    m_context.out().line(u"    %1  %2"_s.arg(
        name.leftJustified(8),
        Words::standingOf(Words::conditionOf(session(name)), QDateTime::currentDateTimeUtc()).sentence));
}

CredentialSession &DemoTour::session(const QString &name) const
{
    return *m_context.pool().find(name);
}

} // namespace Latchkey::Cli
