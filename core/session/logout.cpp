#include "core/session/logout_p.h"

#include "core/base/logging_p.h"
#include "core/base/whendone.h"
#include "core/session/providerlookup_p.h"
#include "core/session/quotes_p.h"
#include "core/session/recoveryrecord_p.h"

#include <QtCore/QUrl>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// The user waits for this; the credential is gone from here already (RULE O-4).
constexpr std::chrono::milliseconds revocationBound = 12s;

Error unanswered()
{
    return {ErrorKind::Network, Stage::Revocation, u"no answer in time"_s};
}

} // namespace

Logout::Logout(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server,
               Task task, std::optional<StoreKind> from)
    : BusyOperation(std::move(context))
    , m_state(std::move(state))
    , m_server(std::move(server))
    , m_task(task)
    , m_from(from)
    , m_revocationBound([this] { couldNotRevoke(unanswered()); })
{
}

QFuture<Result<LogoutReport>> Logout::run(const std::shared_ptr<SessionContext> &context,
                                          const std::shared_ptr<CredentialState> &state, const Server &server)
{
    return (new Logout(context, state, server, Task::SignOut))->begin();
}

void Logout::complete(const std::shared_ptr<SessionContext> &context, const std::shared_ptr<CredentialState> &state,
                      const Server &server)
{
    if (!std::exchange(state->isCompletingLogout, true))
        (new Logout(context, state, server, Task::Complete))->begin();
}

QFuture<Result<LogoutReport>> Logout::retry(const std::shared_ptr<SessionContext> &context,
                                            const std::shared_ptr<CredentialState> &state, const Server &server,
                                            StoreKind from)
{
    return (new Logout(context, state, server, Task::Retry, from))->begin();
}

QFuture<Result<LogoutReport>> Logout::abandon(const std::shared_ptr<SessionContext> &context,
                                              const std::shared_ptr<CredentialState> &state, const Server &server,
                                              StoreKind from)
{
    return (new Logout(context, state, server, Task::Abandon, from))->begin();
}

QFuture<Result<LogoutReport>> Logout::begin()
{
    QFuture<Result<LogoutReport>> outcome = future(); // it may be gone at the end of its first step
    resolveStore();
    return outcome;
}

void Logout::resolveStore()
{
    if (m_state->pinned() && m_state->credential())
        return lock();
    step(m_context->resolve(m_state->identity), [this](const Result<PinnedStore> &pinned) {
        // What cannot be understood does not tell where to look, and is to go wherever it is.
        const bool isAnywhere = !pinned && m_task == Task::SignOut
            && pinned.error().kind == ErrorKind::StoreUnavailable;
        if (!pinned && !isAnywhere)
            return finish(at(Stage::Read, pinned.error()));
        m_state->pin(isAnywhere ? m_context->everyStore() : *pinned);
        lock();
    });
}

void Logout::lock()
{
    m_wait = m_from ? m_context->lockFor(m_state->identity, {*m_from, m_state->pinned()->store->kind()})
                    : m_context->lockFor(m_state->identity, *m_state->pinned());
    step(m_wait->acquire(m_context->bounds.lock), Stage::Lock, [this](const LockHandle &held) {
        m_lock = held;
        if (m_task == Task::SignOut)
            m_state->begin(LastOutcome::Activity::SigningOut);
        read();
    });
}

void Logout::read()
{
    m_ended = m_context->endedStore(source());
    step(journal().traces(), [this](const Result<JournalTraces> &traces) {
        m_revoking = traces->revoking;
        readStored();
    });
}

// Revocation needs the tokens, and this is the last moment at which they can be had.
void Logout::readStored()
{
    step(m_state->pinned()->store->read(m_state->identity), [this](const Result<std::optional<Credential>> &stored) {
        if (!stored && m_task != Task::SignOut)
            return finish(stored.error());
        // An entry that cannot be understood can still be removed: the user said so.
        if (m_task != Task::SignOut)
            return readEnded(*stored);
        m_removed = stored ? *stored : std::nullopt;
        dropPending();
    });
}

// What was granted and has not reached the store is what lives at the provider.
void Logout::dropPending()
{
    const RecoveryRecord record(m_context->home, m_state->identity);
    step(record.read(), [this, record](const Result<std::optional<PendingGrant>> &pending) {
        if (pending && *pending && (*pending)->replaces == generationOf(m_removed))
            m_removed = (*pending)->credential;
        step(record.clear(), [this](const Status &) { m_removed ? keepForRevocation() : readEnded(std::nullopt); });
    });
}

// What an earlier sign-out has left to be done, if it has.
void Logout::readEnded(const std::optional<Credential> &stored)
{
    if (!m_revoking)
        return m_task == Task::SignOut ? removeFromPinned() : finish(m_report);
    step(ended().read(m_state->identity), [this, stored](const Result<std::optional<Credential>> &left) {
        if (!left && m_task != Task::SignOut)
            return finish(left.error());
        m_removed = left ? *left : std::nullopt;
        if (!stored || (m_removed && generationOf(m_removed) == generationOf(stored)))
            return removeFromPinned(); // which the earlier one may not have come to
        // Somebody has signed in again. At many providers that is one grant with the old one, if it is of the same client.
        if (!m_removed || m_removed->clientId == stored->clientId)
            return endRevocation();
        letGo(m_lock);
        findProvider();
    });
}

