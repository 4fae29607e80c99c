#pragma once

#include "app/cli/context.h"

//! One function a command; each returns at once, and ends by Context::finish() or fail().
namespace Latchkey::Cli {

void runStatus(Context &context);
void runLogin(Context &context);
void runLogout(Context &context);
void runRefresh(Context &context);
void runToken(Context &context);
void runHeaders(Context &context);
void runBridge(Context &context);
void runHistory(Context &context);
void runDoctor(Context &context);
void runAdd(Context &context);
void runImport(Context &context);
void runClients(Context &context);
void runConnect(Context &context);
void runDisconnect(Context &context);
void runRemove(Context &context);

} // namespace Latchkey::Cli
