#pragma once

#include "core/config/homes.h"
#include "ui/model/serveractions.h"

#include <QtCore/QList>
#include <QtWidgets/QMenu>

namespace Latchkey::Ui {

//! The panel's menu: every server with its action right there. What needs something comes first; when there are many, the
//! others are in a menu of their own.
class TrayMenu : public QMenu
{
    Q_OBJECT
public:
    TrayMenu(Homes &homes, ServerActions &actions, QWidget *parent = nullptr);

    //! The servers have changed, or their states.
    void refresh();
    //! After the language has changed.
    void retranslate();

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void grow(QList<QAction *> &actions, QMenu *menu, QAction *before, qsizetype size);
    void describe(QAction *action, CredentialSession *session);

    Homes &m_homes;
    ServerActions &m_actions;
    QMenu *m_others;
    QAction *m_end; // the servers' actions stand before this one
    QAction *m_open;
    QAction *m_signInToAll; //!< Shown while several servers need it.
    QAction *m_refreshAll;
    QAction *m_quit;
    QList<QAction *> m_here;
    QList<QAction *> m_there; // in m_others
};

} // namespace Latchkey::Ui
