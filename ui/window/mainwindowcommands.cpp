// What is done in the window, and what is told afterwards. How it is made, mainwindow.cpp says; what it opens,
// mainwindowdialogs.cpp.

#include "core/base/whendone.h"
#include "core/doctor/report_p.h"
#include "ui/details/detailpane.h"
#include "ui/list/serverlistview.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/helpwindows.h"
#include "ui/window/importdialog.h"
#include "ui/window/logindialogs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/summarybar.h"
#include "ui/words/words.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    const auto current = [this] { return m_list->selectedSessions().value(0); };
    for (const QAction *ofServers : m_windowActions.ofServers())
        connect(ofServers, &QAction::triggered, m_list, &ServerListView::keepSelection);
    on(m_windowActions.add, [this] {
        auto *dialog = new AddServerDialog(m_homes.first().servers, this);
        connect(dialog, &AddServerDialog::signInWanted, this, [this](const QString &name) {
            if (CredentialSession *session = m_homes.first().pool.find(name)) {
                present(session);
                m_actions.signIn(session);
            }
        });
        connect(dialog, &AddServerDialog::addedOpen, this, [this](const QString &name) {
            if (CredentialSession *session = m_homes.first().pool.find(name))
                m_actions.check(session);
        });
        showDialog(dialog);
    });
    on(m_windowActions.importServers, [this] { showDialog(new ImportDialog(m_homes.first(), {}, this)); });
    on(m_windowActions.preferences, &MainWindow::showPreferences);
    on(m_windowActions.close, &QWidget::close);
    on(m_windowActions.quit, &MainWindow::quitRequested);

    on(m_windowActions.undo, [this] { m_changes.undo(); });
    on(m_windowActions.copyAddress, &MainWindow::copyAddress);
    on(m_windowActions.copyToken, [this, current] {
        if (CredentialSession *session = current())
            m_clipboard.copy(session, SecretClipboard::What::Token);
    });
    on(m_windowActions.copyHeaders, [this, current] {
        if (CredentialSession *session = current())
            m_clipboard.copy(session, SecretClipboard::What::Headers);
    });
    on(m_windowActions.copyBridge, &MainWindow::copyBridge);
    on(m_windowActions.selectAll, [this] { m_list->selectAll(); });
    on(m_windowActions.find, [this] {
        showDetails(false);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(m_windowActions.escape, &MainWindow::goBack);

    on(m_windowActions.signIn, [this] { m_actions.signIn(m_list->selectedSessions()); });
    on(m_windowActions.signInToAll, [this] { m_actions.signInToAll(); });
    on(m_windowActions.renew, [this] {
        for (CredentialSession *session : m_list->selectedSessions()) {
            if (canRefresh(*session))
                m_actions.refresh(session);
        }
    });
    on(m_windowActions.renewAll, [this] { m_actions.refreshAll(); });
    on(m_windowActions.check, [this] { m_actions.check(m_list->selectedSessions()); });
    on(m_windowActions.checkAll, [this] { m_actions.checkAll(); });
    on(m_windowActions.openSite, &MainWindow::openSite);
    on(m_windowActions.connectClient, [this, current] {
        if (const CredentialSession *session = current())
            connectClient(*session);
    });
    on(m_windowActions.edit, [this, current] {
        if (const CredentialSession *session = current())
            editServer(*session);
    });
    on(m_windowActions.switchOff, [this, current] {
        if (const CredentialSession *session = current())
            m_changes.setEnabled(*session, !session->server().enabled);
    });
    on(m_windowActions.signOut, &MainWindow::confirmSignOut);
    on(m_windowActions.remove, [this, current] {
        if (const CredentialSession *session = current())
            m_changes.remove(*session);
    });

    on(m_windowActions.details, [this] {
        if (m_list->currentSession())
            showDetails(true);
    });
    on(m_windowActions.back, [this] { showDetails(false); });
    on(m_windowActions.nextPart, &MainWindow::nextPart);
    on(m_windowActions.problems, [this] { showDiagnostics(); });
    on(m_windowActions.sortByName, [this] { m_model->setOrder(ServerModel::Order::Name); });
    on(m_windowActions.sortByHost, [this] { m_model->setOrder(ServerModel::Order::Host); });
    on(m_windowActions.sortByTime, [this] { m_model->setOrder(ServerModel::Order::Time); });

    on(m_windowActions.help, [this] { showDialog(new HelpWindow(this)); });
    on(m_windowActions.signs, [this] { showDialog(new SignsWindow(this)); });
    on(m_windowActions.about, [this] { showDialog(new AboutWindow(this)); });
    on(m_windowActions.report, [this] {
        auto *window = new ReportWindow(this);
        connect(window, &ReportWindow::copyWanted, m_windowActions.copyReport, &QAction::trigger);
        showDialog(window);
    });
    on(m_windowActions.copyReport, [this] {
        const QString program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion()
            + u" ("_s + QGuiApplication::platformName() + u')';
        whenDone(redactedReport(program, m_homes), this, [this](const Result<QString> &report) {
            if (!report)
                return showMessage(Words::errorText(report.error()).all(), Badge::Trouble);
            QGuiApplication::clipboard()->setText(*report);
            showMessage(
                tr("The report is in the clipboard. It holds no token and no name of yours; read it before you post "
                   "it."),
                Badge::Fine);
        });
    });
}

void MainWindow::connectSignals()
{
    connect(m_list, &ServerListView::selectionMoved, this, &MainWindow::updateActions);
    connect(m_list, &ServerListView::verbWanted, this,
            [this](CredentialSession *session) { perform(session, m_standings.of(*session).verb); });
    connect(m_list, &ServerListView::opened, this, [this] { showDetails(true); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->setFilter(text);
        updateSearch();
    });
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_detail, &DetailPane::verbWanted, this, &MainWindow::perform);
    connect(m_detail, &DetailPane::codeWanted, this,
            [this](CredentialSession *session) { m_actions.signIn(session, LoginWay::Device); });
    connect(m_summary, &SummaryBar::wanted, this, &MainWindow::signInTo);
    connect(m_banner, &Banner::othersWanted, this, [this] { showDiagnostics(); });

    connect(&m_actions, &ServerActions::loginStarted, m_logins, &LoginDialogs::show);
    connect(&m_actions, &ServerActions::signedIn, this, [this](CredentialSession *session) {
        const QString name = Words::isolated(m_homes.nameOf(*session));
        const auto summary = session->credential().summary;
        const bool ends = summary && !summary->isRenewable && summary->expiresAt.isValid();
        showMessage(ends ? tr("Signed in to %1 until %2.", "a server, a time")
                               .arg(name, Words::when(summary->expiresAt, m_time->now()))
                         : tr("Signed in to %1. It renews by itself.", "a server").arg(name),
                    Badge::Fine);
    });
    connect(&m_actions, &ServerActions::failed, this,
            [this](CredentialSession *session, const Error &error) { showFailure(m_homes.nameOf(*session), error); });
    // Later: a sign-in that has ended is still there when it says so.
    connect(&m_actions, &ServerActions::signedIn, this, &MainWindow::offerToConnect, Qt::QueuedConnection);
    connect(&m_actions.series(), &SignInSeries::changed, this, &MainWindow::offerToConnect, Qt::QueuedConnection);
    connect(&m_actions, &ServerActions::cannotUnlock, this, [this] {
        showMessage(
            tr("The keyring cannot ask for its password here. Unlock it with its own program; it is used at once."),
            Badge::NeedsYou);
    });
    connect(&m_actions, &ServerActions::signedOut, this,
            [this](CredentialSession *session, const LogoutReport &report) {
                showMessage(tr("%1: %2", "a server, what happened")
                                .arg(Words::isolated(m_homes.nameOf(*session)), Words::logoutReport(report)));
            });
    connect(&m_actions, &ServerActions::checked, this, &MainWindow::showChecked);
    const auto bannerOf = [](int change) { return u"undo %1"_s.arg(change); };
    connect(&m_changes, &ListChanges::done, this, [this, bannerOf](const QString &text, int change) {
        m_banner->showNotice({bannerOf(change), Badge::Info, text, tr("Undo"), [this] { m_changes.undo(); }}, 10s);
        updateActions();
    });
    connect(&m_changes, &ListChanges::undone, this, [this, bannerOf](int change) {
        m_banner->takeBack(bannerOf(change));
        updateActions();
    });
    connect(&m_changes, &ListChanges::failed, this, [this](const Error &error) { showFailure({}, error); });
    const auto secretText = [](SecretClipboard::What what, std::chrono::seconds left) {
        const auto seconds = static_cast<int>(left.count());
        return what == SecretClipboard::What::Token
            ? tr("Access token copied. It leaves the clipboard in %n s.", nullptr, seconds)
            : tr("Headers copied. They leave the clipboard in %n s.", nullptr, seconds);
    };
    connect(&m_clipboard, &SecretClipboard::copied, this,
            [this, secretText](SecretClipboard::What what, std::chrono::seconds left) {
                m_banner->showNotice({u"secret"_s, Badge::Info, secretText(what, left), tr("Clear now"),
                                      [this] { m_clipboard.clear(); }},
                                     left + 1s);
            });
    connect(&m_clipboard, &SecretClipboard::counting, this,
            [this, secretText](SecretClipboard::What what, std::chrono::seconds left) {
                m_banner->changeText(u"secret"_s, secretText(what, left));
            });
    connect(&m_clipboard, &SecretClipboard::cleared, this, [this] { m_banner->takeBack(u"secret"_s); });
    connect(&m_clipboard, &SecretClipboard::failed, this, [this](const Error &error) { showFailure({}, error); });
}

