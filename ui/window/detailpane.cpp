#include "ui/window/detailpane.h"

#include "core/base/visibletext.h"
#include "ui/words/words.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it was written by servers
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(accessibleName);
    return label;
}

} // namespace

DetailPane::DetailPane(Examiner &examiner, Clock clock, QWidget *parent)
    : QScrollArea(parent)
    , m_examiner(examiner)
    , m_clock(std::move(clock))
    , m_details(new QWidget)
    , m_title(plainLabel(tr("Server")))
    , m_state(plainLabel(tr("Health")))
    , m_advice(plainLabel(tr("What to do")))
    , m_form(new QGridLayout)
    , m_findings(plainLabel(tr("Findings")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Details of the selected server"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    QFont strong = m_state->font();
    strong.setBold(true);
    m_state->setFont(strong);

    m_expiry = row(tr("Expires"), tr("Expiry"));
    m_store = row(tr("Kept in"), tr("Where the credential is kept"));
    m_last = row(tr("Last"), tr("Last outcome"));
    m_scopes = row(tr("Scopes"), tr("Granted scopes"));
    m_issuer = row(tr("Provider"), tr("Authorization server"));
    m_client = row(tr("Client id"), tr("Client id"));
    m_url = row(tr("Address"), tr("Address of the server"));
    m_form->setColumnStretch(1, 1);

    auto *layout = new QVBoxLayout(m_details);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_advice);
    layout->addSpacing(6);
    layout->addLayout(m_form);
    layout->addSpacing(6);
    layout->addWidget(m_findings);
    layout->addStretch();
    setWidget(m_details);
    connect(&examiner, &Examiner::changed, this, &DetailPane::refresh);
    refresh();
}

// A grid, because the form layout of Qt 6.4 writes past its rows when some of them are hidden.
QLabel *DetailPane::row(const QString &title, const QString &accessibleName)
{
    auto *name = new QLabel(title + u':');
    name->setAlignment(Qt::AlignTop);
    QLabel *value = plainLabel(accessibleName);
    const int line = static_cast<int>(m_rows.size());
    m_form->addWidget(name, line, 0);
    m_form->addWidget(value, line, 1);
    m_rows.append(Row{name, value});
    return value;
}

// What is not known is not shown.
void DetailPane::showKnownRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.name->setVisible(!row.value->text().isEmpty());
        row.value->setVisible(!row.value->text().isEmpty());
    }
}

void DetailPane::setSession(CredentialSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session)
        connect(m_session, &CredentialSession::changed, this, &DetailPane::refresh);
    refresh();
}

void DetailPane::refresh()
{
    m_state->setVisible(m_session != nullptr);
    if (!m_session) {
        for (const Row &row : std::as_const(m_rows))
            row.value->clear();
        showKnownRows();
        m_findings->setVisible(false);
        m_title->clear();
        m_advice->setText(tr("Select a server to see when its sign-in expires, where it is kept, and what to do."));
        m_advice->setVisible(true);
        return;
    }
    const QDateTime now = m_clock();
    const Health health = m_session->health();
    const auto summary = m_session->credential().summary;
    m_title->setText(m_session->server().identity.name);
    m_state->setText(Words::healthLine(health, now));
    QString advice = Words::signInReason(health.state == HealthState::NeedsSignIn ? health.reason : SignInReason::None);
    if (const QString next = Words::healthAdvice(health); !next.isEmpty())
        advice += (advice.isEmpty() ? QString() : u" "_s) + next;
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());

    m_expiry->setText(summary && summary->expiresAt.isValid() ? tr("%1 (%2)").arg(
                          Words::relativeTime(summary->expiresAt, now), Words::absoluteTime(summary->expiresAt))
                                                              : QString());
    const auto pinned = m_session->pinnedStore();
    m_store->setText(pinned ? tr("%1, %2 – %3")
                                  .arg(Words::storeName(pinned->store->kind()), Words::pinReason(pinned->reason),
                                       pinned->store->location())
                            : QString());
    const LastOutcome last = m_session->lastOutcome();
    if (last.error)
        m_last->setText(tr("%1. %2 (%3)")
                            .arg(Words::errorText(*last.error).happened, visibleText(last.error->detail),
                                 Words::relativeTime(last.at, now)));
    else
        m_last->setText(last.at.isValid() ? tr("went well, %1").arg(Words::relativeTime(last.at, now)) : QString());
    m_scopes->setText(summary ? visibleText(summary->scopes.join(u", "_s)) : QString());
    m_issuer->setText(summary ? visibleText(summary->issuer) : QString());
    m_client->setText(summary ? visibleText(summary->clientId) : QString());
    m_url->setText(visibleText(m_session->server().identity.url));
    showKnownRows();
    showFindings();
}

void DetailPane::showFindings()
{
    QStringList paragraphs;
    for (const Finding &finding : m_examiner.findingsOf(m_session->server().identity.name)) {
        const Words::FindingText text = Words::findingText(finding);
        paragraphs.append(
            tr("%1: %2\n%3 %4").arg(Words::severityWord(finding.severity), text.seen, text.matters, text.fix));
    }
    m_findings->setText(paragraphs.join(u"\n\n"_s));
    m_findings->setVisible(!paragraphs.isEmpty());
}

} // namespace Latchkey::Ui
