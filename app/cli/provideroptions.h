#pragma once

#include "app/cli/commands.h"
#include "core/base/result.h"
#include "core/credential/server.h"

namespace Latchkey::Cli {

//! Options that `add` keeps for every sign-in, and `login` uses for one: who we are, where the answer comes to, and what an
//! unusual provider needs.
QList<Option> providerOptions();

//! The error of an option that is used wrongly: \a sentence is for the user.
Error misused(const QString &sentence);

//! What they say, into \a server. Errors: InvalidInput, with a sentence for the user.
Status readProviderOptions(const QCommandLineParser &parser, Server &server);

} // namespace Latchkey::Cli
