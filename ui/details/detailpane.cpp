#include "ui/details/detailpane.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/details/historyview.h"
#include "ui/details/statecard.h"
#include "ui/details/technicalview.h"
#include "ui/model/problems.h"
#include "ui/model/windowactions.h"
#include "ui/theme/actionbutton.h"
#include "ui/theme/followfont.h"
#include "ui/theme/marks.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/units.h"
#include "ui/words/paths.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 110; // letters
constexpr int leastName = 24;
constexpr int mostHost = 40;

QPushButton *menuButton(const QString &text, const QList<QAction *> &actions)
{
    auto *button = new QPushButton(text);
    auto *menu = new QMenu(button);
    menu->addActions(actions);
    menu->setToolTipsVisible(true); // where one that is out of use says why
    button->setMenu(menu);
    button->setAutoDefault(false);
    return button;
}

} // namespace

DetailPane::DetailPane(Homes &homes, Standings &standings, Examiner &examiner, ChangeTimer &time,
                       const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_homes(homes)
    , m_standings(standings)
    , m_examiner(examiner)
    , m_time(time)
    , m_back(new QPushButton(tr("‹ Servers")))
    , m_scroll(new QScrollArea)
    , m_openSite(actions.openSite)
{
    m_back->setAutoDefault(false);
    m_back->setToolTip(actions.back->toolTip());
    connect(m_back, &QPushButton::clicked, actions.back, &QAction::trigger);
    createButtons(actions);
    m_bar = new QWidget;
    m_barLayout = new QHBoxLayout(m_bar);
    m_barLayout->addWidget(m_back);
    m_barLayout->addStretch();
    m_bar->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // everything in it wraps or shrinks
    m_scroll->setFocusPolicy(Qt::NoFocus);
    const Units units(font());
    m_barLayout->setContentsMargins(4 * units.s, 3 * units.s, 5 * units.s, 2 * units.s);
    auto *page = new QWidget;
    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins(5 * units.s, 2 * units.s, 5 * units.s, 4 * units.s);
    auto *column = new QWidget;
    column->setLayout(createColumn());
    FontFollower::follow(column, [column] { column->setMaximumWidth(columnWidth * Units(column->font()).e); });
    centred->addWidget(column);
    m_scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_scroll, 1);
    connect(&examiner, &Examiner::changed, this, &DetailPane::refresh);
    connect(&examiner, &Examiner::changed, this, &DetailPane::readHistory); // a repair may be behind it
    connect(&standings, &Standings::changed, this, [this](const CredentialSession *session) {
        if (session == m_session)
            refresh();
    });
    connect(&time, &ChangeTimer::due, this, &DetailPane::passTime);
    connect(&m_clients, &ClientUsers::changed, this, [this] {
        if (m_session && isVisible())
            showUsers();
    });
    refresh();
}

void DetailPane::createButtons(const WindowActions &actions)
{
    const Units units(font());
    m_buttons = new QWidget;
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins({});
    layout->setSpacing(2 * units.s);
    auto *connectClient = new ActionButton(actions.connectClient, ActionButton::Letter::None);
    QPushButton *copy = menuButton(tr("C&opy"),
                                   {actions.copyAddress, actions.copyToken, actions.copyHeaders, actions.copyBridge});
    copy->setAccessibleName(tr("Choose what to copy of this server"));
    QPushButton *more = menuButton(
        tr("&More"), {actions.renew, actions.check, actions.signOut, actions.edit, actions.switchOff, actions.remove});
    more->setAccessibleName(tr("More about this server"));
    layout->addWidget(connectClient);
    layout->addWidget(copy);
    layout->addWidget(more);
    m_verbs = new QWidget;
    auto *verbs = new QHBoxLayout(m_verbs);
    verbs->setContentsMargins({});
    verbs->setSpacing(2 * units.s);
    for (QAction *action : {actions.signIn, actions.renew, actions.check, actions.signOut})
        verbs->addWidget(new ActionButton(action, ActionButton::Letter::None));
    verbs->addStretch();
}

