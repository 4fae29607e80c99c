#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QDebug>
#include <QtCore/QStringView>

#include <memory>

namespace Latchkey {

//! Bytes that must not leak: a token, a code, a client secret.
//! Copies share one buffer, which is wiped when the last of them dies. It lies in memory that is never swapped out, as
//! far as RLIMIT_MEMLOCK allows, and that no core image contains. Printing one prints "<secret>". The bytes come out by
//! reveal() alone, so that a search for that word finds every place that has to be careful.
//! Thread: any. Copies may be used, and die, in several threads at once; one object in one thread at a time.
//!
//! \note Nobody can wipe the copies that Qt makes of what it is given: in a QNetworkRequest with its header, and in the
//! connection that sends it, until the reply is deleted; in a QJsonObject and its QStrings, while a store's entry or an
//! answer is read; in the buffers of sockets, processes and QtKeychain's jobs, until they end. We free them as soon as
//! we can. Freed memory keeps its content until it is used again, except in programs whose allocator wipes it, as
//! Latchkey's own do.
class LATCHKEY_EXPORT Secret
{
public:
    Secret() = default; //!< No secret.
    //! Copies \a bytes; whoever owns them wipes them (wipe()). If \a bytes is empty, there is no secret.
    explicit Secret(QByteArrayView bytes);
    //! \a text in UTF-8. Leaves no copy behind but \a text itself.
    static Secret fromText(QStringView text);

    bool isEmpty() const { return !m_bytes; } //!< Whether there is no secret.
    //! The bytes themselves; not owned, and valid while this Secret or a copy of it lives.
    QByteArrayView reveal() const { return {m_bytes.get(), m_bytes ? m_size : 0}; }

    //! Takes the same time whichever byte differs, so that nobody can guess the bytes one by one.
    friend LATCHKEY_EXPORT bool operator==(const Secret &left, const Secret &right);
    friend QDebug operator<<(QDebug out, const Secret &secret)
    {
        return out << (secret.isEmpty() ? "<no secret>" : "<secret>");
    }

private:
    // Never a QByteArray: a shared copy of that would outlive the wipe.
    std::shared_ptr<const char> m_bytes;
    qsizetype m_size = 0; // means nothing without m_bytes: a Secret that was moved from keeps it
};

//! Overwrites \a bytes in place, in a way that the compiler may not leave out, and with them every copy that shares
//! their buffer. For buffers that a secret passed through. Data that \a bytes does not own (QByteArray::fromRawData())
//! stays as it is.
LATCHKEY_EXPORT void wipe(QByteArray &bytes);

} // namespace Latchkey
