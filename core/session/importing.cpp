#include "core/session/importing_p.h"

#include "core/credential/headerrules_p.h"
#include "core/session/grantsaving_p.h"
#include "core/store/siderecordstore_p.h"

namespace Latchkey {

using namespace Qt::StringLiterals;

namespace {

// Each rewrite means that a program that takes no lock got in between; it will not do so for ever.
constexpr int writeTriesLimit = 5;

class Import : public BusyOperation<Done>
{
public:
    Import(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Credential credential)
        : BusyOperation(std::move(context))
        , m_state(std::move(state))
        , m_credential(std::move(credential))
    {
        m_credential.server = m_state->identity;
    }

    void start()
    {
        m_state->begin(LastOutcome::Activity::SigningIn);
        if (const Status usable = checkToken(m_credential.accessToken); !usable)
            return finish(at(Stage::Authorization, usable.error()));
        step(m_context->resolve(m_state->identity), Stage::Read, [this](const PinnedStore &pinned) {
            m_state->pin(pinned);
            prepare();
        });
    }

private:
    CredentialStore &store() const { return *m_state->pinned()->store; }

    void prepare()
    {
        step(store().prepare(m_state->identity), Stage::Prepare, [this](const Reservation &reserved) {
            m_reserved = withoutRecord(reserved);
            lock();
        });
    }

    void lock()
    {
        m_wait = m_context->lockFor(m_state->identity, *m_state->pinned());
        step(m_wait->acquire(m_context->bounds.lock), Stage::Lock, [this](const LockHandle &held) {
            m_lock = held;
            write();
        });
    }

    void write()
    {
        ++m_tries;
        step(store().read(m_state->identity), Stage::Read, [this](const std::optional<Credential> &stored) {
            step(store().write(m_credential, generationOf(stored), m_reserved), [this](const Status &written) {
                if (!written && written.error().kind == ErrorKind::Superseded && m_tries < writeTriesLimit)
                    return write();
                written ? commit() : finish(at(Stage::Persist, written.error()));
            });
        });
    }

    void commit()
    {
        m_state->setCredential(m_credential);
        const PinnedStore pinned = *m_state->pinned();
        (void)m_context->journalOf(m_state->identity, pinned.store->kind()).writeWanted({}); // granted now, or refused
        step(finishSaving(m_context, pinned, m_credential, std::nullopt),
             [this](const Status &) { finish(success()); });
    }

    void conclude(Status &outcome) override
    {
        m_wait.reset();
        letGo(m_lock);
        HistoryEvent event;
        event.what = outcome ? HistoryEvent::What::SignedIn : HistoryEvent::What::Failed;
        event.activity = LastOutcome::Activity::SigningIn;
        event.credentialMark = outcome ? historyMark(m_credential) : QString();
        event.error = outcome ? std::nullopt : std::optional(outcome.error());
        m_context->recordEvent(*m_state, event);
        m_state->end(LastOutcome::Activity::SigningIn, event.error, SignInReason::None, m_context->clock());
    }

    const std::shared_ptr<CredentialState> m_state;
    Credential m_credential;
    Reservation m_reserved;
    std::unique_ptr<CredentialLock> m_wait;
    LockHandle m_lock;
    int m_tries = 0;
};

} // namespace

QFuture<Status> storeImported(const std::shared_ptr<SessionContext> &context,
                              const std::shared_ptr<CredentialState> &state, const Credential &credential)
{
    auto *import = new Import(context, state, credential);
    QFuture<Status> future = import->future();
    import->start();
    return future;
}

} // namespace Latchkey
