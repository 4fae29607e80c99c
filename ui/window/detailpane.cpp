#include "ui/window/detailpane.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/icons/stateicon.h"
#include "ui/model/changetimer.h"
#include "ui/model/sentence.h"
#include "ui/window/actionbutton.h"
#include "ui/window/historyview.h"
#include "ui/window/valuefield.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int badgeSide = 28;
constexpr int sectionGap = 12;
constexpr int lineGap = 4;

QLabel *plainLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // some of it was written by servers
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(accessibleName);
    // Text that can be selected is laid out by its own direction; names and addresses are written from left to right.
    if (QGuiApplication::isRightToLeft())
        label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
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

DetailPane::DetailPane(Homes &homes, Examiner &examiner, ChangeTimer &time, const QList<QAction *> &actions,
                       QAction *diagnostics, QWidget *parent)
    : QScrollArea(parent)
    , m_homes(homes)
    , m_examiner(examiner)
    , m_time(time)
    , m_badge(new QLabel)
    , m_title(plainLabel(tr("Server")))
    , m_state(plainLabel(tr("Health")))
    , m_expiry(plainLabel(tr("Expiry")))
    , m_advice(plainLabel(tr("What to do")))
    , m_rows(new QGridLayout)
    , m_findingsTitle(new QLabel(tr("Findings")))
    , m_toDiagnostics(new ActionButton(diagnostics, ActionButton::Letter::None))
    , m_findings(plainLabel(tr("Findings")))
    , m_history(new HistoryView)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // everything in it wraps or shrinks
    setAccessibleName(tr("Details of the selected server"));

    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setSpacing(sectionGap);
    layout->addLayout(createHead(actions));
    createRows();
    layout->addLayout(m_rows);
    auto *findings = new QVBoxLayout;
    findings->setSpacing(lineGap);
    setFontOf(m_findingsTitle, 1);
    m_findingsTitle->setAlignment(m_findings->alignment());
    findings->addWidget(m_findingsTitle);
    findings->addWidget(m_findings);
    findings->addWidget(m_toDiagnostics, 0, Qt::AlignLeading);
    layout->addLayout(findings);
    layout->addWidget(m_history);
    layout->addStretch();
    setWidget(details);
    connect(&examiner, &Examiner::changed, this, &DetailPane::refresh);
    connect(&examiner, &Examiner::changed, this, &DetailPane::readHistory); // a repair may be behind it
    connect(&time, &ChangeTimer::due, this, &DetailPane::passTime);
    refresh();
}

// Does it work, until when, what should I do.
QVBoxLayout *DetailPane::createHead(const QList<QAction *> &actions)
{
    setFontOf(m_title, 1.3);
    m_badge->setFixedSize(badgeSide, badgeSide);
    auto *answers = new QVBoxLayout;
    answers->setSpacing(lineGap);
    for (QLabel *line : {m_title, m_state, m_expiry, m_advice})
        answers->addWidget(line);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, sectionGap / 2, 0, 0);
    for (QAction *action : actions)
        buttons->addWidget(new ActionButton(action));
    buttons->addStretch();
    answers->addLayout(buttons);
    auto *line = new QHBoxLayout;
    line->setSpacing(sectionGap);
    line->addWidget(m_badge, 0, Qt::AlignTop);
    line->addLayout(answers, 1);
    auto *head = new QVBoxLayout;
    head->addLayout(line);
    return head;
}

// Where it lives, who else uses it, and what it is.
void DetailPane::createRows()
{
    m_store = label(tr("Kept in"), tr("Where the credential is kept, and why"));
    m_place = field({}, tr("Place of the store"));
    m_users = label(tr("Used by"), tr("Which programs use this credential"));
    m_scopes = label(tr("Scopes"), tr("Granted scopes"));
    m_token = label(tr("Token"), tr("What is special about the token"));
    m_client = field(tr("Client id"), tr("Client id"));
    m_issuer = field(tr("Provider"), tr("Authorization server"));
    m_address = field(tr("Server"), tr("Address of the server"));
    m_origin = label(tr("Configured in"), tr("Where the server is configured"));
    m_last = label(tr("Last attempt"), tr("Last outcome"));
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(lineGap);
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
    CredentialSession *session = m_count == 1 ? sessions.first() : nullptr;
    if (session != m_session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        m_programs.clear();
        m_history->clear();
        if (session)
            connect(session, &CredentialSession::changed, this, &DetailPane::readHistory);
        verticalScrollBar()->setValue(0);
        readHistory();
    }
    refresh();
}

void DetailPane::refresh()
{
    if (!isVisible())
        return; // shown anew when it is
    m_state->setVisible(m_session != nullptr);
    m_badge->setVisible(m_session != nullptr);
    if (m_session)
        return showSession(*m_session);
    for (auto row = m_names.constBegin(); row != m_names.constEnd(); ++row)
        setRowVisible(row.key(), false);
    m_title->setText(m_count == 0 ? tr("No server is selected") : tr("%n servers are selected", nullptr, int(m_count)));
    m_expiry->hide();
    m_advice->setText(m_count == 0
                          ? tr("Select a server to see when its sign-in expires, where it is kept, and what to do.")
                          : tr("The buttons work on all of them."));
    m_advice->setVisible(true);
    showFindings({});
}

