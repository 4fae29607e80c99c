#include "ui/model/windowactions.h"

#include <QtGui/QAction>
#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace Latchkey::Ui {

namespace {

//! Where the platform has no key of its own for it.
QKeySequence standard(QKeySequence::StandardKey key, const QKeySequence &otherwise)
{
    const QKeySequence platform(key);
    return platform.isEmpty() ? otherwise : platform;
}

} // namespace

WindowActions::WindowActions(QWidget *window)
{
    const auto action = [window](const QString &text, const QString &tip, const QKeySequence &keys = {}) {
        auto *made = new QAction(text, window);
        made->setToolTip(tip);
        made->setStatusTip(tip);
        made->setShortcut(keys);
        made->setData(tip);
        made->setIconVisibleInMenu(false);
        return made;
    };
    add = action(tr("&Add server…"), tr("Add a server by its address"),
                 standard(QKeySequence::New, Qt::CTRL | Qt::Key_N));
    importServers = action(tr("&Find in other programs…"), tr("Take over the servers of other programs"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    preferences = action(tr("&Preferences…"), tr("How Latchkey behaves"), Qt::CTRL | Qt::Key_Comma);
    preferences->setMenuRole(QAction::PreferencesRole);
    close = action(tr("&Close window"), tr("Close this window"), Qt::CTRL | Qt::Key_W);
    quit = action(tr("&Quit"), tr("Quit Latchkey; nothing is renewed ahead of time then"),
                  standard(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    undo = action(tr("&Undo"), tr("Undo the last change to the list"), QKeySequence::Undo);
    copyAddress = action(tr("Copy &address"), tr("Copy the address of the selected server"), QKeySequence::Copy);
    copyToken = action(tr("Copy access &token"),
                       tr("Copy an access token that is valid now; the clipboard is cleared afterwards"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copyHeaders = action(tr("Copy &headers"),
                         tr("Copy the headers that authorize a request; the clipboard is cleared afterwards"));
    copyBridge = action(tr("Copy &bridge command"), tr("Copy what a client runs to use this sign-in"));
    selectAll = action(tr("&Select all"), tr("Select all servers"), QKeySequence::SelectAll);
    find = action(tr("S&earch"), tr("List only the servers that contain what you type"), QKeySequence::Find);
    escape = action(tr("Clear the search"), tr("List all servers again"), Qt::Key_Escape);

    signIn = action(tr("Sign &in"), tr("Sign in to the selected servers with your browser"), Qt::CTRL | Qt::Key_I);
    signInToAll = action(tr("Sign in to &all…"), tr("Sign in to every server that needs it, one after another"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    renew = action(tr("&Renew now"), tr("Renew the selected sign-ins now"), Qt::Key_F5);
    renewAll = action(tr("Re&new all"), tr("Renew every sign-in now"), Qt::CTRL | Qt::Key_F5);
    check = action(tr("Chec&k"), tr("Ask the selected servers whether they work"), Qt::CTRL | Qt::Key_T);
    checkAll = action(tr("Check a&ll"), tr("Ask every server whether it works"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    openSite = action(tr("&Open the server's site"), tr("Open the site of the selected server in your browser"),
                      Qt::CTRL | Qt::Key_O);
    connectClient = action(tr("&Connect a client…"), tr("Let another program use the sign-in of the selected server"),
                           Qt::CTRL | Qt::Key_K);
    edit = action(tr("&Edit…"), tr("Change name, address or permissions of the selected server"), Qt::Key_F2);
    switchOff = action(tr("S&witch off"), tr("Leave the selected server alone until it is switched on again"));
    signOut = action(tr("Sign o&ut…"), tr("Remove the sign-in, and revoke it where that is offered"));
    remove = action(tr("Re&move"), tr("Remove the selected server from Latchkey's own list"), QKeySequence::Delete);

    details = action(tr("&Details"), tr("Show everything about the selected server"), Qt::Key_Return);
    details->setShortcutContext(Qt::WidgetShortcut);
    back = action(tr("&Back"), tr("Back to the list of servers"), Qt::ALT | Qt::Key_Left);
    nextPart = action(tr("&Next part"), tr("Move the keyboard to the next part of the window"), Qt::Key_F6);
    problems = action(tr("&Problems"), tr("Everything that is wrong or noteworthy, and what can be done about it"),
                      Qt::CTRL | Qt::Key_D);
    sortByName = action(tr("Sort by na&me"), tr("List the servers of each group by name"));
    sortByHost = action(tr("Sort by &host"), tr("List the servers of each group by host"));
    sortByTime = action(tr("Sort by &time"), tr("List the servers of each group by when their sign-ins end"));
    auto *orders = new QActionGroup(window);
    for (QAction *order : {sortByName, sortByHost, sortByTime}) {
        order->setCheckable(true);
        orders->addAction(order);
    }

    help = action(tr("Latchkey &help"), tr("How Latchkey is used"), standard(QKeySequence::HelpContents, Qt::Key_F1));
    signs = action(tr("What the &signs mean"), tr("What the shapes beside the servers say"));
    copyReport = action(tr("&Copy report"), tr("Copy a report for an issue: no token, and no name of yours"));
    report = action(tr("&Report a problem…"), tr("Open the place where problems are reported"));
    about = action(tr("&About Latchkey"), tr("Version, licence, and what it is made of"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::fill(QMenuBar &bar) const
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({add, importServers});
    file->addSeparator();
    file->addAction(preferences);
    file->addSeparator();
    file->addActions({close, quit});
    QMenu *editing = bar.addMenu(tr("&Edit"));
    editing->addAction(undo);
    editing->addSeparator();
    editing->addActions({copyAddress, copyToken, copyHeaders});
    editing->addSeparator();
    editing->addActions({selectAll, find});
    QMenu *server = bar.addMenu(tr("&Server"));
    server->addActions({signIn, signInToAll, renew, renewAll, check, checkAll});
    server->addSeparator();
    server->addActions({openSite, connectClient, edit, switchOff});
    server->addSeparator();
    server->addActions({signOut, remove});
    QMenu *view = bar.addMenu(tr("&View"));
    view->addActions({details, back, nextPart, problems});
    view->addSeparator();
    view->addActions({sortByName, sortByHost, sortByTime});
    QMenu *helping = bar.addMenu(tr("&Help"));
    helping->addActions({help, signs});
    helping->addSeparator();
    helping->addActions({copyReport, report});
    helping->addSeparator();
    helping->addAction(about);
    for (QMenu *menu : {file, editing, server, view, helping})
        menu->setToolTipsVisible(true); // where an entry that is out of use says why
}

QList<QAction *> WindowActions::ofProgram() const
{
    return {add, importServers, preferences, close, quit, problems, help};
}

QList<QAction *> WindowActions::ofServers() const
{
    return {signIn, renew, check, openSite, connectClient, edit, switchOff, signOut, remove};
}

void WindowActions::setFindings(int count) const
{
    problems->setText(count > 0 ? tr("&Problems (%n)", nullptr, count) : tr("&Problems"));
}

void WindowActions::enable(QAction *action, bool can, const QString &why)
{
    action->setEnabled(can);
    const QString tip = can ? action->data().toString() : why;
    if (action->statusTip() == tip)
        return;
    action->setStatusTip(tip);
    action->setToolTip(tip);
}

} // namespace Latchkey::Ui
