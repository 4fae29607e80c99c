#include "ui/tray/notifier.h"

#include "ui/words/words.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>

#include <algorithm>
#include <utility>

namespace Latchkey::Ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// Servers of one provider often come to need a sign-in at the same time.
constexpr std::chrono::milliseconds gathering = 3s;
constexpr std::chrono::seconds reminderInterval = 24h;

const QString several = u"several"_s;
const QString program = u"program"_s;
// Who has to sign in more often than this knows.
constexpr std::chrono::seconds shortestLife = 30min;

//! When the user was told about a server, or said *Later*. Kept, so that a restart does not tell it all again.
class Memory
{
public:
    Memory(QSettings &settings, const QString &key)
        : m_settings(settings)
        , m_entry("notified/"_L1 + QString::fromLatin1(key.toUtf8().toBase64(QByteArray::Base64UrlEncoding)))
    {
    }
    QDateTime last() const
    {
        const qint64 seconds = m_settings.value(m_entry).toLongLong();
        return seconds > 0 ? utcFromSecs(seconds) : QDateTime();
    }
    void setLast(const QDateTime &when) { m_settings.setValue(m_entry, when.toSecsSinceEpoch()); }
    void forget()
    {
        if (m_settings.contains(m_entry))
            m_settings.remove(m_entry);
    }

private:
    QSettings &m_settings;
    const QString m_entry;
};

} // namespace

Notifier::Notifier(Homes &homes, Standings &standings, ServerActions &actions, Settings &settings, Clock clock,
                   QObject *parent)
    : QObject(parent)
    , m_homes(homes)
    , m_standings(standings)
    , m_actions(actions)
    , m_settings(settings)
    , m_clock(std::move(clock))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gathering);
    connect(&m_gathering, &QTimer::timeout, this, &Notifier::showNews);
    connect(&m_reminding, &WallClockTimer::timeout, this, &Notifier::remind);
    for (CredentialSession *session : homes.sessions())
        follow(session);
    connect(&homes, &Homes::sessionAdded, this, &Notifier::follow);
    connect(&standings, &Standings::changed, this, &Notifier::updateNeed);
    connect(&homes, &Homes::sessionRemoved, this, [this](CredentialSession *session) {
        m_last.remove(session);
        m_news.removeAll(session);
    });
    connect(&settings, &Settings::changed, this, [this] { m_arming.ask(); });
    connect(&m_notifications, &Notifications::invoked, this, &Notifier::answer);
}

//! Never signed in, or signed out: the user knows, and may want it so.
bool Notifier::isWorthAReminder(const CredentialSession &session) const
{
    const SignInReason reason = session.health().reason;
    return needOf(session) == Need::SignIn && reason != SignInReason::NeverSignedIn
        && reason != SignInReason::SignedOut;
}

//! When the next one is due; invalid if none is.
QDateTime Notifier::reminderOf(const CredentialSession &session)
{
    const QDateTime last = isWorthAReminder(session) ? Memory(m_memory, m_homes.labelOf(session)).last() : QDateTime();
    return last.isValid() ? last.addSecs(reminderInterval.count()) : QDateTime();
}

Notifier::Need Notifier::needOf(const CredentialSession &session) const
{
    const Words::Standing standing = m_standings.of(session);
    if (standing.group != Words::Group::NeedsYou || standing.verb != Words::Verb::SignIn)
        return Need::None;
    if (!standing.works)
        return Need::SignIn;
    const auto summary = session.credential().summary;
    const bool isShort = summary && summary->issuedAt.isValid()
        && summary->issuedAt.secsTo(summary->expiresAt) < shortestLife.count();
    return isShort ? Need::None : Need::Ends;
}

void Notifier::follow(CredentialSession *session)
{
    if (session->health().state != HealthState::Checking)
        m_last.insert(session, needOf(*session));
}

void Notifier::updateNeed(CredentialSession *session)
{
    const HealthState state = session->health().state;
    // A refresh comes in between every two verdicts; what counts is the verdict before it.
    if (state == HealthState::Refreshing || state == HealthState::Checking)
        return;
    const Need now = needOf(*session);
    const bool known = m_last.contains(session);
    const Need before = m_last.value(session, Need::None);
    m_last.insert(session, now);
    const QString key = m_homes.labelOf(*session);
    if (now == Need::None) {
        Memory(m_memory, key).forget();
        m_news.removeAll(session);
        m_notifications.close(key); // somebody has seen to it
        if (!m_told.contains(several))
            return;
        const Sessions among = sessionsOf(several);
        const bool isOver = std::all_of(among.begin(), among.end(),
                                        [this](const CredentialSession *each) { return needOf(*each) == Need::None; });
        if (isOver && m_told.remove(several))
            m_notifications.close(several);
        return;
    }
    if (!known || m_actions.isUsersDoing(session)) {
        if (!Memory(m_memory, key).last().isValid())
            Memory(m_memory, key).setLast(m_clock()); // the user sees it, or did it; a reminder is due in a day
        return m_arming.ask();
    }
    const bool isWanted = m_settings.notifies() && (now != Need::Ends || m_settings.notifiesOfEnds());
    if (before == now || !isWanted)
        return;
    if (!m_news.contains(session))
        m_news.append(session);
    m_gathering.start();
}

