#pragma once

#include "core/credential/health.h"
#include "core/session/credentialsession.h"
#include "core/session/history.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! How a state looks: shapes that differ without their colours.
enum class Badge {
    None,
    Fine, //!< tick in a disc: works, or is done
    NeedsYou, //!< exclamation mark in a diamond
    Trouble, //!< cross in a square
    Busy, //!< three dots in a disc
    Retrying, //!< turning arrow in a disc
    Ends, //!< clock: works until a known time, and then needs somebody
    Info, //!< "i" in a disc
    Off, //!< ring: nothing to do here
};

namespace Words {

//! Under which heading a server is listed, in this order.
enum class Group { NeedsYou, Retrying, Working, Off };
inline constexpr Group allGroups[] = {Group::NeedsYou, Group::Retrying, Group::Working, Group::Off};

//! What a server's one button does.
enum class Verb { None, SignIn, Renew, TryNow, Review, Unlock, ShowWhy, Edit, CopyReport, SwitchOn, Check, Stop };

//! What is under way at a server beside what its health tells.
enum class OngoingAction { Nothing, Checking, SigningOut };

//! All that a server's sentence depends on, apart from the time.
struct Condition {
    Health health;
    std::optional<CredentialSummary> credential = {};
    Server server = {};
    bool renewsAhead = true; //!< Whether sign-ins are renewed before they end: the user's setting.
    bool canUnlock = true; //!< The keyring can ask for its password by itself.
    std::optional<HistoryEvent> cause = {}; //!< What brought a needed sign-in about, where that was looked up.
    QStringList wanted = {}; //!< Permissions that the server asks for beyond those it has.
    OngoingAction ongoing = OngoingAction::Nothing;
    bool isSlow = false; //!< What is under way takes so long that a person wants to know why.
};
Condition conditionOf(const CredentialSession &session, bool renewsAhead = true);

//! What a server's condition means to its user: the same in the window, the tray, notifications and the command line.
struct Standing {
    Badge badge = Badge::Off;
    Group group = Group::Off;
    Verb verb = Verb::None;
    QString sentence; //!< Never empty; without a full stop.
    QString second; //!< What it means, or what happens next; may be empty.
    bool works = false; //!< Good now, or nothing stands in the way of renewing it.
    friend bool operator==(const Standing &, const Standing &) = default;
};
//! A pure function, for every condition that can be.
Standing standingOf(const Condition &condition, const QDateTime &now);

//! What that means, in more words: for the details of a server called \a name. \a nextRenewal: invalid: none is due.
QString meaningOf(const Condition &condition, const QString &name, const QDateTime &nextRenewal, const QDateTime &now);

//! When standingOf() next says something else only because time passes. UTC; invalid if it will not.
QDateTime standingChangesAt(const Condition &condition, const QDateTime &now);

//! From when on a sign-in that cannot be renewed is said to end. UTC; invalid: it can, or its end is unknown.
QDateTime endingFrom(const Condition &condition);

QString groupName(Group group);
QString verbText(Verb verb); //!< For a button, without a mnemonic. Empty for Verb::None.
//! For a screen reader: everything that a row says. \a keys: of the verb, or empty.
QString spokenStanding(const QString &name, const QString &host, const Standing &standing, const QString &keys);

//! \a text, which may be written from right to left, kept apart from the sentence that it stands in.
QString isolated(const QString &text);

//! A server by its name, and how it stands.
struct Named {
    QString name;
    Standing standing;
    HealthState state = HealthState::Checking;
    QDateTime nextTry = {};
    QDateTime endsAt = {};
};
//! All servers at a glance.
struct Overview {
    enum class Offer { None, SignIn, SignInToAll, TryNow, SwitchOn };
    Badge badge = Badge::Fine;
    QString headline;
    QString briefHeadline; //!< Where there is little room, and in the panel.
    QString brief; //!< The first clause of the line.
    QString line; //!< May be empty.
    Offer offer = Offer::None;
    QString button; //!< What the offer says.
    int needing = 0; //!< How many are in Group::NeedsYou.
    int signIns = 0; //!< How many of these by a sign-in.
};
//! \a nextRenewal: invalid: none is due.
Overview overviewOf(const QList<Named> &servers, bool renewsAhead, const QDateTime &nextRenewal, const QDateTime &now);

} // namespace Words
} // namespace Latchkey
