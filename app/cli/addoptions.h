#pragma once

#include "app/cli/commands.h"
#include "core/base/result.h"
#include "core/credential/server.h"

#include <QtCore/QStringList>

namespace Latchkey::Cli {

//! The options of `add`, for servers that know their clients beforehand or take a grant without a user.
QList<Option> serverOptions();

//! The server that the arguments NAME and URL and those options describe. Secrets come by file, variable or command
//! only: what stands on a command line, every program can read. Errors: InvalidInput.
Result<Server> serverOf(const QCommandLineParser &parser, const QStringList &arguments);

} // namespace Latchkey::Cli
