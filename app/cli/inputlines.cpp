#include "app/cli/inputlines.h"

#include <array>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace Latchkey::Cli {

namespace {

constexpr qsizetype lineLimit = 256LL * 1024;

} // namespace

InputLines::InputLines(QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputLines::read);
}

void InputLines::read()
{
    std::array<char, 4096> chunk;
    const ssize_t size = ::read(STDIN_FILENO, chunk.data(), chunk.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (size > 0) {
        m_partial.append(chunk.data(), static_cast<qsizetype>(size));
        for (qsizetype end = 0; (end = m_partial.indexOf('\n')) >= 0;) {
            const QByteArray line = m_partial.left(end);
            m_partial.remove(0, end + 1);
            take(line);
        }
        if (m_partial.size() <= lineLimit)
            return;
    }
    m_notifier.setEnabled(false);
    if (size <= 0)
        take(std::exchange(m_partial, {})); // a last line without its end is one, too
    Q_EMIT ended();
}

void InputLines::take(const QByteArray &line)
{
    if (const QByteArray text = line.trimmed(); !text.isEmpty())
        Q_EMIT received(text);
}

} // namespace Latchkey::Cli
