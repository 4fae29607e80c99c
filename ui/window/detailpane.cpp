#include "ui/window/detailpane.h"

#include "core/base/visibletext.h"
#include "ui/icons/stateicon.h"
#include "ui/model/sentence.h"
#include "ui/window/actionbutton.h"
#include "ui/window/valuefield.h"
#include "ui/words/words.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int badgeSide = 28;

QLabel *plainLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it was written by servers
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(accessibleName);
    return label;
}

void setFontOf(QLabel *label, qreal scale)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
}

} // namespace

DetailPane::DetailPane(Examiner &examiner, Clock clock, const QList<QAction *> &actions, QAction *diagnostics,
                       QWidget *parent)
    : QScrollArea(parent)
    , m_examiner(examiner)
    , m_clock(std::move(clock))
    , m_badge(new QLabel)
    , m_title(plainLabel(tr("Server")))
    , m_state(plainLabel(tr("Health")))
    , m_advice(plainLabel(tr("What to do")))
    , m_rows(new QGridLayout)
    , m_findingsTitle(new QLabel(tr("Findings")))
    , m_toDiagnostics(new ActionButton(diagnostics))
    , m_findings(plainLabel(tr("Findings")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Details of the selected server"));
    setFontOf(m_title, 1.3);
    setFontOf(m_findingsTitle, 1);
    m_badge->setFixedSize(badgeSide, badgeSide);

    m_expiry = label(tr("Expiry"), tr("Expiry"));
    m_scopes = label(tr("Scopes"), tr("Granted scopes"));
    m_client = field(tr("Client id"), tr("Client id"));
    m_issuer = field(tr("Provider"), tr("Authorization server"));
    m_address = field(tr("Server"), tr("Address of the server"));
    m_store = label(tr("Kept in"), tr("Where the credential is kept, and why"));
    m_place = field({}, tr("Place of the store"));
    m_last = label(tr("Last attempt"), tr("Last outcome"));
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);

    auto *answers = new QVBoxLayout;
    answers->setSpacing(2);
    answers->addWidget(m_title);
    answers->addWidget(m_state);
    answers->addWidget(m_advice);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    head->addLayout(answers, 1);
    for (QAction *action : actions)
        head->addWidget(new ActionButton(action), 0, Qt::AlignTop);

    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->addLayout(head);
    layout->addSpacing(8);
    layout->addLayout(m_rows);
    layout->addSpacing(8);
    layout->addWidget(m_findingsTitle);
    layout->addWidget(m_findings);
    layout->addWidget(m_toDiagnostics, 0, Qt::AlignLeading);
    layout->addStretch();
    setWidget(details);
    connect(&examiner, &Examiner::changed, this, &DetailPane::refresh);
    refresh();
}

QLabel *DetailPane::label(const QString &title, const QString &accessibleName)
{
    QLabel *value = plainLabel(accessibleName);
    addRow(title, value, Qt::AlignTop);
    return value;
}

ValueField *DetailPane::field(const QString &title, const QString &accessibleName)
{
    auto *value = new ValueField(accessibleName);
    addRow(title, value, Qt::AlignVCenter);
    return value;
}

// In a grid, because the form layout of Qt 6.4 writes past its rows when some of them are hidden.
void DetailPane::addRow(const QString &title, QWidget *value, Qt::Alignment vertical)
{
    auto *name = new QLabel(title);
    name->setAlignment(vertical | Qt::AlignTrailing);
    const int line = m_rows->rowCount();
    m_rows->addWidget(name, line, 0);
    m_rows->addWidget(value, line, 1);
    m_names.insert(value, name);
}

// What is not known is not shown.
void DetailPane::setRow(QLabel *value, const QString &text)
{
    value->setText(text);
    setRowVisible(value, !text.isEmpty());
}

void DetailPane::setRow(ValueField *value, const QString &text)
{
    value->setValue(text);
    setRowVisible(value, !text.isEmpty());
}

void DetailPane::setRowVisible(QWidget *value, bool visible)
{
    value->setVisible(visible);
    m_names.value(value)->setVisible(visible);
}

void DetailPane::setSessions(const QList<CredentialSession *> &sessions)
{
    m_count = sessions.size();
    m_session = m_count == 1 ? sessions.first() : nullptr;
    refresh();
}

