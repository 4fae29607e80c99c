#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QList>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace Latchkey::Ui {

//! What can be done in the main window: the words, keys and places of it. What each does, the window says.
struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(Latchkey::Ui::WindowActions)
public:
    //! The actions belong to \a window.
    explicit WindowActions(QWidget *window);
    void fill(QMenuBar &bar) const;
    //! What is of use also where there is no server.
    QList<QAction *> ofProgram() const;
    //! What can be done to the selected servers: the menu of a row.
    QList<QAction *> ofServers() const;
    //! \a count: of findings that are worth a look.
    void setFindings(int count) const;
    //! Whether \a action can be used; if not, \a why.
    static void enable(QAction *action, bool can, const QString &why);

    // File
    QAction *add;
    QAction *importServers;
    QAction *preferences;
    QAction *close;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *copyAddress;
    QAction *copyToken;
    QAction *copyHeaders;
    QAction *copyBridge; //!< In the details only.
    QAction *selectAll;
    QAction *find;
    QAction *escape; //!< Clears the search, then goes back. In no menu.
    // To the selected servers:
    QAction *signIn;
    QAction *signInToAll;
    QAction *renew;
    QAction *renewAll;
    QAction *check;
    QAction *checkAll;
    QAction *openSite;
    QAction *connectClient;
    QAction *edit;
    QAction *switchOff; //!< Or on.
    QAction *signOut;
    QAction *remove;
    // View
    QAction *details;
    QAction *back;
    QAction *nextPart;
    QAction *problems; //!< Its text tells how much there is to see.
    QAction *sortByName;
    QAction *sortByHost;
    QAction *sortByTime;
    // Help
    QAction *help;
    QAction *signs;
    QAction *copyReport;
    QAction *report;
    QAction *about;
};

} // namespace Latchkey::Ui
