#pragma once

#include "core/base/error.h"
#include "core/clients/clientimport.h"
#include "core/credential/health.h"
#include "core/doctor/finding_p.h"
#include "core/doctor/repair_p.h"
#include "core/oauth/serverprobe.h"
#include "core/session/credentialsession.h"
#include "core/session/login.h"
#include "core/store/storeresolver_p.h"
#include "ui/words/standing.h"
#include "ui/words/times.h"

#include <QtCore/QString>

//! Every sentence that a user reads, for the tray and the command line alike. What happened, what it means, what to do,
//! in that order. Plain text, translated, without any secret. Foreign text in here has been sanitized by core.
namespace Latchkey::Words {

//! What a check has shown, and when, as a few words: "works, 12 tools (0.3 s), just now".
QString checkText(const CheckOutcome &check, const QDateTime &now);

//! By what else than OAuth \a server is authorized, or may be, as a sentence; why it is disabled, where its configuration does not
//! say so. Empty: nothing of that.
QString authorizationText(const Server &server);
//! The same of one that authorizes nobody.
QString anonymousAccessText();
//! Where \a server is configured.
QString placeText(const Server &server);

//! What is out of the ordinary about tokens of \a type; empty: nothing.
QString tokenWord(TokenType type);

//! The host, and the port if it says one, of a server's \a url, as it may be shown.
QString hostText(const QString &url);

//! What failed, what that means and what to do.
struct ErrorText {
    QString happened;
    QString meaning;
    QString advice;
    QString all() const; //!< The three as one paragraph.
};
ErrorText errorText(const Error &error);
//! What an error says of itself, which is in English, introduced as that. Empty: nothing.
QString detailsText(const Error &error);
//! For whoever has just asked for something: in English what the error says of itself, since it says best what to
//! correct; in other languages, and where it says nothing, errorText() with the details below.
QString failureText(const Error &error);
//! As errorText() for a sign-in that did not come to its end.
ErrorText loginErrorText(const Error &error);

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
QString importRemark(const FoundServer &server);

//! What a probe has found, and what that means. Empty for one that was called off.
QString probeText(const Result<ProbeFinding> &outcome);

//! Whom the user has to trust before a sign-in to \a name opens its page, and when they had better not.
QString sitesText(const QString &name, const SignInSites &sites);

QString storeName(StoreKind kind);
//! Where that is, for the owner of the home at \a home: "The keyring of this computer".
QString placeOfStore(StoreKind kind, const QString &home);
QString pinReason(PinReason reason);
QString loginStep(LoginStep step);
//! Where Login::hasOtherRedirectHost().
QString loopbackOnly();

//! What a sign-out removed, and what was revoked or not.
QString logoutReport(const LogoutReport &report);

} // namespace Latchkey::Words
