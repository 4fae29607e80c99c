// The windows that the main one opens, and how it is closed.

#include "core/base/whendone.h"
#include "ui/connect/connectall.h"
#include "ui/connect/connectwindow.h"
#include "ui/list/serverlistview.h"
#include "ui/theme/questionwidth.h"
#include "ui/window/addserverdialog.h"
#include "ui/window/diagnosticswindow.h"
#include "ui/window/firstrun.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/signoutbox.h"

#include <QtCore/QProcess>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include <algorithm>
#include <memory>
#include <utility>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

void MainWindow::editServer(const CredentialSession &session)
{
    auto *dialog = new AddServerDialog(m_homes, m_changes, session, this);
    connect(dialog, &AddServerDialog::fileWanted, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    showDialog(dialog);
}

void MainWindow::connectClient(const CredentialSession &session)
{
    const OpenHome &home = m_homes.homeOf(session);
    auto *window = new ConnectWindow(launcherFor(home.home.path), home.servers.asFound(session.server().identity),
                                     m_changes, {}, this);
    // Nobody is to connect a client to what is no longer there.
    connect(&m_homes, &Homes::listChanged, window, [this, window, server = session.server().identity] {
        const QList<CredentialSession *> sessions = m_homes.sessions();
        if (std::none_of(sessions.begin(), sessions.end(),
                         [&server](const CredentialSession *each) { return each->server().identity == server; }))
            window->reject();
    });
    showDialog(window);
}

void MainWindow::showDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::confirmSignOut()
{
    QStringList names;
    QList<QPointer<CredentialSession>> sessions;
    for (CredentialSession *session : m_list->selectedSessions()) {
        if (!canSignOut(*session))
            continue;
        names.append(Words::isolated(m_homes.labelOf(*session)));
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
    connect(&m_homes, &Homes::listChanged, box, [this, box, sessions] {
        const QList<CredentialSession *> still = m_homes.sessions();
        if (std::none_of(sessions.begin(), sessions.end(),
                         [&still](const auto &session) { return still.contains(session); }))
            box->reject(); // there is nobody left to sign out
    });
    box->open();
}

void MainWindow::showPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesDialog(m_settings, m_homes, this);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_preferences->open();
}

void MainWindow::showDiagnostics(const CredentialSession *session)
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsWindow(m_homes, m_examiner, m_actions, this);
    m_diagnostics->present(session);
}

void MainWindow::offerFirstRun(const ClientFolders &folders)
{
    const QList<Server> &servers = m_homes.first().servers.servers();
    const bool hasOwn = std::any_of(servers.begin(), servers.end(),
                                    [](const Server &server) { return server.origin == ServerOrigin::Own; });
    if (hasOwn || m_settings.wasWelcomed())
        return;
    m_clientFolders = folders;
    m_firstRun = new FirstRun(m_homes.first(), m_settings, folders);
    m_stack->addWidget(m_firstRun);
    addActions(m_windowActions.ofProgram()); // a bar that is hidden has no shortcuts
    connect(m_firstRun, &FirstRun::addByAddressWanted, m_windowActions.add, &QAction::trigger);
    connect(m_firstRun, &FirstRun::demoWanted, this,
            [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}); });
    connect(m_firstRun, &FirstRun::finished, this, &MainWindow::endFirstRun);
    updateContent();
    m_firstRun->takeFocus();
}

void MainWindow::endFirstRun(const QStringList &names)
{
    m_settings.setWelcomed();
    const bool shares = m_firstRun->wantsSharing();
    m_firstRun->deleteLater();
    m_firstRun = nullptr;
    for (QAction *action : m_windowActions.ofProgram())
        removeAction(action);
    updateContent();
    m_list->setFocus(Qt::OtherFocusReason);
    QList<CredentialSession *> chosen = m_homes.sessions();
    chosen.removeIf(
        [&names](const CredentialSession *session) { return !names.contains(session->server().identity.name); });
    for (const CredentialSession *session : std::as_const(chosen)) {
        if (shares)
            m_toConnect.append(session->server().identity);
    }
    // Whether somebody is signed in there already is known when the stores have been read.
    const auto waiting = std::make_shared<qsizetype>(chosen.size());
    for (CredentialSession *session : std::as_const(chosen)) {
        whenDone(session->reload(), this, [this, names, waiting](const Status &) {
            if (--*waiting > 0)
                return;
            QList<CredentialSession *> needing = m_actions.needingSignIn();
            needing.removeIf(
                [&names](const CredentialSession *each) { return !names.contains(each->server().identity.name); });
            if (needing.isEmpty())
                offerToConnect();
            else
                m_actions.signIn(needing);
        });
    }
}

// When the last of the newcomer's sign-ins is through, whichever way.
void MainWindow::offerToConnect()
{
    const QList<CredentialSession *> sessions = m_homes.sessions();
    const bool signsIn = m_actions.series().isRunning()
        || std::any_of(sessions.begin(), sessions.end(),
                       [](const CredentialSession *session) { return session->runningLogin() != nullptr; });
    if (m_toConnect.isEmpty() || signsIn)
        return;
    auto *dialog = new ConnectAllDialog(launcherFor(m_homes.first().home.path), std::exchange(m_toConnect, {}),
                                        m_changes, m_clientFolders, this);
    dialog->offer();
}

void MainWindow::askBeforeQuitting()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Quit Latchkey?"),
                                tr("Without Latchkey nothing is renewed ahead of time."), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This desktop has no place for a tray icon, so Latchkey ends with its window."));
    QPushButton *quit = box->addButton(tr("&Quit"), QMessageBox::AcceptRole);
    QPushButton *keep = box->addButton(tr("&Keep it open"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    widenForSentences(*box);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_hasConfirmedQuit = true;
        close();
    });
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (m_closing == Closing::Quits && !m_hasConfirmedQuit) {
        event->ignore();
        return askBeforeQuitting();
    }
    if (m_closing == Closing::GoesOn && m_settings.closingQuits()) {
        event->accept();
        return Q_EMIT quitRequested();
    }
    QMainWindow::closeEvent(event);
    if (m_closing == Closing::GoesOn && !m_settings.wasToldOfTray()) {
        m_settings.setToldOfTray();
        Q_EMIT wentToTray();
    }
}

} // namespace Latchkey::Ui
