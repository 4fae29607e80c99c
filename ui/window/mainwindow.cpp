// How the window is made, and how it follows its width. What it does is in mainwindowcommands.cpp.

#include "ui/window/mainwindow.h"

#include "core/base/visibletext.h"
#include "ui/details/detailpane.h"
#include "ui/icons/stateicon.h"
#include "ui/list/serverlistview.h"
#include "ui/theme/actionbutton.h"
#include "ui/theme/units.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/emptystate.h"
#include "ui/window/firstrun.h"
#include "ui/window/logindialogs.h"
#include "ui/window/notices.h"
#include "ui/window/placeholders.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/summarybar.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In letters, and lines.
constexpr int compactBelow = 90;
constexpr int wideFrom = 140;
constexpr int hysteresis = 2;
constexpr QSize firstSize{170, 42};
constexpr QSize smallestSize{60, 20};
constexpr qsizetype shownOfSearch = 30; // letters
constexpr int leastList = 56;
constexpr qreal listShare = 0.44;
constexpr qreal leastShare = 0.2;
constexpr std::chrono::milliseconds saveDelay = 1s;
constexpr std::chrono::milliseconds gathering = 40ms; // nobody sees more than that

QFrame *separator()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_homes(parts.homes)
    , m_standings(parts.standings)
    , m_examiner(parts.examiner)
    , m_actions(parts.actions)
    , m_changes(parts.changes)
    , m_clipboard(parts.clipboard)
    , m_settings(parts.settings)
    , m_windowActions(this)
    , m_time(new ChangeTimer(systemClock(), this))
    , m_model(new ServerModel(m_homes, m_standings, *m_time, this))
    , m_banner(new Banner)
    , m_summary(new SummaryBar)
    , m_stack(new QStackedWidget)
    , m_logins(new LoginDialogs(*this, m_actions, this))
{
    setWindowTitle(QStringLiteral("Latchkey"));
    setWindowIcon(programIcon());
    makePlaceholdersReadable();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_windowActions.fill(*menuBar());
    addAction(m_windowActions.escape);
    m_stack->addWidget(createServers());
    createEmptyStates();
    setCentralWidget(content);
    connectActions();
    connectSignals();
    restoreLayout();
    m_updating.setSingleShot(true);
    m_updating.setInterval(gathering);
    connect(&m_updating, &QTimer::timeout, this, [this] {
        if (isVisible())
            catchUp();
    });
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveDelay);
    connect(&m_saving, &QTimer::timeout, this, &MainWindow::saveLayout);
    const auto save = qOverload<>(&QTimer::start);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_share = qreal(m_splitter->sizes().value(0)) / std::max(1, width());
        m_saving.start();
    });
    connect(m_list, &ServerListView::chosen, &m_saving, save);
    for (const QAction *order : {m_windowActions.sortByName, m_windowActions.sortByHost, m_windowActions.sortByTime})
        connect(order, &QAction::triggered, &m_saving, save);

    connect(m_model, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActionsSoon);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &MainWindow::updateActionsSoon);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MainWindow::updateContent);
    connect(m_time, &ChangeTimer::due, this, &MainWindow::updateSummary);
    connect(&m_standings, &Standings::changed, this, &MainWindow::updateActionsSoon);
    connect(&m_homes, &Homes::listChanged, this, &MainWindow::updateContent);
    connect(&m_examiner, &Examiner::changed, this, &MainWindow::updateContent);
    connect(&m_settings, &Settings::changed, this, &MainWindow::updateSummary);
    updateContent();
}

MainWindow::~MainWindow()
{
    saveLayout();
    delete m_logins; // before what they stand beside
}

QWidget *MainWindow::createServers()
{
    const Units units(font());
    m_list = new ServerListView(m_model);
    m_list->addActions(m_windowActions.ofServers());
    m_list->addAction(m_windowActions.details);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search servers"));
    m_search->setAccessibleName(tr("Search servers"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(searchIcon(), QLineEdit::LeadingPosition);
    m_noMatch = new EmptyState({m_windowActions.escape});
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_noMatch);
    m_problemsButton = new ActionButton(m_windowActions.problems, ActionButton::Letter::None);
    m_addButton = new QPushButton;
    auto *adding = new QMenu(m_addButton);
    adding->addActions({m_windowActions.add, m_windowActions.importServers});
    m_addButton->setMenu(adding);
    m_addButton->setAutoDefault(false);
    m_addButton->setAccessibleName(tr("Add a server"));

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(3 * units.s, 2 * units.s, 3 * units.s, 2 * units.s);
    bar->setSpacing(2 * units.s);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_problemsButton);
    bar->addWidget(m_addButton);
    m_left = new QWidget;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addLayout(bar);
    left->addWidget(separator());
    left->addWidget(m_listStack, 1);

    m_detail = new DetailPane(m_homes, m_standings, m_examiner, *m_time, m_windowActions);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(separator());
    layout->addWidget(m_splitter, 1);
    return page;
}

