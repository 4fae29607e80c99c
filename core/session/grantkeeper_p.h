#pragma once

#include "core/base/operation_p.h"
#include "core/lock/locks_p.h"
#include "core/session/credentialstate_p.h"
#include "core/session/sessioncontext_p.h"

#include <QtCore/QDateTime>

#include <memory>
#include <optional>

namespace Latchkey {

//! Goes on storing what a provider has granted after its caller was told that it could not be stored, where it may not
//! be written down anywhere else. Holds the credential's lock, so that nobody sends the token that is spent; gives up a
//! while before that lock could be taken for a dead one's. Nothing is served of it before it is stored.
class GrantKeeper : public BusyOperation<Done>
{
public:
    struct UnsavedGrant {
        Credential fresh;
        std::optional<Credential> replaced; //!< As it is stored.
        bool isRefresh = true;
    };

    //! \a error: that of the last attempt. \a state must be pinned.
    static void start(const std::shared_ptr<SessionContext> &context, const std::shared_ptr<CredentialState> &state,
                      LockHandle lock, Reservation reserved, UnsavedGrant grant, const Error &error);

    //! What whoever asks for a token meanwhile is told.
    const Error &error() const { return m_error; }

private:
    GrantKeeper(std::shared_ptr<SessionContext> context, std::shared_ptr<CredentialState> state, LockHandle lock,
                Reservation reserved, UnsavedGrant grant, const Error &error);

    void wait();
    void write();
    void handleSuperseded();
    void waitOrGiveUp();
    void giveUp();
    void finishStored();
    void conclude(Status &outcome) override;

    const std::shared_ptr<CredentialState> m_state;
    const PinnedStore m_pinned;
    LockHandle m_lock;
    const Reservation m_reserved;
    UnsavedGrant m_grant;
    Error m_error;
    const QDateTime m_until;
};

} // namespace Latchkey
