#pragma once

#include "core/base/error.h"
#include "core/base/export.h"
#include "core/credential/checkoutcome.h"
#include "core/credential/credential.h"
#include "core/credential/server.h"

#include <QtCore/QDateTime>

#include <optional>

namespace Latchkey {

//! What the user needs to know about a server, best first.
enum class HealthState {
    SignedIn,
    NotOAuth, //!< Lets everybody in, or is authorized by a bearer token variable or by headers: nothing for us to keep.
    Disabled, //!< Switched off in the configuration.
    Checking, //!< The store has not answered yet.
    Refreshing,
    ExpiresSoon,
    ExpiredWillRefresh, //!< Expired, and a refresh token is there to mend it.
    NeedsSignIn,
    Trouble, //!< Something failed that signing in does not mend, or not at once.
};

//! Why a server needs a sign-in.
enum class SignInReason {
    None,
    NeverSignedIn,
    Expired, //!< And no refresh token was granted.
    Rejected, //!< The authorization server no longer accepts the refresh token, however it words that.
    Interrupted, //!< Rejected, after an earlier refresh was cut off and may have consumed the token.
    BroughtBack, //!< An older copy is stored, whose refresh token was replaced long ago.
    SignedOut, //!< The credential was removed, here or by another program.
    ClientForgotten, //!< The authorization server no longer knows the client; a sign-in registers anew.
    ProviderMoved, //!< The server has its users sign in elsewhere, and where they did is gone.
    MorePermissions, //!< The server asks for more than was granted; what was granted still works.
};

//! How the last operation on a credential ended. Default-constructed: none has run yet.
struct LastOutcome {
    enum class Activity { None, Refreshing, SigningIn, SigningOut };

    Activity running = Activity::None; //!< What runs now.
    std::optional<Error> error; //!< Of the last operation that ended, if it failed.
    QDateTime at; //!< UTC; invalid as long as no operation has ended.
    QDateTime nextTry; //!< UTC; when we shall try again by ourselves; invalid if we shall not.
    SignInReason signIn = SignInReason::None; //!< Set with ErrorKind::AuthorizationRequired.

    friend bool operator==(const LastOutcome &, const LastOutcome &) = default;
};

struct Health {
    HealthState state = HealthState::Checking;
    QDateTime expiresAt = {}; //!< UTC; of the access token; invalid if there is none, or nobody knows.
    SignInReason reason = SignInReason::None; //!< With NeedsSignIn.
    std::optional<Error> error = {}; //!< With Trouble, and with NeedsSignIn where a failure led to it.
    QDateTime nextTry = {}; //!< UTC; with Trouble; invalid if we shall try only when asked to.
    //! What the last check has shown, with its time; none: nobody has checked what there is now.
    std::optional<CheckOutcome> check = {};
    bool letsEverybodyIn = false; //!< With NotOAuth: there is nothing to sign in to.

    friend bool operator==(const Health &, const Health &) = default;
};

//! Within this time before its expiry a credential is shown as "expires soon"; less for short-lived ones.
inline constexpr std::chrono::minutes expiresSoonWindow{5};

//! What memory knows of the stored credential.
struct KnownCredential {
    bool loaded = false; //!< Whether the pinned store has been read.
    std::optional<CredentialSummary> summary; //!< Not set if there is no credential.
    //! Scopes that the server has asked for beyond the granted ones; as CredentialSession::requestScopes().
    QStringList wantedScopes = {};
    //! With no credential: the server is known to let everybody in.
    bool letsEverybodyIn = false;
    //! With no credential: the user has signed out.
    bool wasSignedOut = false;
    std::optional<CheckOutcome> check = {}; //!< As Health's.
    friend bool operator==(const KnownCredential &, const KnownCredential &) = default;
};

//! Health is this, and nothing else: a pure function.
LATCHKEY_EXPORT Health healthOf(const Server &server, const KnownCredential &credential, const LastOutcome &last,
                                const QDateTime &now);

//! When healthOf() next changes by the passing of time alone, if ever: else invalid. So a display wakes up only then.
LATCHKEY_EXPORT QDateTime healthChangesAt(const Server &server, const KnownCredential &credential,
                                          const QDateTime &now);

//! The graver of two states, for an icon that stands for several servers.
LATCHKEY_EXPORT HealthState worse(HealthState left, HealthState right);

//! Stable words for reports and scripts: "signed_in", "needs_sign_in"…
LATCHKEY_EXPORT QString wordFor(HealthState state);

} // namespace Latchkey
