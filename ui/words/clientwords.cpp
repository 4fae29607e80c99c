#include "ui/words/clientwords.h"

#include "core/base/shelltext_p.h"
#include "core/base/visibletext.h"
#include "ui/words/sentences.h"
#include "ui/words/times.h"
#include "ui/words/translate.h"
#include "ui/words/words.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace Latchkey::Words {

using namespace Qt::StringLiterals;

namespace {

QString handText(McpClient client)
{
    switch (handReason(client)) {
    case HandReason::RewritesItsFile:
        return tr("%1 rewrites its file from memory, and drops what others have written there. Quit it, paste this "
                  "into "
                  "the file, and start it again:")
            .arg(productName(client));
    case HandReason::Yaml:
        return tr("The file of %1 is in a format that Latchkey does not write. Paste this into it:")
            .arg(productName(client));
    case HandReason::KeptInside:
        return tr("%1 keeps its servers among its own settings. Paste this where it asks for a server's JSON:")
            .arg(productName(client));
    case HandReason::NoFile:
        return tr("%1 has no file of its own. Put this into one, and name it with --config:").arg(productName(client));
    case HandReason::None:
    case HandReason::SignInsOnly:
        return tr("%1 has no list of servers.").arg(productName(client));
    }
    Q_UNREACHABLE();
}

QString faultText(const QString &program, Launcher::Fault fault)
{
    if (fault == Launcher::Fault::Missing)
        return tr("There is no program %1 that could be started.").arg(visibleText(program));
    return tr("%1 is in a build folder, a temporary folder or a sandbox, and may be gone tomorrow. Install Latchkey, "
              "or use --program to name a program that stays.")
        .arg(visibleText(program));
}

QString obstacleText(const ConnectionPlan &plan)
{
    const QString client = productName(plan.client);
    switch (plan.obstacle) {
    case ConnectionObstacle::None:
        break;
    case ConnectionObstacle::NotHere:
        return plan.detail.isEmpty() ? tr("%1 is not on this computer.").arg(client)
                                     : tr("%1 has no file for the servers of a project.").arg(client);
    case ConnectionObstacle::ByHand:
        return handText(plan.client);
    case ConnectionObstacle::Managed:
        return tr("%1 is managed: an administrator's file (%2) alone decides about its servers. Nothing is changed.")
            .arg(client, plan.detail);
    case ConnectionObstacle::OwnHome:
        return tr("This is the Codex that Latchkey works with: it uses the same sign-in already.");
    case ConnectionObstacle::NotUnderstood:
        if (plan.snippet.isEmpty())
            return tr("The file of %1 is left alone, because not all of it is understood (%2). Mend it, and try again.")
                .arg(client, plan.detail);
        return tr("The file of %1 is left alone, because not all of it is understood (%2). You can paste this into it "
                  "yourself:")
            .arg(client, plan.detail);
    case ConnectionObstacle::Headers:
        return tr("The entry of %1 sends headers of its own, which may be a key and would be lost. Take them out of it "
                  "first, or paste this yourself:")
            .arg(client);
    case ConnectionObstacle::NameTaken:
        return tr("%1 has another server by the name %2. Rename that one first, or paste this under another name:")
            .arg(client, isolated(visibleName(plan.server.name)));
    case ConnectionObstacle::Notation:
        return tr("There are two notations for the servers of %1, and its file does not show which one it reads. This "
                  "is "
                  "the one of version 1:")
            .arg(client);
    case ConnectionObstacle::NotWritable:
        if (plan.snippet.isEmpty())
            return tr("The file of %1 cannot be written (%2). Fix that and try again.").arg(client, plan.detail);
        return tr("The file of %1 cannot be written (%2). You can paste this into it yourself:")
            .arg(client, plan.detail);
    case ConnectionObstacle::Program:
        return faultText(plan.detail, plan.fault);
    case ConnectionObstacle::NoHelper:
        return tr("%1 does not run a command for headers. Connect it without --headers.").arg(client);
    case ConnectionObstacle::Merged:
        return tr("%1 puts this entry together with another one of the same name (%2), and could not start with both. "
                  "Rename or remove that one first.")
            .arg(client, plan.detail);
    case ConnectionObstacle::NotThere:
        return tr("%1 is not connected to %2.").arg(client, isolated(visibleName(plan.server.name)));
    }
    return {};
}

QString afterwardsText(McpClient client)
{
    switch (afterwardsOf(client)) {
    case Afterwards::Restart:
        return tr("Restart it to take effect.");
    case Afterwards::NewSession:
        return tr("Its next session uses it.");
    case Afterwards::NextMessage:
        return tr("It takes effect with your next message.");
    case Afterwards::Refresh:
        return tr("Press Refresh in its list of servers.");
    case Afterwards::Nothing:
        break;
    }
    return tr("It takes effect at once.");
}

} // namespace

