#include "ui/window/logindialog.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/theme/foldbutton.h"
#include "ui/theme/growth.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/window/pastefield.h"
#include "ui/window/steplist.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStepLines = 8;

enum Row { Discovering, Granting, Saving };

} // namespace

LoginDialog::LoginDialog(CredentialSession *session, ServerActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_actions(actions)
{
    setAttribute(Qt::WA_DeleteOnClose);
    create();
    arrange();
    connectControls();
    m_second.setInterval(std::chrono::seconds(1));
    m_slow.setSingleShot(true);
    setPatience({});
    readHistory();
    // Its server is no longer there, and nothing here would lead anywhere. What hangs on the session dies with it.
    if (m_session)
        connect(m_session, &QObject::destroyed, this, [this] { QDialog::reject(); });
}

// Also at the program's end: nobody is left who could answer.
LoginDialog::~LoginDialog()
{
    if (!m_login)
        return;
    m_login->disconnect(this);
    m_login->cancel();
}

void LoginDialog::connectControls()
{
    connect(m_open, &QPushButton::clicked, this, &LoginDialog::openPage);
    connect(m_copy, &QPushButton::clicked, this, &LoginDialog::copyLink);
    connect(m_copyCode, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_code->text());
        m_copyCode->setText(tr("Copied"));
    });
    connect(m_elsewhere, &FoldButton::toggled, this, [this](bool open) {
        m_paste->setVisible(open);
        if (open)
            m_paste->setFocus();
        layOutLinks();
    });
    connect(m_other, &QPushButton::clicked, this, &LoginDialog::signInOtherwise);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_actions.signIn(m_session, m_way);
    });
    connect(m_skip, &QPushButton::clicked, this, &LoginDialog::skip);
    connect(m_cancel, &QPushButton::clicked, this, &LoginDialog::reject);
    connect(&m_second, &QTimer::timeout, this, &LoginDialog::showTimeLeft);
    connect(&m_slow, &QTimer::timeout, this, &LoginDialog::showWhatItWaitsFor);
    connect(&m_actions.series(), &SignInSeries::changed, this, &LoginDialog::showSeries);
    connect(&m_actions, &ServerActions::browserFailed, this, [this](CredentialSession *failed) {
        if (failed == m_session)
            explain(tr("No browser could be opened here."),
                    tr("Copy the link, open it in a browser of your choice, and sign in there."));
    });
}

void LoginDialog::follow(Login *login)
{
    if (m_login == login)
        return;
    if (m_login)
        m_login->disconnect(this);
    m_login = login;
    m_failure.reset();
    m_paste->setLogin(login);
    connect(login, &Login::stepChanged, this, &LoginDialog::showStep);
    whenDone(login->future(), this, [this, attempt = ++m_attempt](const Status &outcome) {
        if (attempt == m_attempt) // else another one has taken its place
            showOutcome(outcome);
    });
    showSeries();
    showStep(login->step());
}

void LoginDialog::takePlaceOf(LoginDialog &old)
{
    const QPointer<Login> login = std::exchange(old.m_login, nullptr);
    if (login)
        login->disconnect(&old);
    ++old.m_attempt; // whatever comes of it is no longer told there
    m_shown = old.m_shown;
    m_way = old.m_way;
    if (old.m_failure)
        showOutcome(*old.m_failure);
    else if (login)
        follow(login);
}

bool LoginDialog::isByCode() const
{
    return m_login && m_login->way() == LoginWay::Device;
}

void LoginDialog::showStep(LoginStep step)
{
    if (step == LoginStep::Finished || !m_login)
        return; // the outcome follows
    m_shown = step;
    m_way = m_login->way();
    const bool isFound = step > LoginStep::Registering;
    m_steps->setText(Discovering, isFound ? tr("Found the sign-in service") : tr("Find the sign-in service"));
    m_steps->setText(Granting,
                     isByCode() ? tr("Waiting for you to type the code") : tr("Waiting for you in the browser"));
    m_steps->setCurrent(!isFound                            ? Discovering
                            : step >= LoginStep::Exchanging ? Saving
                                                            : Granting,
                        StepList::State::Working);
    const QString name = m_session ? Words::isolated(visibleName(m_session->server().identity.name)) : QString();
    switch (step) {
    case LoginStep::Discovering:
    case LoginStep::Registering:
        explain(tr("One moment"), tr("Nothing is asked of you yet."));
        break;
    case LoginStep::Confirming:
        showSite(m_login->sites().page, m_login->scopes());
        if (m_actions.knows(m_login->sites()))
            explain(tr("Is this what you want?"), tr("%1 asks for what is shown below.", "a server").arg(name));
        else
            explain(tr("Is this the right site?"), Words::sitesText(name, m_login->sites()));
        break;
    case LoginStep::WaitingForBrowser:
        showSite(m_login->authorizationUrl(), m_login->scopes());
        explain(tr("Finish in your browser"), waitingText());
        break;
    case LoginStep::WaitingForCode:
        showCode();
        break;
    case LoginStep::Exchanging:
    case LoginStep::Saving:
        explain(tr("Saving…"), tr("You have allowed access. The sign-in is being saved."));
        break;
    case LoginStep::Finished:
        break;
    }
    showTimeLeft();
    showControls(step);
    if (isFound && step < LoginStep::Exchanging)
        m_slow.stop(); // for a person
    else
        m_slow.start();
}

