#include "ui/window/mainwindow.h"

#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "ui/icons/stateicon.h"
#include "ui/window/actionbutton.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/banner.h"
#include "ui/window/detailpane.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/emptystate.h"
#include "ui/window/importdialog.h"
#include "ui/window/logindialog.h"
#include "ui/window/placeholders.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/servertable.h"
#include "ui/window/signoutbox.h"
#include "ui/words/words.h"

#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Homes &homes, HealthWatch &health, Examiner &examiner, ServerActions &actions,
                       Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_homes(homes)
    , m_examiner(examiner)
    , m_actions(actions)
    , m_settings(settings)
    , m_do(this)
    , m_time(new ChangeTimer(systemClock(), this))
    , m_model(new ServerModel(homes, health, examiner, *m_time, this))
    , m_stack(new QStackedWidget)
    , m_banner(new Banner(tr("Notice")))
{
    setWindowTitle(QStringLiteral("Latchkey"));
    setWindowIcon(programIcon());
    makePlaceholdersReadable();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack);
    m_do.fill(*menuBar());
    connectActions();
    m_stack->addWidget(createServers());
    m_empty = new EmptyState({m_do.add, m_do.importServers});
    m_stack->addWidget(m_empty);
    setCentralWidget(content);
    statusBar()->setAccessibleName(tr("Status"));
    restoreLayout();

    connect(m_model, &QAbstractItemModel::dataChanged, this, &MainWindow::updateActionsSoon);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MainWindow::updateContent);
    connect(&homes, &Homes::listChanged, this, &MainWindow::updateContent);
    connect(&examiner, &Examiner::changed, this, &MainWindow::updateContent);
    connect(&examiner, &Examiner::changed, this, [this] { m_do.setFindings(static_cast<int>(m_examiner.count())); });
    m_do.setFindings(static_cast<int>(examiner.count()));
    connect(&actions, &ServerActions::loginStarted, this, &MainWindow::showLogin);
    connect(&actions, &ServerActions::signedIn, this,
            [this](CredentialSession *session) { say(tr("Signed in to %1.").arg(m_homes.nameOf(*session))); });
    connect(&actions, &ServerActions::failed, this, [this](CredentialSession *session, const Error &error) {
        say(tr("%1: %2").arg(m_homes.nameOf(*session), Words::errorText(error).all()));
    });
    connect(&actions, &ServerActions::signedOut, this, [this](CredentialSession *session, const LogoutReport &report) {
        say(tr("%1: %2").arg(m_homes.nameOf(*session), Words::logoutReport(report)));
    });
    updateContent();
}

MainWindow::~MainWindow()
{
    for (const auto &login : std::as_const(m_logins)) // those that it is not the parent of, too
        delete login.data();
}