QVBoxLayout *DetailPane::createColumn()
{
    const Units units(font());
    m_tile = new TileMark(3);
    m_title = (new TextLabel(titleSize, QFont::DemiBold))->wrapping()->selectable(tr("Server"));
    m_site = (new LinkLabel)->leadingOut();
    connect(m_site, &QLabel::linkActivated, m_openSite, &QAction::trigger);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_title);
    names->addWidget(m_site);
    names->addStretch();
    m_head = new QHBoxLayout;
    m_head->setSpacing(3 * units.s);
    m_head->addWidget(m_tile, 0, Qt::AlignTop);
    m_head->addLayout(names, 1);
    m_head->addWidget(m_buttons, 0, Qt::AlignVCenter);
    m_belowHead = new QHBoxLayout;

    m_card = new StateCard;
    connect(m_card, &StateCard::verbWanted, this, [this](Words::Verb verb) {
        if (m_session)
            Q_EMIT verbWanted(m_session, verb);
    });
    connect(m_card, &StateCard::codeWanted, this, [this] {
        if (m_session)
            Q_EMIT codeWanted(m_session);
    });
    m_none = (new TextLabel)->wrapping();
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(3 * units.s);
    m_facts->setVerticalSpacing(units.s);
    m_facts->setColumnStretch(1, 1);
    m_users = addFact(tr("Used by"));
    m_scopes = addFact(tr("May do"));
    m_store = addFact(tr("Kept in"));
    m_elsewhere = addFact(tr("Elsewhere"));
    m_check = addFact(tr("Last check"));
    m_history = new HistoryView;
    m_findingsBox = new QWidget;
    m_findingsBox->hide();
    m_findings = new QVBoxLayout(m_findingsBox);
    m_findings->setContentsMargins({});
    m_technical = new TechnicalView;

    auto *column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(3 * units.s);
    column->addLayout(m_head);
    column->addLayout(m_belowHead);
    column->addWidget(m_none);
    column->addWidget(m_verbs);
    column->addWidget(m_card);
    column->addLayout(m_facts);
    column->addWidget(m_history);
    column->addWidget(m_findingsBox);
    column->addWidget(m_technical);
    column->addStretch(1); // all that is to spare is below
    return column;
}

// In a grid, because the form layout of Qt 6.4 writes past its rows when some of them are hidden.
TextLabel *DetailPane::addFact(const QString &title)
{
    auto *name = new TextLabel(1, QFont::Normal, TextLabel::Tone::Muted);
    name->setText(title);
    TextLabel *value = (new TextLabel)->wrapping()->selectable(title);
    const int line = m_facts->rowCount();
    m_facts->addWidget(name, line, 0, Qt::AlignTop);
    m_facts->addWidget(value, line, 1);
    return value;
}

void DetailPane::setPaged(bool paged)
{
    if (m_bar->isVisibleTo(this) == paged)
        return;
    m_bar->setVisible(paged);
    placeButtons();
}

// Beside the name where there is no bar above it, and below it where there is no room.
void DetailPane::placeButtons()
{
    const Units units(font());
    const int room = width() - 10 * units.s; // between both edges of the page
    const int host = std::min(m_site->sizeHint().width(), mostHost * units.e);
    const int name = std::max({leastName * units.e, m_title->minimumSizeHint().width(), host});
    const bool isPage = m_bar->isVisibleTo(this);
    const int other = isPage ? m_back->sizeHint().width() : m_tile->sizeHint().width() + m_head->spacing() + name;
    const int buttons = m_buttons->sizeHint().width();
    QBoxLayout *place = other + 3 * units.s + buttons > room ? m_belowHead : isPage ? m_barLayout : m_head;
    if (place->indexOf(m_buttons) < 0)
        place->addWidget(m_buttons, 0, place == m_belowHead ? Qt::AlignLeading : Qt::AlignVCenter);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

void DetailPane::takeFocus()
{
    QWidget *first = m_card->button()->isVisible() ? static_cast<QWidget *>(m_card->button()) : m_site;
    first->setFocus(Qt::OtherFocusReason);
}

void DetailPane::setSessions(const QList<CredentialSession *> &sessions)
{
    m_count = sessions.size();
    m_names.clear();
    for (const CredentialSession *each : sessions)
        m_names.append(Words::isolated(m_homes.labelOf(*each)));
    CredentialSession *session = m_count == 1 ? sessions.first() : nullptr;
    if (session != m_session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        m_programs.clear();
        m_events.clear();
        m_history->clear();
        if (session)
            connect(session, &CredentialSession::changed, this, &DetailPane::readHistory);
        m_scroll->verticalScrollBar()->setValue(0);
        readHistory();
    }
    refresh();
}

void DetailPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    readHistory();
}

