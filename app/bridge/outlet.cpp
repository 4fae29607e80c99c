#include "app/bridge/outlet.h"

#include <utility>

namespace Latchkey {

void Outlet::send(const QByteArray &line)
{
    if (m_speaker)
        m_waiting.append(line);
    else
        Q_EMIT output(line + '\n');
}

void Outlet::piece(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        Q_EMIT output(bytes);
}

void Outlet::finish(Speaker speaker)
{
    if (!speaker || m_speaker != speaker)
        return;
    m_speaker = nullptr;
    Q_EMIT output("\n");
    for (const QByteArray &line : std::exchange(m_waiting, {}))
        send(line);
    sayOpened();
}

void Outlet::setFull(bool full)
{
    if (std::exchange(m_isFull, full) && !full)
        sayOpened();
}

// Later: whoever lets go of the outlet is in the middle of something.
void Outlet::sayOpened()
{
    QMetaObject::invokeMethod(this, &Outlet::opened, Qt::QueuedConnection);
}

} // namespace Latchkey
