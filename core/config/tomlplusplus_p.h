#pragma once

// toml++, as we need it. Nobody includes it otherwise: one program must not see two of its configurations.

#define TOML_EXCEPTIONS 0
// A server's entry nests three deep. Together with the limit on a key's parts this bounds the depth of recursion.
#define TOML_MAX_NESTED_VALUES 32
// TOML 1.1, which Codex takes: line breaks and trailing commas in inline tables, "\e", "\xHH", times without seconds.
#define TOML_ENABLE_UNRELEASED_FEATURES 1
// toml++ 3.3 asserts, and in a release build promises the optimizer, what a file need not keep: "[.a]" is enough to
// stop the program, or worse. Without those its own checks, which stand right behind them, report an error.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>
