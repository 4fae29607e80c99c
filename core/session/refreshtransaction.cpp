#include "core/session/refreshtransaction_p.h"

#include "core/base/logging_p.h"
#include "core/base/visibletext.h"
#include "core/base/whendone.h"
#include "core/base/worker_p.h"
#include "core/lock/locks_p.h"
#include "core/session/configuredclient_p.h"
#include "core/session/grantkeeper_p.h"
#include "core/session/grantsaving_p.h"
#include "core/session/quotes_p.h"
#include "core/session/refreshrequest_p.h"
#include "core/session/renewal_p.h"
#include "core/session/verdict_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <utility>

namespace Latchkey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds providerGrace = 500ms;

AccessToken tokenOf(const Credential &credential, TokenSource source)
{
    AccessToken token{credential.accessToken, credential.expiresAt, source, credential.tokenType};
    if (credential.tokenType == TokenType::DPoP)
        token.dpopKey = credential.dpopKey;
    return token;
}

} // namespace

bool isMetByMemory(const TokenDemand &demand, const CredentialState &state, const QDateTime &now)
{
    return state.credential() && demand.isMetBy(*state.credential(), now);
}

QFuture<Result<AccessToken>> tokenFromMemory(const CredentialState &state)
{
    return readyFuture(Result<AccessToken>(tokenOf(*state.credential(), TokenSource::Memory)));
}

RefreshTransaction::RefreshTransaction(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state,
                                       Server server, TokenDemand demand)
    : BusyOperation(std::move(context))
    , m_state(std::move(state))
    , m_server(std::move(server))
    , m_demand(std::move(demand))
    , m_providerBound([this] { providerWasSilent(); })
    , m_syncsRecord([this] { (void)syncRecord(); })
{
}

QFuture<Result<AccessToken>> RefreshTransaction::run(const std::shared_ptr<SessionContext> &context,
                                                     const std::shared_ptr<CredentialState> &state,
                                                     const Server &server, const TokenDemand &demand)
{
    // 1. Fast path: no lock, no I/O.
    if (isMetByMemory(demand, *state, context->clock()))
        return tokenFromMemory(*state);

    // 2. One in flight per process.
    if (state->transaction)
        return join(context, state, server, demand);
    if (state->keeper) // what it was granted comes first, and it has the lock
        return readyFuture(Result<AccessToken>(state->keeper->error()));

    // 3. Owned: by itself, until it has finished.
    auto *transaction = new RefreshTransaction(context, state, server, demand);
    state->transaction = transaction;
    qCDebug(sessionLog) << state->identity << "has no token in memory that would do: a transaction begins";
    state->begin(LastOutcome::Activity::Refreshing);
    QFuture<Result<AccessToken>> future = transaction->future();
    transaction->resolveStore();
    return future;
}

