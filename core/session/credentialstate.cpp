#include "core/session/credentialstate_p.h"

#include "core/oauth/protocoltexts_p.h"

#include <utility>

namespace Latchkey {

namespace {

constexpr qsizetype wantedScopesLimit = 32; // a server that wants more each time gets no longer list

} // namespace

KnownCredential CredentialState::known() const
{
    KnownCredential known{m_loaded, std::nullopt};
    // What works goes on working with the next tokens; what was refused was refused with those.
    const bool isRefusal = m_notes.check && m_notes.check->kind == CheckOutcome::Kind::Refused;
    if (isRefusal ? m_notes.checked == historyMark(m_credential)
                  : m_notes.checked.isEmpty() == !m_credential.has_value())
        known.check = m_notes.check;
    if (m_credential) {
        known.summary = summaryOf(*m_credential);
        known.wantedScopes = m_wantedScopes;
        return known;
    }
    known.allowsAnonymousAccess = m_notes.allowsAnonymousAccess;
    known.wasSignedOut = m_notes.wasSignedOut;
    return known;
}

void CredentialState::endWritingNotes()
{
    --m_notesWritings;
    ++m_notesRevision;
}

void CredentialState::takeNotes(const ServerNotes &read, int revision)
{
    if (m_notesWritings == 0 && m_notesRevision == revision)
        setNotes(read);
}

void CredentialState::setNotes(const ServerNotes &notes)
{
    if (m_notes == notes)
        return;
    m_notes = notes;
    Q_EMIT changed();
}

void CredentialState::pin(const PinnedStore &store)
{
    m_pinned = store;
    Q_EMIT changed();
}

void CredentialState::setCredential(const std::optional<Credential> &credential)
{
    ++m_revision;
    if (m_loaded && m_credential == credential)
        return;
    // A verdict about the previous tokens says nothing about these.
    if (m_outcome.error
        && (m_outcome.error->kind == ErrorKind::AuthorizationRequired || m_outcome.error->stage == Stage::Refresh)
        && generationOf(m_credential) != generationOf(credential)) {
        m_outcome.error.reset();
        m_outcome.signIn = SignInReason::None;
    }
    m_credential = credential;
    m_loaded = true;
    if (credential)
        absence.reset();
    m_wantedScopes.removeIf([&](const QString &scope) { return !credential || credential->scopes.contains(scope); });
    Q_EMIT changed();
}

void CredentialState::begin(LastOutcome::Activity activity)
{
    m_running.append(activity);
    showRunning();
}

void CredentialState::end(LastOutcome::Activity activity, const std::optional<Error> &error, SignInReason reason,
                          const QDateTime &now)
{
    m_running.removeOne(activity);
    const bool givenUp = error && error->kind == ErrorKind::Cancelled;
    // A failed sign-in changes nothing about a credential that works, or about why it does not.
    const bool withoutEffect = error && activity == LastOutcome::Activity::SigningIn;
    if (!givenUp && !withoutEffect) {
        m_outcome.error = error;
        m_outcome.signIn = reason;
        m_outcome.at = now;
        m_outcome.nextTry = {};
    }
    if (!error && activity == LastOutcome::Activity::SigningIn)
        m_refusedScopes += std::exchange(m_wantedScopes, {}); // else the server would have us ask for ever (RULE T-25)
    showRunning();
    Q_EMIT finished(activity, error);
}

void CredentialState::showRunning()
{
    const bool refreshing = m_running.contains(LastOutcome::Activity::Refreshing);
    m_outcome.running = refreshing ? LastOutcome::Activity::Refreshing
        : m_running.isEmpty()      ? LastOutcome::Activity::None
                                   : m_running.last();
    Q_EMIT changed();
}

void CredentialState::setReadOutcome(const std::optional<Error> &error, const QDateTime &now)
{
    if (!error && !isClearedByReading())
        return;
    if (error && m_outcome.error == error)
        return;
    m_outcome.error = error;
    m_outcome.at = now;
    Q_EMIT changed();
}

// What can be read is not locked; and a keyring that answers is there, whatever it was asked for when it was not.
bool CredentialState::isClearedByReading() const
{
    if (!m_outcome.error)
        return false;
    const bool isKeyring = m_pinned && m_pinned->store->kind() == StoreKind::Keyring;
    return m_outcome.error->stage == Stage::Read || m_outcome.error->kind == ErrorKind::StoreLocked
        || (isKeyring && m_outcome.error->kind == ErrorKind::StoreUnavailable
            && m_outcome.error->stage == Stage::Prepare);
}

void CredentialState::setVerdict(SignInReason reason, const Error &error, const QDateTime &at)
{
    if (m_outcome.error == error)
        return;
    m_outcome.error = error;
    m_outcome.signIn = reason;
    m_outcome.at = at;
    Q_EMIT changed();
}

void CredentialState::setNextTry(const QDateTime &when)
{
    if (m_outcome.nextTry == when)
        return;
    m_outcome.nextTry = when;
    Q_EMIT changed();
}

bool CredentialState::wantScopes(const QStringList &scopes)
{
    QStringList more;
    for (const QString &scope : wellFormedScopes(scopes)) {
        const bool known = !m_credential || m_credential->scopes.contains(scope) || m_wantedScopes.contains(scope)
            || m_refusedScopes.contains(scope);
        if (!known && m_wantedScopes.size() + more.size() < wantedScopesLimit)
            more.append(scope);
    }
    if (more.isEmpty())
        return false;
    m_wantedScopes += more;
    Q_EMIT changed();
    return true;
}

QStringList CredentialState::scopesForMore(const QStringList &configured) const
{
    if (m_wantedScopes.isEmpty() || !m_credential)
        return {};
    return wellFormedScopes(configured + m_credential->scopes + m_wantedScopes);
}

} // namespace Latchkey
