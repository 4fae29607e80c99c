#pragma once

#include "app/bridge/inputlines.h"
#include "core/base/system/streams_p.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>

namespace Latchkey {

//! Messages of a line each on two streams, such as standard input and output: MCP's stdio transport. Never blocks.
class StdioChannel : public QObject
{
    Q_OBJECT
public:
    StdioChannel(int input, int output, QObject *parent = nullptr);

    //! Kept until the other side takes it; slow() says when too much of it is.
    void send(const QByteArray &bytes);
    //! Whether everything was taken.
    bool isFlushed() const { return m_waiting.isEmpty(); }
    //! Whether to read what comes in; otherwise whoever writes it has to wait.
    void setReading(bool reading) { m_lines.setReading(reading); }

Q_SIGNALS:
    void received(const QByteArray &line); //!< Not empty.
    void overlong(); //!< A line of more than 256 MiB, which is dropped.
    void ended(); //!< The other side has closed our input; once.
    void flushed();
    void slow(bool isSlow); //!< More than 1 MiB waits for the other side; or a quarter of that is left.
    void closed(); //!< The other side takes nothing any more.

private:
    void write();

    InputLines m_lines;
    OutputStream m_output;
    QByteArray m_waiting;
    qsizetype m_written = 0; // of m_waiting
    bool m_isSlow = false;
};

} // namespace Latchkey
