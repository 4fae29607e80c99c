#pragma once

#include "core/base/enums.h"
#include "core/base/error.h"
#include "core/base/export.h"
#include "core/credential/checkoutcome.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"

#include <QtCore/QDateTime>

#include <optional>

namespace Latchkey {

//! How the last operation on a credential ended. Default-constructed: none has run yet.
struct LATCHKEY_EXPORT LastOutcome {
    Q_GADGET
public:
    enum class Activity { None, Refreshing, SigningIn, SigningOut };
    Q_ENUM(Activity)

    Activity running = Activity::None; //!< What runs now.
    std::optional<Error> error; //!< Of the last operation that ended, if it failed.
    QDateTime at; //!< UTC; invalid as long as no operation has ended.
    QDateTime nextTry; //!< UTC; when we shall try again by ourselves; invalid if we shall not.
    SignInReason signIn = SignInReason::None; //!< Set with ErrorKind::AuthorizationRequired.

    friend bool operator==(const LastOutcome &, const LastOutcome &) = default;
};

//! Stable words: "refresh", "sign_in", "sign_out"; empty for None.
LATCHKEY_EXPORT QString wordFor(LastOutcome::Activity activity);

struct Health {
    HealthState state = HealthState::Checking;
    QDateTime expiresAt = {}; //!< UTC; of the access token; invalid if there is none, or nobody knows.
    SignInReason reason = SignInReason::None; //!< With NeedsSignIn.
    std::optional<Error> error = {}; //!< With Trouble, and with NeedsSignIn where a failure led to it.
    QDateTime nextTry = {}; //!< UTC; with Trouble; invalid if we shall try only when asked to.
    //! What the last check has shown, with its time; not set if nobody has checked what there is now.
    std::optional<CheckOutcome> check = {};
    bool allowsAnonymousAccess = false; //!< With NotOAuth: there is nothing to sign in to.

    friend bool operator==(const Health &, const Health &) = default;
};

//! Within this time before its expiry a credential is shown as "expires soon"; less for short-lived ones.
inline constexpr std::chrono::minutes expiresSoonWindow{5};

//! What this process knows of the stored credential.
struct KnownCredential {
    bool loaded = false; //!< Whether the pinned store has been read.
    std::optional<CredentialSummary> summary; //!< Not set if there is no credential.
    //! Scopes that the server has asked for beyond the granted ones; as CredentialSession::requestScopes().
    QStringList wantedScopes = {};
    //! With no credential: the server is known to take requests without one.
    bool allowsAnonymousAccess = false;
    //! With no credential: the user has signed out.
    bool wasSignedOut = false;
    std::optional<CheckOutcome> check = {}; //!< As Health's.
    friend bool operator==(const KnownCredential &, const KnownCredential &) = default;
};

//! What runs, and how the last one ended. No secret.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const LastOutcome &outcome);
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const KnownCredential &credential); //!< No secret.

//! The health of \a server at \a now. A pure function of its arguments.
LATCHKEY_EXPORT Health healthOf(const Server &server, const KnownCredential &credential, const LastOutcome &last,
                                const QDateTime &now);

//! When healthOf() next changes only because time passes, so that a display need not wake up before; invalid if it will
//! not.
LATCHKEY_EXPORT QDateTime healthChangesAt(const Server &server, const KnownCredential &credential,
                                          const QDateTime &now);

//! State, reason and times; no secret.
LATCHKEY_EXPORT QDebug operator<<(QDebug out, const Health &health);

} // namespace Latchkey
