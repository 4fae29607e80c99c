#pragma once

#include <QtCore/QCoreApplication>

class QAction;
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
    //! \a count: of findings that are worth a look.
    void setFindings(int count) const;

    // To the selected servers:
    QAction *signIn;
    QAction *refresh;
    QAction *signOut;
    QAction *remove;
    // To all of it:
    QAction *signInToAll; //!< Shown while several servers need it.
    QAction *add;
    QAction *importServers;
    QAction *diagnostics; //!< Its text tells how much there is to see.
    QAction *find; //!< Filters the table.
    QAction *clearFilter;
    QAction *preferences;
    QAction *close;
    QAction *quit;
};

} // namespace Latchkey::Ui
