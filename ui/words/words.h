#pragma once

#include "core/base/error.h"
#include "core/clients/clientimport.h"
#include "core/credential/health.h"
#include "core/doctor/finding.h"
#include "core/doctor/repair.h"
#include "core/oauth/serverprobe.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"
#include "core/store/storeresolver.h"
#include "ui/words/durations.h"

#include <QtCore/QString>

//! Every sentence that a user reads, for the tray and the command line alike. What happened, what it means, what to do,
//! in that order. Plain text, translated, without any secret. Foreign text in here has been sanitized by core.
namespace Latchkey::Words {

//! A few words for a table: "signed in", "needs sign-in". Never empty.
QString healthWord(HealthState state);

//! One line: the word and what matters most about it, as of \a now: "signed in, expires in 42 min".
QString healthLine(const Health &health, const QDateTime &now);

//! When that line reads differently only because time passes; nothing: never.
std::optional<Change> nextChange(const Health &health, const QDateTime &now);

//! What to do about it, as a sentence; empty: nothing.
QString healthAdvice(const Health &health);

//! What a check has shown, and when, as a few words: "works, 12 tools (0.3 s), just now".
QString checkText(const CheckOutcome &check, const QDateTime &now);

//! By what else than OAuth \a server is authorized, or may be, as a sentence; why it is disabled, where its configuration does not
//! say so. Empty: nothing of that.
QString authorizationText(const Server &server);
//! The same of one that authorizes nobody.
QString letsEverybodyIn();
//! Where \a server is configured.
QString placeText(const Server &server);

//! What is out of the ordinary about tokens of \a type; empty: nothing.
QString tokenWord(TokenType type);

//! Why a server needs a sign-in, as a sentence. Empty for SignInReason::None.
QString signInReason(SignInReason reason);

//! What failed, what that means and what to do.
struct ErrorText {
    QString happened;
    QString meaning;
    QString advice;
    QString all() const; //!< The three as one paragraph.
};
ErrorText errorText(const Error &error);
//! The same for a sign-in that did not come to its end.
ErrorText loginErrorText(const Error &error);
//! A few words for a table: "provider unreachable".
QString errorWord(ErrorKind kind);

//! What was found, why it matters, and what to do.
struct FindingText {
    QString seen;
    QString matters;
    QString fix;
};
FindingText findingText(const Finding &finding);
QString severityWord(Severity severity);

//! A repair as it is offered, as it is confirmed (what is removed, and where), and as it is reported.
struct RepairText {
    QString button; //!< Without a mnemonic.
    QString question;
    QString done;
};
//! \a repair: one of repairsFor(\a finding).
RepairText repairText(const Finding &finding, const Repair &repair);
//! Why it was not done, and what stands where now.
QString repairFailure(const Error &error);

//! Why a server of another client is not simply taken over, or what to know about it; empty: nothing.
QString importNote(const FoundServer &server);

//! What a probe has found, and what that means. Empty for one that was called off.
QString probeText(const Result<ProbeFinding> &outcome);

//! Whom the user has to trust before a sign-in opens its page, and when they had better not.
QString sitesText(const SignInSites &sites);

QString storeName(StoreKind kind);
QString pinReason(PinReason reason);
QString loginStep(LoginStep step);
//! Where Login::keepsOtherMachinesOut().
QString loopbackOnly();

//! What a sign-out removed, and what was revoked or not.
QString logoutReport(const LogoutReport &report);

} // namespace Latchkey::Words