void LoginDialog::showWhatItWaitsFor()
{
    if (m_shown < LoginStep::Confirming)
        m_explanation->say(tr("Waiting for %1 or its provider. You can cancel; nothing has changed yet.", "a host")
                               .arg(m_session ? siteName(QUrl(m_session->server().identity.url)) : QString()));
    else if (m_shown == LoginStep::Exchanging)
        m_explanation->say(tr("Waiting for %1 to confirm the access.", "a host")
                               .arg(m_login ? siteName(m_login->sites().page) : QString()));
    else
        m_explanation->say(tr("Waiting to save the sign-in: the keyring may be asking for its password, or another "
                              "program is busy with it."));
    layOutLinks();
}

QString LoginDialog::waitingText() const
{
    const QString text = tr("Allow access on its page. This window then closes by itself.");
    return m_login->hasOtherRedirectHost() ? Words::paragraph({text, Words::loopbackOnly()}) : text;
}

void LoginDialog::showSite(const QUrl &page, const QStringList &scopes)
{
    m_place->setText(isByCode() ? QString::fromLatin1(page.toEncoded()) : siteName(page));
    m_placeRemark->say(siteRemark());
    m_scopes->setText(scopesText(scopes));
}

QString LoginDialog::siteRemark() const
{
    const SignInSites sites = m_login->sites();
    if (!m_actions.knows(sites))
        return tr("New to Latchkey");
    if (m_before.isValid())
        return tr("You signed in here before, %1.", "on a day")
            .arg(Words::when(m_before, QDateTime::currentDateTimeUtc(), Words::TimeForm::Day));
    return isSameSite(sites.page, sites.server) ? tr("It belongs to the server itself.")
                                                : tr("You signed in here before.");
}

// When they were there last is in the history, which is read from a file.
void LoginDialog::readHistory()
{
    if (!m_session)
        return;
    whenDone(m_session->history(), this, [this](const Result<QList<HistoryEvent>> &events) {
        for (const HistoryEvent &event : events ? *events : QList<HistoryEvent>()) {
            if (event.what == HistoryEvent::What::SignedIn) {
                m_before = event.at;
                break; // the newest comes first
            }
        }
        if (m_login && m_facts->isVisibleTo(this))
            m_placeRemark->say(siteRemark());
    });
}

// Those that are new come first (RULE B-16).
QString LoginDialog::scopesText(const QStringList &scopes) const
{
    if (scopes.isEmpty())
        return tr("the provider decides");
    const auto known = m_session ? m_session->credential().summary : std::nullopt;
    QStringList fresh;
    QStringList old;
    for (const QString &scope : scopes) {
        const QString shown = visibleText(scope, 100).toHtmlEscaped();
        if (known && !known->scopes.contains(scope))
            fresh.append(u"<b>"_s + shown + u"</b> "_s + tr("— new", "of a permission").toHtmlEscaped());
        else
            old.append(shown);
    }
    QStringList lines = fresh.mid(0, mostStepLines);
    if (!old.isEmpty())
        lines.append(old.mid(0, 10 * mostStepLines).join(u", "_s));
    return lines.join(u"<br>"_s);
}

void LoginDialog::showCode()
{
    const UserCode user = m_login->userCode();
    m_code->setText(user.code);
    m_copyCode->setText(tr("Copy co&de"));
    showSite(user.page, m_login->scopes());
    explain(tr("Type this code"), tr("On the page below, in any browser. This window then closes by itself."));
}

void LoginDialog::showControls(LoginStep step)
{
    const bool confirming = step == LoginStep::Confirming;
    const bool browser = step == LoginStep::WaitingForBrowser;
    const bool code = step == LoginStep::WaitingForCode;
    const bool waiting = browser || code;
    m_facts->setVisible(confirming || waiting);
    m_codePanel->setVisible(code);
    m_line->setVisible(browser);
    m_elsewhere->setVisible(browser);
    m_paste->setVisible(browser && m_elsewhere->isChecked());
    m_open->setText(confirming ? tr("&Open in my browser") : code ? tr("&Open the page") : tr("&Open the page again"));
    m_open->setVisible(confirming || waiting);
    m_open->setDefault(confirming || code);
    m_copy->setText(tr("&Copy link"));
    m_copy->setVisible(waiting);
    m_other->setText(isByCode() ? tr("Use &this browser instead") : tr("&Use a code instead"));
    m_other->setVisible(m_login && (confirming || waiting) && m_login->offersCode());
    m_again->setVisible(false);
    m_again->setDefault(false);
    m_cancel->setEnabled(step < LoginStep::Saving);
    if (confirming || code)
        m_open->setFocus();
    else if (browser)
        m_cancel->setFocus(); // whatever is typed here while the browser comes is meant for that
    showSeries();
    layOutLinks();
}

