#include "core/base/secret.h"

#include "core/base/system/lockedmemory_p.h"

#include <QtCore/QStringEncoder>

#include <algorithm>

namespace Latchkey {

namespace {

std::shared_ptr<char> room(qsizetype wanted)
{
    const auto size = static_cast<size_t>(wanted);
    return {takeLockedMemory(size), [size](char *memory) { giveLockedMemoryBack(memory, size); }};
}

} // namespace

Secret::Secret(QByteArrayView bytes)
    : m_size(bytes.size())
{
    if (bytes.isEmpty())
        return;
    const std::shared_ptr<char> copy = room(m_size);
    std::copy_n(bytes.data(), m_size, copy.get());
    m_bytes = copy;
}

Secret Secret::fromText(QStringView text)
{
    Secret secret;
    if (text.isEmpty())
        return secret;
    QStringEncoder encoder(QStringEncoder::Utf8);
    const std::shared_ptr<char> encoded = room(encoder.requiredSpace(text.size()));
    secret.m_size = encoder.appendToBuffer(encoded.get(), text) - encoded.get();
    secret.m_bytes = encoded;
    return secret;
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
    // Not by data(): that would leave a shared buffer as it is, and overwrite a copy made for the purpose. A capacity
    // of none: the bytes are those of a literal, or of somebody else.
    if (bytes.capacity() > 0)
        overwrite(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace Latchkey
