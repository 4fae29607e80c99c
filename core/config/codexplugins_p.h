#pragma once

#include "core/config/codexconfig_p.h"

namespace Latchkey {

//! The servers that an installed plugin brings along. \a home: with the plugins' folder. \a files gets what was looked at. \a problems gets what cannot be read.
QList<Server> pluginServers(const QString &home, const EffectiveConfig::Plugin &plugin, const HomeConfig &config,
                            QStringList &files, QList<ConfigProblem> &problems);

} // namespace Latchkey
