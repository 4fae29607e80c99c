#include "core/doctor/doctor_p.h"

#include "core/config/networkfile.h"
#include "core/doctor/examination_p.h"

namespace Latchkey {

Examination examinationOf(const Home &home, const ServerList &servers, const QList<Home> &homes)
{
    const SessionSettings settings = settingsOf(home, servers);
    Examination what;
    what.home = home.path;
    what.servers = servers.servers();
    what.problems = servers.problems();
    if (ConfigProblem problem; !configuredNetwork(&problem).problem.isEmpty())
        what.problems.append(problem);
    what.ownUrlsShadowed = servers.ownUrlsShadowed();
    what.mode = settings.storeMode;
    for (const Server &server : std::as_const(what.servers)) {
        QList<StoreMode> &modes = what.otherModes[server.identity.storeKey()];
        if (const StoreMode mode = storeModeOf(home, servers, server); !modes.contains(mode))
            modes.append(mode);
    }
    what.otherModes.removeIf([&what](const auto &modes) { return modes.value() == QList{what.mode}; });
    what.missingProjects = servers.missingProjects();
    what.keyringService = settings.keyringService;
    what.secretAuthStorage = settings.secretAuthStorage;
    what.homes = homes;
    // Clients are the user's, and not each home's.
    if (!homes.isEmpty() && homes.first().path == home.path)
        what.launcher = launcherFor(home.path);
    return what;
}

QFuture<Result<QList<Finding>>> examine(const Examination &what)
{
    return ExaminationRun::start(what);
}

} // namespace Latchkey
