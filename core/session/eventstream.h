#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace Latchkey {

//! Parses server-sent events as they come over the wire (WHATWG HTML, "Parsing an event stream"), in pieces of any size: the
//! body of a streamed reply of AuthorizedNetwork. Thread: any; one object in one thread at a time.
class LATCHKEY_EXPORT EventStream
{
public:
    //! One event that is complete.
    struct Event {
        QByteArray type; //!< Empty for `message`.
        QByteArray data; //!< Its lines, joined by line feeds.
        friend bool operator==(const Event &, const Event &) = default;
    };
    //! Takes events of any length piece by piece, so that none has to fit into memory.
    class Receiver
    {
    public:
        virtual ~Receiver() = default;
        //! A piece of the data of the event that is coming in, valid during the call. \a type: the event's, if it has
        //! come already; it usually comes first.
        virtual void data(QByteArrayView piece, const QByteArray &type) = 0;
        //! That event is complete. \a type: if empty, `message`. An event that never ends never gets here.
        virtual void eventEnded(const QByteArray &type) = 0;
    };

    //! An event of more than \a limit bytes makes a stream that is fed without a receiver unusable: from then on nothing
    //! comes out.
    explicit EventStream(qsizetype limit = 64LL * 1024 * 1024)
        : m_limit(limit)
    {
    }
    //! The events that \a bytes completes, in order.
    QList<Event> feed(QByteArrayView bytes);
    //! Passes the events in \a bytes, of any length, to \a receiver, which is called before this returns. Feed one stream in
    //! one of the two ways only.
    void feed(QByteArrayView bytes, Receiver &receiver);

    //! Call it when the stream has broken off, before feeding the one that continues it.
    void beginAgain();

    //! The id of the last complete event that had one, for the header `Last-Event-ID`; empty if none did, or if it is
    //! too long for a header. Valid until the next feed() or beginAgain().
    const QByteArray &lastEventId() const { return m_lastEventId; }
    //! How long to wait before asking for the rest, if the server says so.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    //! Whether an event was longer than the limit, so that nothing more comes out.
    bool isTooLarge() const { return m_tooLarge; }

private:
    class Collector;
    QByteArrayView withoutMark(QByteArrayView bytes);
    void take(QByteArrayView piece, Receiver &receiver);
    void endLine(Receiver &receiver);
    void beginData(Receiver &receiver);

    qsizetype m_limit;
    Event m_event; // that is coming in, of a stream without a receiver
    bool m_tooLarge = false;

    QByteArray m_mark; // as much of the byte order mark as has come
    bool m_begun = false; // past it
    bool m_afterReturn = false; // a line feed that follows ends no other line
    enum class Place { Name, BeforeValue, Value } m_place = Place::Name;
    QByteArray m_name; // of the line's field
    QByteArray m_value; // unless it is data
    bool m_hasData = false;
    QByteArray m_type;
    QByteArray m_id;
    QByteArray m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace Latchkey
