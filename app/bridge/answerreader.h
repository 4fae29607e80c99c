#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <optional>

namespace Latchkey {

//! An HTTP/1.1 answer as it comes over a connection, in pieces of any size (RFC 9112). What a server may get wrong without
//! anybody being misled is read; what leaves open where the answer ends is broken.
class AnswerReader
{
public:
    //! \a isBodiless: it answers a HEAD.
    explicit AnswerReader(bool isBodiless = false)
        : m_isBodiless(isBodiless)
    {
    }

    //! Reads on, and appends to \a body what belongs there. \a bytes: what is left of them, which is no part of the answer.
    void feed(QByteArrayView &bytes, QByteArray &body);
    void end(); //!< The connection was closed.

    bool hasHead() const { return m_hasHead; }
    bool isComplete() const { return m_state == State::Complete; }
    bool isBroken() const { return m_state == State::Broken; }
    bool isOver() const { return isComplete() || isBroken(); }
    //! Whether another request may be sent on the connection, once this answer is complete.
    bool keepsConnection() const { return m_keepsConnection; }

    int status() const { return m_status; }
    const QByteArray &reason() const { return m_reason; }
    const QList<QPair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    enum class State { Status, Fields, Counted, Uncounted, ChunkSize, ChunkEnd, Trailers, Complete, Broken };

    std::optional<QByteArray> nextLine(QByteArrayView &bytes);
    void read(const QByteArray &line);
    void readStatus(const QByteArray &line);
    void readField(const QByteArray &line);
    void readChunkSize(const QByteArray &line);
    void headEnded();
    void beginBody();
    QByteArray field(QByteArrayView name) const;

    const bool m_isBodiless;
    State m_state = State::Status;
    QByteArray m_line; // that has not ended
    qsizetype m_lines = 0; // bytes of lines since the answer or the chunk began
    int m_status = 0;
    QByteArray m_reason;
    QList<QPair<QByteArray, QByteArray>> m_fields;
    bool m_hasHead = false;
    bool m_isChunked = false;
    bool m_keepsConnection = false;
    qint64 m_left = 0; // of the body, or of the chunk
};

} // namespace Latchkey
