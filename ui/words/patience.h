#pragma once

#include <chrono>

namespace Latchkey::Ui {

//! After which time a person is told that something is under way, and after which what it waits for.
struct Patience {
    std::chrono::milliseconds untilShown{400};
    std::chrono::milliseconds untilExplained{10'000};
};

} // namespace Latchkey::Ui
