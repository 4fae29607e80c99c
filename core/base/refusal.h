#pragma once

#include <QtCore/QByteArray>

namespace Latchkey {

//! What an authorization server meant by refusing a token request.
enum class RefusalMeaning {
    Ended, //!< What was granted has ended: only a sign-in helps.
    ClientForgotten, //!< The same, because it no longer knows the client; a sign-in registers anew.
    NotNow, //!< The same request may do later.
    Unknown, //!< Its words cannot be told apart from those of a mishap.
};

//! The part of a token request that was refused, where another request may do without it, or with another one.
enum class RefusedPart { None, Resource, Scope };

//! A token request that was answered, and refused.
struct Refusal {
    RefusalMeaning meaning = RefusalMeaning::Unknown;
    RefusedPart part = RefusedPart::None;
    //! A digest of what was answered: the same answer has the same. Empty: one whose repetition says nothing.
    QByteArray mark = {};
    //! The server has not looked at the token, or does not spend it by such an answer. false: it may be spent.
    bool tokenLives = false;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Latchkey
