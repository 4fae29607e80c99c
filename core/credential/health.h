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

//! What is being done with a credential now, and how the last operation on it ended. Default-constructed: none has run.
//! A cancelled operation and a failed sign-in leave no mark here. A reading of the store leaves one if it failed (until one
//! succeeds), or if it shows, by the journal, that a refresh by any program was rejected or cut off.
struct LATCHKEY_EXPORT LastOutcome {
    Q_GADGET
public:
    //! What an operation does.
    enum class Activity {
        None, //!< There is no operation.
        Refreshing, //!< Getting a fresh access token without the user: by a refresh, or by another grant.
        SigningIn, //!< A sign-in, or CredentialSession::importCredential().
        SigningOut, //!< Removing the credential, and revoking its tokens.
    };
    Q_ENUM(Activity)

    //! The operation under way now; all else is about the last one that left a mark.
    Activity running = Activity::None;
    std::optional<Error> error; //!< Why it failed; not set if it succeeded.
    QDateTime at; //!< UTC. When it ended; invalid as long as none has.
    QDateTime nextTry; //!< UTC. When it is tried again without anybody asking; invalid if it is not.
    SignInReason signIn = SignInReason::None; //!< Set with ErrorKind::AuthorizationRequired.

    friend bool operator==(const LastOutcome &, const LastOutcome &) = default;
};

//! Stable words: "refresh", "sign_in", "sign_out"; empty for None.
LATCHKEY_EXPORT QString wordFor(LastOutcome::Activity activity);

//! What a person needs to know about a server.
struct Health {
    HealthState state = HealthState::Checking; //!< All of it in one word.
    QDateTime expiresAt = {}; //!< UTC; of the access token; invalid if there is none, or nobody knows.
    SignInReason reason = SignInReason::None; //!< With NeedsSignIn.
    //! With Trouble; with NeedsSignIn if the last outcome is a failure; with SignedIn and ExpiresSoon where something failed, a
    //! refresh ahead of time say, and the access token still works.
    std::optional<Error> error = {};
    QDateTime nextTry = {}; //!< UTC; as LastOutcome's.
    //! What the last check of the credential that is there now has shown; not set if nobody has checked it.
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
    //! There is no credential, and the server is known to take requests without one.
    bool allowsAnonymousAccess = false;
    //! There is no credential, because the user has signed out.
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
