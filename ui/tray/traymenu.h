#pragma once

#include "ui/model/serveractions.h"
#include "ui/model/standings.h"

#include <QtCore/QList>
#include <QtWidgets/QMenu>

namespace Latchkey::Ui {

//! The panel's menu: what needs somebody first, each with its sign-in right there; then what is being tried again and what
//! ends today; the others are in a menu of their own.
class TrayMenu : public QMenu
{
    Q_OBJECT
public:
    TrayMenu(Homes &homes, Standings &standings, ServerActions &actions, QWidget *parent = nullptr);

    //! Who draws the menu: we, or a panel that is told about it over D-Bus and takes an underscore for a mnemonic.
    enum class Drawn { Here, ByPanel };
    void setDrawn(Drawn drawn);
    //! The servers have changed, or their states: they are \a all.
    void refresh(const Standings::All &all);
    //! After the language has changed.
    void retranslate();

Q_SIGNALS:
    void openRequested(Latchkey::CredentialSession *session);
    void preferencesRequested();
    void quitRequested();

private:
    enum class Command { None, SignIn, Open };
    struct Line {
        QString text;
        Badge badge;
        Command command;
        CredentialSession *session;
        friend bool operator==(const Line &, const Line &) = default;
    };
    //! Lines of one kind: each has an action, and there may be some more.
    struct Lines {
        QList<QAction *> actions;
        QList<Line> shown;
    };
    void fill(Lines &kind, QMenu *menu, QAction *before, const QList<Line> &lines);
    QString escaped(QString name) const;

    Homes &m_homes;
    Standings &m_standings;
    ServerActions &m_actions;
    Drawn m_drawn = Drawn::Here;
    QAction *m_headline;
    QMenu *m_others;
    QAction *m_middle; // those that need somebody stand before this one
    QAction *m_end; // and what else is to be told before this one
    QAction *m_open;
    QAction *m_signInToAll; //!< Shown while several servers need it.
    QAction *m_renewAll;
    QAction *m_preferences;
    QAction *m_quit;
    Lines m_needing;
    Lines m_told;
    Lines m_rest; // in m_others
};

} // namespace Latchkey::Ui
