#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace Latchkey {

//! A place in a text, both from 1 on; the column in characters.
struct TextPosition {
    int line = 1;
    int column = 1;
    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

//! Where byte \a offset of \a utf8 stands.
LATCHKEY_EXPORT TextPosition positionOf(QByteArrayView utf8, qsizetype offset);

//! The most parts that a dotted key may have.
inline constexpr int keyPartsLimit = 32;

//! The first dotted key of \a toml with more parts than that; none: there is none. toml++ before 3.4 takes any number,
//! makes as many nested tables of it, and overruns the stack when it destroys them.
LATCHKEY_EXPORT std::optional<TextPosition> overlongKey(QByteArrayView toml);

} // namespace Latchkey
