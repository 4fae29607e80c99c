#include "ui/model/connections.h"

#include "core/base/shelltext_p.h"
#include "core/base/whendone.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace Latchkey::Ui {

namespace {

QFuture<Status> carryOutFrom(QList<ConnectionPlan> plans)
{
    if (plans.isEmpty())
        return readyFuture(success());
    ConnectionPlan plan = plans.takeFirst();
    plan.chosen = true;
    if (plan.obstacle != ConnectionObstacle::None || plan.action == ConnectionPlan::Action::Nothing)
        return carryOutFrom(plans);
    return followedBy<Done>(carryOut(plan),
                            [plans](const Status &done) { return done ? carryOutFrom(plans) : readyFuture(done); });
}

} // namespace

ClientFolders foldersFor(const Launcher &launcher, ClientFolders folders)
{
    folders.ownCodexHome = launcher.home;
    return folders;
}

QString bridgeCommand(const Launcher &launcher, const QString &server)
{
    const QString name = QFileInfo(launcher.program).fileName();
    const QString found = QStandardPaths::findExecutable(name);
    const bool isInPath = !found.isEmpty()
        && QFileInfo(found).canonicalFilePath() == QFileInfo(launcher.program).canonicalFilePath();
    QStringList words{isInPath ? name : launcher.program};
    // Other clients do not hand on what this program was told of it.
    if (!launcher.home.isEmpty() && QDir(launcher.home) != QDir(QDir::homePath() + QStringLiteral("/.codex")))
        words += {QStringLiteral("--home"), launcher.home};
    return shellLine(words + QStringList{QStringLiteral("bridge"), server});
}

QFuture<Status> carryOutAll(const QList<ConnectionPlan> &plans)
{
    return carryOutFrom(plans);
}

QFuture<Status> takeBack(const Launcher &launcher, QList<ConnectionPlan> plans, const ClientFolders &folders)
{
    if (plans.isEmpty())
        return readyFuture(success());
    const ConnectionPlan plan = plans.takeLast();
    // One client may have had several entries for that server; they go, or come, together.
    plans.removeIf(
        [&plan](const ConnectionPlan &other) { return other.client == plan.client && other.server == plan.server; });
    const bool wasConnected = plan.action == ConnectionPlan::Action::Connect
        || plan.action == ConnectionPlan::Action::Add;
    const auto back = wasConnected ? planDisconnection(launcher, plan.server, plan.client, {}, folders)
                                   : planConnection(launcher, plan.server, plan.client, {}, folders);
    const auto done = followedBy<Done>(back, [](const Result<QList<ConnectionPlan>> &found) {
        return found ? carryOutAll(*found) : readyFuture(Status(found.error()));
    });
    return followedBy<Done>(done, [launcher, plans, folders](const Status &outcome) {
        return outcome ? takeBack(launcher, plans, folders) : readyFuture(outcome);
    });
}

} // namespace Latchkey::Ui
