#pragma once

#include "core/base/operation_p.h"
#include "core/base/patienttimer_p.h"
#include "core/lock/locks.h"
#include "core/session/credentialsession.h"
#include "core/session/credentialstate_p.h"
#include "core/session/sessioncontext_p.h"

#include <memory>
#include <optional>

namespace Latchkey {

//! Signing out: lock, read, remove from both stores, forget, let go, revoke. It takes the lock that a refresh holds, so
//! no refresh can bring the credential back.
class Logout : public BusyOperation<LogoutReport>
{
public:
    static QFuture<Result<LogoutReport>> run(const std::shared_ptr<SessionContext> &context,
                                             const std::shared_ptr<CredentialState> &state, const Server &server);

private:
    Logout(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, Server server);

    void resolveStore();
    void lock();
    void read();
    void dropPending();
    void removeFromPinned();
    void removeFromOther();
    void forget();
    void findProvider();
    void authenticate(const AuthorizationServerMetadata &metadata);
    void revoke(const AuthorizationServerMetadata &metadata, const Secret &clientKey);
    void couldNotRevoke(const Error &error);
    void conclude(Result<LogoutReport> &outcome) override;
    void note(StoreKind kind, bool removed);

    const std::shared_ptr<CredentialState> m_state;
    const Server m_server;
    std::unique_ptr<CredentialLock> m_wait;
    LockHandle m_lock;
    std::optional<Credential> m_removed;
    std::optional<Error> m_failure; // of the removal from the other store
    LogoutReport m_report;
    PatientTimer m_revocationBound;
};

} // namespace Latchkey
