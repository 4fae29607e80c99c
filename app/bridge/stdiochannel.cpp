#include "app/bridge/stdiochannel.h"

#include <array>
#include <cerrno>
#include <climits>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace Latchkey {

namespace {

constexpr qsizetype lineLimit = 256LL * 1024 * 1024;
constexpr qsizetype slowLimit = 1024LL * 1024; // of what waits to be written
constexpr qsizetype writtenLimit = 256LL * 1024; // that is kept although it was written

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
        m_hasEnded = true;
        m_readable.setEnabled(false);
        // A last line without its end is a message, too.
        if (const QByteArray last = std::exchange(m_partial, {}); !last.trimmed().isEmpty() && !m_skipping)
            Q_EMIT received(last.trimmed());
        Q_EMIT ended();
        return;
    }
    QByteArrayView bytes(buffer.data(), static_cast<qsizetype>(count));
    for (qsizetype end = 0; (end = bytes.indexOf('\n')) >= 0; bytes = bytes.sliced(end + 1)) {
        m_partial.append(bytes.first(end));
        QByteArray line = std::exchange(m_partial, {});
        if (line.endsWith('\r'))
            line.chop(1);
        if (!std::exchange(m_skipping, false) && !line.trimmed().isEmpty())
            Q_EMIT received(line);
    }
    if (!m_skipping)
        m_partial.append(bytes);
    if (m_partial.size() > lineLimit) {
        m_skipping = true;
        m_partial = {};
        Q_EMIT overlong();
    }
}

void StdioChannel::send(const QByteArray &bytes)
{
    m_waiting.append(bytes);
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
    if (done || m_written > writtenLimit)
        m_waiting.remove(0, std::exchange(m_written, 0));
    m_writable.setEnabled(!done);
    const bool isSlow = m_waiting.size() - m_written > (m_isSlow ? slowLimit / 4 : slowLimit);
    if (std::exchange(m_isSlow, isSlow) != isSlow)
        Q_EMIT slow(isSlow);
    if (done)
        Q_EMIT flushed();
}

} // namespace Latchkey
