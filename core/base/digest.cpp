#include "core/base/digest_p.h"

#include <QtCore/QCache>
#include <QtCore/QCryptographicHash>
#include <QtCore/QMutex>

namespace Latchkey {

QByteArray digestOf(const QByteArray &text)
{
    constexpr qsizetype limit = 50'000;
    static QMutex mutex;
    // Never destroyed: workers may ask while the program ends.
    static auto &known = *new QCache<QByteArray, QByteArray>(limit);
    const QMutexLocker locker(&mutex);
    if (const QByteArray *digest = known.object(text))
        return *digest;
    QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    known.insert(text, new QByteArray(digest));
    return digest;
}

} // namespace Latchkey