void MainWindow::showFailure(const QString &name, const Error &error)
{
    const QString text = error.kind == ErrorKind::InvalidInput ? Words::failureText(error)
                                                               : Words::errorText(error).all();
    showMessage(name.isEmpty() ? text : tr("%1: %2", "a server, what happened").arg(Words::isolated(name), text),
                Badge::Trouble);
}

void MainWindow::showChecked(const QList<QPointer<CredentialSession>> &sessions)
{
    QStringList failing;
    QString line;
    int asked = 0;
    for (const auto &session : sessions) {
        const auto check = session ? session->health().check : std::nullopt;
        if (!session)
            continue;
        ++asked;
        const QString name = Words::isolated(m_homes.nameOf(*session));
        if (!check || check->kind != CheckOutcome::Kind::Works)
            failing.append(name);
        line = tr("%1: %2", "a server, what happened")
                   .arg(name, check ? Words::checkText(*check, m_time->now()) : m_standings.of(*session).sentence);
    }
    if (asked == 0)
        return;
    if (asked > 1)
        line = failing.isEmpty() ? tr("%n servers checked: all work.", nullptr, asked)
                                 : tr("%n servers checked. These do not work: %1", nullptr, asked)
                                       .arg(QLocale().createSeparatedList(failing));
    showMessage(line, failing.isEmpty() ? Badge::Fine : Badge::NeedsYou);
}

