#include "core/clients/tomltext_p.h"

#include "core/base/textedit_p.h"

#include <algorithm>

namespace Latchkey {

namespace {

//! Finds the ends of things. What they mean, a parser has said.
class Scanner
{
public:
    explicit Scanner(QByteArrayView toml)
        : m_toml(toml)
    {
        if (m_toml.startsWith("\xEF\xBB\xBF"))
            m_at = m_first = 3;
    }

    std::optional<std::vector<TomlBlock>> blocks()
    {
        std::vector<TomlBlock> blocks(1);
        blocks.front().begin = blocks.front().headerEnd = m_at;
        for (;;) {
            skipEmptyLines();
            if (atEnd())
                return blocks;
            const bool read = now() == '[' ? header(blocks.emplace_back()) : item(blocks.back().items.emplace_back());
            if (!read)
                return std::nullopt;
        }
    }

private:
    bool atEnd() const { return m_at >= m_toml.size(); }
    char now() const { return atEnd() ? '\0' : m_toml[m_at]; }
    bool startsWith(QByteArrayView text) const { return m_toml.sliced(m_at).startsWith(text); }
    bool take(char c)
    {
        if (atEnd() || now() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (now() == ' ' || now() == '\t')
            ++m_at;
    }
    void skipComment()
    {
        if (now() == '#')
            m_at = lineEnd(m_toml, m_at);
    }
    void skipEmptyLines()
    {
        for (qsizetype before = -1; before != m_at;) {
            before = m_at;
            skipBlanks();
            skipComment();
            take('\r');
            take('\n');
        }
    }

    //! Nothing but a comment may follow in this line; \a end is set to its end.
    bool endOfLine(qsizetype &end)
    {
        skipBlanks();
        skipComment();
        end = m_at;
        if (atEnd())
            return true;
        take('\r');
        return take('\n');
    }

    bool header(TomlBlock &block)
    {
        block.begin = std::max(lineStart(m_toml, m_at), m_first);
        take('[');
        block.isOfArray = take('[');
        return key(block.header) && take(']') && (!block.isOfArray || take(']')) && endOfLine(block.headerEnd);
    }

    bool item(TomlItem &item)
    {
        item.begin = m_at;
        if (!key(item.key) || !take('='))
            return false;
        skipBlanks();
        item.valueBegin = m_at;
        if (!value())
            return false;
        item.valueEnd = m_at;
        return endOfLine(item.lineEnd);
    }

    bool key(QStringList &parts)
    {
        do {
            skipBlanks();
            const qsizetype from = m_at;
            if (now() == '"' || now() == '\'') {
                const char quote = now();
                if (!oneLineString(quote))
                    return false;
                const QByteArrayView inner = m_toml.sliced(from + 1, m_at - from - 2);
                // A name with an escape is none of those that anything here is looked up by.
                parts.append(
                    QString::fromUtf8(quote == '"' && inner.contains('\\') ? m_toml.sliced(from, m_at - from) : inner));
            } else {
                while (isBare(now()))
                    ++m_at;
                if (m_at == from)
                    return false;
                parts.append(QString::fromUtf8(m_toml.sliced(from, m_at - from)));
            }
            skipBlanks();
        } while (take('.'));
        return true;
    }

    static bool isBare(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
            || static_cast<unsigned char>(c) >= 0x80;
    }

    bool value()
    {
        if (now() == '"' || now() == '\'')
            return string(now());
        if (now() == '[' || now() == '{')
            return bracketed();
        const qsizetype from = m_at;
        const auto ends = [](char c) { return c == ',' || c == ']' || c == '}' || c == '#' || c == '\r' || c == '\n'; };
        while (!atEnd() && !ends(now()))
            ++m_at;
        while (m_at > from && (m_toml[m_at - 1] == ' ' || m_toml[m_at - 1] == '\t'))
            --m_at;
        return m_at > from;
    }

    //! Up to the bracket that closes the one that is next; in it strings and comments, which may hold any.
    bool bracketed()
    {
        int depth = 0;
        while (!atEnd()) {
            const char c = now();
            if (c == '"' || c == '\'') {
                if (!string(c))
                    return false;
                continue;
            }
            if (c == '#') {
                skipComment();
                continue;
            }
            ++m_at;
            if (c == '[' || c == '{')
                ++depth;
            else if ((c == ']' || c == '}') && --depth == 0)
                return true;
        }
        return false;
    }

    bool string(char quote)
    {
        const QByteArray three(3, quote);
        if (!startsWith(three))
            return oneLineString(quote);
        m_at += 3;
        while (!atEnd() && !startsWith(three))
            m_at += quote == '"' && now() == '\\' ? 2 : 1;
        if (m_at + 3 > m_toml.size())
            return false;
        m_at += 3;
        for (int i = 0; i < 2; ++i) // two quotation marks more belong to the text
            take(quote);
        return true;
    }

    bool oneLineString(char quote)
    {
        take(quote);
        while (!atEnd() && now() != quote && now() != '\n')
            m_at += quote == '"' && now() == '\\' ? 2 : 1;
        return take(quote);
    }

    const QByteArrayView m_toml;
    qsizetype m_at = 0;
    qsizetype m_first = 0; // behind the mark that a file may begin with
};

} // namespace

std::optional<std::vector<TomlBlock>> tomlBlocks(QByteArrayView toml)
{
    return Scanner(toml).blocks();
}

} // namespace Latchkey
