#pragma once

#include "core/base/error.h"
#include "core/credential/credential.h"
#include "core/credential/health.h"
#include "core/session/journal_p.h"

#include <optional>

namespace Latchkey {

//! What is known of a stored refresh token, whoever found out.
struct LATCHKEY_TEST_EXPORT Verdict {
    SignInReason reason = SignInReason::None; //!< Set with ErrorKind::AuthorizationRequired.
    std::optional<Error> error; //!< Not set: nothing speaks against it.
    QDateTime at; //!< UTC; of what was found out.

    //! Nobody but the user may have it sent again, or not before the time in the error.
    bool barsRefresh() const;
};

//! The one judgement of what a journal says, for the refresh transaction and for health alike. \a forRefresh: not only
//! to show its state: while its access token works, an older copy does no harm.
LATCHKEY_TEST_EXPORT Verdict verdictOn(const Credential &stored, const JournalTraces &traces, const QDateTime &now,
                                       bool forRefresh);

//! When another refresh may follow a 401 to a token that is good by its time, after those at \a rejections; invalid: now.
//! RULE B-22: a server that rejects whatever token it is shown must not make us hammer the authorization server.
LATCHKEY_TEST_EXPORT QDateTime rejectionsBarredUntil(const QList<QDateTime> &rejections, const QDateTime &now);

//! \a rejections and the one \a now: as many as count.
LATCHKEY_TEST_EXPORT QList<QDateTime> rejectionsWith(const QList<QDateTime> &rejections, const QDateTime &now);

//! Why the user has to sign in, by a verdict in the journal.
LATCHKEY_TEST_EXPORT SignInReason reasonOf(const Intent &verdict);

//! What a journal holds of an attempt that has found out that only a sign-in helps. \a earlier: of the attempt before,
//! if its intent was still there; \a own: this attempt's.
LATCHKEY_TEST_EXPORT Intent endedBy(const std::optional<Intent> &earlier, const Intent &own, const Error &refusal);

//! What it holds after another failure. Not set: nothing, since the token lives.
LATCHKEY_TEST_EXPORT std::optional<Intent> rememberedOf(const std::optional<Intent> &earlier, const Intent &own,
                                                        const Error &failure);

//! What follows from \a failure of a provider that could not be asked, while its server names the one at the host
//! \a elsewhere (empty: it names no other): \a failure, or, where no wait will help, AuthorizationRequired with
//! Stage::Discovery.
LATCHKEY_TEST_EXPORT Error absenceOf(const std::optional<Intent> &earlier, const Error &failure,
                                     const QString &elsewhere, const QDateTime &now);

//! What a journal holds of that, as long as a wait may help.
LATCHKEY_TEST_EXPORT Intent awayBy(const std::optional<Intent> &earlier, const Intent &own, const Error &failure);

//! The same answer as to the attempt before, that could not be read then either: it has been the last word.
LATCHKEY_TEST_EXPORT bool isRepeated(const std::optional<Intent> &earlier, const Error &refusal);

} // namespace Latchkey
