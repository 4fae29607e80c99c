#pragma once

#include "core/clients/connection.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

//! What a user reads about other clients, and about having their servers through Latchkey. As words.h.
namespace Latchkey::Words {

//! How it stands with \a server in \a client, in a few words: "Connected on 24 Nov", "Found".
QString clientStateText(const ClientOverview &client, const ServerIdentity &server);

//! What happens if \a plan is carried out, or why nothing can, and what to do then.
QString planText(const ConnectionPlan &plan);
//! What else to know before: what goes before it, what stays. Empty: nothing.
QString planRemarks(const ConnectionPlan &plan);
//! What has happened, and what the client needs now.
QString planDone(const ConnectionPlan &plan);
//! Why it was not done.
QString planFailure(const ConnectionPlan &plan, const Error &error);
//! The button that carries it out: "Add it to VS Code". Without a mnemonic.
QString planButton(const ConnectionPlan &plan);

//! How much of its file changes; what planText() says, where nothing can.
QString planScope(const ConnectionPlan &plan);
//! The same for several, the button that carries them out, and what has happened.
QString plansScope(const QList<ConnectionPlan> &plans);
QString plansButton(const QList<ConnectionPlan> &plans);
QString plansDone(const QList<ConnectionPlan> &plans);
//! A line of a file of somebody else's, safe to show, with its indentation.
QString shownLine(const QString &line);

//! About a sign-in that a client keeps itself, as of \a now: "Claude Code keeps a sign-in of its own, ended 3 days ago."
QString signInText(const ClientSignIn &signIn, const QDateTime &now);
//! About a file with sign-ins: that it is encrypted, cannot be read, or is readable by others. Empty: nothing of that.
QString signInFileText(const SignInSurvey::File &file);

} // namespace Latchkey::Words
