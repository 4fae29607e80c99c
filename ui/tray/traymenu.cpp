#include "ui/tray/traymenu.h"

#include "ui/icons/stateicon.h"
#include "ui/words/words.h"

#include <QtGui/QAction>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

// A menu of this length can still be taken in, and fits on a small screen.
constexpr qsizetype manyServers = 10;

int rank(const CredentialSession *session)
{
    const Badge badge = badgeOf(session->health().state);
    return badge == Badge::Trouble ? 0 : badge == Badge::NeedsYou ? 1 : 2;
}

} // namespace

TrayMenu::TrayMenu(Homes &homes, ServerActions &actions, QWidget *parent)
    : QMenu(parent)
    , m_homes(homes)
    , m_actions(actions)
    , m_others(addMenu(QString()))
{
    m_end = addSeparator();
    m_open = addAction(QString(), this, &TrayMenu::openRequested);
    m_signInToAll = addAction(QString(), &actions, &ServerActions::signInToAll);
    m_refreshAll = addAction(QString(), &actions, &ServerActions::refreshAll);
    addSeparator();
    m_quit = addAction(QString(), this, &TrayMenu::quitRequested);
    retranslate();
}

void TrayMenu::retranslate()
{
    m_open->setText(tr("&Open Latchkey"));
    m_signInToAll->setText(tr("Sign in to a&ll…"));
    m_refreshAll->setText(tr("&Refresh all"));
    m_quit->setText(tr("&Quit"));
    refresh();
}

// Actions are made when they are needed first, and then only change: GNOME's panel loses a menu that is rebuilt all the time.
void TrayMenu::grow(QList<QAction *> &actions, QMenu *menu, QAction *before, qsizetype size)
{
    while (actions.size() < size) {
        auto *action = new QAction(this);
        menu->insertAction(before, action);
        actions.append(action);
        connect(action, &QAction::triggered, this, [this, action] {
            auto *session = action->data().value<CredentialSession *>();
            if (m_homes.sessions().contains(session))
                m_actions.run(session, actionFor(*session));
        });
    }
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setVisible(i < size);
}

void TrayMenu::describe(QAction *action, CredentialSession *session)
{
    const ServerAction possible = actionFor(*session);
    // Menus that go over D-Bus take the first underscore for a mnemonic, those that do not would show a doubled one.
    const QString name = m_homes.labelOf(*session).replace(u'&', "&&"_L1).replace(u'_', u'ˍ');
    const QString state = Words::healthWord(session->health().state);
    action->setText(possible == ServerAction::None ? tr("%1 – %2").arg(name, state)
                                                   : tr("%1 – %2: %3").arg(name, state, actionText(possible)));
    action->setIcon(badgeIcon(badgeOf(session->health().state)));
    action->setEnabled(possible != ServerAction::None);
    action->setData(QVariant::fromValue(session));
    action->setToolTip(Words::healthLine(session->health(), QDateTime::currentDateTimeUtc()));
}

void TrayMenu::refresh()
{
    QList<CredentialSession *> sessions = m_homes.sessions();
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const CredentialSession *a, const CredentialSession *b) { return rank(a) < rank(b); });
    qsizetype here = sessions.size();
    if (here > manyServers) {
        const auto calm = std::find_if(sessions.cbegin(), sessions.cend(),
                                       [](const CredentialSession *session) { return rank(session) == 2; });
        here = std::min<qsizetype>(calm - sessions.cbegin(), manyServers);
    }
    const qsizetype there = sessions.size() - here;
    grow(m_here, this, m_others->menuAction(), here);
    grow(m_there, m_others, nullptr, there);
    for (qsizetype i = 0; i < sessions.size(); ++i)
        describe(i < here ? m_here[i] : m_there[i - here], sessions[i]);
    m_signInToAll->setVisible(m_actions.needingSignIn().size() > 1);
    m_others->menuAction()->setVisible(there > 0);
    m_others->setTitle(here > 0 ? tr("%n more servers", nullptr, static_cast<int>(there))
                                : tr("%n servers", nullptr, static_cast<int>(there)));
}

} // namespace Latchkey::Ui
