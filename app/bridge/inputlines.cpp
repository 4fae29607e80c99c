#include "app/bridge/inputlines.h"

#include <utility>

namespace Latchkey {

InputLines::InputLines(int stream, qsizetype limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_input(stream)
{
    connect(&m_input, &InputStream::received, this, &InputLines::take);
    connect(&m_input, &InputStream::ended, this, &InputLines::end);
}

void InputLines::take(QByteArrayView bytes)
{
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
    if (m_partial.size() > m_limit) {
        m_skipping = true;
        m_partial = {};
        Q_EMIT overlong();
    }
}

// A last line without its end is one, too.
void InputLines::end()
{
    if (const QByteArray last = std::exchange(m_partial, {}); !last.trimmed().isEmpty() && !m_skipping)
        Q_EMIT received(last.trimmed());
    Q_EMIT ended();
}

} // namespace Latchkey
