#include "app/cli/jsonwords.h"

namespace Latchkey::Cli {

using namespace Qt::StringLiterals;

QString jsonWord(HealthState state)
{
    switch (state) {
    case HealthState::SignedIn:
        return u"signed_in"_s;
    case HealthState::NotOAuth:
        return u"not_oauth"_s;
    case HealthState::Disabled:
        return u"disabled"_s;
    case HealthState::Checking:
        return u"checking"_s;
    case HealthState::Refreshing:
        return u"refreshing"_s;
    case HealthState::ExpiresSoon:
        return u"expires_soon"_s;
    case HealthState::ExpiredWillRefresh:
        return u"expired_will_refresh"_s;
    case HealthState::NeedsSignIn:
        return u"needs_sign_in"_s;
    case HealthState::Trouble:
        return u"trouble"_s;
    }
    Q_UNREACHABLE();
}

QString jsonWord(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ConfigBroken:
        return u"config_broken"_s;
    case FindingKind::ConfigEntryIgnored:
        return u"config_entry_ignored"_s;
    case FindingKind::DuplicateName:
        return u"duplicate_name"_s;
    case FindingKind::BothStoresHold:
        return u"both_stores_hold"_s;
    case FindingKind::ResolvedDifferently:
        return u"resolved_differently"_s;
    case FindingKind::OrphanEntry:
        return u"orphan_entry"_s;
    case FindingKind::UrlChanged:
        return u"url_changed"_s;
    case FindingKind::FileModeTooOpen:
        return u"file_mode_too_open"_s;
    case FindingKind::FileUnsafe:
        return u"file_unsafe"_s;
    case FindingKind::LockHeldByDead:
        return u"lock_held_by_dead"_s;
    case FindingKind::LockHeldLong:
        return u"lock_held_long"_s;
    case FindingKind::StoreUnreadable:
        return u"store_unreadable"_s;
    case FindingKind::KeyringLocked:
        return u"keyring_locked"_s;
    case FindingKind::NoKeyring:
        return u"no_keyring"_s;
    case FindingKind::InterruptedRefresh:
        return u"interrupted_refresh"_s;
    case FindingKind::EncryptedStoreInUse:
        return u"encrypted_store_in_use"_s;
    case FindingKind::ServerRenamed:
        return u"server_renamed"_s;
    case FindingKind::BroughtBack:
        return u"brought_back"_s;
    case FindingKind::KeyringShared:
        return u"keyring_shared"_s;
    case FindingKind::NoExpiry:
        return u"no_expiry"_s;
    }
    Q_UNREACHABLE();
}

QString jsonWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

QString jsonWord(RevocationReport::Outcome outcome)
{
    switch (outcome) {
    case RevocationReport::Outcome::NothingToRevoke:
        return u"nothing_to_revoke"_s;
    case RevocationReport::Outcome::NotOffered:
        return u"not_offered"_s;
    case RevocationReport::Outcome::Revoked:
        return u"revoked"_s;
    case RevocationReport::Outcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonError(const Error &error)
{
    return {{u"kind"_s, toString(error.kind)},
            {u"stage"_s, jsonText(toString(error.stage))},
            {u"detail"_s, jsonText(error.detail)},
            {u"oauth_error"_s, jsonText(error.oauthError)},
            {u"retry_at"_s, jsonTime(error.retryAt)}};
}

QJsonObject jsonProblem(const ConfigProblem &problem)
{
    return {
        {u"file"_s, problem.file}, {u"line"_s, problem.line}, {u"column"_s, problem.column}, {u"what"_s, problem.what}};
}

} // namespace Latchkey::Cli
