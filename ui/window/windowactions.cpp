#include "ui/window/windowactions.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace Latchkey::Ui {

WindowActions::WindowActions(QWidget *window)
{
    const auto action = [window](const QString &text, const QString &tip, const QKeySequence &keys) {
        auto *made = new QAction(text, window);
        made->setToolTip(tip);
        made->setStatusTip(tip);
        made->setShortcut(keys);
        return made;
    };
    signIn = action(tr("Sign &in"), tr("Sign in to the selected servers with your browser"), tr("Ctrl+I"));
    signInToAll = action(tr("Sign in to a&ll…"), tr("Sign in to every server that needs it, one after another"),
                         tr("Ctrl+Shift+L"));
    refresh = action(tr("&Refresh"), tr("Refresh the selected sign-ins now"), QKeySequence::Refresh);
    signOut = action(tr("Sign &out"), tr("Remove the credential, and revoke it where that is offered"), tr("Ctrl+O"));
    remove = action(tr("Re&move server"), tr("Remove the selected server from Latchkey's own list"), QKeySequence());
    add = action(tr("&Add server…"), tr("Add a server to Latchkey's own list"), QKeySequence::New);
    importServers
        = action(tr("Impor&t…"), tr("Take over the remote servers of other MCP clients"), tr("Ctrl+Shift+I"));
    diagnostics = action(tr("&Diagnostics…"),
                         tr("Everything that is wrong or noteworthy, and what can be done about it"), tr("Ctrl+D"));
    find = action(tr("&Filter"), tr("Show only the servers whose name, host or health contains what you type"),
                  QKeySequence::Find);
    clearFilter = action(tr("&Clear filter"), tr("Show all servers again"), Qt::Key_Escape);
    preferences = action(tr("&Preferences…"), tr("How Latchkey behaves"), tr("Ctrl+,"));
    close = action(tr("Clos&e window"), tr("Close this window"), QKeySequence::Close);
    quit = action(tr("&Quit"), tr("Quit Latchkey; nothing is refreshed ahead of time then"), QKeySequence::Quit);
}

void WindowActions::fill(QMenuBar &bar) const
{
    QMenu *server = bar.addMenu(tr("&Server"));
    server->addActions({signIn, signInToAll, refresh, signOut});
    server->addSeparator();
    server->addActions({add, importServers, remove});
    server->addSeparator();
    server->addActions({find, clearFilter, diagnostics});
    server->addSeparator();
    server->addActions({preferences, close, quit});
}

void WindowActions::setFindings(int count) const
{
    diagnostics->setText(count > 0 ? tr("&Diagnostics (%n)…", nullptr, count) : tr("&Diagnostics…"));
}

} // namespace Latchkey::Ui
