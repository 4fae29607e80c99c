#pragma once

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialsession.h"
#include "core/session/credentialstate_p.h"
#include "core/session/journal_p.h"
#include "core/session/sessioncontext_p.h"

#include <memory>
#include <optional>

namespace Latchkey {

//! Signing out: lock, read, note what is to be revoked, remove from all stores, forget, let go, revoke. It takes the lock
//! that a refresh holds, so no refresh can bring the credential back. What was not revoked, because the provider did not
//! answer or the program was killed, is tried again: by a reload, in whatever program, and by the next sign-out.
class Logout : public BusyOperation<LogoutReport>
{
public:
    static QFuture<Result<LogoutReport>> run(const std::shared_ptr<SessionContext> &context,
                                             const std::shared_ptr<CredentialState> &state, const Server &server);
    //! Completes an earlier sign-out that was cut off, or could not revoke; nothing if there is none.
    static void complete(const std::shared_ptr<SessionContext> &context, const std::shared_ptr<CredentialState> &state,
                         const Server &server);
    //! The same because the user asks for it, of a sign-out from the store \a from: it is tried whatever the number of
    //! earlier tries, and does not count as one.
    static QFuture<Result<LogoutReport>> retry(const std::shared_ptr<SessionContext> &context,
                                               const std::shared_ptr<CredentialState> &state, const Server &server,
                                               StoreKind from);
    //! Forgets what is left of it, since the user gives it up.
    static QFuture<Result<LogoutReport>> abandon(const std::shared_ptr<SessionContext> &context,
                                                 const std::shared_ptr<CredentialState> &state, const Server &server,
                                                 StoreKind from);

private:
    enum class Task { SignOut, Complete, Retry, Abandon };
    Logout(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server, Task task,
           std::optional<StoreKind> from = {});

    QFuture<Result<LogoutReport>> begin();
    void resolveStore();
    void lock();
    void read();
    void readStored();
    void dropPending();
    void readEnded(const std::optional<Credential> &stored);
    void keepForRevocation();
    void removeFromPinned();
    void removeFromOther();
    void removeFromUnused();
    //! From \a store, which may be null, and then \a next.
    void removeAlsoFrom(const std::shared_ptr<CredentialStore> &store, void (Logout::*next)());
    void forget();
    void findProvider();
    void authenticate(const AuthorizationServerMetadata &metadata);
    void revoke(const AuthorizationServerMetadata &metadata, const Secret &clientKey);
    void couldNotRevoke(const Error &error);
    void endRevocation();
    void conclude(Result<LogoutReport> &outcome) override;
    void addToReport(StoreKind kind, bool removed);
    CredentialStore &ended() const { return *m_ended; }
    //! The store that is signed out of, whatever holds the credential by now.
    StoreKind source() const { return m_from.value_or(m_state->pinned()->store->kind()); }
    Journal journal() const { return m_context->journalOf(m_state->identity, source()); }

    const std::shared_ptr<CredentialState> m_state;
    const Server m_server;
    const Task m_task;
    const std::optional<StoreKind> m_from; // not set: the pinned one
    std::shared_ptr<CredentialStore> m_ended; // of that store's kind
    std::optional<Revoking> m_revoking; // an earlier sign-out's
    std::unique_ptr<CredentialLock> m_wait;
    LockHandle m_lock;
    std::optional<Credential> m_removed;
    std::optional<Error> m_failure; // of a removal from another store
    LogoutReport m_report;
    PatientTimer m_revocationBound;
};

} // namespace Latchkey
