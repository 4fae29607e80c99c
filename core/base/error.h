#pragma once

#include "core/base/refusal.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace Latchkey {

//! What went wrong, in the words that decide what to do next.
enum class ErrorKind {
    Cancelled, //!< The user or the program gave up.
    InvalidInput, //!< Something a person wrote is wrong: a URL, a configuration, an argument.
    AuthorizationRequired, //!< Only a sign-in by the user helps.
    StoreUnavailable, //!< The store cannot be read or written.
    StoreLocked, //!< The keyring is there, and locked.
    StoreEncrypted, //!< The store is encrypted, and the passphrase to it is missing or does not fit.
    LockTimeout, //!< Another process held the lock for longer than we may wait.
    Network, //!< The provider could not be reached, or is not answering for now. Nothing was spent.
    OutcomeUnknown, //!< The request was sent, and no answer came: the provider may have acted on it.
    Refused, //!< The provider said no to this attempt, for a reason that signing in again may not mend.
    Protocol, //!< The other side's answer breaks the protocol, or is unsafe to follow.
    SignInNotNeeded, //!< The server lets everybody in: there is nothing to sign in to.
    Superseded, //!< The stored credential changed under us; it was not overwritten.
    Internal, //!< A defect of ours.
};

//! Where in an operation it went wrong, in the order of the refresh transaction and of the sign-in.
enum class Stage {
    None,
    Configuration,
    Lock,
    Read,
    Prepare,
    Journal,
    Discovery,
    Registration,
    Authorization,
    Exchange,
    Refresh,
    Persist,
    Remove,
    Revocation,
};

//! What has become of tokens that a provider has granted, where they could not be stored.
enum class Granted {
    Nothing, //!< There are none.
    Kept, //!< They are written down beside the store, and whoever takes the credential's lock next stores them.
    Waiting, //!< This process has them, and goes on trying to store them for a while.
    Lost, //!< Nobody has them any more, and what they replace is spent.
};

//! Why an operation failed. Carries no secret, ever.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    Stage stage = Stage::None;
    //! For logs and for "details", in English. Text of the other side is in here only after sanitizing
    //! (visibleText()); the sentence that a user reads is worded by ui/ from \a kind and \a stage.
    QString detail = {};
    //! UTC. When another attempt makes sense; invalid: not known.
    QDateTime retryAt = {};
    //! The OAuth error code (RFC 6749 section 5.2), if the provider sent one.
    QString oauthError = {};
    Granted granted = Granted::Nothing;
    //! Set where a token request was answered and refused.
    std::optional<Refusal> refusal = {};

    friend bool operator==(const Error &, const Error &) = default;
};

//! The same error, said to have happened at \a stage, unless it already names one.
inline Error at(Stage stage, Error error)
{
    if (error.stage == Stage::None)
        error.stage = stage;
    return error;
}

//! The same error, as one of the step \a stage as a whole, wherever in it something went wrong: whoever waits for a write
//! need not know that it begins with a reading.
inline Error within(Stage stage, Error error)
{
    error.stage = stage;
    return error;
}

} // namespace Latchkey
