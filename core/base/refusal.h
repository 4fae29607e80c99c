#pragma once

#include "core/base/enums.h"
#include <QtCore/QByteArray>

namespace Latchkey {

//! A token request that was answered, and refused.
struct Refusal {
    RefusalMeaning meaning = RefusalMeaning::Unknown;
    RefusedPart part = RefusedPart::None;
    //! A digest of the answer, to recognize the same answer when it comes again. Empty if a repetition would mean
    //! nothing.
    QByteArray mark = {};
    //! Whether the token is certainly still good: the server has not looked at it, or does not use it up with such an
    //! answer.
    bool tokenStillValid = false;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Latchkey
