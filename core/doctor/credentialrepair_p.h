#pragma once

#include "core/base/export.h"
#include "core/base/operation_p.h"
#include "core/doctor/repair_p.h"
#include "core/lock/locks_p.h"
#include "core/session/journal_p.h"
#include "core/session/sessioncontext_p.h"

#include <memory>
#include <optional>

namespace Latchkey {

//! Whether \a one was granted after \a other, by their expiries. One that is not known says nothing about age.
bool isNewer(const Credential &one, const Credential &other);

//! Whether neither the access token of \a one nor a refresh could be of use at \a now: to Codex it is signed out.
bool isDead(const Credential &one, const QDateTime &now);

//! The repairs that change a credential, step by step: lock, look again, copy and compare if there is something to
//! copy, remove, let go.
class CredentialRepair : public BusyOperation<Done>
{
public:
    //! \a servers: all configured ones.
    static QFuture<Status> run(const std::shared_ptr<SessionContext> &context, const QList<Server> &servers,
                               const Repair &what);

private:
    CredentialRepair(std::shared_ptr<SessionContext> context, const QList<Server> &servers, Repair what);

    void lock();
    void lockNext();
    void storePending();
    void checkConfiguration();
    void resolve();
    void readSource();
    void readTarget();
    void compareCopies();
    void prepareTarget();
    void writeTarget();
    void readBack();
    void passOnJournal();
    void rereadSource();
    void removeSource();
    void confirmRemoval();
    void record();
    void repinSession();
    void withdrawCopy(const Error &error);
    void conclude(Status &outcome) override;

    bool copies() const
    {
        return m_what.kind == Repair::Kind::MoveCredential || m_what.kind == Repair::Kind::AdoptEntry;
    }
    const ServerIdentity &targetServer() const
    {
        return m_what.kind == Repair::Kind::AdoptEntry ? m_what.heir : m_what.entry;
    }
    bool isConfigured(const ServerIdentity &identity) const;

    const QList<Server> m_servers;
    const Repair m_what;
    std::shared_ptr<CredentialStore> m_source;
    std::shared_ptr<CredentialStore> m_target; // with RemoveCopy: the one that keeps its copy
    QList<ServerIdentity> m_toLock;
    std::unique_ptr<CredentialLock> m_wait;
    QList<LockHandle> m_locks; // in the order in which they were taken
    std::optional<Credential> m_inSource;
    std::optional<Credential> m_inTarget;
    std::optional<Credential> m_written;
    Reservation m_reserved;
};

} // namespace Latchkey
