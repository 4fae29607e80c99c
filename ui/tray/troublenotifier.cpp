#include "ui/tray/troublenotifier.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// What waits for one keyring, or one provider, comes to wait at the same time.
constexpr std::chrono::seconds troubleGathering = 3s;
constexpr std::chrono::seconds patience = 2min;

const QString keyring = u"keyring"_s;
const QString lasting = u"lasting"_s;
const QString passing = u"passing"_s;

bool keepsInKeyring(const CredentialSession &session)
{
    const std::optional<StorePlace> pinned = session.pinnedStore();
    return !pinned || pinned->kind != StoreKind::File;
}

} // namespace

TroubleNotifier::TroubleNotifier(Homes &homes, Standings &standings, ServerActions &actions, Settings &settings,
                                 Clock clock, QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_standings(standings)
    , m_actions(actions)
    , m_settings(settings)
    , m_clock(std::move(clock))
{
    connect(&m_timer, &WallClockTimer::timeout, this, &TroubleNotifier::check);
    connect(&standings, &Standings::changed, this, [this](CredentialSession *session) {
        updateTrouble(session);
        m_checking.ask();
    });
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        m_states.remove(session);
        closeEndedNotifications();
    });
    connect(&m_notifications, &Notifications::invoked, this, &TroubleNotifier::answer);
    for (CredentialSession *session : homes.sessions())
        updateTrouble(session);
    check();
}

TroubleNotifier::Trouble TroubleNotifier::troubleOf(const CredentialSession &session) const
{
    const Words::Standing standing = m_standings.of(session);
    if (standing.works || standing.verb == Words::Verb::SignIn)
        return Trouble::None;
    if (standing.group == Words::Group::Retrying)
        return Trouble::Passing;
    if (standing.group != Words::Group::NeedsYou)
        return Trouble::None;
    const std::optional<Error> error = session.health().error;
    if (error && error->kind == ErrorKind::StoreLocked)
        return Trouble::KeyringLocked;
    if (error && error->kind == ErrorKind::StoreUnavailable && keepsInKeyring(session))
        return Trouble::KeyringGone;
    return standing.verb == Words::Verb::TryNow ? Trouble::Passing : Trouble::Lasting;
}

void TroubleNotifier::updateTrouble(CredentialSession *session)
{
    const HealthState now = session->health().state;
    // A refresh, or a reading, comes in between every two verdicts; what counts is the verdict before it.
    if (now == HealthState::Refreshing || now == HealthState::Checking)
        return;
    const bool isNew = !m_states.contains(session);
    State &state = m_states[session];
    const Trouble trouble = troubleOf(*session);
    if (isNew || trouble != state.trouble)
        state = {trouble, m_clock(), isNew, m_actions.isUsersDoing(session)};
}

QDateTime TroubleNotifier::dueOf(const State &state) const
{
    if (state.trouble == Trouble::None || state.isTold)
        return {};
    const bool mayPass = state.isOld || state.trouble == Trouble::Passing;
    return state.since.addSecs((mayPass ? patience : troubleGathering).count());
}

void TroubleNotifier::check()
{
    closeEndedNotifications();
    const QDateTime now = m_clock();
    QMap<Trouble, Sessions> due;
    QDateTime next;
    for (const auto [session, state] : m_states.asKeyValueRange()) {
        const QDateTime when = dueOf(state);
        if (!when.isValid())
            continue;
        if (when <= now) {
            due[state.trouble].append(session);
        } else if (!next.isValid() || when < next) {
            next = when;
        }
    }
    m_timer.setDue(next);
    for (const auto [trouble, sessions] : due.asKeyValueRange())
        showTrouble(trouble, sessions);
}

// Whoever has come into the same trouble meanwhile, and would be told of a moment later, is told of with the others.
void TroubleNotifier::showTrouble(Trouble trouble, const Sessions &sessions)
{
    Sessions all;
    for (CredentialSession *session : m_homes.sessions()) {
        const auto state = m_states.find(session);
        if (state == m_states.end() || state->trouble != trouble)
            continue;
        const bool isKeyring = trouble == Trouble::KeyringLocked || trouble == Trouble::KeyringGone;
        const bool belongs = sessions.contains(session) || isKeyring
            || (!state->isTold && dueOf(*state) <= m_clock().addSecs(troubleGathering.count()));
        if (!belongs)
            continue;
        state->isTold = true;
        all.append(session);
    }
    if (!m_settings.notifies() || (m_seen && m_seen()))
        return;
    const Notifications::Notice notice = noticeOf(trouble, all);
    m_told.insert(notice.subject, all);
    m_notifications.show(notice, [this, notice] {
        const Sessions still = sessionsOf(notice.subject);
        if (m_fallback && !still.isEmpty())
            m_fallback(still, notice.title, notice.text);
    });
}

