#include "core/base/secret.h"

#include <string.h>

namespace Latchkey {

namespace {

void overwrite(char *bytes, size_t size)
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    // Both lack explicit_bzero; a volatile write may not be left out either.
    volatile char *target = bytes;
    for (size_t i = 0; i < size; ++i)
        target[i] = 0;
#else
    explicit_bzero(bytes, size);
#endif
}

} // namespace

Secret::Secret(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    auto *copy = new QByteArray(bytes.data(), bytes.size());
    m_bytes = std::shared_ptr<const QByteArray>(copy, [copy](const QByteArray *) {
        overwrite(copy->data(), static_cast<size_t>(copy->size()));
        delete copy;
    });
}

QByteArrayView Secret::reveal() const
{
    return m_bytes ? QByteArrayView(*m_bytes) : QByteArrayView();
}

bool operator==(const Secret &left, const Secret &right)
{
    const QByteArrayView a = left.reveal();
    const QByteArrayView b = right.reveal();
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        overwrite(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace Latchkey