void DetailPane::refresh()
{
    if (!isVisible())
        return; // shown anew when it is
    const bool hasSession = m_session != nullptr;
    if (hasSession)
        m_clients.look(m_homes.homeOf(*m_session).home.path);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tile, m_site, m_card, m_technical})
        widget->setVisible(hasSession);
    m_none->setVisible(!hasSession);
    m_buttons->setVisible(hasSession);
    m_verbs->setVisible(m_count > 1);
    if (hasSession)
        return showSession(*m_session);
    for (int line = 0; line < m_facts->count(); ++line)
        m_facts->itemAt(line)->widget()->hide();
    m_title->setText(m_count == 0 ? tr("Select a server") : tr("%n servers", nullptr, int(m_count)));
    m_none->setText(m_count == 0 ? tr("This shows how the server is doing, and what to do.")
                                 : QLocale().createSeparatedList(m_names));
    showFindings({});
}

void DetailPane::showSession(const CredentialSession &session)
{
    const QString name = m_homes.nameOf(session);
    const auto summary = session.credential().summary;
    m_tile->setServer(tileLetters(name, 1), m_standings.of(session).badge);
    m_title->setText(Words::isolated(name));
    const QString host = Words::hostText(session.server().identity.url);
    m_site->say(host);
    placeButtons();
    m_site->setToolTip(m_openSite->toolTip());
    m_site->setAccessibleName(tr("%1: open the site", "a host").arg(host));
    showCard();
    showUsers();
    showFact(m_scopes, summary ? visibleText(summary->scopes.join(u", "_s)) : QString());
    const auto pinned = session.pinnedStore();
    showFact(m_store,
             !pinned || !summary
                 ? QString()
                 : Words::placeOfStore(pinned->kind, Words::shortPath(m_homes.homeOf(session).home.path)));
    showCheck();
    showTechnical(session);
    showFindings(m_examiner.findingsOf(session));
}

void DetailPane::showFact(TextLabel *value, const QString &text)
{
    value->say(text);
    m_facts->itemAt(m_facts->indexOf(value) - 1)->widget()->setVisible(!text.isEmpty());
}

void DetailPane::showCheck()
{
    const QDateTime now = m_time.now();
    const auto check = m_session->health().check;
    showFact(m_check, check ? Words::checkText(*check, now) : QString());
    if (check)
        m_time.expect(Words::changeAt(Words::wordedAnewAt(check->at, now, Words::TimeForm::Past), now));
}

// What also changes only because time passes.
void DetailPane::showCard()
{
    const QDateTime now = m_time.now();
    Words::Condition condition = m_standings.conditionOf(*m_session);
    if (condition.health.state == HealthState::NeedsSignIn && !condition.cause) {
        for (const HistoryEvent &event : std::as_const(m_events)) {
            if (event.what == HistoryEvent::What::SignInRequired && event.reason == condition.health.reason) {
                condition.cause = event;
                break;
            }
        }
    }
    m_card->setServer(condition, m_homes.nameOf(*m_session), m_standings.nextRenewal(*m_session), now);
    m_time.expect(Words::changeAt(m_card->changesAt(now), now));
}

void DetailPane::passTime()
{
    if (!m_session || !isVisible())
        return;
    showCard();
    showCheck();
    m_history->setEvents(m_events, m_time.now());
    m_time.expect(Words::changeAt(Words::wordedAnewAt(m_time.now(), m_time.now()), m_time.now()));
    m_scroll->widget()->layout()->activate(); // else it is painted before it is laid out, and once more after that
}

// Codex itself, homes that meet in the keyring, and whichever programs the history names.
void DetailPane::showUsers()
{
    QStringList users;
    if (m_session->credential().summary) {
        if (m_homes.homeOf(*m_session).home.keyringService == codexKeyringService)
            users.append(tr("Codex"));
        for (const Finding &finding : m_examiner.findingsOf(*m_session)) {
            if (finding.kind == FindingKind::KeyringShared)
                users.append(tr("other homes that share the keyring (%1)").arg(finding.facts[Fact::Homes]));
        }
        users += m_programs;
    }
    const ServerIdentity &server = m_session->server().identity;
    users += m_clients.connectedTo(m_homes.homeOf(*m_session).servers.asFound(server));
    showFact(m_users, users.isEmpty() ? QString() : QLocale().createSeparatedList(users));
    QStringList elsewhere = m_clients.ownSignIns(server, m_time.now());
    if (!elsewhere.isEmpty())
        elsewhere.append(tr("A client that is connected to Latchkey needs no sign-in of its own."));
    showFact(m_elsewhere, Words::paragraph(elsewhere));
}

