#include "core/session/eventstream.h"

#include <algorithm>
#include <utility>

namespace Latchkey {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype retryDigitsLimit = 9; // eleven days
constexpr qsizetype nameLimit = 8; // longer than any field that means something
constexpr qsizetype valueLimit = 4096; // but for data: an id goes into a header

} // namespace

//! Keeps an event until it is complete.
class EventStream::Collector final : public Receiver
{
public:
    Collector(EventStream &stream, QList<Event> &events)
        : m_stream(stream)
        , m_events(events)
    {
    }
    void data(QByteArrayView piece, const QByteArray &) override
    {
        m_stream.m_tooLarge = m_stream.m_tooLarge || m_stream.m_event.data.size() + piece.size() > m_stream.m_limit;
        if (m_stream.m_tooLarge)
            m_stream.m_event = {};
        else
            m_stream.m_event.data.append(piece);
    }
    void eventEnded(const QByteArray &type) override
    {
        Event event = std::exchange(m_stream.m_event, {});
        event.type = type;
        if (!m_stream.m_tooLarge)
            m_events.append(event);
    }

private:
    EventStream &m_stream;
    QList<Event> &m_events;
};

QList<EventStream::Event> EventStream::feed(QByteArrayView bytes)
{
    QList<Event> events;
    Collector collector(*this, events);
    if (!m_tooLarge)
        feed(bytes, collector);
    return events;
}

void EventStream::feed(QByteArrayView bytes, Receiver &receiver)
{
    if (!m_begun) {
        m_mark.append(bytes);
        if (m_mark.size() < byteOrderMark.size() && byteOrderMark.startsWith(m_mark))
            return;
        m_begun = true;
        const QByteArray first = std::exchange(m_mark, {});
        return feed(QByteArrayView(first).sliced(first.startsWith(byteOrderMark) ? byteOrderMark.size() : 0), receiver);
    }
    while (!bytes.isEmpty()) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto *end = std::find_if(bytes.cbegin(), bytes.cend(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.cbegin();
        take(bytes.first(length), receiver);
        if (end == bytes.cend())
            return;
        endLine(receiver);
        m_afterReturn = *end == '\r';
        bytes = bytes.sliced(length + 1);
    }
}

void EventStream::beginAgain()
{
    EventStream next(m_limit);
    next.m_id = next.m_lastEventId = m_lastEventId;
    next.m_retry = m_retry;
    *this = std::move(next);
}

//! A piece of a line, which may go on.
void EventStream::take(QByteArrayView piece, Receiver &receiver)
{
    if (piece.isEmpty())
        return;
    if (m_place == Place::Name) {
        const qsizetype colon = piece.indexOf(':');
        const QByteArrayView name = colon < 0 ? piece : piece.first(colon);
        m_name.append(name.first(std::min(name.size(), nameLimit - m_name.size())));
        if (colon < 0)
            return;
        m_place = Place::BeforeValue;
        if (m_name == "data")
            beginData(receiver);
        piece = piece.sliced(colon + 1);
    }
    if (m_place == Place::BeforeValue && !piece.isEmpty()) {
        m_place = Place::Value;
        piece = piece.sliced(piece.startsWith(' ') ? 1 : 0);
    }
    if (piece.isEmpty())
        return;
    if (m_name == "data")
        receiver.data(piece, m_type);
    else
        m_value.append(piece.first(std::min(piece.size(), valueLimit + 1 - m_value.size())));
}

void EventStream::beginData(Receiver &receiver)
{
    if (std::exchange(m_hasData, true))
        receiver.data("\n", m_type);
}

void EventStream::endLine(Receiver &receiver)
{
    const Place place = std::exchange(m_place, Place::Name);
    const QByteArray name = std::exchange(m_name, {});
    const QByteArray value = std::exchange(m_value, {});
    if (place == Place::Name && name.isEmpty()) {
        m_lastEventId = m_id;
        const QByteArray type = std::exchange(m_type, {});
        if (std::exchange(m_hasData, false))
            receiver.eventEnded(type);
    } else if (name == "data") {
        if (place == Place::Name)
            beginData(receiver);
    } else if (name == "event") {
        m_type = value;
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value.size() <= valueLimit ? value : QByteArray();
    } else if (name == "retry") {
        const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && !value.isEmpty() && value.size() <= retryDigitsLimit)
            m_retry = std::chrono::milliseconds(value.toLongLong());
    }
}

} // namespace Latchkey