void LoginDialog::showOutcome(const Status &outcome)
{
    m_slow.stop();
    if (outcome)
        return accept();
    if (outcome.error().kind == ErrorKind::Cancelled)
        return QDialog::reject();
    m_failure = outcome.error();
    showControls(LoginStep::Finished);
    m_steps->setCurrent(m_shown < LoginStep::Confirming       ? Discovering
                            : m_shown < LoginStep::Exchanging ? Granting
                                                              : Saving,
                        StepList::State::Failed);
    const Words::ErrorText text = Words::loginErrorText(outcome.error());
    QString explanation = Words::paragraph({text.meaning, text.advice});
    // That nobody came is no detail of what the provider said.
    const bool isTimeUp = outcome.error().kind == ErrorKind::AuthorizationRequired
        && outcome.error().oauthError.isEmpty();
    if (const QString details = Words::detailsText(outcome.error()); !details.isEmpty() && !isTimeUp)
        explanation += QLatin1String("\n\n") + details;
    explain(text.happened, explanation);
    m_again->setVisible(true);
    m_again->setDefault(true);
    m_again->setFocus();
    m_cancel->setEnabled(true);
    showSeries();
}

void LoginDialog::showSeries()
{
    const QString name = m_session ? Words::isolated(visibleName(m_session->server().identity.name)) : QString();
    const SignInSeries &series = m_actions.series();
    const bool member = m_session && series.isAt(m_session) && series.size() > 1;
    setWindowTitle(member ? tr("Sign in to %1 (%2 of %3)")
                                .arg(name, QString::number(series.position()), QString::number(series.size()))
                          : tr("Sign in to %1").arg(name));
    m_skip->setVisible(member && series.position() < series.size());
    m_cancel->setText(member ? tr("Stop") : m_again->isVisibleTo(this) ? tr("Close") : tr("Cancel"));
    m_cancel->setToolTip(member ? tr("Skips the remaining servers, too") : QString());
}

void LoginDialog::showTimeLeft()
{
    const auto left = m_login ? std::chrono::ceil<std::chrono::seconds>(m_login->timeLeft()).count() : 0;
    if (left > 0)
        m_steps->setRemark(
            tr("%1 left").arg(QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
    left > 0 ? m_second.start() : m_second.stop();
}

void LoginDialog::explain(const QString &headline, const QString &text)
{
    m_headline->say(headline);
    m_explanation->say(text);
    layOutLinks();
}

// A label that wraps does not make its window higher by itself.
void LoginDialog::layOutLinks()
{
    int wanted = 2 * layout()->contentsMargins().left();
    for (const QPushButton *button : {m_open, m_copy, m_other})
        wanted += button->isVisibleTo(this) ? button->sizeHint().width() + m_links->spacing() : 0;
    const bool isStacked = wanted > maximumWidth();
    m_links->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QPushButton *button : {m_open, m_copy, m_other})
        m_links->setAlignment(button, isStacked ? Qt::AlignLeading : Qt::Alignment());
    fitToContentsLater(*this);
}

void LoginDialog::reject()
{
    if (m_login && m_login->step() < LoginStep::Saving)
        m_login->cancel();
    if (m_session && m_actions.series().isAt(m_session))
        m_actions.series().stop();
    QDialog::reject();
}

void LoginDialog::skip()
{
    if (m_login)
        m_login->disconnect(this);
    m_actions.series().skip();
    QDialog::reject();
}

void LoginDialog::copyLink()
{
    if (!m_login)
        return;
    const QUrl link = isByCode() ? m_login->userCode().page : m_login->authorizationUrl();
    QGuiApplication::clipboard()->setText(QString::fromLatin1(link.toEncoded()));
    m_copy->setText(tr("Copied"));
}

void LoginDialog::openPage()
{
    if (!m_login || !m_session)
        return;
    if (m_login->step() == LoginStep::Confirming)
        return m_actions.confirmSite(m_session);
    const UserCode user = m_login->userCode();
    const QUrl page = user.pageWithCode.isEmpty() ? user.page : user.pageWithCode;
    m_actions.openBrowser(isByCode() ? page : m_login->authorizationUrl());
}

void LoginDialog::signInOtherwise()
{
    if (!m_session)
        return;
    const LoginWay way = isByCode() ? LoginWay::Browser : LoginWay::Device;
    if (m_login)
        m_login->disconnect(this);
    m_actions.signInOtherwise(m_session, way);
}

} // namespace Latchkey::Ui