void MainWindow::perform(CredentialSession *session, Words::Verb verb)
{
    using Words::Verb;
    switch (verb) {
    case Verb::None:
        break;
    case Verb::SignIn:
        m_actions.signIn(session);
        break;
    case Verb::Review:
        m_actions.review(session);
        break;
    case Verb::Renew:
    case Verb::TryNow:
        m_actions.tryNow(session);
        break;
    case Verb::Unlock:
        m_actions.unlock();
        break;
    case Verb::ShowWhy:
        showDiagnostics(session);
        break;
    case Verb::Edit:
        editServer(*session);
        break;
    case Verb::CopyReport:
        m_windowActions.copyReport->trigger();
        break;
    case Verb::Check:
        m_actions.check(QList{session});
        break;
    case Verb::SwitchOn:
        m_changes.setEnabled(*session, true);
        break;
    case Verb::Stop:
        m_standings.stopWaiting(session);
        showMessage(tr("Latchkey no longer waits for %1. Work already started there will finish within two minutes.",
                       "a server")
                        .arg(Words::isolated(m_homes.nameOf(*session))));
        break;
    }
}

void MainWindow::signInTo(Words::Overview::Offer offer)
{
    using Offer = Words::Overview::Offer;
    switch (offer) {
    case Offer::None:
        break;
    case Offer::SignIn:
    case Offer::SignInToAll:
        m_actions.signInToAll();
        break;
    case Offer::TryNow:
        for (CredentialSession *session : m_homes.sessions()) {
            if (m_standings.of(*session).group == Words::Group::Retrying)
                m_actions.tryNow(session);
        }
        break;
    case Offer::SwitchOn: {
        RefreshAhead ahead = m_settings.refreshAhead();
        ahead.enabled = true;
        m_settings.setRefreshAhead(ahead);
        break;
    }
    }
}