void MainWindow::connectActions()
{
    connect(m_do.signIn, &QAction::triggered, this, [this] {
        m_actions.signIn(m_table->selectedSessions());
    });
    connect(m_do.signInToAll, &QAction::triggered, &m_actions, &ServerActions::signInToAll);
    connect(m_do.refresh, &QAction::triggered, this, [this] {
        for (CredentialSession *session : m_table->selectedSessions()) {
            if (canRefresh(*session))
                m_actions.refresh(session);
        }
    });
    connect(m_do.signOut, &QAction::triggered, this, &MainWindow::confirmSignOut);
    connect(m_do.add, &QAction::triggered, this, [this] {
        auto *dialog = new AddServerDialog(m_homes.first().servers, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AddServerDialog::addedOpen, this, [this](const QString &name) {
            if (CredentialSession *session = m_homes.first().pool.find(name))
                m_actions.check(session);
        });
        dialog->open();
    });
    connect(m_do.importServers, &QAction::triggered, this, [this] {
        auto *dialog = new ImportDialog(m_homes.first(), {}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_do.diagnostics, &QAction::triggered, this, &MainWindow::showDiagnostics);
    connect(m_do.remove, &QAction::triggered, this, &MainWindow::removeServer);
    connect(m_do.find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_do.clearFilter, &QAction::triggered, this, [this] {
        m_filter->clear();
        m_table->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_do.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_do.close, &QAction::triggered, this, &QWidget::close);
    connect(m_do.quit, &QAction::triggered, qApp, &QCoreApplication::quit);
}

QWidget *MainWindow::createServers()
{
    m_table = new ServerTable(m_model, *m_time);
    connect(m_table, &ServerTable::selectionMoved, this, &MainWindow::updateActions);
    connect(m_table, &ServerTable::actionWanted, this,
            [this](CredentialSession *session) { m_actions.run(session, actionFor(*session)); });
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(
        tr("Filter (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setAccessibleName(tr("Filter the servers"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_table, &ServerTable::setFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &ServerTable::filtered, this, &MainWindow::updateFilter);
    m_table->addActions({m_do.signIn, m_do.refresh, m_do.signOut, m_do.remove}); // its context menu
    m_noMatch = new EmptyState({m_do.clearFilter});
    m_list = new QStackedWidget;
    m_list->addWidget(m_table);
    m_list->addWidget(m_noMatch);
    m_detail = new DetailPane(m_homes, m_examiner, *m_time, {m_do.signIn, m_do.refresh, m_do.signOut},
                              m_do.diagnostics);

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filter);
    bar->addWidget(new ActionButton(m_do.diagnostics));
    bar->addWidget(new ActionButton(m_do.add));
    auto *upper = new QWidget;
    auto *layout = new QVBoxLayout(upper);
    layout->addLayout(bar);
    layout->addWidget(m_list);
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({300, 330});
    m_splitter->setChildrenCollapsible(false);
    return m_splitter;
}

void MainWindow::updateFilter()
{
    const bool none = m_table->isFilteredEmpty();
    m_do.clearFilter->setEnabled(!m_filter->text().isEmpty());
    if (none)
        m_noMatch->setContent({}, tr("No server matches “%1”").arg(m_filter->text().simplified()),
                              tr("The filter looks in the name, the host and the health of each server."));
    m_list->setCurrentIndex(none ? 1 : 0);
    updateActions();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(960, 720);
    m_splitter->restoreState(settings.value(u"window/splitter"_s).toByteArray());
    m_table->restoreLayout(settings.value(u"window/columns"_s).toByteArray());
}

void MainWindow::present(CredentialSession *session)
{
    show();
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    raise();
    activateWindow();
    if (!session)
        return;
    if (!m_table->shows(session))
        m_filter->clear();
    m_table->setCurrentSession(session);
}

void MainWindow::succeed(MainWindow &old)
{
    restoreGeometry(old.saveGeometry());
    m_filter->setText(old.m_filter->text());
    if (CredentialSession *current = old.m_table->currentSession())
        m_table->setCurrentSession(current);
    if (old.isVisible())
        show();
    for (CredentialSession *session : m_homes.sessions()) {
        const QPointer<LoginDialog> before = old.m_logins.value(session);
        if (!before)
            continue;
        LoginDialog *dialog = createLogin(session);
        dialog->succeed(*before);
        dialog->move(before->pos());
        dialog->show();
        delete before.data();
    }
    if (old.m_preferences)
        showPreferences();
    if (old.m_diagnostics && old.m_diagnostics->isVisible())
        showDiagnostics();
}

void MainWindow::setNotices(const QStringList &notices)
{
    m_notices = notices;
    updateContent();
}

//! What concerns the whole window: remarks, what cannot be read, and where no keyring can be used.
QStringList MainWindow::notices() const
{
    QStringList lines = m_notices;
    for (const ConfigProblem &problem : m_homes.problems())
        lines.append(problem.line > 0 ? tr("%1, line %2, column %3: %4")
                                            .arg(problem.file, QString::number(problem.line),
                                                 QString::number(problem.column), problem.what)
                                      : tr("%1: %2").arg(problem.file, problem.what));
    for (const Finding &finding : m_examiner.findingsOfHomes()) {
        if (finding.kind != FindingKind::NoKeyring && finding.kind != FindingKind::KeyringLocked)
            continue;
        const Words::FindingText text = Words::findingText(finding);
        lines.append(tr("%1 %2 %3").arg(text.seen, text.matters, text.fix));
    }
    return lines;
}

void MainWindow::showEmptyState()
{
    if (!m_homes.problems().isEmpty())
        return m_empty->setContent(badgeIcon(Badge::NeedsYou), tr("No MCP servers could be read"),
                                   tr("What is wrong is said above. As soon as it is mended, your servers are here; "
                                      "until then nothing of theirs is changed."));
    m_empty->setContent(programIcon(), tr("No MCP servers yet"),
                        tr("Latchkey shows the remote MCP servers of Codex's configuration (%1/config.toml), and those "
                           "that you add here. It keeps their sign-ins alive.")
                            .arg(m_homes.first().home.path));
}

void MainWindow::updateContent()
{
    m_table->setColumnHidden(ServerModel::HomeColumn, !m_model->hasSeveralHomes());
    m_stack->setCurrentIndex(m_homes.sessions().isEmpty() ? 1 : 0);
    const QStringList lines = notices();
    const bool isRemark = lines.size() == m_notices.size();
    m_banner->setContent(isRemark ? Badge::Idle : Badge::NeedsYou, lines.join(u'\n'));
    showEmptyState();
    updateFilter();
}

// Many servers change together, at the start for instance.
void MainWindow::updateActionsSoon()
{
    if (!std::exchange(m_updating, true))
        QMetaObject::invokeMethod(this, &MainWindow::updateActions, Qt::QueuedConnection);
}

void MainWindow::updateActions()
{
    m_updating = false;
    const QList<CredentialSession *> selected = m_table->selectedSessions();
    const auto any = [&selected](bool (*can)(const CredentialSession &)) {
        return std::any_of(selected.begin(), selected.end(), [can](const auto *session) { return can(*session); });
    };
    m_do.signIn->setEnabled(any(canSignIn));
    m_do.refresh->setEnabled(any(canRefresh));
    m_do.signOut->setEnabled(any(canSignOut));
    m_do.signInToAll->setVisible(m_actions.needingSignIn().size() > 1);
    m_do.remove->setEnabled(selected.size() == 1 && selected.first()->server().origin == ServerOrigin::Own);
    m_detail->setSessions(selected);
}

void MainWindow::confirmSignOut()
{
    QStringList names;
    QList<QPointer<CredentialSession>> sessions;
    for (CredentialSession *session : m_table->selectedSessions()) {
        if (!canSignOut(*session))
            continue;
        names.append(m_homes.labelOf(*session));
        sessions.append(session);
    }
    if (sessions.isEmpty())
        return;
    auto *box = new SignOutBox(names, this);
    connect(box, &SignOutBox::confirmed, this, [this, sessions] {
        for (const auto &session : sessions) {
            if (session)
                m_actions.signOut(session);
        }
    });
    box->open();
}

void MainWindow::removeServer()
{
    const QList<CredentialSession *> selected = m_table->selectedSessions();
    if (selected.size() != 1)
        return;
    ServerList &list = m_homes.homeOf(*selected.first()).servers;
    whenDone(list.remove(selected.first()->server().identity.name), this, [this](const Status &removed) {
        if (!removed)
            say(removed.error().detail);
    });
}

void MainWindow::showPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesDialog(m_settings, m_homes, this);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_preferences->open();
}

void MainWindow::showDiagnostics()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsWindow(m_homes, m_examiner, m_actions, this);
    m_diagnostics->present(m_table->selectedSessions().value(0));
}

void MainWindow::showLogin(CredentialSession *session, Login *login)
{
    LoginDialog *dialog = m_logins.value(session);
    if (!dialog)
        dialog = createLogin(session);
    dialog->follow(login);
    const bool another = !dialog->isVisible();
    dialog->show();
    if (another)
        placeLogin(*dialog);
    dialog->raise();
}

LoginDialog *MainWindow::createLogin(CredentialSession *session)
{
    auto *dialog = new LoginDialog(session, m_actions, isVisible() ? this : nullptr);
    dialog->setWindowIcon(windowIcon());
    m_logins[session] = dialog;
    return dialog;
}

// Not on top of each other: each one has to be seen.
void MainWindow::placeLogin(LoginDialog &dialog) const
{
    int others = 0;
    for (const auto &login : m_logins)
        others += login && login != &dialog && login->isVisible() ? 1 : 0;
    if (others == 0)
        return; // where the desktop has put it
    constexpr int cascade = 5;
    const int step = (others - 1) % cascade + 1;
    const int offset = 2 * fontMetrics().height() * step;
    const QRect room = dialog.screen()->availableGeometry();
    QRect place = dialog.geometry();
    place.moveCenter(room.center() + QPoint(offset, offset));
    dialog.move(std::max(std::min(place.left(), room.right() - place.width()), room.left()),
                std::max(std::min(place.top(), room.bottom() - place.height()), room.top()));
}

void MainWindow::say(const QString &text)
{
    statusBar()->showMessage(text, 15'000);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_time->start();
    m_table->setFocus();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_time->stop();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        makePlaceholdersReadable();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    settings.setValue(u"window/columns"_s, m_table->saveLayout());
    QMainWindow::closeEvent(event);
}

} // namespace Latchkey::Ui
