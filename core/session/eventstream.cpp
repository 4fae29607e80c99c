#include "core/session/eventstream.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype retryDigitsLimit = 9; // eleven days

} // namespace

QList<EventStream::Event> EventStream::feed(QByteArrayView bytes)
{
    QList<Event> events;
    if (m_tooLarge)
        return events;
    m_rest.append(bytes);
    if (!m_begun) {
        if (m_rest.size() < byteOrderMark.size() && byteOrderMark.startsWith(m_rest))
            return events;
        m_begun = true;
        if (m_rest.startsWith(byteOrderMark))
            m_rest.remove(0, byteOrderMark.size());
    }
    const QByteArray whole = std::exchange(m_rest, {});
    const qsizetype searched = std::exchange(m_searched, 0);
    qsizetype start = 0;
    if (m_afterReturn && whole.startsWith('\n'))
        start = 1;
    if (!whole.isEmpty())
        m_afterReturn = false;
    while (start < whole.size() && !m_tooLarge) {
        const auto *end = std::find_if(whole.cbegin() + std::max(start, searched), whole.cend(),
                                       [](char c) { return c == '\n' || c == '\r'; });
        if (end == whole.cend())
            break;
        const qsizetype at = end - whole.cbegin();
        line(QByteArrayView(whole).sliced(start, at - start), events);
        start = at + 1;
        if (*end == '\r' && start == whole.size())
            m_afterReturn = true;
        else if (*end == '\r' && whole[start] == '\n')
            ++start;
    }
    m_rest = whole.mid(start);
    m_searched = m_rest.size();
    if (m_rest.size() > m_limit)
        giveUp();
    return events;
}

void EventStream::line(QByteArrayView line, QList<Event> &events)
{
    if (line.isEmpty()) {
        m_lastEventId = m_id;
        if (std::exchange(m_hasData, false)) {
            m_event.data.chop(1);
            events.append(m_event);
        }
        m_event = {};
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment
    if (colon < 0)
        return field(line, {});
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(line.first(colon), value);
}

void EventStream::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_hasData = true;
        m_event.data.append(value).append('\n');
        if (m_event.data.size() > m_limit)
            giveUp();
    } else if (name == "event") {
        m_event.type = value.toByteArray();
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.toByteArray();
    } else if (name == "retry") {
        const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && !value.isEmpty() && value.size() <= retryDigitsLimit)
            m_retry = std::chrono::milliseconds(value.toByteArray().toLongLong());
    }
}

void EventStream::giveUp()
{
    m_tooLarge = true;
    m_event = {};
    m_rest.clear();
}

} // namespace Latchkey
