#pragma once

#include "core/base/enums.h"
#include <QtCore/QByteArray>

namespace Latchkey {

//! A token request that was answered, and refused.
struct Refusal {
    RefusalMeaning meaning = RefusalMeaning::Unknown;
    RefusedPart part = RefusedPart::None;
    //! A digest of the answer, to tell that the same answer came again. Empty if its repetition would mean nothing.
    QByteArray mark = {};
    //! Whether the token is still good for certain: the server has not looked at it, or does not spend it with such an
    //! answer.
    bool tokenLives = false;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Latchkey