// Before the tokens go: once they are gone from the store, only this tells what a killed program still had to do. A
// sign-out that cannot be noted is a sign-out all the same.
void Logout::keepForRevocation()
{
    step(ended().read(m_state->identity), [this](const Result<std::optional<Credential>> &left) {
        step(ended().write(*m_removed, generationOf(left ? *left : std::nullopt)), [this](const Status &) {
            const QDateTime now = m_context->clock();
            m_revoking = Revoking{now, now, 0, m_state->identity, wordFor(source())};
            step(journal().writeRevoking(*m_revoking), [this](const Status &) { removeFromPinned(); });
        });
    });
}

void Logout::removeFromPinned()
{
    step(m_state->pinned()->store->remove(m_state->identity), Stage::Remove, [this](bool removed) {
        addToReport(m_state->pinned()->store->kind(), removed);
        removeFromOther();
    });
}

void Logout::removeFromOther()
{
    removeAlsoFrom(m_state->pinned()->other, &Logout::removeFromUnused);
}

void Logout::removeFromUnused()
{
    removeAlsoFrom(m_state->pinned()->unused, &Logout::forget);
}

void Logout::removeAlsoFrom(const std::shared_ptr<CredentialStore> &store, void (Logout::*next)())
{
    if (!store)
        return (this->*next)();
    step(store->available(), [this, store, next](const Result<bool> &available) {
        if (available && !*available)
            return (this->*next)(); // a store that does not exist holds nothing
        step(store->remove(m_state->identity), [this, store, next](const Result<bool> &removed) {
            if (removed)
                addToReport(store->kind(), *removed);
            else
                m_failure = at(Stage::Remove, removed.error());
            (this->*next)();
        });
    });
}

void Logout::forget()
{
    m_state->setCredential(std::nullopt);
    ServerNotes notes = m_state->notes();
    notes.check.reset();
    notes.wasSignedOut = notes.wasSignedOut || m_removed;
    (void)m_context->writeNotes(m_state, notes);
    step(journal().clear(), [this](const Status &) {
        letGo(m_lock);
        findProvider();
    });
}

void Logout::findProvider()
{
    if (!m_removed || m_task == Task::Abandon)
        return m_revoking ? endRevocation() : finish(m_report);
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
        endRevocation();
    });
}

void Logout::couldNotRevoke(const Error &error)
{
    using Outcome = RevocationReport::Outcome;
    m_report.revocation.detail = withoutQuotes(error, secretsOf(*m_removed)).detail;
    m_report.revocation.accessToken = Outcome::Failed;
    m_report.revocation.refreshToken = m_removed->refreshToken.isEmpty() ? Outcome::NothingToRevoke : Outcome::Failed;
    endRevocation();
}

// What is revoked, or can be revoked nowhere, or has been tried often enough, is forgotten; else it stays for a later try.
void Logout::endRevocation()
{
    m_revocationBound.stop();
    using Outcome = RevocationReport::Outcome;
    const bool failed = m_report.revocation.refreshToken == Outcome::Failed
        || m_report.revocation.accessToken == Outcome::Failed;
    if (failed && m_task == Task::Retry)
        return finish(m_report);
    if (failed && m_revoking) {
        ++m_revoking->tries;
        m_revoking->lastTry = m_context->clock();
        if (m_revoking->nextTry().isValid()) {
            step(journal().writeRevoking(*m_revoking), [this](const Status &) { finish(m_report); });
            return;
        }
    }
    step(ended().remove(m_state->identity), [this](const Result<bool> &removed) {
        if (!removed)
            return finish(m_report); // it comes to be tried, and forgotten, once more
        step(journal().clearRevoking(), [this](const Status &) { finish(m_report); });
    });
}

void Logout::conclude(Result<LogoutReport> &outcome)
{
    m_revocationBound.stop();
    letGo(m_lock);
    if (outcome)
        qCDebug(sessionLog) << m_state->identity << "signed out; refresh token:" << outcome->revocation.refreshToken;
    else
        qCInfo(sessionLog) << m_state->identity << "not signed out:" << outcome.error();
    if (m_task == Task::Complete)
        m_state->isCompletingLogout = false;
    if (m_task != Task::SignOut)
        return;
    const bool isGone = outcome.has_value(); // from the pinned store, whatever the other one says
    if (isGone && m_failure)
        outcome = *m_failure;
    HistoryEvent event;
    event.what = outcome ? HistoryEvent::What::SignedOut : HistoryEvent::What::Failed;
    event.activity = LastOutcome::Activity::SigningOut;
    event.error = outcome ? std::nullopt : std::optional(outcome.error());
    m_context->recordEvent(*m_state, event);
    m_state->end(LastOutcome::Activity::SigningOut, event.error, isGone ? SignInReason::SignedOut : SignInReason::None,
                 m_context->clock());
}

void Logout::addToReport(StoreKind kind, bool removed)
{
    switch (kind) {
    case StoreKind::File:
        m_report.removedFromFile = removed;
        return;
    case StoreKind::Keyring:
        m_report.removedFromKeyring = removed;
        return;
    case StoreKind::Encrypted:
        m_report.removedFromEncrypted = removed;
        return;
    case StoreKind::Own:
        m_report.removedFromOwn = removed;
        return;
    }
}

} // namespace Latchkey
