#include "ui/tray/traymenu.h"

#include "ui/icons/stateicon.h"
#include "ui/model/sentence.h"
#include "ui/words/times.h"

#include <QtCore/QVariant>
#include <QtGui/QAction>

#include <algorithm>

namespace Latchkey::Ui {

using namespace Qt::StringLiterals;

namespace {

// A menu of this length can still be taken in.
constexpr qsizetype mostNeeding = 6;
constexpr qsizetype mostTold = 6;
constexpr char commandProperty[] = "command";

} // namespace

TrayMenu::TrayMenu(Homes &homes, Standings &standings, ServerActions &actions, QWidget *parent)
    : QMenu(parent)
    , m_homes(homes)
    , m_standings(standings)
    , m_actions(actions)
    , m_headline(addAction(QString()))
    , m_others(nullptr)
{
    m_headline->setEnabled(false);
    m_middle = addSeparator();
    m_others = addMenu(QString());
    m_end = addSeparator();
    m_open = addAction(QString(), this, [this] { Q_EMIT openRequested(nullptr); });
    m_signInToAll = addAction(QString(), &actions, &ServerActions::signInToAll);
    m_renewAll = addAction(QString(), &actions, &ServerActions::refreshAll);
    m_preferences = addAction(QString(), this, &TrayMenu::preferencesRequested);
    addSeparator();
    m_quit = addAction(QString(), this, &TrayMenu::quitRequested);
    retranslate();
}

void TrayMenu::retranslate()
{
    m_open->setText(tr("&Open Latchkey"));
    m_renewAll->setText(tr("&Renew all now"));
    m_preferences->setText(tr("&Preferences…"));
    m_quit->setText(tr("&Quit Latchkey"));
    refresh(m_standings.all());
}

void TrayMenu::setDrawn(Drawn drawn)
{
    m_drawn = drawn;
    refresh(m_standings.all());
}

// Qt hands a text over with its first "&" turned into "_", which marks a mnemonic there, and leaves the rest as it is.
QString TrayMenu::escaped(QString name) const
{
    if (m_drawn == Drawn::Here)
        return literalLabel(name);
    name.replace(u'_', "__"_L1);
    if (const qsizetype first = name.indexOf(u'&'); first >= 0)
        name.insert(first, u'&');
    return name;
}

// Actions are made when they are needed first, and then only change: GNOME's panel loses a menu that is rebuilt all the time.
void TrayMenu::fill(Lines &kind, QMenu *menu, QAction *before, const QList<Line> &lines)
{
    while (kind.actions.size() < lines.size()) {
        auto *action = new QAction(this);
        menu->insertAction(before, action);
        kind.actions.append(action);
        connect(action, &QAction::triggered, this, [this, action] {
            auto *session = action->data().value<CredentialSession *>();
            if (session && !m_homes.sessions().contains(session))
                return;
            if (action->property(commandProperty).toInt() == static_cast<int>(Command::SignIn))
                m_actions.signIn(session);
            else
                Q_EMIT openRequested(session);
        });
    }
    for (qsizetype i = 0; i < kind.actions.size(); ++i) {
        QAction *action = kind.actions[i];
        action->setVisible(i < lines.size());
        if (i >= lines.size() || (i < kind.shown.size() && kind.shown[i] == lines[i]))
            continue;
        const Line &line = lines[i];
        action->setText(line.text);
        action->setIcon(line.badge == Badge::None ? QIcon() : badgeIcon(line.badge));
        action->setEnabled(line.command != Command::None);
        action->setProperty(commandProperty, static_cast<int>(line.command));
        action->setData(QVariant::fromValue(line.session));
    }
    kind.shown = lines;
}

void TrayMenu::refresh(const Standings::All &all)
{
    const QDateTime now = m_standings.now();
    const QDate today = now.toLocalTime().date();
    QList<Line> needing;
    QList<Line> told;
    QList<Line> rest;
    int hidden = 0;
    int works = 0;
    int off = 0;
    for (qsizetype i = 0; i < all.servers.size(); ++i) {
        CredentialSession *session = all.sessions[i];
        const Words::Standing &standing = all.servers[i].standing;
        const QString name = escaped(Words::isolated(all.servers[i].name));
        const QDateTime end = all.servers[i].endsAt;
        const QString sentence = tr("%1: %2", "a server, what it is").arg(name, standing.sentence);
        if (standing.group == Words::Group::NeedsYou) {
            if (needing.size() == mostNeeding)
                ++hidden;
            else if (standing.verb == Words::Verb::SignIn)
                needing.append({tr("Sign in to %1").arg(name), standing.badge, Command::SignIn, session});
            else
                needing.append({sentence, standing.badge, Command::Open, session});
        } else if (standing.group == Words::Group::Retrying && told.size() < mostTold) {
            const QDateTime next = std::max(all.servers[i].nextTry, now);
            told.append(
                {tr("%1: tries again %2", "a server, at a time").arg(name, Words::when(next, now, Words::TimeForm::At)),
                 standing.badge, Command::None, session});
        } else if (standing.badge == Badge::Ends && end.isValid() && end.toLocalTime().date() == today
                   && told.size() < mostTold) {
            told.append({tr("%1: sign in again by %2", "a server, a time").arg(name, Words::when(end, now)),
                         standing.badge, Command::SignIn, session});
        } else {
            works += standing.group == Words::Group::Off ? 0 : 1;
            off += standing.group == Words::Group::Off ? 1 : 0;
            rest.append({sentence, standing.badge, Command::Open, session});
        }
    }
    if (hidden > 0)
        needing.append({tr("and %n more…", nullptr, hidden), Badge::None, Command::Open, nullptr});
    fill(m_needing, this, m_middle, needing);
    fill(m_told, this, m_others->menuAction(), told);
    fill(m_rest, m_others, nullptr, rest);
    m_headline->setText(escaped(all.overview.briefHeadline));
    const bool some = !needing.isEmpty() || !told.isEmpty();
    const QString working = some ? tr("%n more work", nullptr, works) : tr("%n work", nullptr, works);
    const QString idle = tr("%n is off", nullptr, off);
    m_others->setTitle(off == 0 ? working : works == 0 ? idle : tr("%1, %2", "two counts").arg(working, idle));
    m_others->menuAction()->setVisible(!rest.isEmpty());
    const int signIns = all.overview.signIns;
    m_signInToAll->setText(signIns == 2 ? tr("Sign in to &both…") : tr("Sign in to &all %n…", nullptr, signIns));
    m_signInToAll->setVisible(signIns > 1);
}

} // namespace Latchkey::Ui
