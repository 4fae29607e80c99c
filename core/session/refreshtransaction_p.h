#pragma once

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialsession.h"
#include "core/session/credentialstate_p.h"
#include "core/session/journal_p.h"
#include "core/session/recoveryrecord_p.h"
#include "core/session/refreshplan_p.h"
#include "core/session/sessioncontext_p.h"

#include <memory>
#include <optional>

namespace Latchkey {

//! Whether the token that this process knows meets \a demand.
bool isMetByMemory(const TokenDemand &demand, const CredentialState &state, const QDateTime &now);
//! That token. Precondition: there is a credential.
QFuture<Result<AccessToken>> tokenFromMemory(const CredentialState &state);

//! The heart: lock, reread, then adopt, or refresh and persist, then commit: all or nothing. One method per step, in
//! order. From its first step to finish() it lives whatever its callers do.
class RefreshTransaction : public BusyOperation<AccessToken>
{
public:
    //! A token that meets \a demand: from memory, from the transaction under way, or from a new one.
    static QFuture<Result<AccessToken>> run(const std::shared_ptr<SessionContext> &context,
                                            const std::shared_ptr<CredentialState> &state, const Server &server,
                                            const TokenDemand &demand);

private:
    RefreshTransaction(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server,
                       TokenDemand demand);
    static QFuture<Result<AccessToken>> join(const std::shared_ptr<SessionContext> &context,
                                             const std::shared_ptr<CredentialState> &state, const Server &server,
                                             const TokenDemand &demand);

    void resolveStore();
    void lock();
    void rereadWhileWaiting();
    //! What is there of the credential, while it is being read.
    struct Present {
        QFuture<Result<std::optional<Credential>>> stored;
        QFuture<Result<JournalTraces>> traces;
    };
    void storePending();
    Present readPresent() const;
    void awaitStored(const Present &present);
    void checkStored(const std::optional<Credential> &stored, const QFuture<Result<JournalTraces>> &traces);
    void checkTraces(const JournalTraces &traces);
    void markRejected();
    void prepare();
    void findProvider();
    void identify();
    void writeIntent();
    void refresh();
    void providerWasSilent();
    void obtain();
    void granted(const TokenGrant &grant);
    void giveUp(const Error &error);
    void handleAbsence(const Error &failure);
    void recheckRefusal(const Error &refusal);
    void end(const Error &refusal);
    void persist();
    QFuture<Status> syncRecord();
    void awaitWrite(const QFuture<Status> &stored);
    void persistAgain(Error error);
    void handleSuperseded();
    void commit();
    void recordRejection();
    void finishRefreshed();

    void adopt(const Credential &stored, TokenSource source);
    QFuture<Result<QString>> findAuthor(const Credential &stored) const;
    void recordOutcome(const Result<AccessToken> &outcome);
    void requireSignIn(SignInReason reason, const QString &detail);
    void conclude(Result<AccessToken> &outcome) override;
    Intent ownIntent() const;
    std::chrono::milliseconds timeLeft() const;
    CredentialStore &store() const { return *m_state->pinned()->store; }
    RecoveryRecord record() const { return {m_context->home, m_state->identity}; }
    Journal journal() const { return m_context->journalOf(m_state->identity, store().kind()); }

    const std::shared_ptr<CredentialState> m_state;
    const Server m_server;
    const TokenDemand m_demand;

    std::unique_ptr<CredentialLock> m_wait;
    bool m_isRereading = false;
    bool m_rereadsAgain = false;
    LockHandle m_lock;
    std::optional<Credential> m_stored; // as reread under the lock
    bool m_isAfterRejection = false; // not because its time is up, but because a server will not have the stored token
    QList<QDateTime> m_rejections; // earlier ones, by whichever program
    bool m_hasMarkedRejected = false;
    Credential m_requestCredential; // the same, with what of its client is not stored
    std::optional<Intent> m_intent; // of an earlier attempt with the stored refresh token
    Reservation m_reserved; // from step 6 on
    std::shared_ptr<FileReservation> m_recordReserved;
    PatientTimer m_providerBound; // runs during step 7
    RefreshPlan m_plan;
    bool m_sent = false; // the refresh token may be spent from here on
    bool m_hasRechecked = false; // the provider said that it has ended, and we looked once more
    Credential m_fresh; // granted, and not yet stored
    bool m_isWrittenDown = false; // beside the store
    PatientTimer m_syncsRecord; // if the store takes longer
    std::optional<QFuture<Status>> m_recordSynced; // set once that has begun
    QString m_flaw; // of what was granted; empty: none
    int m_persistTries = 0;
    QString m_author; // of what was adopted; empty: not known
    SignInReason m_reason = SignInReason::None; // for which it ends in AuthorizationRequired
};

} // namespace Latchkey
