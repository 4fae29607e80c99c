#pragma once

#include "core/session/login.h"

#include <functional>

namespace Latchkey::Cli {

class Context;

//! For LoginOptions::confirm: goes on where the sites of a sign-in are known, or allowed by `--allow-site`; else asks at the
//! terminal. Without one it ends the command, and says what to trust. \a context outlives the sign-in.
std::function<bool(const Login &)> siteQuestion(Context &context);

} // namespace Latchkey::Cli
