#pragma once

#include "core/base/error.h"

#include <QtCore/QFile>
#include <QtCore/QString>

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace Latchkey {

//! A descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Q_DISABLE_COPY(Descriptor)

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

//! Some file systems refuse to sync a folder; they have no stronger promise to give.
inline bool syncFolder(const Descriptor &folder)
{
    return ::fsync(folder.number()) == 0 || errno == EINVAL || errno == ENOTSUP;
}

//! Descriptors for later: given back the instant before they are needed, so that a program that has run out of them
//! meanwhile has these.
class SpareDescriptors
{
public:
    //! false: the system gives us no more.
    bool take()
    {
        for (Descriptor &one : m_all)
            one = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        return m_all.back().isOpen();
    }
    void giveBack()
    {
        for (Descriptor &one : m_all)
            one.close();
    }

private:
    std::array<Descriptor, 3> m_all; // a lock has two; and a file that is read
};

inline Error unavailable(const QString &path, const QString &what)
{
    return {ErrorKind::StoreUnavailable, Stage::None, path + QLatin1String(": ") + what};
}

//! What the system said last.
inline Error failed(const QString &path, const char *doing)
{
    return unavailable(path, QString::fromLatin1(doing) + QLatin1String(": ") + qt_error_string(errno));
}

} // namespace Latchkey
