#pragma once

#include "core/base/enums.h"
#include <QtCore/QByteArray>

namespace Latchkey {

//! A token request that was answered, and refused.
struct Refusal {
    RefusalMeaning meaning = RefusalMeaning::Unknown; //!< What the server meant, as far as its answer tells.
    RefusedPart part = RefusedPart::None; //!< What to leave out, or to change, in another attempt.
    //! A digest of the answer, by which to recognize it when it comes again. Empty where a repetition would mean
    //! nothing.
    QByteArray mark = {};
    //! Whether the token that was sent is certainly still good: the server has not looked at it, or does not use it up
    //! with such an answer.
    bool tokenStillValid = false;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Latchkey
