#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <chrono>
#include <optional>

namespace Latchkey {

//! Server-sent events as they come over the wire (WHATWG HTML, "Parsing an event stream"), in pieces of any size: the body
//! of a streamed reply of AuthorizedNetwork.
class LATCHKEY_EXPORT EventStream
{
public:
    struct Event {
        QByteArray type; //!< Empty: `message`.
        QByteArray data;
        friend bool operator==(const Event &, const Event &) = default;
    };

    //! Events that \a bytes completes, in order. An event of more than \a limit bytes, or a line of that length, makes the
    //! stream unusable: from then on nothing comes out.
    explicit EventStream(qsizetype limit = 64LL * 1024 * 1024)
        : m_limit(limit)
    {
    }
    QList<Event> feed(QByteArrayView bytes);

    //! Of the last complete event that had one, or of the ones before; empty: none did.
    const QByteArray &lastEventId() const { return m_lastEventId; }
    //! How long to wait before asking for the rest; none: the server does not say.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    bool isTooLarge() const { return m_tooLarge; }

private:
    void line(QByteArrayView line, QList<Event> &events);
    void field(QByteArrayView name, QByteArrayView value);
    void giveUp();

    const qsizetype m_limit;
    QByteArray m_rest; // of a line that has not ended
    qsizetype m_searched = 0; // of it: a line that comes in many pieces is not searched again with each of them
    bool m_begun = false; // past the byte order mark
    bool m_afterReturn = false; // a line feed that follows ends no other line
    bool m_tooLarge = false;
    Event m_event;
    bool m_hasData = false;
    QByteArray m_id;
    QByteArray m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace Latchkey