QString clientStateText(const ClientOverview &client, const ServerIdentity &server)
{
    switch (stateOf(client, server)) {
    case ClientState::NotHere:
        return tr("Not found on this computer");
    case ClientState::SharesAlready:
        return tr("Uses the same sign-in already");
    case ClientState::Connected: {
        const ListedEntry *entry = connectionTo(server, client);
        return entry && entry->since.isValid()
            ? tr("Connected %1", "on a day").arg(when(entry->since, QDateTime::currentDateTimeUtc(), TimeForm::Day))
            : tr("Connected");
    }
    case ClientState::ConnectionBroken:
        return tr("Connected to a program that is no longer there");
    case ClientState::Found:
        return tr("Found");
    case ClientState::FoundOwn:
        return tr("Found; has %1 with a sign-in of its own").arg(isolated(visibleName(server.name)));
    case ClientState::Unreadable: {
        const ConfigProblem problem = client.files.isEmpty() ? ConfigProblem() : client.files.first().problem;
        return problem.line > 0 ? tr("Its file cannot be read: line %1").arg(problem.line)
                                : tr("Its file cannot be read: %1").arg(problem.what);
    }
    case ClientState::Managed:
        return tr("Managed by an administrator");
    case ClientState::ByHand:
        return tr("Found; can be connected by hand");
    }
    Q_UNREACHABLE();
}

QString planText(const ConnectionPlan &plan)
{
    if (plan.obstacle != ConnectionObstacle::None)
        return obstacleText(plan);
    const QString client = productName(plan.client);
    const QString server = isolated(visibleName(plan.server.name));
    switch (plan.action) {
    case ConnectionPlan::Action::Nothing:
        return tr("%1 is connected to %2 already.").arg(client, server);
    case ConnectionPlan::Action::Connect:
        return tr("%1 gets %2 through Latchkey, in %3:").arg(client, server, visibleText(plan.file));
    case ConnectionPlan::Action::Add:
        return tr("%2 is added to %1, in %3:").arg(client, server, visibleText(plan.file));
    case ConnectionPlan::Action::Restore:
        if (plan.needsChoice)
            return tr("The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would replace it, in "
                      "%3:")
                .arg(client, server, visibleText(plan.file));
        return tr("The entry for %2 of %1 becomes what it was, in %3:").arg(client, server, visibleText(plan.file));
    case ConnectionPlan::Action::Remove:
        if (plan.needsChoice)
            return tr("The entry for %2 of %1 is not the one that Latchkey wrote. Disconnecting would remove it, in "
                      "%3:")
                .arg(client, server, visibleText(plan.file));
        return tr("The entry for %2 of %1 is removed, as there was none before, in %3:")
            .arg(client, server, visibleText(plan.file));
    case ConnectionPlan::Action::Repair:
        return tr("The entry for %2 of %1 is updated to the program's new path, in %3:")
            .arg(client, server, visibleText(plan.file));
    }
    Q_UNREACHABLE();
}

