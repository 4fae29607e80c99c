#include "core/session/grantkeeper_p.h"

#include "core/session/grantsaving_p.h"

namespace Latchkey {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds pause = 5s;
constexpr std::chrono::seconds bound = 4min; // a lock is stale after five

} // namespace

void GrantKeeper::start(const std::shared_ptr<SessionContext> &context, const std::shared_ptr<CredentialState> &state,
                        LockHandle lock, Reservation reserved, UnsavedGrant grant, const Error &error)
{
    auto *keeper = new GrantKeeper(context, state, std::move(lock), std::move(reserved), std::move(grant), error);
    state->keeper = keeper;
    keeper->wait();
}

GrantKeeper::GrantKeeper(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state,
                         LockHandle lock, Reservation reserved, UnsavedGrant grant, const Error &error)
    : BusyOperation(std::move(context))
    , m_state(std::move(state))
    , m_pinned(*m_state->pinned())
    , m_lock(std::move(lock))
    , m_reserved(std::move(reserved))
    , m_grant(std::move(grant))
    , m_error(error)
    , m_until(m_context->clock().addSecs(bound.count()))
{
    m_error.granted = Granted::Waiting;
}

void GrantKeeper::wait()
{
    m_context->delay(pause, this, [this] { write(); });
}

void GrantKeeper::write()
{
    const auto writing = m_pinned.store->write(m_grant.fresh, generationOf(m_grant.replaced), m_reserved);
    step(writing, [this](const Status &written) {
        if (written)
            return finishStored();
        m_error = at(Stage::Persist, written.error());
        m_error.granted = Granted::Waiting;
        written.error().kind == ErrorKind::Superseded ? handleSuperseded() : waitOrGiveUp();
    });
}

// A service that dies after it has written could not say so: what stands in our way may be what we were granted.
void GrantKeeper::handleSuperseded()
{
    step(m_pinned.store->read(m_grant.fresh.server), [this](const Result<std::optional<Credential>> &stored) {
        if (!stored)
            return waitOrGiveUp();
        if (generationOf(*stored) == generationOf(m_grant.fresh))
            return finishStored();
        if (m_grant.isRefresh)
            return giveUp();
        m_grant.replaced = *stored; // the user has signed in, whatever was there
        waitOrGiveUp();
    });
}

void GrantKeeper::waitOrGiveUp()
{
    m_context->clock() >= m_until ? giveUp() : wait();
}

void GrantKeeper::giveUp()
{
    m_error.granted = Granted::Lost;
    finish(m_error);
}

void GrantKeeper::finishStored()
{
    const auto refreshed = m_grant.isRefresh ? m_grant.replaced : std::nullopt;
    step(Latchkey::finishSaving(m_context, m_pinned, m_grant.fresh, refreshed), [this](const Status &) {
        m_state->setCredential(m_grant.fresh);
        finish(success());
    });
}

void GrantKeeper::conclude(Status &outcome)
{
    const auto activity = m_grant.isRefresh ? LastOutcome::Activity::Refreshing : LastOutcome::Activity::SigningIn;
    letGo(m_lock);
    m_state->keeper = nullptr;
    HistoryEvent event;
    event.what = !outcome   ? HistoryEvent::What::Failed
        : m_grant.isRefresh ? HistoryEvent::What::Refreshed
                            : HistoryEvent::What::SignedIn;
    event.activity = activity;
    event.credentialMark = historyMark(m_state->credential());
    event.error = outcome ? std::nullopt : std::optional(outcome.error());
    m_context->recordEvent(*m_state, event);
    m_state->end(activity, event.error, SignInReason::None, m_context->clock());
}

} // namespace Latchkey
