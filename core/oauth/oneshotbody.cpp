#include "core/oauth/oneshotbody_p.h"

#include <algorithm>

namespace Latchkey {

namespace {

constexpr QIODevice::OpenMode mode = QIODevice::ReadOnly | QIODevice::Unbuffered; // a buffer would be one more copy

} // namespace

OneShotBody::OneShotBody(Secret body, QObject *parent)
    : QIODevice(parent)
    , m_secret(std::move(body))
    , m_body(m_secret.reveal())
{
    open(mode);
}

OneShotBody::OneShotBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_shared(body)
    , m_body(m_shared)
{
    open(mode);
}

bool OneShotBody::atEnd() const
{
    return m_at == m_body.size();
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.size() - m_at + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qsizetype size = std::min<qsizetype>(maximum, m_body.size() - m_at);
    std::copy_n(m_body.data() + m_at, size, data);
    m_at += size;
    return size;
}

} // namespace Latchkey