QString planRemarks(const ConnectionPlan &plan)
{
    QStringList remarks;
    if (!plan.shadowedIn.isEmpty())
        remarks.append(tr("In these folders another entry takes precedence: %1.")
                           .arg(visibleText(plan.shadowedIn.join(u", "_s), 1000)));
    const bool connects = plan.action == ConnectionPlan::Action::Connect || plan.action == ConnectionPlan::Action::Add;
    if (plan.liesInProject && connects)
        remarks.append(tr("This file belongs to a project: others who work on it get the path of your program."));
    if (plan.isSwitchedOff && connects)
        remarks.append(tr("The entry is switched off there, and stays so."));
    if (plan.keepsSignIn && connects)
        remarks.append(tr("The sign-in that %1 keeps itself stays where it is, and is no longer used.")
                           .arg(productName(plan.client)));
    if (plan.client == McpClient::GeminiCli && connects)
        remarks.append(tr("In folders that Gemini CLI does not trust it uses no server at all."));
    if (plan.client == McpClient::VsCode && connects)
        remarks.append(tr("Settings Sync, where it is on, carries this to your other computers."));
    return paragraph(remarks);
}

QString planDone(const ConnectionPlan &plan)
{
    const QString client = productName(plan.client);
    const QString server = isolated(visibleName(plan.server.name));
    switch (plan.action) {
    case ConnectionPlan::Action::Nothing:
        return planText(plan);
    case ConnectionPlan::Action::Connect:
    case ConnectionPlan::Action::Add:
    case ConnectionPlan::Action::Repair:
        return paragraph({tr("%1 is connected to %2.").arg(client, server), afterwardsText(plan.client)});
    case ConnectionPlan::Action::Restore:
    case ConnectionPlan::Action::Remove:
        return paragraph({tr("%1 is no longer connected to %2.").arg(client, server), afterwardsText(plan.client)});
    }
    Q_UNREACHABLE();
}

QString planFailure(const ConnectionPlan &plan, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Superseded:
        return tr("%1 has changed its file meanwhile, so nothing was done. Try again.").arg(productName(plan.client));
    case ErrorKind::LockTimeout:
        return tr("%1 keeps its file locked, so nothing was done. Try again.").arg(productName(plan.client));
    case ErrorKind::InvalidInput:
    case ErrorKind::StoreUnavailable:
        return tr("Nothing was changed: %1.").arg(error.detail);
    case ErrorKind::Cancelled:
    case ErrorKind::AuthorizationRequired:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreEncrypted:
    case ErrorKind::Network:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Refused:
    case ErrorKind::Protocol:
    case ErrorKind::SignInNotNeeded:
    case ErrorKind::Internal:
        return errorText(error).all();
    }
    Q_UNREACHABLE();
}

QString planButton(const ConnectionPlan &plan)
{
    const QString client = productName(plan.client);
    switch (plan.action) {
    case ConnectionPlan::Action::Restore:
    case ConnectionPlan::Action::Remove:
        return tr("Disconnect %1").arg(client);
    case ConnectionPlan::Action::Repair:
        return tr("Repair the connection of %1").arg(client);
    case ConnectionPlan::Action::Nothing:
    case ConnectionPlan::Action::Connect:
    case ConnectionPlan::Action::Add:
        break;
    }
    return tr("Add it to %1").arg(client);
}

QString signInText(const ClientSignIn &signIn, const QDateTime &now)
{
    const QString client = productName(signIn.client);
    if (signIn.isRenewable)
        return tr("%1 keeps a sign-in of its own, which it renews by itself.").arg(client);
    if (!signIn.expiresAt.isValid())
        return tr("%1 keeps a sign-in of its own.").arg(client);
    return signIn.hasEnded(now)
        ? tr("%1 keeps a sign-in of its own, which ended %2.").arg(client, when(signIn.expiresAt, now, TimeForm::At))
        : tr("%1 keeps a sign-in of its own, which ends %2.").arg(client, when(signIn.expiresAt, now, TimeForm::At));
}

QString signInFileText(const SignInSurvey::File &file)
{
    constexpr int others = 077;
    if (!file.problem.isEmpty())
        return tr("%1: %2").arg(visibleText(file.path), file.problem);
    QStringList remarks;
    if (file.isEncrypted)
        remarks.append(tr("%1 keeps encrypted sign-ins.").arg(productName(file.client)));
    if ((file.mode & others) != 0)
        remarks.append(tr("Others can read the sign-ins in %1 (mode %2).")
                           .arg(visibleText(file.path), QString::number(file.mode, 8)));
    return paragraph(remarks);
}

} // namespace Latchkey::Words
