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

    //! \a message: without a line end. Kept until the other side takes it; closed() if more than 256 MiB wait.
    void send(const QByteArray &message);
    //! Whether everything was taken.
    bool isFlushed() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    void received(const QByteArray &line); //!< Not empty.
    void overlong(); //!< A line of more than 64 MiB, which is dropped.
    void ended(); //!< The other side has closed our input; once.
    void flushed();
    void closed(); //!< The other side takes nothing any more.

private:
    void read();
    void write();

    const int m_input;
    const int m_output;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_partial;
    bool m_skipping = false; // the rest of an overlong line
    QByteArray m_waiting;
    qsizetype m_written = 0; // of m_waiting
};

} // namespace Latchkey