void MainWindow::createEmptyStates()
{
    m_empty = new EmptyState({m_windowActions.add, m_windowActions.importServers});
    m_stack->addWidget(m_empty);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const Units units(font());
    const QSize most = mostOfScreen(this);
    setMinimumSize(QSize(smallestSize.width() * units.e, smallestSize.height() * units.u).boundedTo(most));
    m_share = std::clamp(settings.value(u"window/share"_s, listShare).toDouble(), leastShare, 1 - leastShare);
    const QSize first = QSize(firstSize.width() * units.e, firstSize.height() * units.u).boundedTo(most);
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(first);
    else if (!QRect(QPoint(), most).contains(QRect(QPoint(), size())))
        resize(size().boundedTo(most));
    if (!isMaximized())
        setGeometry(placeInSight(geometry(), style()->pixelMetric(QStyle::PM_TitleBarHeight)));
    m_model->setOrder(ServerModel::Order(settings.value(u"window/order"_s, 0).toInt() % 3));
    (m_model->order() == ServerModel::Order::Name       ? m_windowActions.sortByName
         : m_model->order() == ServerModel::Order::Host ? m_windowActions.sortByHost
                                                        : m_windowActions.sortByTime)
        ->setChecked(true);
    m_list->setSelectedKeys(settings.value(u"window/selected"_s).toStringList());
    applyMode();
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/share"_s, m_share);
    settings.setValue(u"window/order"_s, static_cast<int>(m_model->order()));
    settings.setValue(u"window/selected"_s, m_list->selectedKeys());
}

// The list keeps its share when the window grows or shrinks.
void MainWindow::shareWidth()
{
    if (m_mode != RoomMode::Wide)
        return;
    const int list = std::max(leastList * Units(font()).e, qRound(width() * m_share));
    m_splitter->setSizes({list, std::max(1, width() - list)});
}

// By what there is room for, with a little to spare, so that it does not flicker at the border.
void MainWindow::applyMode()
{
    const int letters = width() / std::max(1, Units(font()).e);
    const auto borderFor = [this](int border, RoomMode above) {
        return m_mode >= above ? border - hysteresis : border;
    };
    const RoomMode mode = letters >= borderFor(wideFrom, RoomMode::Wide) ? RoomMode::Wide
        : letters >= borderFor(compactBelow, RoomMode::Medium)           ? RoomMode::Medium
                                                                         : RoomMode::Compact;
    const bool narrows = std::exchange(m_mode, mode) == RoomMode::Wide && mode != RoomMode::Wide;
    const Units units(font());
    m_list->setMode(mode);
    m_summary->setCompact(mode == RoomMode::Compact);
    m_left->setMinimumWidth(mode == RoomMode::Wide ? leastList * units.e : 0);
    m_addButton->setText(mode == RoomMode::Compact ? tr("A&dd") : tr("A&dd server"));
    QWidget *focus = focusWidget();
    const bool wide = mode == RoomMode::Wide;
    if (narrows && focus && m_detail->isAncestorOf(focus))
        m_paged = true; // who works in the details stays there
    m_left->setVisible(wide || !m_paged);
    m_summary->setVisible(wide || !m_paged);
    m_detail->setVisible(wide || m_paged);
    m_detail->setPaged(!wide);
    shareWidth();
    m_windowActions.back->setEnabled(!wide && m_paged);
    m_windowActions.escape->setEnabled(!m_search->text().isEmpty() || (!wide && m_paged));
    const CredentialSession *session = m_detail->session();
    const bool page = !wide && m_paged && session;
    setWindowTitle(m_firstRun ? tr("Welcome to Latchkey")
                       : page ? tr("%1 — Latchkey", "a server").arg(Words::isolated(m_homes.nameOf(*session)))
                              : QStringLiteral("Latchkey"));
}