QFuture<Result<AccessToken>> RefreshTransaction::join(const std::shared_ptr<SessionContext> &context,
                                                      const std::shared_ptr<CredentialState> &state,
                                                      const Server &server, const TokenDemand &demand)
{
    auto promise = std::make_shared<QPromise<Result<AccessToken>>>();
    promise->start();
    QFuture<Result<AccessToken>> future = promise->future();
    const auto answer = [promise](const Result<AccessToken> &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    whenDone(state->transaction->future(), state.get(),
             [context, server, demand, answer, weak = std::weak_ptr(state)](const Result<AccessToken> &outcome) {
                 const auto known = weak.lock();
                 // It may have begun for a lesser demand than ours: a shorter validity, or before our token was
                 // rejected.
                 const bool unmet = outcome && known && known->credential() && outcome->source != TokenSource::Refreshed
                     && !demand.isMetBy(*known->credential(), context->clock());
                 if (!unmet)
                     return answer(outcome);
                 whenDone(run(context, known, server, demand), known.get(), answer);
             });
    return future;
}

void RefreshTransaction::resolveStore()
{
    if (m_state->pinned())
        return lock();
    step(m_context->resolve(m_state->identity), Stage::Read, [this](const PinnedStore &pinned) {
        m_state->pin(pinned);
        lock();
    });
}

// 4. Lock: bounded, and without blocking the event loop.
void RefreshTransaction::lock()
{
    m_wait = m_context->lockFor(m_state->identity, *m_state->pinned());
    connect(m_wait.get(), &CredentialLock::contended, this, &RefreshTransaction::rereadWhileWaiting);
    step(m_wait->acquire(m_context->bounds.lock), Stage::Lock, [this](const LockHandle &held) {
        m_lock = held;
        storePending();
    });
}

// Whoever holds the lock may have committed already. Their credential in the pinned store is what a process that
// starts now would take without any lock, so we need not queue for it: 64 waiters go on at once, not one by one.
void RefreshTransaction::rereadWhileWaiting()
{
    if (m_lock)
        return;
    m_rereadsAgain = std::exchange(m_isRereading, true); // what that one reads may be of before this change
    if (m_rereadsAgain)
        return;
    step(store().read(m_state->identity), [this](const Result<std::optional<Credential>> &stored) {
        m_isRereading = false;
        if (m_lock)
            return;
        // The verdict about anything but a fresh credential belongs to the holder of the lock.
        if (stored && *stored && m_demand.isMetBy(**stored, m_context->clock()))
            return adopt(**stored, TokenSource::Adopted);
        if (std::exchange(m_rereadsAgain, false))
            rereadWhileWaiting();
    });
}

// What an earlier attempt was granted, and could not store, comes first. There is hardly ever anything, so what comes next
// is read at the same time.
void RefreshTransaction::storePending()
{
    const Present present = readPresent();
    step(Latchkey::storePending(m_context, m_state->identity, m_state->pinned()->store), Stage::Persist,
         [this, present](bool isFound) { awaitStored(isFound ? readPresent() : present); });
}

// 5. Reread the pinned store: the only authority. Never the other store, whatever this one says.
RefreshTransaction::Present RefreshTransaction::readPresent() const
{
    return {store().read(m_state->identity), journal().traces()};
}

void RefreshTransaction::awaitStored(const Present &present)
{
    step(present.stored, Stage::Read,
         [this, traces = present.traces](const std::optional<Credential> &stored) { checkStored(stored, traces); });
}

void RefreshTransaction::checkStored(const std::optional<Credential> &stored,
                                     const QFuture<Result<JournalTraces>> &traces)
{
    const bool hadOne = m_state->credential().has_value();
    if (!stored) {
        m_state->setCredential(std::nullopt);
        return requireSignIn(hadOne ? SignInReason::SignedOut : SignInReason::NeverSignedIn,
                             u"the store holds no credential for this server"_s);
    }
    // After a 401 that hit many processes, the first one refreshes and the others end here.
    if (m_demand.isMetBy(*stored, m_context->clock())) {
        const bool isNews = hadOne && generationOf(m_state->credential()) != generationOf(stored);
        return adopt(*stored, isNews ? TokenSource::Adopted : TokenSource::Store);
    }
    m_state->setCredential(stored);
    // It is spent where the server runs: what is used here could be rotated under the executor's hands.
    if (!m_server.identity.isLocal())
        return finish(Error{ErrorKind::InvalidInput, Stage::Configuration,
                            u"this server runs elsewhere (%1), and Codex alone refreshes its credential"_s.arg(
                                visibleText(m_server.identity.environment, 80))});
    m_stored = stored;
    // Otherwise the server's grant gives another token, and a lost key is no loss.
    if (!stored->refreshToken.isEmpty() || m_server.grant.needsUser()) {
        if (const Status hasKey = checkDpopKey(*stored); !hasKey)
            return requireSignIn(SignInReason::Expired, hasKey.error().detail);
        if (stored->refreshToken.isEmpty() && stored->refreshTokenWithdrawn)
            return requireSignIn(SignInReason::Rejected, u"another program has withdrawn the refresh token"_s);
        if (stored->refreshToken.isEmpty() && stored->accessToken == m_demand.rejected && !m_demand.insist)
            return end(Error{ErrorKind::AuthorizationRequired, Stage::Refresh,
                             u"the server has rejected the token, and no refresh token was granted"_s});
        if (stored->refreshToken.isEmpty())
            return requireSignIn(SignInReason::Expired, u"no refresh token was granted"_s);
    }
    step(traces, [this](const Result<JournalTraces> &found) { checkTraces(*found); });
}

void RefreshTransaction::checkTraces(const JournalTraces &traces)
{
    m_intent = traces.intent;
    if (m_intent && m_intent->fingerprint != fingerprintOf(*m_stored))
        m_intent.reset(); // about an earlier token: the store has been rotated since
    if (const Credential dated = withLifetime(*m_stored, traces.spent); m_demand.isMetBy(dated, m_context->clock()))
        return adopt(dated, TokenSource::Store);
    const Verdict verdict = verdictOn(*m_stored, traces, m_context->clock(), true);
    if (verdict.barsRefresh() && !m_demand.insist) {
        m_reason = verdict.reason;
        return finish(*verdict.error);
    }
    m_isAfterRejection = !m_demand.rejected.isEmpty() && !m_demand.insist && isFresh(*m_stored, m_context->clock());
    m_rejections = traces.rejections;
    if (const QDateTime until = rejectionsBarredUntil(m_rejections, m_context->clock());
        m_isAfterRejection && until.isValid())
        return finish(Error{ErrorKind::Refused, Stage::Refresh,
                            u"the server has rejected every token that it was granted lately"_s, until});
    markRejected();
}

// After a 401, Codex refreshes whatever is stored by then, be it new. So that no further process of its tries the token
// that was rejected, it is stored as one whose time is up: for that, Codex waits for our lock, and adopts.
void RefreshTransaction::markRejected()
{
    if (!m_isAfterRejection || m_hasMarkedRejected || m_server.origin != ServerOrigin::Codex)
        return prepare();
    m_hasMarkedRejected = true; // a peer that keeps changing it cannot keep us here
    Credential marked = *m_stored;
    marked.expiresAt = m_context->clock();
    step(store().write(marked, generationOf(m_stored)), [this, marked](const Status &written) {
        if (!written && written.error().kind == ErrorKind::Superseded)
            return awaitStored(readPresent());
        if (written) {
            m_stored = marked;
            m_state->setCredential(marked);
        }
        prepare();
    });
}

// 6. Prepare to persist, before anything is spent.
void RefreshTransaction::prepare()
{
    using Place = std::shared_ptr<FileReservation>;
    const auto place = store().kind() == StoreKind::File ? record().prepare() : readyFuture(Result<Place>(nullptr));
    step(store().prepare(m_state->identity), Stage::Prepare, [this, place](const Reservation &reserved) {
        m_reserved = reserved;
        step(place, Stage::Prepare, [this](const Place &reservedBeside) {
            m_recordReserved = reservedBeside;
            findProvider();
        });
    });
}

void RefreshTransaction::findProvider()
{
    // A little later than the requests' own bound, so that they are the ones to end.
    m_providerBound.start(m_context->bounds.provider + providerGrace);
    step(planRefresh(m_context->oauth, m_server, *m_stored), [this](const Result<RefreshPlan> &plan) {
        if (!plan)
            return handleAbsence(at(Stage::Discovery, plan.error()));
        m_plan = *plan;
        m_stored->refreshToken.isEmpty() ? obtain() : identify();
    });
}

Intent RefreshTransaction::ownIntent() const
{
    Intent intent{fingerprintOf(*m_stored), m_context->clock(), QCoreApplication::applicationPid(),
                  QCoreApplication::applicationName()};
    if (m_intent) {
        intent.interrupted = m_intent->interrupted;
        intent.answer = m_intent->answer;
        intent.awaySince = m_intent->awaySince;
    }
    return intent;
}

// A client's secret that is configured is kept there and nowhere else: it is read before anything is spent.
void RefreshTransaction::identify()
{
    step(withConfiguredClient(m_server, *m_stored, m_plan.provider),
         [this](const Result<Credential> &requestCredential) {
             if (!requestCredential && requestCredential.error().kind == ErrorKind::AuthorizationRequired)
                 return requireSignIn(SignInReason::NeverSignedIn, requestCredential.error().detail);
             if (!requestCredential)
                 return finish(at(Stage::Refresh, requestCredential.error()));
             m_requestCredential = *requestCredential;
             writeIntent();
         });
}

void RefreshTransaction::writeIntent()
{
    // That of an attempt that was cut off stays: its time and program are the ones that may have to be told.
    if (m_intent && m_intent->mayBeSpent())
        return refresh();
    // A loss of power may undo it: then nobody can say any more why a token is refused that the store has still.
    step(journal().write(ownIntent(), Sync::Later), Stage::Journal, [this](Done) { refresh(); });
}

// 7. Refresh. From the moment the request leaves, the refresh token counts as spent.
void RefreshTransaction::refresh()
{
    m_sent = true;
    qCDebug(sessionLog) << m_state->identity << "asks" << m_plan.provider.issuer << "for another token";
    QuitHold::guardExit();
    // A request that outlives this transaction is not followed by another.
    const auto left = [self = QPointer(this)] { return self ? self->timeLeft() : 0ms; };
    step(requestRefresh(m_context->oauth, m_server, m_requestCredential, m_plan, left),
         [this](const Result<RefreshGrant> &reply) {
             m_providerBound.stop();
             if (reply) {
                 m_plan.terms = reply->terms;
                 return granted(reply->grant);
             }
             const Error refusal = withoutQuotes(at(Stage::Refresh, reply.error()), secretsOf(m_requestCredential));
             if (refusal.kind == ErrorKind::AuthorizationRequired || isRepeated(m_intent, refusal))
                 return recheckRefusal(refusal);
             refusal.kind == ErrorKind::Network && !refusal.refusal ? handleAbsence(refusal) : giveUp(refusal);
         });
}

// 7, by a grant that needs no user. Nothing is spent by asking, so nothing has to be written down before, and a failure
// leaves everything as it was. The key only has to go with this one token, so that what is configured now decides.
void RefreshTransaction::obtain()
{
    const Result<Secret> key = dpopKeyFor(m_server, m_stored->dpopKey);
    if (!key)
        return finish(at(Stage::Refresh, key.error()));
    m_stored->dpopKey = *key;
    const QString resource = resourceToObtain(m_server, *m_stored);
    step(m_context->oauth->obtain(m_server, m_plan.provider, resource, m_stored->scopes, *key, timeLeft()),
         Stage::Refresh, [this](const TokenGrant &grant) {
             m_providerBound.stop();
             granted(grant);
         });
}

// What is left of the bound: the request is over before the lock is let go, so that no later one can meet it.
std::chrono::milliseconds RefreshTransaction::timeLeft() const
{
    return m_providerBound.remaining() - providerGrace;
}

void RefreshTransaction::providerWasSilent()
{
    const QString detail = u"the provider did not answer within %1 s"_s.arg(
        std::chrono::ceil<std::chrono::seconds>(m_context->bounds.provider).count());
    finish(m_sent ? Error{ErrorKind::OutcomeUnknown, Stage::Refresh, detail}
                  : Error{ErrorKind::Network, Stage::Discovery, detail});
}

// Where nothing was spent there is nothing to remember; where we cannot know, the journal does. While the lock is held:
// later, it could be the next one's intent.
void RefreshTransaction::giveUp(const Error &error)
{
    const std::optional<Intent> remembered = rememberedOf(m_intent, ownIntent(), error);
    step(remembered ? journal().write(*remembered) : journal().clear(),
         [this, error](const Status &) { finish(error); });
}

// Nobody was there to be asked. Has the server another provider by now?
void RefreshTransaction::handleAbsence(const Error &failure)
{
    if (m_stored->issuer.isEmpty() || m_stored->refreshToken.isEmpty())
        return m_sent ? giveUp(failure) : finish(failure);
    step(providerNamedInstead(m_context->oauth, m_server, m_stored->issuer),
         [this, failure](const Result<QString> &elsewhere) {
             const Error verdict = absenceOf(m_intent, failure, *elsewhere, m_context->clock());
             if (verdict.kind == ErrorKind::AuthorizationRequired)
                 return end(verdict);
             if (elsewhere->isEmpty())
                 return m_sent ? giveUp(failure) : finish(failure);
             step(journal().write(awayBy(m_intent, ownIntent(), failure)),
                  [this, failure](const Status &) { finish(failure); });
         });
}

// Ended, as the provider says: a peer that takes no lock may have rotated meanwhile, so one more look before the verdict
// (RULE F-4). The stored credential stays where it is in any case.
void RefreshTransaction::recheckRefusal(const Error &refusal)
{
    step(store().read(m_state->identity), [this, refusal](const Result<std::optional<Credential>> &stored) {
        const bool rotated = stored && generationOf(*stored) != generationOf(m_stored);
        if (rotated && !m_hasRechecked) {
            qCDebug(sessionLog) << m_state->identity
                                << "was refused a token that another program has replaced meanwhile";
            m_hasRechecked = true; // a peer that keeps changing it cannot keep us here
            m_intent.reset();
            return checkStored(*stored, journal().traces());
        }
        end(refusal);
    });
}

// For good, and for every other program: it is written down.
void RefreshTransaction::end(const Error &refusal)
{
    const Intent verdict = endedBy(m_intent, ownIntent(), refusal);
    step(journal().write(verdict), [this, verdict, refusal](const Status &) {
        m_intent = verdict;
        m_reason = reasonOf(verdict);
        Error error = refusal;
        error.kind = ErrorKind::AuthorizationRequired;
        error.stage = Stage::Refresh;
        error.detail = describeRejection(verdict);
        finish(error);
    });
}

void RefreshTransaction::finishRefreshed()
{
    if (!m_flaw.isEmpty())
        return finish(Error{ErrorKind::Protocol, Stage::Refresh, m_flaw});
    finish(tokenOf(m_fresh, TokenSource::Refreshed));
}

void RefreshTransaction::adopt(const Credential &stored, TokenSource source)
{
    m_state->setCredential(stored);
    const AccessToken token = tokenOf(stored, source);
    if (source != TokenSource::Adopted || m_context->historyFolder.isEmpty())
        return finish(token);
    step(findAuthor(stored), [this, token](const Result<QString> &author) {
        m_author = *author;
        finish(token);
    });
}

// For the history: who stored it. Its author still holds the lock, or has let go of it and left a note.
QFuture<Result<QString>> RefreshTransaction::findAuthor(const Credential &stored) const
{
    const QString key = m_state->identity.storeKey();
    QStringList locks;
    if (!m_lock)
        locks.append(credentialLockPath(m_context->home, key));
    // With a keyring it may be a program of another home, for which one of this home waits, too.
    if (!m_lock && store().kind() == StoreKind::Keyring)
        locks.prepend(keyringLockPath(m_context->keyringService(), key));
    return inBackground([locks, journal = journal(), mark = historyMark(stored)] {
        for (const QString &path : locks) {
            if (const auto holder = lockHolder(path))
                return Result<QString>(visibleText(holder->program, 64));
        }
        const auto spent = journal.spent();
        return Result<QString>(spent && spent->successor == mark ? spent->program : QString());
    });
}

void RefreshTransaction::recordOutcome(const Result<AccessToken> &outcome)
{
    HistoryEvent event;
    event.credentialMark = historyMark(m_state->credential());
    if (outcome) {
        if (outcome->source != TokenSource::Refreshed && outcome->source != TokenSource::Adopted)
            return;
        event.what = outcome->source == TokenSource::Refreshed ? HistoryEvent::What::Refreshed
                                                               : HistoryEvent::What::Adopted;
        event.from = m_author;
    } else {
        event.what = m_reason == SignInReason::None ? HistoryEvent::What::Failed : HistoryEvent::What::SignInRequired;
        event.activity = LastOutcome::Activity::Refreshing;
        event.error = outcome.error();
        event.reason = m_reason;
    }
    m_context->recordEvent(*m_state, event);
}

void RefreshTransaction::requireSignIn(SignInReason reason, const QString &detail)
{
    m_reason = reason;
    finish(Error{ErrorKind::AuthorizationRequired, Stage::Refresh, detail});
}

void RefreshTransaction::conclude(Result<AccessToken> &outcome)
{
    m_providerBound.stop();
    m_wait.reset();
    letGo(m_lock);
    if (outcome)
        qCDebug(sessionLog) << m_state->identity << "has" << *outcome;
    else
        qCInfo(sessionLog) << m_state->identity << "has no token:" << outcome.error() << m_reason;
    m_state->transaction = nullptr;
    recordOutcome(outcome);
    m_state->end(LastOutcome::Activity::Refreshing, outcome ? std::nullopt : std::optional(outcome.error()), m_reason,
                 m_context->clock());
}

} // namespace Latchkey