void DetailPane::readHistory()
{
    if (!m_session || !isVisible())
        return;
    whenDone(m_session->history(), this, [this, session = m_session](const Result<QList<HistoryEvent>> &events) {
        if (!session || session != m_session || !events)
            return;
        m_events = *events;
        m_programs.clear();
        for (const HistoryEvent &event : *events) {
            // Of a repair that is a store, or a name.
            const QString other = event.what == HistoryEvent::What::Repaired ? QString() : event.from;
            for (const QString &program : {event.program, other}) {
                const bool isKnown = program.compare("codex"_L1, Qt::CaseInsensitive) == 0
                    || program == QCoreApplication::applicationName();
                if (!program.isEmpty() && !isKnown && !m_programs.contains(program))
                    m_programs.append(program);
            }
        }
        m_history->setEvents(*events, m_time.now());
        if (isVisible()) {
            showCard();
            showUsers();
        }
    });
}

void DetailPane::showTechnical(const CredentialSession &session)
{
    const auto summary = session.credential().summary;
    const auto pinned = session.pinnedStore();
    const LastOutcome last = session.lastOutcome();
    const QDateTime now = m_time.now();
    QList<TechnicalView::Fact> facts;
    const auto add = [&facts](const QString &what, const QString &value) {
        if (!value.isEmpty())
            facts.append({what, value});
    };
    add(tr("Address"), visibleText(session.server().identity.url));
    if (summary) {
        add(tr("Provider"), visibleText(summary->issuer));
        add(tr("Client id"), visibleText(summary->clientId));
        const QString type = summary->tokenType == TokenType::DPoP ? u"DPoP"_s : u"Bearer"_s;
        add(tr("Token"),
            summary->expiresAt.isValid() ? tr("%1, until %2", "a type, a time")
                                               .arg(type, Words::when(summary->expiresAt, now, Words::TimeForm::Full))
                                         : tr("%1, end unknown", "a type").arg(type));
        if (summary->tokenType == TokenType::DPoP)
            add(tr("Bound"), Words::tokenWord(summary->tokenType));
    }
    if (pinned)
        add(tr("Store"),
            tr("%1, %2; %3", "a store, why, where")
                .arg(Words::storeName(pinned->kind), Words::pinReason(pinned->reason),
                     Words::shortPath(visibleText(pinned->location))));
    add(tr("Origin"), Words::placeText(session.server()));
    add(tr("Authorization"), Words::authorizationText(session.server()));
    if (last.error)
        add(tr("Last attempt"),
            tr("%1: %2 (%3)", "what, detail, when")
                .arg(Words::errorText(*last.error).happened, visibleText(last.error->detail),
                     Words::when(last.at, now, Words::TimeForm::Full)));
    else if (last.at.isValid())
        add(tr("Last attempt"), tr("Succeeded (%1)").arg(Words::when(last.at, now, Words::TimeForm::Full)));
    m_technical->setFacts(facts);
}

void DetailPane::showFindings(const QList<Finding> &findings)
{
    QList<Alike> told = gathered(findings);
    told.removeIf([](const Alike &alike) { return alike.first().severity == Severity::Note; });
    if (std::exchange(m_told, told) == told)
        return; // whoever has the focus in one of them keeps it
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Alike &alike : std::as_const(told)) {
        const Severity severity = alike.first().severity;
        auto *line = new QWidget;
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins({});
        auto *mark = new BadgeMark(0.9, QPalette::Window);
        mark->setBadge(severity == Severity::Problem ? Badge::Trouble : Badge::NeedsYou);
        auto *text = (new TextLabel)->wrapping()->selectable(tr("Problem"));
        text->setText(textOf(alike).seen);
        auto *show = new QPushButton(tr("Show"));
        show->setAutoDefault(false);
        show->setAccessibleDescription(text->text());
        connect(show, &QPushButton::clicked, this, [this] { Q_EMIT verbWanted(m_session, Words::Verb::ShowWhy); });
        layout->addWidget(mark);
        layout->addWidget(text, 1);
        layout->addWidget(show);
        m_findings->addWidget(line);
    }
    m_findingsBox->setVisible(m_findings->count() > 0);
}

} // namespace Latchkey::Ui
