#include "core/store/filetext_p.h"

#include "core/base/secret.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Latchkey {

namespace {

constexpr QByteArrayView blanks(" \t\r\n");

//! Walks over a text that is known to be JSON: its strings and brackets then say where each part ends. Past the end of
//! the text it stays there.
class Walk
{
public:
    explicit Walk(const QByteArray &text)
        : m_text(text)
        , m_at(std::max<qsizetype>(text.indexOf('{'), 0)) // after a byte order mark
    {
    }

    qsizetype at() const { return m_at; }
    char now() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void step() { m_at = std::min(m_at + 1, m_text.size()); }
    void skipBlanks()
    {
        while (now() != '\0' && blanks.contains(now()))
            step();
    }
    void skipString()
    {
        for (step(); m_at < m_text.size(); step()) {
            m_at = m_text.indexOf('"', m_at);
            if (m_at < 0)
                break;
            qsizetype escapes = 0;
            while (m_text[m_at - 1 - escapes] == '\\')
                ++escapes;
            if (escapes % 2 == 0)
                return step();
        }
        m_at = m_text.size();
    }
    //! Returns where it ends; stands at the comma or bracket that follows.
    qsizetype skipValue()
    {
        for (int depth = 0; now() != '\0';) {
            const char c = now();
            if (depth == 0 && (c == ',' || c == '}' || c == ']'))
                break;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            c == '"' ? skipString() : step();
        }
        qsizetype end = m_at;
        while (blanks.contains(m_text[end - 1]))
            --end;
        return end;
    }

private:
    const QByteArray &m_text;
    qsizetype m_at;
};

//! Whether the string that stands between its quotes in \a quoted is \a text; \a utf8 is the same text.
bool isText(QByteArrayView quoted, const QString &text, const QByteArray &utf8)
{
    if (!quoted.contains('\\'))
        return quoted.sliced(1, quoted.size() - 2) == utf8;
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().first() == text;
}

//! Puts \a fresh in the place of the bytes from \a begin to \a end.
void replaceIn(QByteArray &text, qsizetype begin, qsizetype end, QByteArrayView fresh)
{
    const qsizetype size = text.size() - (end - begin) + fresh.size();
    if (text.capacity() < size) { // a QByteArray that grows by itself leaves its bytes behind
        QByteArray moved;
        moved.reserve(size);
        moved.append(QByteArrayView(text));
        wipe(text);
        text.swap(moved);
    }
    text.replace(begin, end - begin, fresh);
}

//! \a value as it stands in an array.
QByteArray textOf(const QJsonValue &value)
{
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text.remove(0, 1);
}

} // namespace

bool setMember(QByteArray &text, const QString &key, const QJsonObject &value)
{
    const QByteArray utf8 = key.toUtf8();
    const QByteArrayView all(text);
    Walk walk(text);
    walk.step();
    qsizetype begin = -1;
    qsizetype end = -1;
    qsizetype last = walk.at(); // the end of the last member
    bool isFirst = true;
    for (walk.skipBlanks(); walk.now() == '"'; walk.skipBlanks(), isFirst = false) {
        const qsizetype name = walk.at();
        walk.skipString();
        const bool isIt = isText(all.sliced(name, walk.at() - name), key, utf8);
        walk.skipBlanks();
        walk.step(); // the colon
        walk.skipBlanks();
        const qsizetype from = walk.at();
        last = walk.skipValue();
        if (isIt && begin >= 0)
            return false;
        if (isIt) {
            begin = from;
            end = last;
        }
        if (walk.now() == ',')
            walk.step();
    }
    if (walk.now() != '}')
        return false;
    if (begin < 0) {
        const QByteArray name = (isFirst ? "" : ",") + textOf(key) + ':';
        replaceIn(text, last, last, name);
        begin = end = last + name.size();
    }
    QByteArray fresh = textOf(value);
    replaceIn(text, begin, end, fresh);
    wipe(fresh);
    return true;
}

} // namespace Latchkey
