#pragma once

#include "core/base/enums.h"
#include <QtCore/QByteArray>

namespace Latchkey {

//! A token request that was answered, and refused.
struct Refusal {
    RefusalMeaning meaning = RefusalMeaning::Unknown;
    RefusedPart part = RefusedPart::None;
    //! A digest of what was answered: the same answer has the same. Empty for one whose repetition says nothing.
    QByteArray mark = {};
    //! The server has not looked at the token, or does not spend it by such an answer. false: it may be spent.
    bool tokenLives = false;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Latchkey