Notifications::Notice TroubleNotifier::keyringNotice(Trouble trouble, const Sessions &sessions) const
{
    const bool isLocked = trouble == Trouble::KeyringLocked;
    const QString one = Words::isolated(m_homes.labelOf(*sessions.first()));
    Notifications::Notice notice;
    notice.subject = keyring;
    notice.title = isLocked ? tr("The keyring is locked") : tr("The keyring does not answer");
    notice.text = sessions.size() == 1
        ? tr("%1 waits for it. Nothing is lost.", "a server").arg(one)
        : tr("%n servers wait for it. Nothing is lost.", nullptr, static_cast<int>(sessions.size()));
    const bool asks = isLocked
        && std::any_of(sessions.begin(), sessions.end(), [this](const CredentialSession *session) {
                          return m_standings.of(*session).verb == Words::Verb::Unlock;
                      });
    if (asks)
        notice.actions = {u"default"_s, tr("Unlock…"), u"unlock"_s, tr("Unlock…"), u"show"_s, tr("Show")};
    else
        notice.actions = {u"default"_s, tr("Show"), u"try"_s, tr("Try now"), u"show"_s, tr("Show")};
    return notice;
}

Notifications::Notice TroubleNotifier::noticeOf(Trouble trouble, const Sessions &sessions) const
{
    if (trouble == Trouble::KeyringLocked || trouble == Trouble::KeyringGone)
        return keyringNotice(trouble, sessions);
    const bool mayPass = trouble == Trouble::Passing;
    Notifications::Notice notice;
    notice.actions = {u"default"_s, tr("Show")};
    if (mayPass)
        notice.actions += {u"try"_s, tr("Try now")};
    notice.actions += {u"show"_s, tr("Show")};
    if (sessions.size() == 1) {
        const QString label = m_homes.labelOf(*sessions.first());
        const Words::Standing standing = m_standings.of(*sessions.first());
        notice.subject = label;
        notice.title = mayPass ? tr("%1 does not work for now", "a server").arg(Words::isolated(label))
                               : tr("%1 does not work", "a server").arg(Words::isolated(label));
        notice.text
            = tr("%1. %2", "two sentences; the second has its full stop").arg(standing.sentence, standing.second);
        return notice;
    }
    const int count = static_cast<int>(sessions.size());
    QStringList names;
    for (const CredentialSession *session : sessions)
        names.append(Words::isolated(m_homes.labelOf(*session)));
    notice.subject = mayPass ? passing : lasting;
    notice.title = mayPass ? tr("%n servers do not work for now", nullptr, count)
                           : tr("%n servers do not work", nullptr, count);
    notice.text = QLocale().createSeparatedList(names);
    return notice;
}

TroubleNotifier::Sessions TroubleNotifier::sessionsOf(const QString &subject) const
{
    Sessions still = m_told.value(subject);
    still.removeIf([this](CredentialSession *session) {
        const auto state = m_states.constFind(session);
        return state == m_states.cend() || state->trouble == Trouble::None;
    });
    return still;
}

void TroubleNotifier::closeEndedNotifications()
{
    for (const QString &subject : m_told.keys()) {
        if (!sessionsOf(subject).isEmpty())
            continue;
        m_told.remove(subject);
        m_notifications.close(subject);
    }
}

void TroubleNotifier::answer(const QString &subject, const QString &action)
{
    const Sessions sessions = sessionsOf(subject);
    const bool asks = std::any_of(sessions.begin(), sessions.end(), [this](const CredentialSession *session) {
        return m_standings.of(*session).verb == Words::Verb::Unlock;
    });
    if (action == "try"_L1) {
        for (CredentialSession *session : sessions)
            m_actions.tryNow(session);
        return;
    }
    if (action != "show"_L1 && subject == keyring && asks)
        return m_actions.unlock();
    Q_EMIT openRequested(sessions.size() == 1 ? sessions.first() : nullptr);
}

} // namespace Latchkey::Ui
