#include "ui/words/standing.h"

#include "core/base/visibletext.h"
#include "ui/words/times.h"
#include "ui/words/translate.h"

#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>

namespace Latchkey::Words {

using namespace std::chrono_literals;

namespace {

//! Within this time before its end a sign-in that cannot be renewed needs somebody.
constexpr std::chrono::seconds endingWindow = 15min;
//! Until then a check counts: what did not answer may answer by now, what refuses or has moved rather not.
constexpr std::chrono::seconds outageCounts = 1h;
constexpr std::chrono::seconds verdictCounts = 24h;

//! Of the provider where it is known, else of the server.
QString hostOf(const Condition &condition)
{
    QString host = condition.credential ? QUrl(condition.credential->issuer).host(QUrl::FullyEncoded) : QString();
    if (host.isEmpty())
        host = QUrl(condition.server.identity.url).host(QUrl::FullyEncoded);
    return isolated(visibleText(host, 100));
}

QString serverHost(const Condition &condition)
{
    return isolated(visibleText(QUrl(condition.server.identity.url).host(QUrl::FullyEncoded), 100));
}

bool isGoodNow(const Condition &condition, const QDateTime &now)
{
    return condition.credential && (!condition.health.expiresAt.isValid() || condition.health.expiresAt > now);
}

Standing needsYou(const QString &sentence, const QString &second, Verb verb = Verb::SignIn)
{
    return {Badge::NeedsYou, Group::NeedsYou, verb, sentence, second, false};
}

Standing trouble(const QString &sentence, const QString &second, Verb verb)
{
    return {Badge::Trouble, Group::NeedsYou, verb, sentence, second, false};
}

Standing off(const QString &sentence, Verb verb = Verb::None)
{
    return {Badge::Off, Group::Off, verb, sentence, {}, false};
}

Standing working(Badge badge, const QString &sentence, const QString &second = {}, Verb verb = Verb::None)
{
    return {badge, Group::Working, verb, sentence, second, true};
}

QString open()
{
    return tr("Lets everybody in; nothing to sign in to");
}

Standing forgotten(const Condition &condition)
{
    return trouble(tr("%1 has forgotten this program").arg(hostOf(condition)), tr("Sign in again to register anew."),
                   Verb::SignIn);
}

//! What goes away by itself, as long as somebody tries again.
Standing passing(const Condition &condition, const QString &sentence, const QString &otherwise, const QDateTime &now)
{
    const QDateTime nextTry = condition.health.nextTry;
    const bool good = isGoodNow(condition, now);
    if (!nextTry.isValid())
        return {Badge::Trouble, Group::NeedsYou, Verb::TryNow, sentence, otherwise, good};
    const QString next = when(std::max(nextTry, now), now, TimeForm::At);
    QString second = tr("Tries again %1.", "at a time").arg(next);
    if (good && condition.health.expiresAt.isValid())
        second = tr("Works until %1. Tries again %2.", "times").arg(when(condition.health.expiresAt, now), next);
    else if (!good && condition.health.error->kind == ErrorKind::Network)
        second = tr("Does not work until then. Tries again %1.", "at a time").arg(next);
    return {Badge::Retrying, Group::Retrying, Verb::TryNow, sentence, second, good};
}

Standing failed(const Condition &condition, const QDateTime &now)
{
    const Error &error = *condition.health.error;
    const QString host = hostOf(condition);
    switch (error.kind) {
    case ErrorKind::Network:
        return passing(condition, tr("Cannot reach %1").arg(host), tr("Check your connection, then try again."), now);
    case ErrorKind::OutcomeUnknown:
        return passing(condition, tr("%1 did not answer").arg(host),
                       tr("It may have renewed the sign-in all the same."), now);
    case ErrorKind::LockTimeout:
    case ErrorKind::Superseded:
        return passing(condition, tr("Another program is busy with this sign-in"),
                       tr("Nothing was changed. Look for a program that hangs."), now);
    case ErrorKind::StoreLocked:
        return trouble(tr("The keyring is locked"), tr("Nothing is lost. Unlock it, and this works again."),
                       condition.canUnlock ? Verb::Unlock : Verb::TryNow);
    case ErrorKind::StoreUnavailable:
        return trouble(tr("The sign-in cannot be read"), tr("Nothing was changed, and no other copy is used."),
                       Verb::ShowWhy);
    case ErrorKind::StoreEncrypted:
        return {Badge::Off,
                Group::Off,
                Verb::None,
                tr("Codex keeps this sign-in to itself"),
                tr("It is encrypted, and only Codex can use it."),
                false};
    case ErrorKind::Refused:
        if (error.oauthError == QLatin1String("invalid_client"))
            return forgotten(condition);
        return trouble(tr("%1 refuses to renew").arg(host), tr("Your sign-in is kept."), Verb::ShowWhy);
    case ErrorKind::Protocol:
        return trouble(tr("%1 answers in a way that is not safe").arg(host),
                       tr("Nothing was sent on. Tell whoever runs the server."), Verb::ShowWhy);
    case ErrorKind::InvalidInput:
        return trouble(tr("A setting of this server is wrong"), tr("Look at its address and its client id."),
                       Verb::Edit);
    case ErrorKind::SignInNotNeeded:
        return off(open());
    case ErrorKind::AuthorizationRequired:
        return needsYou(tr("Needs a sign-in"), tr("Only you can grant access again."));
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    return trouble(tr("Something went wrong inside Latchkey"), tr("Your sign-in is as it was."), Verb::CopyReport);
}

QString whoCutItOff(const Condition &condition, const QDateTime &now)
{
    if (!condition.cause || condition.cause->program.isEmpty())
        return tr("A program stopped in the middle of it.");
    return tr("%1 stopped in the middle, %2.", "a program, at a time")
        .arg(visibleText(condition.cause->program, 40), when(condition.cause->at, now, TimeForm::At));
}

QString whoSignedOut(const Condition &condition, const QDateTime &now)
{
    if (!condition.cause)
        return tr("Here, or by another program.");
    const QString at = when(condition.cause->at, now, TimeForm::At);
    if (condition.cause->what == HistoryEvent::What::SignedOut)
        return tr("You did, %1.", "at a time").arg(at);
    return condition.cause->from.isEmpty()
        ? tr("By another program, %1.", "at a time").arg(at)
        : tr("By %1, %2.", "a program, at a time").arg(visibleText(condition.cause->from, 40), at);
}

Standing needsSignIn(const Condition &condition, const QDateTime &now)
{
    switch (condition.health.reason) {
    case SignInReason::NeverSignedIn:
        return needsYou(tr("Not signed in yet"), tr("Sign in once; Latchkey keeps it working after that."));
    case SignInReason::Expired:
        return needsYou(condition.health.expiresAt.isValid()
                            ? tr("Ended %1", "at a time").arg(when(condition.health.expiresAt, now, TimeForm::At))
                            : tr("Has ended"),
                        tr("This server gives nothing to renew with."));
    case SignInReason::Rejected:
        return needsYou(
            condition.cause
                ? tr("The provider ended the sign-in %1", "at a time").arg(when(condition.cause->at, now, TimeForm::At))
                : tr("The provider ended the sign-in"),
            tr("It was revoked there, or has reached its limit."));
    case SignInReason::Interrupted:
        return needsYou(tr("A renewal was cut off, and used up the sign-in"), whoCutItOff(condition, now));
    case SignInReason::BroughtBack:
        return needsYou(tr("An old copy of the sign-in came back"),
                        tr("From a backup, perhaps. It is used up already."));
    case SignInReason::SignedOut:
        return needsYou(tr("Signed out"), whoSignedOut(condition, now));
    case SignInReason::ClientForgotten:
        return forgotten(condition);
    case SignInReason::ProviderMoved:
        return needsYou(tr("The server has moved to another provider"), tr("The former one cannot be used any more."));
    case SignInReason::MorePermissions:
        return working(Badge::Info, tr("Works; asks for more permissions"), {}, Verb::Review);
    case SignInReason::None:
        break;
    }
    return needsYou(tr("Needs a sign-in"), tr("Only you can grant access again."));
}

Standing signedIn(const Condition &condition, const QDateTime &now)
{
    const QDateTime end = condition.health.expiresAt;
    if (!condition.server.grant.needsUser())
        return working(Badge::Fine, tr("Works, renews without anybody"));
    if (condition.credential && !condition.credential->isRenewable) {
        if (!end.isValid())
            return working(Badge::Ends, tr("Works; nobody knows until when"),
                           tr("The server did not say, and gives nothing to renew with."));
        if (now >= endingFrom(condition))
            return {Badge::NeedsYou,
                    Group::NeedsYou,
                    Verb::SignIn,
                    tr("Ends %1", "at a time").arg(when(end, now, TimeForm::At)),
                    tr("Sign in again now to keep it working."),
                    true};
        return working(Badge::Ends, tr("Works until %1, then you must sign in again", "a time").arg(when(end, now)));
    }
    const bool isDue = condition.health.state != HealthState::SignedIn;
    if (condition.renewsAhead && isDue)
        return working(Badge::Fine, tr("Works, renews in a moment"));
    if (condition.health.state == HealthState::ExpiredWillRefresh)
        return working(Badge::Fine, tr("Renews when a program next needs it"), {}, Verb::Renew);
    if (!condition.renewsAhead || !end.isValid())
        return working(Badge::Fine, tr("Works, renews when a program next needs it"));
    return working(Badge::Fine, tr("Works, renews by itself"));
}

bool isOwn(const Condition &condition)
{
    return condition.server.origin == ServerOrigin::Own;
}

//! It was asked, and not its sign-in service: healthOf().
bool isRefusedByServer(const Health &health)
{
    return health.check && health.check->kind == CheckOutcome::Kind::Refused && health.error
        && health.error->kind == ErrorKind::Refused && health.error->stage == Stage::None;
}

//! Invalid: it is of no consequence.
QDateTime countsUntil(const std::optional<CheckOutcome> &check)
{
    if (!check || check->kind == CheckOutcome::Kind::Works)
        return {};
    return check->at.addSecs((check->kind == CheckOutcome::Kind::Unreachable ? outageCounts : verdictCounts).count());
}

//! The sign-in is good, as far as that goes; but the server itself was asked, and did not do what it is there for.
Standing checked(const Standing &otherwise, const Condition &condition, const QDateTime &now)
{
    const CheckOutcome &check = *condition.health.check;
    const QString at = when(check.at, now, TimeForm::At);
    const QString host = serverHost(condition);
    switch (check.kind) {
    case CheckOutcome::Kind::Works:
        break;
    case CheckOutcome::Kind::Refused:
        return needsYou(tr("%1 does not accept the sign-in", "a host").arg(host),
                        tr("Checked %1. Signing in again may help.", "at a time").arg(at));
    case CheckOutcome::Kind::Moved:
        return trouble(tr("The server has moved to %1", "an address").arg(isolated(check.movedTo)),
                       tr("Checked %1. Change its address.", "at a time").arg(at),
                       isOwn(condition) ? Verb::Edit : Verb::ShowWhy);
    case CheckOutcome::Kind::NotMcp:
        return trouble(tr("No MCP server answers at this address"),
                       tr("Checked %1. Look at its address.", "at a time").arg(at),
                       isOwn(condition) ? Verb::Edit : Verb::Check);
    case CheckOutcome::Kind::Unreachable:
        return working(Badge::Info, tr("Signed in; %1 does not answer", "a host").arg(host),
                       tr("Checked %1. The sign-in is good.", "at a time").arg(at), Verb::Check);
    }
    return otherwise;
}

//! \a waitsFor is told once it takes long, and then there is a way not to wait for it any more.
Standing busy(const Condition &condition, const QString &sentence, const QString &waitsFor, Verb stop = Verb::Stop)
{
    return working(Badge::Busy, sentence, condition.isSlow ? waitsFor : QString(),
                   condition.isSlow ? stop : Verb::None);
}

} // namespace

Condition conditionOf(const CredentialSession &session, bool renewsAhead)
{
    return {session.health(),
            session.credential().summary,
            session.server(),
            renewsAhead,
            true,
            {},
            session.credential().wantedScopes};
}

QDateTime endingFrom(const Condition &condition)
{
    const auto &credential = condition.credential;
    if (!credential || credential->isRenewable || !credential->expiresAt.isValid())
        return {};
    std::chrono::seconds window = endingWindow;
    if (credential->issuedAt.isValid())
        window = std::min(window, std::chrono::seconds(credential->issuedAt.secsTo(credential->expiresAt)) / 10);
    return credential->expiresAt.addSecs(-window.count());
}

Standing standingOf(const Condition &condition, const QDateTime &now)
{
    const Health &health = condition.health;
    const bool failing = health.error && health.error->kind != ErrorKind::Cancelled;
    if (condition.ongoing == OngoingAction::SigningOut)
        return busy(condition, tr("Signing out…"),
                    tr("Waiting for %1 to end the sign-in there, too.", "a host").arg(hostOf(condition)));
    if (condition.ongoing == OngoingAction::Checking && health.state != HealthState::Refreshing)
        return busy(condition, tr("Asking whether it works…"),
                    tr("Waiting for %1.", "a host").arg(serverHost(condition)));
    switch (health.state) {
    case HealthState::SignedIn:
    case HealthState::ExpiresSoon:
    case HealthState::ExpiredWillRefresh:
        // While it still works, a renewal that failed is no trouble yet; but what is told is that it fails.
        if (failing)
            return failed(condition, now);
        return countsUntil(health.check) > now ? checked(signedIn(condition, now), condition, now)
                                               : signedIn(condition, now);
    case HealthState::NotOAuth:
        return off(health.allowsAnonymousAccess ? open() : tr("Has a key of its own; nothing to sign in to"));
    case HealthState::Disabled:
        return isOwn(condition) ? off(tr("Switched off"), Verb::SwitchOn)
                                : off(tr("Switched off in Codex's configuration"));
    case HealthState::Checking:
        return busy(condition, tr("Reading the sign-in…"),
                    tr("Waiting for the keyring, which may be asking for its password."), Verb::None);
    case HealthState::Refreshing:
        return busy(
            condition, tr("Renewing…"),
            tr("Waiting for %1, or for another program that is busy with it.", "a host").arg(hostOf(condition)));
    case HealthState::NeedsSignIn:
        return needsSignIn(condition, now);
    case HealthState::Trouble:
        if (isRefusedByServer(health))
            return checked({}, condition, now);
        return failing
            ? failed(condition, now)
            : trouble(tr("Something went wrong inside Latchkey"), tr("Your sign-in is as it was."), Verb::CopyReport);
    }
    Q_UNREACHABLE();
}

QString meaningOf(const Condition &condition, const QString &name, const QDateTime &nextRenewal, const QDateTime &now)
{
    const Standing standing = standingOf(condition, now);
    const bool isEnded = condition.health.state == HealthState::NeedsSignIn
        || (condition.health.error && !isRefusedByServer(condition.health));
    if (standing.verb == Verb::SignIn && isEnded && condition.health.reason != SignInReason::NeverSignedIn)
        return tr("%1 Nothing else is wrong: sign in again, and everything that uses %2 works as before.",
                  "a sentence, a server")
            .arg(standing.second, isolated(name));
    if (standing.verb == Verb::Review && condition.wanted.isEmpty())
        return tr("It wants more than you have granted. You decide.");
    if (standing.verb == Verb::Review)
        return tr("It wants %1, too. You decide.", "permissions").arg(condition.wanted.join(QLatin1String(", ")));
    if (standing.badge == Badge::Ends && standing.second.isEmpty())
        return tr("This server gives nothing to renew with. Latchkey reminds you %1.", "at a time")
            .arg(when(endingFrom(condition), now, TimeForm::At));
    if (standing.badge == Badge::Fine && nextRenewal.isValid() && condition.renewsAhead)
        return tr("The next renewal is %1. There is nothing to do.", "at a time")
            .arg(when(std::max(nextRenewal, now), now, TimeForm::At));
    if (standing.badge == Badge::Fine)
        return tr("There is nothing to do.");
    return standing.second;
}

QDateTime standingChangesAt(const Condition &condition, const QDateTime &now)
{
    QDateTime next;
    const auto sooner = [&next, &now](const QDateTime &moment) {
        if (moment.isValid() && moment > now && (!next.isValid() || moment < next))
            next = moment;
    };
    const QDateTime ending = endingFrom(condition);
    sooner(ending);
    sooner(ending.isValid() ? condition.health.expiresAt : QDateTime());
    if (condition.health.error) {
        sooner(condition.health.expiresAt);
        sooner(wordedAnewAt(condition.health.nextTry, now));
    }
    if (const QDateTime until = countsUntil(condition.health.check); until > now) {
        sooner(until);
        sooner(wordedAnewAt(condition.health.check->at, now));
    }
    if (ending.isValid() || condition.health.error || condition.cause
        || (condition.health.state == HealthState::NeedsSignIn && condition.health.expiresAt.isValid()))
        sooner(wordedAnewAt(condition.health.expiresAt.isValid() ? condition.health.expiresAt : now, now));
    return next;
}

QString groupName(Group group)
{
    switch (group) {
    case Group::NeedsYou:
        return tr("Needs you");
    case Group::Retrying:
        return tr("Retrying");
    case Group::Working:
        return tr("Working");
    case Group::Off:
        return tr("Off");
    }
    Q_UNREACHABLE();
}

QString verbText(Verb verb)
{
    switch (verb) {
    case Verb::None:
        return {};
    case Verb::SignIn:
        return tr("Sign in");
    case Verb::Renew:
        return tr("Renew now");
    case Verb::TryNow:
        return tr("Try now");
    case Verb::Review:
        return tr("Review…");
    case Verb::Unlock:
        return tr("Unlock…");
    case Verb::ShowWhy:
        return tr("Show why");
    case Verb::Edit:
        return tr("Edit…");
    case Verb::CopyReport:
        return tr("Copy report");
    case Verb::SwitchOn:
        return tr("Switch on");
    case Verb::Check:
        return tr("Check again");
    case Verb::Stop:
        return tr("Stop");
    }
    Q_UNREACHABLE();
}

QString spokenStanding(const QString &name, const QString &host, const Standing &standing, const QString &keys)
{
    QString said = tr("%1, %2. %3: %4.", "name, host, group, sentence")
                       .arg(name, host, groupName(standing.group), standing.sentence);
    if (!standing.second.isEmpty())
        said += QLatin1Char(' ') + standing.second;
    if (standing.verb != Verb::None && !keys.isEmpty())
        said += QLatin1Char(' ') + tr("%1 with %2.", "a verb, keys").arg(verbText(standing.verb), keys);
    return said;
}

QString isolated(const QString &text)
{
    const bool mixed = QLocale().textDirection() == Qt::RightToLeft
        || std::any_of(text.begin(), text.end(), [](QChar each) {
                           return each.direction() == QChar::DirR || each.direction() == QChar::DirAL
                               || each.isSurrogate();
                       });
    return mixed ? QChar(0x2068) + text + QChar(0x2069) : text;
}

} // namespace Latchkey::Words
