#include "core/oauth/oneshotbody_p.h"

#include <algorithm>

namespace Latchkey {

OneShotBody::OneShotBody(Secret body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered); // a buffer would be one more copy of the secret
}

bool OneShotBody::atEnd() const
{
    return m_at == m_body.reveal().size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.reveal().size() - m_at + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const QByteArrayView body = m_body.reveal();
    const qsizetype size = std::min<qsizetype>(maximum, body.size() - m_at);
    std::copy_n(body.data() + m_at, size, data);
    m_at += size;
    return size;
}

} // namespace Latchkey
