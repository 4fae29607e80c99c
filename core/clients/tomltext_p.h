#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace Latchkey {

//! A key and its value as they stand in a TOML file.
struct TomlItem {
    QStringList key; //!< The parts of a dotted one.
    qsizetype begin = 0;
    qsizetype valueBegin = 0;
    qsizetype valueEnd = 0;
    qsizetype lineEnd = 0; //!< Before what ends the last line of it; a comment may stand before that.
};

//! A table's header, and what follows it up to the next one. The first one of a file has none.
struct TomlBlock {
    QStringList header;
    bool isOfArray = false; //!< `[[…]]`
    qsizetype begin = 0; //!< Of the header's line.
    qsizetype headerEnd = 0; //!< Before what ends that line.
    std::vector<TomlItem> items;

    //! Before what ends the last line that is no comment and not empty.
    qsizetype end() const { return items.empty() ? headerEnd : items.back().lineEnd; }
};

//! Where tables, keys and values stand in \a toml, which a parser has read without an error. None: this is not understood.
LATCHKEY_TEST_EXPORT std::optional<std::vector<TomlBlock>> tomlBlocks(QByteArrayView toml);

} // namespace Latchkey
