#pragma once

#include "core/base/export.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QDebug>

#include <memory>

namespace Latchkey {

//! Bytes that must not leak: a token, a code, a client secret.
//! Copies share one buffer, which is wiped when the last of them dies. Printing one prints "<secret>".
//! `git grep reveal` is the audit of every place where the bytes come out.
class LATCHKEY_EXPORT Secret
{
public:
    Secret() = default; //!< Empty: there is no secret.
    explicit Secret(QByteArrayView bytes);

    bool isEmpty() const { return reveal().isEmpty(); }
    //! Valid while this Secret or a copy of it lives.
    QByteArrayView reveal() const;

    //! Takes the same time whichever byte differs.
    friend LATCHKEY_EXPORT bool operator==(const Secret &left, const Secret &right);
    friend QDebug operator<<(QDebug out, const Secret &secret)
    {
        return out << (secret.isEmpty() ? "<no secret>" : "<secret>");
    }

private:
    // Never handed out as a QByteArray: a shared copy of that would outlive the wipe.
    std::shared_ptr<const QByteArray> m_bytes;
};

//! Overwrites \a bytes in place, in a way that the compiler may not leave out. For buffers that a secret passed through.
LATCHKEY_EXPORT void wipe(QByteArray &bytes);

} // namespace Latchkey