void DetailPane::refresh()
{
    m_state->setVisible(m_session != nullptr);
    m_badge->setVisible(m_session != nullptr);
    if (m_session)
        return showSession(*m_session);
    for (auto row = m_names.constBegin(); row != m_names.constEnd(); ++row)
        setRowVisible(row.key(), false);
    m_title->setText(m_count == 0 ? tr("No server is selected") : tr("%n servers are selected", nullptr, int(m_count)));
    m_advice->setText(m_count == 0
                          ? tr("Select a server to see when its sign-in expires, where it is kept, and what to do.")
                          : tr("The buttons work on all of them."));
    m_advice->setVisible(true);
    showFindings({});
}

void DetailPane::showSession(const CredentialSession &session)
{
    const QDateTime now = m_clock();
    const Health health = session.health();
    m_badge->setPixmap(badgeIcon(badgeOf(health.state)).pixmap(QSize(badgeSide, badgeSide), devicePixelRatioF()));
    m_title->setText(session.server().identity.name);
    m_state->setText(sentence(Words::healthLine(health, now)));
    QStringList advice{
        Words::signInReason(health.state == HealthState::NeedsSignIn ? health.reason : SignInReason::None),
        Words::healthAdvice(health)};
    advice.removeAll(QString());
    m_advice->setText(advice.join(u' '));
    m_advice->setVisible(!advice.isEmpty());

    const auto summary = session.credential().summary;
    showExpiry(summary, health.state, now);
    setRow(m_scopes, summary ? visibleText(summary->scopes.join(u", "_s)) : QString());
    setRow(m_client, summary ? visibleText(summary->clientId) : QString());
    setRow(m_issuer, summary ? visibleText(summary->issuer) : QString());
    setRow(m_address, visibleText(session.server().identity.url));
    showStore(session);
    showLast(session.lastOutcome(), now);
    showFindings(m_examiner.findingsOf(session));
}

void DetailPane::showExpiry(const std::optional<CredentialSummary> &summary, HealthState state, const QDateTime &now)
{
    if (!summary)
        return setRow(m_expiry, {});
    QString text = tr("The provider did not say");
    if (summary->expiresAt.isValid())
        text = tr("%1 (%2)").arg(sentence(Words::relativeTime(summary->expiresAt, now)),
                                 Words::absoluteTime(summary->expiresAt));
    if (state != HealthState::NeedsSignIn)
        text = summary->hasRefreshToken ? tr("%1; refreshed without a sign-in").arg(text)
                                        : tr("%1; then a sign-in is needed").arg(text);
    setRow(m_expiry, text);
}

void DetailPane::showStore(const CredentialSession &session)
{
    const auto pinned = session.pinnedStore();
    setRow(m_store,
           pinned
               ? tr("%1, %2").arg(sentence(Words::storeName(pinned->store->kind())), Words::pinReason(pinned->reason))
               : QString());
    setRow(m_place, pinned ? visibleText(pinned->store->location()) : QString());
}

void DetailPane::showLast(const LastOutcome &last, const QDateTime &now)
{
    const QString when = Words::relativeTime(last.at, now);
    if (!last.error)
        return setRow(m_last, last.at.isValid() ? tr("Succeeded, %1").arg(when) : QString());
    const QString happened = Words::errorText(*last.error).happened;
    setRow(m_last,
           last.error->detail.isEmpty() ? tr("%1 (%2)").arg(happened, when)
                                        : tr("%1: %2 (%3)").arg(happened, visibleText(last.error->detail), when));
}

void DetailPane::showFindings(const QList<Finding> &findings)
{
    QStringList paragraphs;
    for (const Finding &finding : findings) {
        const Words::FindingText text = Words::findingText(finding);
        paragraphs.append(tr("%1: %2\n%3 %4")
                              .arg(sentence(Words::severityWord(finding.severity)), text.seen, text.matters, text.fix));
    }
    m_findings->setText(paragraphs.join(u"\n\n"_s));
    m_findings->setVisible(!paragraphs.isEmpty());
    m_findingsTitle->setVisible(!paragraphs.isEmpty());
    m_toDiagnostics->setVisible(!paragraphs.isEmpty());
}

} // namespace Latchkey::Ui
