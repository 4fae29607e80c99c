#include "app/bridge/stdiochannel.h"

#include <array>
#include <cerrno>
#include <climits>

#include <poll.h>
#include <unistd.h>

namespace Latchkey {

namespace {

constexpr qsizetype lineLimit = 64LL * 1024 * 1024;
constexpr qsizetype waitingLimit = 256LL * 1024 * 1024;

//! Whether a write of PIPE_BUF bytes would not block now.
bool isWritable(int descriptor)
{
    pollfd one{descriptor, POLLOUT, 0};
    return ::poll(&one, 1, 0) == 1;
}

} // namespace

StdioChannel::StdioChannel(int input, int output, QObject *parent)
    : QObject(parent)
    , m_input(input)
    , m_output(output)
    , m_readable(input, QSocketNotifier::Read)
    , m_writable(output, QSocketNotifier::Write)
{
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, &StdioChannel::read);
    connect(&m_writable, &QSocketNotifier::activated, this, &StdioChannel::write);
}

void StdioChannel::read()
{
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(m_input, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_readable.setEnabled(false);
        // A last line without its end is a message, too.
        if (!m_partial.trimmed().isEmpty())
            Q_EMIT received(std::exchange(m_partial, {}).trimmed());
        Q_EMIT ended();
        return;
    }
    m_partial.append(buffer.data(), static_cast<qsizetype>(count));
    qsizetype start = 0;
    for (qsizetype end = 0; (end = m_partial.indexOf('\n', start)) >= 0; start = end + 1) {
        const QByteArray line = m_partial.mid(start, end - start).trimmed();
        if (!std::exchange(m_skipping, false) && !line.isEmpty())
            Q_EMIT received(line);
    }
    m_partial.remove(0, start);
    if (m_skipping || m_partial.size() > lineLimit) {
        if (!std::exchange(m_skipping, true))
            Q_EMIT overlong();
        m_partial.clear();
    }
}

void StdioChannel::send(const QByteArray &message)
{
    m_waiting.append(message).append('\n');
    if (m_waiting.size() - m_written > waitingLimit)
        Q_EMIT closed();
    else
        write();
}

// A pipe that polls as writable takes PIPE_BUF bytes without blocking, and promises nothing about more.
void StdioChannel::write()
{
    while (m_written < m_waiting.size() && isWritable(m_output)) {
        const auto piece = static_cast<size_t>(std::min<qsizetype>(m_waiting.size() - m_written, PIPE_BUF));
        const ssize_t count = ::write(m_output, m_waiting.constData() + m_written, piece);
        if (count < 0 && errno != EINTR && errno != EAGAIN) {
            m_waiting.clear();
            m_written = 0;
            m_writable.setEnabled(false);
            Q_EMIT closed();
            return;
        }
        m_written += std::max<ssize_t>(count, 0);
    }
    const bool done = m_written == m_waiting.size();
    if (done) {
        m_waiting.clear();
        m_written = 0;
    }
    m_writable.setEnabled(!done);
    if (done)
        Q_EMIT flushed();
}

} // namespace Latchkey
