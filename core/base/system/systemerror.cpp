#include "core/base/system/systemerror_p.h"

#include <cerrno>

namespace Latchkey {

SystemError::Kind SystemError::kind() const
{
    switch (m_number) {
    case 0:
        return Kind::None;
    case ENOENT:
        return Kind::Missing;
    case ENOTDIR:
        return Kind::NotFolder;
    case ELOOP:
        return Kind::Link;
    case EEXIST:
        return Kind::Exists;
    case ENOSPC:
    case EDQUOT:
        return Kind::Full;
    case EAGAIN: // which is EWOULDBLOCK, too
    case EINTR:
        return Kind::NotNow;
    case EINVAL:
    case ENOLCK:
    case ENOSYS:
    case ENOTSUP: // which is EOPNOTSUPP, too
        return Kind::Unsupported;
    default:
        return Kind::Other;
    }
}

QString SystemError::text() const
{
    return qt_error_string(m_number);
}

Error failed(const QString &path, const char *doing, const SystemError &why)
{
    return unavailable(path, QString::fromLatin1(doing) + QLatin1String(": ") + why.text());
}

SystemError lastError()
{
    return SystemError(errno);
}

Error lastFailure(const QString &path, const char *doing)
{
    return failed(path, doing, lastError());
}

} // namespace Latchkey
