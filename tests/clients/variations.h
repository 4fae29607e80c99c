#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

namespace Latchkey::Test {

//! A configuration as some person and some program have left it: the same seed makes the same one.
class Variation
{
public:
    explicit Variation(quint32 seed)
        : m_random(seed)
        , m_lineEnd(chance(4) ? "\r\n" : "\n")
        , m_unit(QList<QByteArray>{"  ", "    ", "\t", " "}[below(4)])
        , m_onLines(!chance(5))
    {
    }

    //! \a list: the name of the table of servers. With an entry for notes at \a address, if \a hasEntry.
    QByteArray json(const QByteArray &list, bool comments, bool commas, bool hasEntry)
    {
        m_comments = comments && m_onLines;
        m_commas = commas;
        QList<QByteArray> entries;
        for (int i = 0, count = below(3); i < count; ++i)
            entries.append("\"other" + QByteArray::number(i) + "\": " + other(2));
        if (hasEntry)
            entries.insert(below(int(entries.size()) + 1), "\"notes\":" + QByteArray(blank()) + entry(2));
        QList<QByteArray> members{"\"theme\": \"GitHub // no comment, /* nor here */ \\\" \\u00e9\"",
                                  "\"numbers\": [1, -2.5e3, true, null, {}, \"" + QByteArray("\xC3\xA4") + "\"]",
                                  "\"deep\": " + object({"\"list\": {\"notes\": 1}", "\"x\": []"}, 1)};
        if (hasEntry || !chance(3))
            members.insert(below(int(members.size()) + 1), "\"" + list + "\": " + object(entries, 1));
        QByteArray text = object(members, 0);
        if (chance(4))
            text.prepend("\xEF\xBB\xBF");
        if (m_comments && chance(3))
            text.append(" // the end");
        return chance(4) ? text : text + m_lineEnd;
    }

    QByteArray toml(bool hasEntry)
    {
        QList<QByteArray> lines{"model = \"gpt-5\"   # keep",
                                "notice = '''",
                                "[mcp_servers.notes]",
                                "no table'''",
                                "list = [1, 2, # three",
                                "  [\"]\", '#'],",
                                "]"};
        const auto others = [&](int from, int count) {
            for (int i = from; i < from + count; ++i) {
                lines.append(chance(2) ? QByteArray() : QByteArray("# about the next one"));
                lines.append("[mcp_servers.other" + QByteArray::number(i) + "]" + (chance(2) ? "  # remote" : ""));
                lines.append(chance(2) ? "url = \"https://other.example/mcp\"" : "command = \"npx\"");
                if (chance(3))
                    lines.append("[mcp_servers.other" + QByteArray::number(i) + ".env]");
            }
        };
        if (hasEntry && chance(6)) // a file that begins with it
            lines.clear();
        else
            others(0, below(3));
        if (hasEntry) {
            if (!lines.isEmpty())
                lines.append(QByteArray());
            lines.append(chance(2) ? "[mcp_servers.notes]   # remote" : "[ mcp_servers . \"notes\" ]");
            QList<QByteArray> members{"url = \"https://notes.example/mcp\"" + QByteArray(chance(2) ? " # where" : "")};
            if (chance(2))
                members.insert(below(2), "tool_timeout_sec = 20");
            if (chance(3))
                members.insert(below(int(members.size()) + 1), chance(2) ? "# about it" : "");
            if (chance(3))
                members.append("scopes = [\"a\",\n \"b\"]");
            lines += members;
            if (chance(3))
                lines += {"", "[mcp_servers.notes.oauth] # ours", "client_id = \"c\""};
            if (chance(4))
                lines += {"[mcp_servers.notes.tools.search]", "approval_mode = \"approve\""};
        }
        others(3, below(2));
        QByteArray text = lines.join('\n');
        text.replace("\n", m_lineEnd);
        if (chance(5))
            text.prepend("\xEF\xBB\xBF");
        return chance(4) ? text : text + m_lineEnd;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    const char *blank() { return chance(3) ? "" : " "; }
    QByteArray remark(QByteArray after = {})
    {
        if (!m_comments || !chance(3))
            return after;
        return chance(2) ? QByteArray("/* " + QByteArray(chance(2) ? "\"url\": 1, }" : "keep") + " */" + after)
                         : QByteArray(after + " // {\"" + QByteArray(chance(2) ? "notes" : "[") + "\":");
    }
    QByteArray object(const QList<QByteArray> &members, int depth)
    {
        if (members.isEmpty())
            return QList<QByteArray>{"{}", "{ }", "{" + m_lineEnd + "}"}[below(3)];
        const QByteArray outer = m_onLines ? QByteArray(m_lineEnd + m_unit.repeated(depth)) : QByteArray(blank());
        const QByteArray inner = m_onLines ? QByteArray(outer + m_unit) : QByteArray(blank());
        QByteArray text = "{";
        for (qsizetype i = 0; i < members.size(); ++i) {
            const bool last = i == members.size() - 1;
            text += inner + (m_comments && chance(4) ? QByteArray("// before" + inner) : QByteArray());
            const QByteArray behind = remark(last && !(m_commas && chance(2)) ? "" : ",");
            text += members[i] + behind;
            // Some close an object in the line of its last member.
            if (last && !behind.contains("//") && chance(6))
                return text + blank() + "}";
        }
        return text + outer + "}";
    }
    QByteArray other(int depth)
    {
        return chance(2) ? QByteArray("{\"command\": \"npx\", \"args\": [\"-y\", \"}\"]}")
                         : object({"\"url\": \"https://other.example/mcp\"", "\"trust\": true"}, depth);
    }
    QByteArray entry(int depth)
    {
        QList<QByteArray> members{"\"url\": \"https://notes.example/mcp\""};
        if (chance(2))
            members.insert(below(2), "\"type\": \"http\"");
        if (chance(2))
            members.insert(below(int(members.size()) + 1), "\"trust\":false");
        if (chance(3))
            members.insert(below(int(members.size()) + 1), "\"oauth\" : {\"clientId\": \"}\"}");
        if (chance(3))
            members.insert(below(int(members.size()) + 1), "\"tools\": [\"*\"]");
        const bool onLines = m_onLines;
        const bool comments = m_comments;
        m_onLines = m_onLines && chance(2);
        m_comments = m_comments && m_onLines;
        const QByteArray text = object(members, depth);
        m_onLines = onLines;
        m_comments = comments;
        return text;
    }

    QRandomGenerator m_random;
    const QByteArray m_lineEnd;
    const QByteArray m_unit;
    bool m_onLines;
    bool m_comments = false;
    bool m_commas = false;
};

} // namespace Latchkey::Test