void Notifier::announce(const QString &title, const QString &text)
{
    m_notifications.show({program, title, text, {u"default"_s, tr("Open")}, Notifications::Urgency::Low}, [] {});
}

void Notifier::showNews()
{
    show(std::exchange(m_news, {}), Occasion::News);
}

void Notifier::remind()
{
    Sessions due;
    for (CredentialSession *session : m_homes.sessions()) {
        const QDateTime reminder = reminderOf(*session);
        if (reminder.isValid() && reminder <= m_clock())
            due.append(session);
    }
    if (m_settings.notifies() && m_settings.remindsAfterADay())
        show(due, Occasion::Reminder);
    arm();
}

void Notifier::arm()
{
    QDateTime next;
    if (m_settings.notifies() && m_settings.remindsAfterADay()) {
        for (CredentialSession *session : m_homes.sessions()) {
            if (const QDateTime due = reminderOf(*session); due.isValid())
                next = next.isValid() ? std::min(next, due) : due;
        }
    }
    m_reminding.setDue(next);
}

void Notifier::show(const Sessions &sessions, Occasion occasion)
{
    if (sessions.isEmpty())
        return;
    if (m_seen && m_seen()) {
        for (CredentialSession *session : sessions)
            Memory(m_memory, m_homes.labelOf(*session)).setLast(m_clock());
        return arm();
    }
    QStringList names;
    for (CredentialSession *session : sessions) {
        names.append(m_homes.labelOf(*session));
        Memory(m_memory, names.last()).setLast(m_clock());
    }
    const bool one = sessions.size() == 1;
    Notifications::Notice notice;
    notice.subject = one ? names.first() : several;
    notice.urgency = occasion == Occasion::News ? Notifications::Urgency::Normal : Notifications::Urgency::Low;
    if (one) {
        const Words::Standing standing = m_standings.of(*sessions.first());
        const QString name = Words::isolated(names.first());
        notice.title = needOf(*sessions.first()) == Need::Ends
            ? tr("%1: %2", "a server, what it is").arg(name, standing.sentence)
            : occasion == Occasion::News ? tr("%1 needs you to sign in").arg(name)
                                         : tr("%1 still needs you to sign in").arg(name);
        notice.text = standing.second;
        notice.actions = {u"default"_s, tr("Sign in"), u"sign-in"_s, tr("Sign in"), u"later"_s, tr("Tomorrow")};
    } else {
        const int count = static_cast<int>(sessions.size());
        notice.title = occasion == Occasion::News ? tr("%n servers need you to sign in", nullptr, count)
                                                  : tr("%n servers still need you to sign in", nullptr, count);
        QStringList shown;
        for (const QString &name : std::as_const(names))
            shown.append(Words::isolated(name));
        notice.text = QLocale().createSeparatedList(shown);
        // A dialog leads through one after another, hence the dots.
        notice.actions = {u"default"_s, tr("Show"), u"sign-in"_s, tr("Sign in…"),
                          u"show"_s,    tr("Show"), u"later"_s,   tr("Tomorrow")};
    }
    m_told.insert(notice.subject, names);
    m_notifications.show(notice, [this, names, subject = notice.subject, notice] {
        if (const Sessions still = sessionsOf(subject); m_fallback && !still.isEmpty())
            m_fallback(still, notice.title, notice.text);
    });
    arm();
}

Notifier::Sessions Notifier::sessionsOf(const QString &subject) const
{
    const QStringList names = m_told.value(subject);
    Sessions sessions;
    for (CredentialSession *session : m_homes.sessions()) {
        if (names.contains(m_homes.labelOf(*session)))
            sessions.append(session);
    }
    return sessions;
}

void Notifier::answer(const QString &subject, const QString &action)
{
    const Sessions sessions = sessionsOf(subject);
    if (subject == program)
        return Q_EMIT openRequested();
    if (action == "later"_L1) {
        for (CredentialSession *session : sessions)
            Memory(m_memory, m_homes.labelOf(*session)).setLast(m_clock());
        return arm();
    }
    // A click on the notice itself does what there is to do for one server, and shows several.
    if (action != "sign-in"_L1 && (subject == several || action != "default"_L1))
        return Q_EMIT openRequested();
    Sessions needing = sessions;
    needing.removeIf([this](const CredentialSession *session) { return needOf(*session) == Need::None; });
    m_actions.signIn(needing);
}

} // namespace Latchkey::Ui
