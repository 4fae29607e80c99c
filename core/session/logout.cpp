#include "core/session/logout_p.h"

#include "core/base/whendone.h"
#include "core/session/providerlookup_p.h"
#include "core/session/quotes_p.h"
#include "core/session/recoveryrecord_p.h"

#include <QtCore/QUrl>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// The user waits for this; the credential is gone from here already (SPEC O-4).
constexpr std::chrono::milliseconds revocationBound = 12s;

} // namespace

Logout::Logout(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server)
    : BusyOperation(std::move(context))
    , m_state(std::move(state))
    , m_server(std::move(server))
    , m_revocationBound(
          [this] { couldNotRevoke(Error{ErrorKind::Network, Stage::Revocation, u"no answer in time"_s, {}, {}}); })
{
}

QFuture<Result<LogoutReport>> Logout::run(const std::shared_ptr<SessionContext> &context,
                                          const std::shared_ptr<CredentialState> &state, const Server &server)
{
    auto *logout = new Logout(context, state, server);
    QFuture<Result<LogoutReport>> future = logout->future();
    logout->resolveStore();
    return future;
}

void Logout::resolveStore()
{
    if (m_state->pinned() && m_state->credential())
        return lock();
    step(m_context->resolve(m_state->server), Stage::Read, [this](const PinnedStore &pinned) {
        m_state->pin(pinned);
        lock();
    });
}

void Logout::lock()
{
    m_wait = m_context->lockFor(m_state->server, *m_state->pinned());
    step(m_wait->acquire(m_context->bounds.lock), Stage::Lock, [this](const LockHandle &held) {
        m_lock = held;
        m_state->begin(LastOutcome::Activity::SigningOut);
        read();
    });
}

// Revocation needs the tokens, and this is the last moment at which they can be had.
void Logout::read()
{
    step(m_state->pinned()->store->read(m_state->server), [this](const Result<std::optional<Credential>> &stored) {
        if (stored)
            m_removed = *stored;
        // An entry that cannot be understood can still be removed: the user said so.
        dropPending();
    });
}

// What was granted and has not reached the store is what lives at the provider.
void Logout::dropPending()
{
    const RecoveryRecord record(m_context->home, m_state->server);
    step(record.read(), [this, record](const Result<std::optional<PendingGrant>> &pending) {
        if (pending && *pending && (*pending)->replaces == generationOf(m_removed))
            m_removed = (*pending)->credential;
        step(record.clear(), [this](const Status &) { removeFromPinned(); });
    });
}

void Logout::removeFromPinned()
{
    step(m_state->pinned()->store->remove(m_state->server), Stage::Remove, [this](bool removed) {
        note(m_state->pinned()->store->kind(), removed);
        removeFromOther();
    });
}

void Logout::removeFromOther()
{
    const auto other = m_state->pinned()->other;
    if (!other)
        return forget();
    step(other->available(), [this, other](const Result<bool> &available) {
        if (available && !*available)
            return forget(); // a store that does not exist holds nothing
        step(other->remove(m_state->server), [this, other](const Result<bool> &removed) {
            if (removed)
                note(other->kind(), *removed);
            else
                m_failure = at(Stage::Remove, removed.error());
            forget();
        });
    });
}

void Logout::forget()
{
    m_state->setCredential(std::nullopt);
    step(m_context->journalOf(m_state->server, m_state->pinned()->store->kind()).clear(), [this](const Status &) {
        letGo(m_lock);
        findProvider();
    });
}

void Logout::findProvider()
{
    if (!m_removed)
        return finish(m_report);
    m_report.revocation.host = QUrl(m_removed->issuer).host();
    m_revocationBound.start(revocationBound);
    step(providerOf(m_context->oauth, m_removed->issuer, m_server),
         [this](const Result<AuthorizationServerMetadata> &metadata) {
             if (!metadata)
                 return couldNotRevoke(metadata.error());
             m_report.revocation.host = QUrl(metadata->issuer).host();
             authenticate(*metadata);
         });
}

// A client that was known beforehand may have its secret or key elsewhere; without it, the provider has the last word.
void Logout::authenticate(const AuthorizationServerMetadata &metadata)
{
    if (!m_removed->clientSecret.isEmpty() || m_removed->clientId != m_server.clientId)
        return revoke(metadata, {});
    // As its tokens were had: only a grant without a user goes by the key.
    const bool byKey = m_server.privateKey.isSet() && !m_server.grant.needsUser();
    step(readSecret(byKey ? m_server.privateKey : m_server.clientSecret),
         [this, metadata, byKey](const Result<Secret> &secret) {
             if (secret && !byKey)
                 m_removed->clientSecret = *secret;
             revoke(metadata, secret && byKey ? *secret : Secret());
         });
}

void Logout::revoke(const AuthorizationServerMetadata &metadata, const Secret &clientKey)
{
    const auto revoked = m_context->oauth->revoke(metadata, *m_removed, clientKey);
    step(revoked, [this](const Result<RevocationReport> &report) {
        if (!report)
            return couldNotRevoke(report.error());
        m_report.revocation = *report;
        finish(m_report);
    });
}

void Logout::couldNotRevoke(const Error &error)
{
    using Outcome = RevocationReport::Outcome;
    m_report.revocation.detail = withoutQuotes(error, secretsOf(*m_removed)).detail;
    m_report.revocation.accessToken = Outcome::Failed;
    m_report.revocation.refreshToken = m_removed->refreshToken.isEmpty() ? Outcome::NothingToRevoke : Outcome::Failed;
    finish(m_report);
}

void Logout::conclude(Result<LogoutReport> &outcome)
{
    m_revocationBound.stop();
    letGo(m_lock);
    const bool isGone = outcome.has_value(); // from the pinned store, whatever the other one says
    if (isGone && m_failure)
        outcome = *m_failure;
    HistoryEvent event;
    event.what = outcome ? HistoryEvent::What::SignedOut : HistoryEvent::What::Failed;
    event.activity = LastOutcome::Activity::SigningOut;
    event.error = outcome ? std::nullopt : std::optional(outcome.error());
    m_context->note(*m_state, event);
    m_state->end(LastOutcome::Activity::SigningOut, event.error, isGone ? SignInReason::SignedOut : SignInReason::None,
                 m_context->clock());
}

void Logout::note(StoreKind kind, bool removed)
{
    (kind == StoreKind::File ? m_report.removedFromFile : m_report.removedFromKeyring) = removed;
}

} // namespace Latchkey
