#include "ui/window/logindialog.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/words/words.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

namespace {

QLabel *textLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

LoginDialog::LoginDialog(CredentialSession *session, Login *login, ServerActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_actions(actions)
    , m_step(textLabel(tr("Step of the sign-in")))
    , m_explanation(textLabel(tr("What to do")))
    , m_progress(new QProgressBar)
    , m_address(new QLineEdit)
    , m_copy(new QPushButton(tr("&Copy link")))
    , m_open(new QPushButton(tr("&Open again")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in to %1").arg(session->server().identity.name));
    QFont strong = m_step->font();
    strong.setBold(true);
    m_step->setFont(strong);
    m_explanation->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the sign-in"));
    m_copy->setToolTip(tr("Copies the sign-in link, for another browser"));
    m_open->setToolTip(tr("Opens the sign-in page in your browser once more"));
    m_address->setPlaceholderText(tr("Browser on another machine? Paste the address it ends on"));
    m_address->setAccessibleName(tr("Address that the browser ended on"));

    auto *links = new QHBoxLayout;
    links->addWidget(m_open);
    links->addWidget(m_copy);
    links->addStretch();
    auto *buttons = new QDialogButtonBox;
    m_again = buttons->addButton(tr("&Try again"), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_step);
    layout->addWidget(m_progress);
    layout->addWidget(m_explanation);
    layout->addLayout(links);
    layout->addWidget(m_address);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_copy, &QPushButton::clicked, this, &LoginDialog::copyLink);
    connect(m_open, &QPushButton::clicked, this, &LoginDialog::openAgain);
    connect(m_again, &QPushButton::clicked, this, &LoginDialog::tryAgain);
    connect(m_cancel, &QPushButton::clicked, this, &LoginDialog::reject);
    connect(m_address, &QLineEdit::returnPressed, this, &LoginDialog::paste);
    connect(&actions, &ServerActions::browserFailed, this, [this](CredentialSession *failed) {
        if (failed == m_session)
            explain(tr("No browser could be opened here. Copy the link, open it in a browser of your "
                       "choice, and sign in there."));
    });
    follow(login);
}

void LoginDialog::follow(Login *login)
{
    if (m_login == login)
        return;
    m_login = login;
    connect(login, &Login::stepChanged, this, &LoginDialog::showStep);
    whenDone(login->future(), this, [this](const Status &outcome) { showOutcome(outcome); });
    showStep(login->step());
}

// A label that wraps does not make its window higher by itself.
void LoginDialog::explain(const QString &text)
{
    m_explanation->setText(text);
    QMetaObject::invokeMethod(this, &QWidget::adjustSize, Qt::QueuedConnection); // when what is hidden is, too
}

void LoginDialog::showStep(LoginStep step)
{
    if (step == LoginStep::Finished)
        return; // the outcome follows
    const bool waiting = step == LoginStep::WaitingForBrowser;
    m_step->setText(Words::loginStep(step));
    m_progress->setRange(0, waiting ? 0 : static_cast<int>(LoginStep::Finished));
    m_progress->setValue(static_cast<int>(step));
    m_progress->setVisible(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copy, m_open, m_address})
        widget->setVisible(waiting);
    m_again->setVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setEnabled(step < LoginStep::Saving);
    if (waiting)
        explain(tr("Your browser has opened a page of %1. Sign in there and allow access; this window "
                   "closes by itself. You have %n minutes.",
                   nullptr, static_cast<int>(std::chrono::ceil<std::chrono::minutes>(m_actions.browserBound()).count()))
                    .arg(visibleText(m_login->authorizationUrl().host(QUrl::FullyEncoded), 80)));
    else
        explain(tr("Nothing is asked of you yet."));
}

void LoginDialog::showOutcome(const Status &outcome)
{
    if (outcome)
        return accept();
    if (outcome.error().kind == ErrorKind::Cancelled)
        return QDialog::reject();
    const Words::ErrorText text = Words::errorText(outcome.error());
    m_step->setText(text.happened);
    QString explanation = text.meaning + QLatin1Char(' ') + text.advice;
    if (!outcome.error().detail.isEmpty())
        explanation += QLatin1String("\n\n") + tr("Details: %1").arg(outcome.error().detail);
    explain(explanation);
    m_progress->setVisible(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copy, m_open, m_address})
        widget->setVisible(false);
    m_again->setVisible(true);
    m_again->setFocus();
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
}

void LoginDialog::reject()
{
    if (m_login && m_login->step() < LoginStep::Saving)
        m_login->cancel();
    QDialog::reject();
}

void LoginDialog::copyLink()
{
    if (!m_login)
        return;
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_login->authorizationUrl().toEncoded()));
    m_copy->setText(tr("Copied"));
}

void LoginDialog::openAgain()
{
    if (m_login)
        m_actions.openBrowser(m_login->authorizationUrl());
}

void LoginDialog::paste()
{
    if (!m_login || m_address->text().isEmpty())
        return;
    if (!m_login->acceptRedirect(m_address->text()))
        explain(tr("This address does not belong to this sign-in. Copy the whole address that your browser "
                   "ended on; it starts with http://127.0.0.1 and contains “code=”."));
    m_address->clear();
}

void LoginDialog::tryAgain()
{
    if (m_session)
        m_actions.signIn(m_session);
}

} // namespace Latchkey::Ui