void MainWindow::showDetails(bool show)
{
    m_paged = show;
    applyMode();
    if (show)
        m_detail->takeFocus();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void MainWindow::goBack()
{
    if (!m_search->text().isEmpty() && !(m_paged && m_mode != RoomMode::Wide)) {
        m_search->clear();
        m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    showDetails(false);
}

// Banner, summary, list, details, and around.
void MainWindow::nextPart()
{
    struct Part {
        QWidget *whole;
        QWidget *first;
    };
    const QList<Part> parts{
        {m_banner, m_banner->button()}, {m_summary, m_summary->button()}, {m_left, m_list}, {m_detail, nullptr}};
    const QWidget *focus = focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (focus && (parts[i].whole == focus || parts[i].whole->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype step = 1; step <= parts.size(); ++step) {
        const Part &next = parts[(at + step) % parts.size()];
        if (!next.whole->isVisible())
            continue;
        if (!next.first)
            return m_detail->takeFocus();
        if (next.first->isVisible())
            return next.first->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::updateSearch()
{
    const bool noMatch = m_model->isEmpty() && m_model->hasServers();
    applyMode();
    if (noMatch)
        m_noMatch->setContent({}, tr("No server matches “%1”").arg(visibleText(m_search->text(), shownOfSearch)),
                              tr("The search looks in the name, the host and the sentence of each server."));
    m_listStack->setCurrentIndex(noMatch ? 1 : 0);
    updateActions();
}

void MainWindow::updateContent()
{
    if (m_firstRun)
        m_firstRun->followList();
    // A newcomer has one thing to decide. What the menus lead to is there all the same, by its keys.
    if (!menuBar()->isNativeMenuBar())
        menuBar()->setVisible(!m_firstRun);
    if (m_firstRun)
        m_stack->setCurrentWidget(m_firstRun);
    else
        m_stack->setCurrentIndex(m_model->hasServers() ? 0 : 1);
    m_windowActions.setFindings(static_cast<int>(m_examiner.count()));
    if (!m_homes.problems().isEmpty())
        m_empty->setContent(badgeIcon(Badge::NeedsYou), tr("No servers could be read"),
                            tr("The problem is described above. Once it is fixed, your servers appear here; until "
                               "then, nothing of theirs is changed."));
    else
        m_empty->setContent(programIcon(), tr("No servers yet"),
                            tr("Latchkey shows the remote MCP servers of Codex's configuration, and those that you add "
                               "here. It keeps you signed in to them."));
    updateNotices();
    updateSummary();
    updateSearch();
}

void MainWindow::updateSummary()
{
    const Words::Overview overview = m_standings.all().overview;
    m_summary->setOverview(overview);
    const int needing = overview.signIns;
    m_windowActions.signInToAll->setText(needing == 2 ? tr("Sign in to &both…") : tr("Sign in to &all…"));
    WindowActions::enable(m_windowActions.signInToAll, needing > 0, tr("No server needs a sign-in"));
}

void MainWindow::updateNotices()
{
    QList<Notice> notices = noticesOf(m_homes, m_examiner, m_standings) + m_notices;
    for (Notice &notice : notices) {
        if (!notice.act && !notice.button.isEmpty())
            notice.act = [this, notice] { actOn(notice); };
    }
    m_banner->setNotices(notices);
}

void MainWindow::catchUp()
{
    updateNotices();
    updateSummary();
}

// Many servers change together, at the start for instance; and what nobody sees need not follow.
void MainWindow::updateActionsSoon()
{
    if (!m_updating.isActive())
        m_updating.start();
    m_enabling.ask();
}

void MainWindow::setNotices(const QList<Notice> &notices)
{
    m_notices = notices;
    updateNotices();
}

void MainWindow::showMessage(const QString &text, Badge badge)
{
    m_banner->showNotice({u"news"_s, badge, text});
}

void MainWindow::present(CredentialSession *session)
{
    show();
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    raise();
    activateWindow();
    if (!session)
        return;
    if (!m_list->shows(session))
        m_search->clear();
    m_list->setCurrentSession(session);
}

void MainWindow::takePlaceOf(MainWindow &old)
{
    restoreGeometry(old.saveGeometry());
    m_search->setText(old.m_search->text());
    m_list->setSelectedKeys(old.m_list->selectedKeys());
    m_closing = old.m_closing;
    m_paged = old.m_paged;
    applyMode();
    if (old.isVisible())
        show();
    if (old.m_firstRun)
        offerFirstRun(old.m_clientFolders);
    m_logins->takePlaceOf(*old.m_logins);
    if (old.m_preferences)
        showPreferences();
    if (old.m_diagnostics && old.m_diagnostics->isVisible())
        showDiagnostics();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    catchUp();
    m_time->start();
    if (const QWidget *before = focusWidget(); before && before->isVisibleTo(this))
        return;
    if (m_firstRun)
        m_firstRun->takeFocus();
    else
        m_list->setFocus();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_time->stop();
    saveLayout();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyMode();
    if (isVisible())
        m_saving.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (isVisible())
        m_saving.start();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        makePlaceholdersReadable();
    if (event->type() == QEvent::FontChange) {
        setMinimumSize(sizeWithin(*this, smallestSize.width(), smallestSize.height()));
        applyMode();
    }
}

} // namespace Latchkey::Ui
