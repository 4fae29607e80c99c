#include "core/doctor/doctor_p.h"

#include "core/config/networkfile.h"
#include "core/doctor/examination_p.h"
#include "core/store/encryptedstore_p.h"

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
    const auto encrypts = [&settings](const std::optional<bool> &feature) {
        return isEncryptedStoreInUse(StoreMode::Auto, feature, settings.keyringService);
    };
    const auto add = [](auto &values, const auto &value) {
        if (!values.contains(value))
            values.append(value);
    };
    for (const Server &server : std::as_const(what.servers)) {
        const QString key = server.identity.storeKey();
        add(what.otherModes[key], storeModeOf(home, servers, server));
        add(what.otherEncryption[key], encrypts(servers.homeConfigOf(server).secretAuthStorage));
    }
    const bool usually = encrypts(settings.secretAuthStorage);
    what.otherModes.removeIf([&what](const auto &modes) { return modes.value() == QList{what.mode}; });
    what.otherEncryption.removeIf([usually](const auto &is) { return is.value() == QList{usually}; });
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