void DetailPane::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
    readHistory();
}

void DetailPane::showSession(const CredentialSession &session)
{
    const Health health = session.health();
    m_badge->setPixmap(badgeIcon(badgeOf(health.state)).pixmap(QSize(badgeSide, badgeSide), devicePixelRatioF()));
    m_title->setText(m_homes.nameOf(session));
    const auto summary = session.credential().summary;
    showTimes(session);
    showAdvice(health);
    showStore(session);
    showUsers(session);
    setRow(m_scopes, summary ? visibleText(summary->scopes.join(u", "_s)) : QString());
    setRow(m_token, summary ? sentence(Words::tokenWord(summary->tokenType)) : QString());
    setRow(m_client, summary ? visibleText(summary->clientId) : QString());
    setRow(m_issuer, summary ? visibleText(summary->issuer) : QString());
    setRow(m_address, visibleText(session.server().identity.url));
    setRow(m_origin, sentence(Words::placeText(session.server())));
    showFindings(m_examiner.findingsOf(session));
}

// What changes only because time passes.
void DetailPane::showTimes(const CredentialSession &session)
{
    const QDateTime now = m_time.now();
    const Health health = session.health();
    // When it expires is the next line's.
    const bool expires = health.state == HealthState::SignedIn || health.state == HealthState::ExpiresSoon
        || health.state == HealthState::ExpiredWillRefresh;
    m_state->setText(sentence(expires ? Words::healthWord(health.state) : Words::healthLine(health, now)));
    showExpiry(session.credential().summary, health.state, now);
    showLast(session.lastOutcome(), now);
    m_history->setNow(now);
    expectChange();
}

void DetailPane::passTime()
{
    if (!m_session || !isVisible())
        return;
    showTimes(*m_session);
    widget()->layout()->activate(); // else it is painted before it is laid out, and once more after that
}

void DetailPane::expectChange()
{
    const QDateTime now = m_time.now();
    m_time.expect(Words::nextChange(m_session->health(), now));
    if (const auto summary = m_session->credential().summary)
        m_time.expect(Words::nextChange(summary->expiresAt, now));
    m_time.expect(Words::nextChange(m_session->lastOutcome().at, now));
    m_time.expect(m_history->nextChange(now));
}

void DetailPane::showAdvice(const Health &health)
{
    QStringList advice{
        Words::signInReason(health.state == HealthState::NeedsSignIn ? health.reason : SignInReason::None),
        m_session ? Words::authorizationText(m_session->server()) : QString(), Words::healthAdvice(health)};
    advice.removeAll(QString());
    m_advice->setText(advice.join(u' '));
    m_advice->setVisible(!advice.isEmpty());
}

void DetailPane::showExpiry(const std::optional<CredentialSummary> &summary, HealthState state, const QDateTime &now)
{
    m_expiry->setVisible(summary.has_value());
    if (!summary)
        return;
    const QDateTime when = summary->expiresAt;
    const bool refreshed = summary->isRenewable && state != HealthState::NeedsSignIn;
    const QString absolute = Words::absoluteTime(when);
    const QString relative = Words::relativeTime(when, now);
    if (!when.isValid())
        m_expiry->setText(refreshed
                              ? tr("The provider did not say until when; a server that rejects it has it refreshed.")
                              : tr("The provider did not say until when."));
    else if (when <= now)
        m_expiry->setText(refreshed ? tr("Expired %1 (%2); refreshed without a sign-in.").arg(relative, absolute)
                                    : tr("Expired %1 (%2).").arg(relative, absolute));
    else
        m_expiry->setText(refreshed ? tr("Valid until %2 (%1); refreshed without a sign-in.").arg(relative, absolute)
                                    : tr("Valid until %2 (%1); then a sign-in is needed.").arg(relative, absolute));
}

// Codex itself, homes that meet in the keyring, and whichever programs the history names.
void DetailPane::showUsers(const CredentialSession &session)
{
    if (!session.credential().summary)
        return setRow(m_users, {});
    QStringList users;
    if (m_homes.homeOf(session).home.keyringService == codexKeyringService)
        users.append(tr("Codex"));
    for (const Finding &finding : m_examiner.findingsOf(session)) {
        if (finding.kind == FindingKind::KeyringShared)
            users.append(tr("other homes by the keyring (%1)").arg(finding.facts[Fact::Homes]));
    }
    users += m_programs;
    setRow(m_users, users.isEmpty() ? QString() : sentence(QLocale().createSeparatedList(users)));
}

void DetailPane::readHistory()
{
    if (!m_session || !isVisible())
        return;
    whenDone(m_session->history(), this, [this, session = m_session](const Result<QList<HistoryEvent>> &events) {
        if (!session || session != m_session || !events)
            return;
        m_programs.clear();
        for (const HistoryEvent &event : *events) {
            // Of a repair that is a store, or a name.
            const QString other = event.what == HistoryEvent::What::Repaired ? QString() : event.from;
            for (const QString &program : {event.program, other}) {
                if (!program.isEmpty() && program != QCoreApplication::applicationName()
                    && !m_programs.contains(program))
                    m_programs.append(program);
            }
        }
        m_history->setEvents(*events, m_time.now());
        m_time.expect(m_history->nextChange(m_time.now()));
        showUsers(*session);
    });
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
