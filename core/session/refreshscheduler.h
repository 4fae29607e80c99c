#pragma once

#include "core/base/clock.h"
#include "core/base/export.h"
#include "core/credential/credential.h"
#include "core/credential/health.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace Latchkey {

class CredentialSession;

//! When to refresh ahead of expiry. A setting of the user's.
struct RefreshAhead {
    bool enabled = true; //!< Whether anything is refreshed ahead.
    std::chrono::seconds before{120}; //!< This long before expiry, at the latest; sooner by jitter.
    friend bool operator==(const RefreshAhead &, const RefreshAhead &) = default;
};

//! When a credential is to be refreshed by itself: a pure function. UTC; invalid means never (nothing to refresh with, a
//! sign-in is needed, no expiry, switched off). \a jitter in [0, 1) spreads programs and servers.
//! After transient failures: exponential back-off with a cap, and never before the provider's own retry time.
LATCHKEY_EXPORT QDateTime nextRefresh(const RefreshAhead &setting, const KnownCredential &credential,
                                      const LastOutcome &last, int failuresInARow, double jitter);

//! Refreshes sessions ahead of expiry: one timer for all, armed for the next due time only, and measured against the
//! wall clock, so that sleep and clock jumps are made up for. A store that could not be read is read again, after pauses
//! that grow, and what has waited for it is refreshed as by retry(). Does not own the sessions. Used from
//! the thread that made it; elsewhere what changes something does nothing, and setting() must not be called.
class LATCHKEY_EXPORT RefreshScheduler : public QObject
{
    Q_OBJECT
public:
    //! Does nothing before add(). \a clock: as SessionSettings::clock.
    explicit RefreshScheduler(Clock clock, QObject *parent = nullptr);
    ~RefreshScheduler() override;

    void setSetting(const RefreshAhead &setting); //!< Takes effect at once.
    RefreshAhead setting() const; //!< As setSetting() has set it.
    //! Refreshes \a session in time from now on. It may be destroyed at any time.
    void add(CredentialSession *session);
    void remove(CredentialSession *session); //!< Leaves \a session alone from now on.
    //! Looks at the clock now; call it when the machine woke up.
    void check();
    //! What stood in the way may be gone: the network is back, the machine has woken up. What failed is tried again within
    //! two seconds and not after its pause: of each provider's servers one, and the next as soon as that one has got an
    //! answer. A provider that has said when to come back is not asked before.
    void retry();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Latchkey
