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
LATCHKEY_TEST_EXPORT TextPosition positionOf(QByteArrayView utf8, qsizetype offset);

//! The most parts that a dotted key may have.
inline constexpr int keyPartsLimit = 32;

//! What toml++ must not be shown.
struct TomlObstacle {
    enum class Kind {
        //! A dotted key with more than keyPartsLimit parts. toml++ before 3.4 takes any number, makes as many nested tables
        //! of it, and overruns the stack when it destroys them.
        OverlongKey,
        //! A character outside of ASCII that stands in no string and no comment, where TOML 1.1 allows none. The tables
        //! by which toml++ 3.3 sorts such characters are undefined for most from U+3041 to U+FEFE.
        StrayCharacter,
    };
    Kind kind = Kind::OverlongKey;
    TextPosition place;
};

//! The first one in \a toml; not set if there is none.
LATCHKEY_TEST_EXPORT std::optional<TomlObstacle> tomlObstacle(QByteArrayView toml);

} // namespace Latchkey
