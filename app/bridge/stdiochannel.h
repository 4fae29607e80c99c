#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

namespace Latchkey {

//! Messages of a line each on two file descriptors, such as standard input and output: MCP's stdio transport. Never
//! blocks, and leaves the descriptors' modes alone, since other programs may share them. Unix only.
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
    void setReading(bool reading) { m_readable.setEnabled(reading && !m_hasEnded); }

Q_SIGNALS:
    void received(const QByteArray &line); //!< Not empty.
    void overlong(); //!< A line of more than 256 MiB, which is dropped.
    void ended(); //!< The other side has closed our input; once.
    void flushed();
    void slow(bool isSlow); //!< More than 1 MiB waits for the other side; or a quarter of that is left.
    void closed(); //!< The other side takes nothing any more.

private:
    void read();
    void write();

    const int m_input;
    const int m_output;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_partial; // of a line that has not ended, and in which there is no line end
    bool m_skipping = false; // the rest of an overlong line
    bool m_hasEnded = false;
    QByteArray m_waiting;
    qsizetype m_written = 0; // of m_waiting
    bool m_isSlow = false;
};

} // namespace Latchkey
