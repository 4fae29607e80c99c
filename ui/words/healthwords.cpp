#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QLocale>

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

QString retry(const Health &health, const QDateTime &now)
{
    if (!health.nextTry.isValid())
        return {};
    if (health.nextTry <= now)
        return tr(", trying again now");
    return tr(", next try %1").arg(relativeTime(health.nextTry, now));
}

} // namespace

QString healthWord(HealthState state)
{
    switch (state) {
    case HealthState::SignedIn:
        return tr("signed in");
    case HealthState::NotOAuth:
        return tr("not OAuth");
    case HealthState::Disabled:
        return tr("disabled");
    case HealthState::Checking:
        return tr("reading the sign-in");
    case HealthState::Refreshing:
        return tr("refreshing");
    case HealthState::ExpiresSoon:
        return tr("expires soon");
    case HealthState::ExpiredWillRefresh:
        return tr("expired, will refresh");
    case HealthState::NeedsSignIn:
        return tr("needs sign-in");
    case HealthState::Trouble:
        return tr("trouble");
    }
    Q_UNREACHABLE();
}

QString healthLine(const Health &health, const QDateTime &now)
{
    const QString word = healthWord(health.state);
    switch (health.state) {
    case HealthState::SignedIn:
        return health.expiresAt.isValid() ? tr("%1, expires %2").arg(word, relativeTime(health.expiresAt, now))
                                          : tr("%1, no expiry known").arg(word);
    case HealthState::ExpiresSoon:
        return tr("%1, %2").arg(word, relativeTime(health.expiresAt, now));
    case HealthState::ExpiredWillRefresh:
        return tr("%1 (expired %2)").arg(word, relativeTime(health.expiresAt, now));
    case HealthState::NotOAuth:
        return health.letsEverybodyIn ? tr("%1 (needs no sign-in)").arg(word)
                                      : tr("%1 (authorized otherwise)").arg(word);
    case HealthState::NeedsSignIn:
        switch (health.reason) {
        case SignInReason::None:
            return word;
        case SignInReason::NeverSignedIn:
            return tr("%1: not signed in yet").arg(word);
        case SignInReason::Expired:
            return tr("%1: expired").arg(word);
        case SignInReason::Rejected:
            return tr("%1: the provider ended the sign-in").arg(word);
        case SignInReason::Interrupted:
            return tr("%1: a refresh was interrupted").arg(word);
        case SignInReason::BroughtBack:
            return tr("%1: an older copy was brought back").arg(word);
        case SignInReason::SignedOut:
            return tr("%1: signed out").arg(word);
        case SignInReason::ClientForgotten:
            return tr("%1: the provider has forgotten the program").arg(word);
        case SignInReason::ProviderMoved:
            return tr("%1: the server has moved to another provider").arg(word);
        case SignInReason::MorePermissions:
            return tr("%1: more permissions wanted").arg(word);
        }
        Q_UNREACHABLE();
    case HealthState::Trouble:
        return tr("%1: %2%3")
            .arg(word, health.error ? errorWord(health.error->kind) : tr("unknown"), retry(health, now));
    case HealthState::Disabled:
    case HealthState::Checking:
    case HealthState::Refreshing:
        return word;
    }
    Q_UNREACHABLE();
}

std::optional<Change> nextChange(const Health &health, const QDateTime &now)
{
    switch (health.state) {
    case HealthState::SignedIn:
    case HealthState::ExpiresSoon:
    case HealthState::ExpiredWillRefresh:
        return nextChange(health.expiresAt, now);
    case HealthState::Trouble:
        return health.nextTry > now ? nextChange(health.nextTry, now) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString healthAdvice(const Health &health)
{
    switch (health.state) {
    case HealthState::NeedsSignIn:
        return health.reason == SignInReason::MorePermissions
            ? tr("Sign in again to grant more, if you want to; your browser opens for it.")
            : tr("Sign in; your browser opens for it.");
    case HealthState::Trouble:
        return health.error ? errorText(*health.error).advice : QString();
    case HealthState::ExpiredWillRefresh:
        return tr("Nothing: the next program that needs it refreshes it. Or refresh it now.");
    default:
        return {};
    }
}

QString checkText(const CheckOutcome &check, const QDateTime &now)
{
    const QString seconds = QLocale().toString(static_cast<double>(check.took.count()) / 1000, 'f', 1);
    QString text;
    switch (check.kind) {
    case CheckOutcome::Kind::Works:
        text = check.tools < 0 ? tr("works (%1 s)").arg(seconds)
                               : tr("works, %n tools (%1 s)", nullptr, check.tools).arg(seconds);
        break;
    case CheckOutcome::Kind::Refused:
        text = tr("refuses us");
        break;
    case CheckOutcome::Kind::Moved:
        text = tr("has moved to %1").arg(check.movedTo);
        break;
    case CheckOutcome::Kind::Unreachable:
        text = tr("does not answer");
        break;
    case CheckOutcome::Kind::NotMcp:
        text = tr("is no MCP server");
        break;
    }
    if (check.kind != CheckOutcome::Kind::Works && check.kind != CheckOutcome::Kind::Moved && !check.detail.isEmpty())
        text += u" ("_s + check.detail + u')';
    return tr("%1, checked %2").arg(text, relativeTime(check.at, now));
}

QString tokenWord(TokenType type)
{
    return type == TokenType::DPoP ? tr("bound to a key (DPoP)") : QString();
}

QString signInReason(SignInReason reason)
{
    switch (reason) {
    case SignInReason::None:
        return {};
    case SignInReason::NeverSignedIn:
        return tr("Nobody has signed in to this server yet.");
    case SignInReason::Expired:
        return tr("The sign-in has expired, and the server granted nothing to refresh it with.");
    case SignInReason::Rejected:
        return tr("The provider no longer accepts this sign-in. It may have been revoked, or have reached its end.");
    case SignInReason::Interrupted:
        return tr("An earlier refresh was cut off in the middle, and used up the sign-in.");
    case SignInReason::BroughtBack:
        return tr("An older copy of the sign-in was brought back, for example from a backup. It is used up already.");
    case SignInReason::SignedOut:
        return tr("The sign-in was removed, here or by another program.");
    case SignInReason::ClientForgotten:
        return tr("The provider no longer knows the program that has signed in. A new sign-in registers it again.");
    case SignInReason::ProviderMoved:
        return tr("The server has moved its sign-ins to another provider, and the former one cannot be used any more.");
    case SignInReason::MorePermissions:
        return tr("The server wants more permissions than you have granted. What you have granted still works.");
    }
    Q_UNREACHABLE();
}

} // namespace Latchkey::Words
