#pragma once

#include "core/config/layeredtable_p.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Latchkey {

//! What Codex makes of the layers that hold at one time: without a project, say, or in one.
struct EffectiveConfig {
    HomeConfig home;
    QList<Server> servers; //!< Remote ones, in the order of the files.
    //! A plugin by the name `PLUGIN@MARKETPLACE` that is switched on.
    struct Plugin {
        QString id;
        QHash<QString, bool> switches; //!< Of its servers, by their names: that one is switched on, or off.
    };
    bool usesPlugins = true;
    QList<Plugin> plugins;
    QStringList names; //!< Of all servers, local and unusable ones, too: they hide a plugin's.
    QHash<QString, bool> trust; //!< Whether the project at a path is trusted.
    QStringList rootMarkers = {QStringLiteral(".git")}; //!< What a project's root has in it.
};

//! Whether there is more: then a server that has no address here may have one there.
enum class Completeness { All, OneOfSeveral };

//! \a files: later ones win. \a problems gets what is wrong in them.
EffectiveConfig effectiveConfig(const QList<std::shared_ptr<const TomlFile>> &files, QList<ConfigProblem> &problems,
                                Completeness completeness = Completeness::All);

//! The remote servers in \a file, a table of nothing but servers, by the rules for `[mcp_servers]`: one that Codex refuses
//! is left out alone.
QList<Server> pluginEntries(const TomlFile &file, const HomeConfig &home, QList<ConfigProblem> &problems);

//! Takes off whatever requirements allow: `[mcp_servers.NAME.identity] url`. Those that are not on the list are disabled.
void applyRequirements(const std::shared_ptr<const TomlFile> &requirements, QList<Server> &servers);

} // namespace Latchkey