void MainWindow::actOn(const Notice &notice)
{
    if (notice.id == "locked"_L1)
        return m_actions.unlock();
    showDiagnostics();
}

void MainWindow::updateActions()
{
    const QList<CredentialSession *> selected = m_list->selectedSessions();
    const auto any = [&selected](bool (*can)(const CredentialSession &)) {
        return std::any_of(selected.begin(), selected.end(), [can](const auto *session) { return can(*session); });
    };
    const QString none = tr("Select a server first");
    const auto enable = [&](QAction *action, bool can, const QString &why) {
        WindowActions::enable(action, can, selected.isEmpty() ? none : why);
    };
    const CredentialSession *one = selected.size() == 1 ? selected.first() : nullptr;
    const QString onlyOne = tr("This works on one server at a time");
    const bool isOwn = one && one->server().origin == ServerOrigin::Own;
    const QString codex = one ? tr("This server is set in Codex's configuration") : onlyOne;
    enable(m_windowActions.signIn, any(canSignIn), tr("There is nothing to sign in to"));
    enable(m_windowActions.renew, any(canRefresh), tr("There is nothing to renew it with"));
    enable(m_windowActions.check, any(canCheck), tr("It is off, or needs a sign-in first"));
    WindowActions::enable(m_windowActions.checkAll, m_model->hasServers(), tr("There is no server"));
    enable(m_windowActions.signOut, any(canSignOut), tr("Nobody is signed in"));
    enable(m_windowActions.copyAddress, one, onlyOne);
    enable(m_windowActions.openSite, one, onlyOne);
    enable(m_windowActions.copyBridge, one, onlyOne);
    enable(m_windowActions.connectClient, one && one->server().enabled,
           one ? tr("This server is switched off") : onlyOne);
    enable(m_windowActions.edit, one, onlyOne);
    enable(m_windowActions.details, one, onlyOne);
    enable(m_windowActions.switchOff, isOwn, codex);
    enable(m_windowActions.remove, isOwn, codex);
    m_windowActions.switchOff->setText(isOwn && !one->server().enabled ? tr("S&witch on") : tr("S&witch off"));
    const bool hasToken = one && canSignOut(*one);
    const bool bound = hasToken && !SecretClipboard::isOfUse(*one);
    const QString noToken = !one ? onlyOne : bound ? tr("A copy of it would be of no use") : tr("Nobody is signed in");
    enable(m_windowActions.copyToken, hasToken && !bound, noToken);
    enable(m_windowActions.copyHeaders, hasToken && !bound, noToken);
    WindowActions::enable(m_windowActions.selectAll, m_model->hasServers(), tr("There is no server"));
    WindowActions::enable(m_windowActions.renewAll, m_model->hasServers(), tr("There is no server"));
    WindowActions::enable(m_windowActions.undo, m_changes.canUndo(), tr("There is nothing to undo"));
    m_detail->setSessions(selected);
}

void MainWindow::copyAddress()
{
    const CredentialSession *session = m_list->selectedSessions().value(0);
    if (!session)
        return;
    QGuiApplication::clipboard()->setText(session->server().identity.url);
    showMessage(tr("Address copied."), Badge::Fine);
}

void MainWindow::copyBridge()
{
    const CredentialSession *session = m_list->selectedSessions().value(0);
    if (!session)
        return;
    QGuiApplication::clipboard()->setText(u"latchkey-cli bridge "_s + session->server().identity.name);
    showMessage(tr("Command copied. A client that runs it uses this sign-in."), Badge::Fine);
}

// Scheme and host only: what stands behind them is for programs.
void MainWindow::openSite()
{
    const CredentialSession *session = m_list->selectedSessions().value(0);
    if (!session)
        return;
    const QUrl address(session->server().identity.url);
    QUrl site;
    site.setScheme(address.scheme());
    site.setHost(address.host());
    site.setPort(address.port());
    if (!m_actions.openBrowser(site))
        showMessage(tr("No browser could be opened here."), Badge::Trouble);
}

} // namespace Latchkey::Ui
