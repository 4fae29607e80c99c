#include "core/session/reload_p.h"

#include "core/base/logging_p.h"
#include "core/base/operation_p.h"
#include "core/session/journal_p.h"
#include "core/session/login_p.h"
#include "core/session/logout_p.h"
#include "core/session/refreshtransaction_p.h"
#include "core/session/verdict_p.h"

#include <optional>

namespace Latchkey {

namespace {

//! Reads the pinned store into \a state. Owns nothing but shared state, so that the session may go meanwhile.
class Reload : public Operation<Done>
{
public:
    Reload(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server)
        : m_context(std::move(context))
        , m_state(std::move(state))
        , m_server(std::move(server))
    {
    }

    void resolveStore()
    {
        // With no credential in the pinned store there is nothing to be faithful to: another program may have signed
        // in meanwhile, into the store that it prefers.
        if (m_state->pinned() && m_state->credential())
            return read();
        step(m_context->resolve(m_state->identity), Stage::Read, [this](const PinnedStore &pinned) {
            const bool changing = m_state->transaction || m_state->login;
            if (!m_state->pinned() || !changing)
                m_state->pin(pinned);
            read();
        });
    }

private:
    void read()
    {
        m_mark = m_context->markOf(*m_state->pinned()->store); // before: what changes meanwhile is read once more
        step(m_state->pinned()->store->read(m_state->identity), Stage::Read,
             [this, revision = m_state->revision()](const std::optional<Credential> &stored) {
                 readJournal(stored, revision);
             });
    }

    void readJournal(const std::optional<Credential> &stored, int revision)
    {
        step(m_context->tracesOf(m_state->identity, m_state->pinned()->store->kind()),
             [this, stored, revision, notes = m_state->notesRevision()](const Result<JournalTraces> &traces) {
                 // What a transaction has committed meanwhile is newer than what we were reading.
                 if (m_state->revision() != revision)
                     return read();
                 m_state->setReadOutcome(std::nullopt, m_context->clock());
                 recordChange(stored, traces->spent);
                 m_state->setCredential(stored);
                 m_state->takeNotes(traces->notes, notes);
                 m_state->storeMark = m_mark;
                 if (stored)
                     takeVerdict(*stored, *traces);
                 if (traces->revoking)
                     completeLogout(*traces->revoking);
                 finish(success());
             });
    }

    // What has changed since we last looked, and not by us.
    void recordChange(const std::optional<Credential> &stored, const std::optional<Spent> &spent)
    {
        const auto &known = m_state->credential();
        // Whoever was answered with 401 stores the same tokens as expired, and others soon after it.
        const bool hasOtherTokens = !known || !stored || known->accessToken != stored->accessToken
            || known->refreshToken != stored->refreshToken;
        if (!m_state->isLoaded() || !hasOtherTokens || m_state->login || m_state->transaction
            || generationOf(known) == generationOf(stored))
            return;
        HistoryEvent event;
        event.what = stored ? HistoryEvent::What::Changed : HistoryEvent::What::Removed;
        event.credentialMark = historyMark(stored);
        if (stored && spent && spent->successor == event.credentialMark)
            event.from = spent->program;
        m_context->recordEvent(*m_state, event);
    }

    // What other processes have found out: which scopes the server wants; and a refresh token that the provider has
    // refused already needs no second opinion.
    void takeVerdict(const Credential &stored, const JournalTraces &traces)
    {
        m_state->wantScopes(traces.wanted);
        const Verdict verdict = verdictOn(stored, traces, m_context->clock(), false);
        if (verdict.error)
            m_state->setVerdict(verdict.reason, *verdict.error, verdict.at);
    }

    //! One that was cut off, or could not revoke what it removed. Nobody waits for it.
    void completeLogout(const Revoking &revoking)
    {
        const QDateTime next = revoking.nextTry();
        if (!next.isValid() || next <= m_context->clock())
            Logout::complete(m_context, m_state, m_server);
    }

    void conclude(Status &outcome) override
    {
        if (outcome)
            return;
        qCInfo(storeLog) << m_state->identity << "could not be read:" << outcome.error();
        m_state->setReadOutcome(outcome.error(), m_context->clock());
    }

    const std::shared_ptr<SessionContext> m_context;
    const std::shared_ptr<CredentialState> m_state;
    const Server m_server;
    QByteArray m_mark;
};

} // namespace

QFuture<Status> reloadState(const std::shared_ptr<SessionContext> &context,
                            const std::shared_ptr<CredentialState> &state, const Server &server)
{
    auto *reload = new Reload(context, state, server);
    QFuture<Status> future = reload->future();
    reload->resolveStore();
    return future;
}

} // namespace Latchkey
