#pragma once

#include <QtCore/QLatin1String>
#include <QtCore/QString>
#include <QtCore/QStringView>

#include <array>
#include <cstddef>
#include <optional>

namespace Latchkey {

//! The word for a value of an enumeration.
template<typename Enum>
struct WordRow {
    Enum value{};
    QLatin1String word;
};

//! The words for the values of an enumeration that ends with \a last, both ways. A value without a word, or out of its
//! order, does not compile. \a Row: as WordRow, and whatever else is to be said of each value.
template<auto last, typename Row = WordRow<decltype(last)>>
class WordTable
{
public:
    using Enum = decltype(last);

    template<std::size_t count>
    consteval explicit WordTable(const Row (&rows)[count])
    {
        static_assert(count == size, "one word for each value");
        for (std::size_t i = 0; i < count; ++i) {
            if (rows[i].value != static_cast<Enum>(i))
                throw "the rows are in the order of the values";
            m_rows[i] = rows[i];
        }
    }

    const Row &row(Enum value) const { return m_rows.at(static_cast<std::size_t>(value)); }
    QString wordFor(Enum value) const { return row(value).word; }
    std::optional<Enum> valueOf(QStringView word) const
    {
        for (const Row &row : m_rows) {
            if (word == row.word)
                return row.value;
        }
        return std::nullopt;
    }

private:
    static constexpr std::size_t size = static_cast<std::size_t>(last) + 1;
    std::array<Row, size> m_rows;
};

} // namespace Latchkey
