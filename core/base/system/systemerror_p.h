#pragma once

#include "core/base/error.h"
#include "core/base/export.h"

#include <QtCore/QString>

namespace Latchkey {

//! Why the system did not do what it was asked: as much as anybody has to tell apart, and words for a person.
class LATCHKEY_TEST_EXPORT SystemError
{
public:
    enum class Kind {
        None, //!< It was done.
        Missing, //!< There is nothing of that name.
        NotFolder, //!< What should be a folder on the way to it is none.
        Link, //!< It is a symbolic link, or there is no end of them.
        Exists, //!< There is something of that name.
        Full, //!< The disk, or what of it this user may have.
        NotNow, //!< Somebody else has it, or nothing has come yet: it would have to be waited for.
        Unsupported, //!< There is no such thing, on this file system.
        Other,
    };

    SystemError() = default;
    //! \a number: the system's. For this folder only.
    explicit SystemError(int number)
        : m_number(number)
    {
    }

    //! Nothing went wrong. No conversion to bool says so: of two meanings that it could have, half the callers take the other.
    bool isNone() const { return m_number == 0; }
    Kind kind() const;
    bool is(Kind wanted) const { return kind() == wanted; }
    //! In English, or the person's language; the system's words.
    QString text() const;

private:
    int m_number = 0;
};

inline Error unavailable(const QString &path, const QString &what)
{
    return {ErrorKind::StoreUnavailable, Stage::None, path + QLatin1String(": ") + what};
}

//! StoreUnavailable, because of \a why.
LATCHKEY_TEST_EXPORT Error failed(const QString &path, const char *doing, const SystemError &why);

//! Why the last call of the system's failed, which every other call may change. For this folder only: everybody else is told
//! by what they called.
SystemError lastError();
//! failed() because of that. For this folder, too.
Error lastFailure(const QString &path, const char *doing);

} // namespace Latchkey
