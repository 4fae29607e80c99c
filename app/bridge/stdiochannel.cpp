#include "app/bridge/stdiochannel.h"

#include <utility>

namespace Latchkey {

namespace {

constexpr qsizetype lineLimit = 256LL * 1024 * 1024;
constexpr qsizetype slowLimit = 1024LL * 1024; // of what waits to be written
constexpr qsizetype writtenLimit = 256LL * 1024; // that is kept although it was written

} // namespace

StdioChannel::StdioChannel(int input, int output, QObject *parent)
    : QObject(parent)
    , m_lines(input, lineLimit)
    , m_output(output)
{
    connect(&m_lines, &InputLines::received, this, &StdioChannel::received);
    connect(&m_lines, &InputLines::overlong, this, &StdioChannel::overlong);
    connect(&m_lines, &InputLines::ended, this, &StdioChannel::ended);
    connect(&m_output, &OutputStream::writable, this, &StdioChannel::write);
}

void StdioChannel::send(const QByteArray &bytes)
{
    m_waiting.append(bytes);
    write();
}

void StdioChannel::write()
{
    const std::optional<qsizetype> taken = m_output.write(QByteArrayView(m_waiting).sliced(m_written));
    if (!taken) {
        m_waiting.clear();
        m_written = 0;
        m_output.setWaiting(false);
        Q_EMIT closed();
        return;
    }
    m_written += *taken;
    const bool done = m_written == m_waiting.size();
    if (done || m_written > writtenLimit)
        m_waiting.remove(0, std::exchange(m_written, 0));
    m_output.setWaiting(!done);
    const bool isSlow = m_waiting.size() - m_written > (m_isSlow ? slowLimit / 4 : slowLimit);
    if (std::exchange(m_isSlow, isSlow) != isSlow)
        Q_EMIT slow(isSlow);
    if (done)
        Q_EMIT flushed();
}

} // namespace Latchkey
